"""What the `concepts` command cannot do it says at once, in a line, with what to do instead."""

from pathlib import Path
from uuid import uuid4

import pytest

from concept_contracts.events import ConceptRequested
from concept_contracts.streams import CONCEPTS, ConsumerSpec
from concept_runtime.service import Service
from concept_visualizer import dead_letters
from support.containers import ContainedNats
from support.nats import NatsServer
from support.services import service_at
from support.system import concepts
from support.waiting import wait_until

Server = ContainedNats | NatsServer
CREATE = ("create", "a fox reading a book", "--theme", "autumn forest")
NOWHERE = "http://127.0.0.1:9"


@pytest.mark.parametrize("host", ["999.1.1.1", "192.0.2.1", "no such host"])
async def test_an_address_of_no_interface_is_not_called_a_taken_port(host: str, tmp_path: Path):
    code, _, error = await concepts("up", "--data", str(tmp_path / "data"), "--host", host)
    assert code == 1
    assert f"Nothing can listen on {host}" in error
    assert "taken" not in error
    assert "Traceback" not in error


async def test_a_file_in_place_of_the_folder_is_told_before_anything_is_made(tmp_path: Path):
    file = tmp_path / "taken"
    file.write_text("mine")
    for out in (file, file / "below"):
        code, _, error = await concepts(*CREATE, "--out", str(out), "--url", NOWHERE)
        assert (code, "is a file" in error) == (1, True), error
    code, _, error = await concepts(*CREATE, "--out", str(tmp_path / "new" / "folder"), "--url", NOWHERE)
    assert (code, "does not answer" in error) == (1, True), error


@pytest.mark.parametrize("command", [("dlq", "list"), ("provision",), ("doctor",), ("replay",)])
@pytest.mark.parametrize("address", ["garbage://x", "nats://", "nats://host:port", "http://127.0.0.1:4222"])
async def test_an_address_of_no_nats_server_is_said_to_be_none(address: str, command: tuple[str, ...]):
    code, _, error = await concepts(*command, "--nats-url", address)
    assert code == 2
    assert "is not the address of a NATS server" in " ".join(error.split())


async def test_a_letter_that_nobody_can_read_is_refused_in_a_line(service: Service, provisioned: Server):
    concept = uuid4()
    subject = f"concept.evt.v1.{concept}.concept.requested"
    spec = ConsumerSpec(stream=CONCEPTS.name, durable=f"tests-{concept}", filters=(subject,))

    async def letter() -> dead_letters.Kept | None:
        kept = await dead_letters.everything(provisioned.url)
        return next((each for each in kept if each.letter.consumer == spec.durable), None)

    async def unreachable(_: object) -> None:
        raise AssertionError("it was read")

    consuming = service_at(provisioned.url, "tests-consumer")
    consuming.consume(spec, unreachable, workers=1)
    async with consuming.running():
        headers = {
            "ce-id": str(uuid4()),
            "ce-type": ConceptRequested.type,
            "ce-source": "tests",
            "ce-subject": str(concept),
            "ce-time": "2026-01-01T12:00:00Z",
            "ce-specversion": "1.0",
        }
        await service.link.jetstream.publish(subject, b"{}", headers=headers)
        number, _ = await wait_until(letter)
        code, _, error = await concepts("dlq", "retry", str(number), "--nats-url", provisioned.url)
    assert code == 1
    assert "It still cannot be read" in error
    assert len(error.splitlines()) == 1
