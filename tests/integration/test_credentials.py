"""A server that lets in only who shows a credentials file."""

from collections.abc import Iterator
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

import pytest

from concept_contracts import lifecycle
from concept_contracts.codec import Cause
from concept_contracts.streams import CONCEPTS
from concept_runtime.provisioning import provision
from concept_runtime.service import Service
from concept_runtime.settings import ServiceSettings
from support import events
from support.credentials import trust
from support.nats import NatsServer
from support.system import concepts


class Guarded(NamedTuple):
    url: str
    credentials: str


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[Guarded]:
    folder = tmp_path_factory.mktemp("guarded")
    files = trust(folder)
    server = NatsServer(folder, include=files.server).start()
    yield Guarded(server.url, str(files.user))
    server.stop()


async def test_a_service_works_with_the_file(guarded: Guarded):
    await provision(guarded.url, credentials=guarded.credentials)
    settings = ServiceSettings(nats_url=guarded.url, nats_credentials=guarded.credentials)
    async with Service("tests", settings, admits=lifecycle.admits).running() as service:
        requested = events.concept_requested(concept_id=uuid4())
        sequence = await service.log.append(requested, Cause(str(uuid4()), "tests"))
        assert sequence == await service.log.end(CONCEPTS.name)


async def test_the_command_works_with_the_file_and_not_without(guarded: Guarded, tmp_path: Path):
    nats_url = ("--nats-url", guarded.url)
    code, out, error = await concepts("provision", *nats_url, "--credentials", guarded.credentials)
    assert (code, error) == (0, ""), out
    set_once = {"CONCEPTS_NATS_CREDENTIALS": guarded.credentials}
    assert (await concepts("dlq", "list", *nats_url, **set_once))[0] == 0
    assert (await concepts("replay", *nats_url, "--into", str(tmp_path / "rows.db"), **set_once))[0] == 0
    assert (await concepts("dlq", "list", *nats_url))[0] != 0
