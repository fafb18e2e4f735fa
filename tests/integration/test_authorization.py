"""The NATS permissions that are deployed: what the contracts say, enough for the job, and no more."""

import asyncio
import os
import subprocess
import sys
from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import nats
import pytest
import pytest_asyncio
from nats.aio.client import Client

from concept_contracts import subjects
from concept_contracts.events import EVENT_TYPES, ConceptFailed
from concept_contracts.streams import CONCEPTS, CONSUMERS, EXPORTS
from concept_runtime.provisioning import provision
from concept_visualizer.authorization import render
from concept_visualizer.embedded import SERVICES
from concept_visualizer.ports import free_port
from concept_visualizer.readiness import await_ready
from concept_visualizer.roles import ROLES, Role
from support.nats import NatsServer
from support.system import PROMPT
from support.waiting import wait_until

DEPLOYED = Path(__file__).parents[2] / "deploy" / "nats" / "authorization.conf"
EVERYBODY = {"gateway", "concept-gen", "image-proc", "persistence", "export"}
STREAMS_READ_BY = {
    "CONCEPTS": EVERYBODY,
    "EXPORTS": {"gateway", "export"},
    "DEADLINES": {"gateway"},
    "DEAD_LETTERS": {"persistence"},
    "OBJ_artifacts": {"concept-gen", "image-proc", "persistence", "export"},
    "OBJ_concept-images": {"gateway", "persistence"},
    "OBJ_palette-images": {"gateway", "persistence"},
    "OBJ_export-files": {"gateway", "export"},
    "KV_idempotency": {"gateway"},
    "KV_quotas": {"gateway"},
    "KV_attempts": EVERYBODY,
}
USERS = ("operator", "subscriber", *(role.name for role in ROLES))


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NatsServer]:
    """A server that lets in only who is known."""
    passwords = {f"NATS_{user.upper().replace('-', '_')}_PASSWORD": f"of-{user}" for user in USERS}
    server = NatsServer(tmp_path_factory.mktemp("guarded"), include=DEPLOYED, environment=passwords)
    yield server.start()
    server.stop()


@pytest_asyncio.fixture(scope="module", loop_scope="session", autouse=True)
async def _provisioned(guarded: NatsServer) -> None:
    await provision(url_of(guarded, "operator"))


@pytest_asyncio.fixture(loop_scope="session")
async def subscriber(guarded: NatsServer) -> AsyncIterator[Client]:
    client = await nats.connect(url_of(guarded, "subscriber"), error_cb=_heard)
    yield client
    await client.close()


async def _heard(error: Exception) -> None:
    """Violations are told by what does not happen."""


def url_of(server: NatsServer, user: str) -> str:
    return server.url.replace("nats://", f"nats://{user}:of-{user}@")


def test_the_deployed_file_is_what_the_contracts_say():
    assert DEPLOYED.read_text() == render(), "run `concepts authorization > deploy/nats/authorization.conf`"


def test_every_consumer_belongs_to_a_service():
    assert [
        spec.durable
        for spec in CONSUMERS
        if not any(spec.durable.startswith(f"{role.name}-") for role in ROLES)
    ] == []


async def test_a_subscriber_reads_facts_and_says_none(guarded: NatsServer, subscriber: Client):
    subject = f"concept.evt.v1.{uuid4()}.image.generated"
    generator = await nats.connect(url_of(guarded, "concept-gen"))
    try:
        jetstream = subscriber.jetstream(timeout=1)
        reading = await jetstream.pull_subscribe(subject, durable="integration", stream=CONCEPTS.name)
        with pytest.raises(asyncio.TimeoutError):
            await jetstream.publish(subject, b"forged")
        await generator.jetstream().publish(subject, b"true")
        [message] = await reading.fetch(1, timeout=5)
        await message.ack()
        assert message.data == b"true"
    finally:
        await generator.close()


async def test_a_subscriber_cannot_touch_a_services_consumer(subscriber: Client):
    jetstream = subscriber.jetstream(timeout=0.5)
    for spec in CONSUMERS:
        with pytest.raises(asyncio.TimeoutError):
            await jetstream.delete_consumer(spec.stream, spec.durable)
        with pytest.raises(asyncio.TimeoutError):
            await jetstream.consumer_info(spec.stream, spec.durable)


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
async def test_a_service_says_its_own_facts_in_every_version_and_none_of_anothers(
    guarded: NatsServer, role: Role
):
    violations: list[str] = []

    async def violated(error: Exception) -> None:
        violations.append(str(error).lower())

    own = set(subjects.every_version(*role.facts, ConceptFailed))
    others = set(subjects.every_version(*EVENT_TYPES.values())) - own
    client = await nats.connect(url_of(guarded, role.name), error_cb=violated)
    operator = await nats.connect(url_of(guarded, "operator"))
    try:
        for pattern in own:
            await client.jetstream().publish(pattern.replace("*", str(uuid4())), b"{}")
        before = await _ends(operator)
        for pattern in others:
            await client.publish(pattern.replace("*", str(uuid4())), b"{}")
        await client.flush()
        await wait_until(lambda: len(violations) == len(others))
        assert await _ends(operator) == before
    finally:
        await client.close()
        await operator.close()
    refused = {pattern for pattern in others for said in violations if pattern.rpartition("*")[2] in said}
    assert refused == others


@pytest.mark.parametrize("role", ROLES, ids=lambda role: role.name)
async def test_a_service_reads_the_streams_of_its_work_and_no_others(guarded: NatsServer, role: Role):
    client = await nats.connect(url_of(guarded, role.name), error_cb=_heard)
    try:
        asked = {stream: asyncio.create_task(_read(client, stream)) for stream in STREAMS_READ_BY}
        may = {stream for stream, answered in asked.items() if await answered}
    finally:
        await client.close()
    assert may == {stream for stream, readers in STREAMS_READ_BY.items() if role.name in readers}


async def _read(client: Client, stream: str) -> bool:
    """Whether the server answers a look at a stream or at its messages, with whatever."""
    requests = (
        (f"$JS.API.STREAM.INFO.{stream}", b""),
        (f"$JS.API.STREAM.MSG.GET.{stream}", b'{"seq": 1}'),
        (f"$JS.API.DIRECT.GET.{stream}", b'{"seq": 1}'),
        (f"$JS.API.DIRECT.GET.{stream}.any.subject", b""),
    )
    answers = await asyncio.gather(*(_answered(client, *request) for request in requests))
    assert len(set(answers)) == 1, stream
    return answers[0]


async def _answered(client: Client, subject: str, request: bytes) -> bool:
    try:
        await client.request(subject, request, timeout=1.5)
    except TimeoutError:
        return False
    return True


async def _ends(client: Client) -> list[int]:
    jetstream = client.jetstream()
    return [(await jetstream.stream_info(name)).state.last_seq for name in (CONCEPTS.name, EXPORTS.name)]


@pytest.mark.timeout(120)
async def test_under_these_permissions_the_services_do_their_whole_job(guarded: NatsServer, tmp_path: Path):
    health = {name: f"http://127.0.0.1:{free_port()}" for name in SERVICES}
    log = tmp_path / "services.log"
    with log.open("wb") as out:
        processes = [_start(name, guarded, url, tmp_path, out.fileno()) for name, url in health.items()]
    try:
        await await_ready(health, 40)
        async with httpx.AsyncClient(base_url=health["gateway"], timeout=60) as http:
            await _whole_job(http)
        operator = await nats.connect(url_of(guarded, "operator"))
        try:
            await wait_until(lambda: _settled(operator), 20)
        finally:
            await operator.close()
    finally:
        for process in processes:
            process.terminate()
        for process in processes:
            process.wait(12)
    assert "ermissions" not in log.read_text()


def _start(name: str, server: NatsServer, url: str, data: Path, out: int) -> subprocess.Popen[bytes]:
    port = url.rsplit(":", 1)[1]
    environment = {
        **os.environ,
        "CONCEPTS_NATS_URL": url_of(server, name),
        "CONCEPTS_HEALTH_PORT": port,
        "CONCEPTS_PORT": port,
        "CONCEPTS_DATA_DIR": str(data),
        "CONCEPTS_SIGNING_SECRET": "a secret of this test only",
    }
    return subprocess.Popen([sys.executable, "-m", SERVICES[name]], env=environment, stdout=out, stderr=out)


async def _whole_job(http: httpx.AsyncClient) -> None:
    session = (await http.post("/v1/session")).json()
    http.headers["Authorization"] = f"Bearer {session['access_token']}"
    order = PROMPT | {"palette_count": 2, "width": 256, "height": 256}
    made = await http.post("/v1/concepts", json=order, headers={"Prefer": "wait=40"})
    assert made.status_code == 200, made.text
    concept = made.json()
    assert concept["status"] == "completed"
    assert (await http.get(concept["image"]["url"])).status_code == 200
    for variation in await _varied(http, concept["id"]):
        assert (await http.get(variation["image"]["url"])).status_code == 200
    for kind in ({"format": "png", "size": "small"}, {"format": "kit"}):
        export = {"concept_id": concept["id"]} | kind
        exported = await http.post("/v1/exports", json=export, headers={"Prefer": "wait=30"})
        assert exported.status_code == 200, exported.text
        assert (await http.get(exported.json()["links"]["file"])).status_code == 200
    wish = {"instructions": "make it darker"}
    refined = await http.post(
        f"/v1/concepts/{concept['id']}/refinements", json=wish, headers={"Prefer": "wait=40"}
    )
    assert (refined.status_code, refined.json()["status"]) == (200, "completed"), refined.text
    palettes = await http.post("/v1/palettes", json={"theme_description": "stormy sea"})
    assert palettes.status_code == 200, palettes.text
    assert (await http.delete(f"/v1/concepts/{concept['id']}")).status_code == 202


async def _varied(http: httpx.AsyncClient, concept_id: str) -> list[dict[str, Any]]:
    """The concept's variations once there is one more."""
    path, colours = f"/v1/concepts/{concept_id}", ["#102030", "#a0b0c0", "#ffffff"]
    asked = await http.post(f"{path}/variations", json={"colors": colours})
    assert asked.status_code == 202, asked.text

    async def three() -> list[dict[str, Any]]:
        found = (await http.get(path)).json()["variations"]
        return found if len(found) == 3 else []

    return await wait_until(three, 30)


async def _settled(client: Client) -> bool:
    """Whether no consumer has anything left to do, the erasing ones included."""
    jetstream = client.jetstream()
    infos = [await jetstream.consumer_info(spec.stream, spec.durable) for spec in CONSUMERS]
    return not any(info.num_pending or info.num_ack_pending for info in infos)
