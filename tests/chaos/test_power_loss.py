"""When the power fails the disk has all that was acknowledged: with the embedded settings, not with others.

How far this goes is told in support.power_loss and in docs/operations.md.
"""

import asyncio
import sys
from contextlib import suppress
from pathlib import Path
from typing import NamedTuple
from uuid import UUID, uuid4

import pytest

from concept_contracts import subjects
from concept_contracts.codec import Cause
from concept_contracts.images import Artifact
from concept_runtime.errors import Unavailable
from concept_runtime.object_store import MissingObject
from concept_runtime.provisioning import provision
from concept_runtime.service import Service
from support import events, recording
from support.nats import NatsServer
from support.power_loss import Disk
from support.services import service_at
from support.waiting import insist, wait_until

ENOUGH = 150
MAKE_SECRETS = """
import sys
from pathlib import Path
from concept_visualizer.data_folder import DataFolder
from gateway.access.keys import Keys

folder = DataFolder(Path(sys.argv[1]))
folder.create()
folder.signing_secret()
Keys.open(folder.path / "accounts")
"""


class Promised(NamedTuple):
    """What was acknowledged when the power failed."""

    requests: set[UUID]
    artifacts: list[Artifact]


def recorded_server(folder: Path, sync_always: bool) -> NatsServer:
    (folder / "before").mkdir()
    try:
        return NatsServer(folder / "before", sync_always=sync_always, recording=folder / "calls").start()
    except recording.NoRecorder as error:
        pytest.skip(f"the power cannot fail here: {error}")


async def until_the_power_fails(server: NatsServer) -> Promised:
    """Requests and artifacts without end; the server is killed amid them."""
    promised = Promised(set(), [])
    async with service_at(server.url, "tests").running() as service, asyncio.TaskGroup() as group:
        asking = [group.create_task(_ask(service, promised)) for _ in range(8)]
        await wait_until(lambda: len(promised.requests) >= ENOUGH, 40)
        server.kill()
        for task in asking:
            task.cancel()
    return promised


async def _ask(service: Service, promised: Promised) -> None:
    with suppress(Unavailable):
        while True:
            request = events.concept_requested(concept_id=uuid4())
            await service.log.append(request, Cause(str(uuid4()), "tests"))
            promised.requests.add(request.concept_id)
            picture = request.concept_id.bytes * 500
            kept = await service.objects.put_artifact(request.concept_id, picture, "image/png")
            promised.artifacts.append(kept)


async def kept(server: NatsServer, promised: Promised) -> Promised:
    """What of it a server finds that starts on what the disk holds."""
    async with service_at(server.url, "tests").running() as service:
        requests = {each for each in promised.requests if await _known(service, each)}
        artifacts = [each for each in promised.artifacts if await _whole(service, each)]
    return Promised(requests, artifacts)


async def _known(service: Service, concept_id: UUID) -> bool:
    history = subjects.concept_history(concept_id)
    return bool(await insist(lambda: service.log.load(history), Unavailable))


async def _whole(service: Service, artifact: Artifact) -> bool:
    try:
        return bool(await service.objects.get(artifact))
    except (MissingObject, Unavailable):
        return False


async def outlived(folder: Path, sync_always: bool) -> tuple[Promised, Promised]:
    """What was promised, and what is left of it."""
    server = recorded_server(folder, sync_always)
    try:
        await provision(server.url)
        promised = await until_the_power_fails(server)
    finally:
        server.stop()
    calls = folder / "calls"
    await wait_until(lambda: recording.is_whole(calls, server.pid), 20)
    after = folder / "after"
    Disk(server.store, recording.calls(calls)).write(after / "store")
    again = NatsServer(after).start()
    try:
        await provision(again.url)
        return promised, await kept(again, promised)
    finally:
        again.stop()


@pytest.mark.timeout(150)
async def test_what_was_acknowledged_outlives_a_power_failure(tmp_path: Path):
    promised, left = await outlived(tmp_path, sync_always=True)
    print(f"{len(promised.requests)} requests and {len(promised.artifacts)} artifacts outlived the power")
    assert len(promised.requests) >= ENOUGH
    assert left == promised


@pytest.mark.timeout(150)
async def test_with_the_servers_own_settings_it_does_not_so_that_the_check_can_fail(tmp_path: Path):
    promised, left = await outlived(tmp_path, sync_always=False)
    print(f"{len(left.requests)} of {len(promised.requests)} requests outlived the power")
    assert len(left.requests) < len(promised.requests)


async def test_secrets_outlive_it_whole(tmp_path: Path):
    """They are made at the first start; sessions and addresses of pictures are worth nothing without them."""
    data, told = tmp_path / "data", tmp_path / "calls"
    data.mkdir()
    try:
        command = recording.recorded([sys.executable, "-c", MAKE_SECRETS, str(data)], told)
    except recording.NoRecorder as error:
        pytest.skip(f"the power cannot fail here: {error}")
    made = await asyncio.create_subprocess_exec(*command)
    assert await made.wait() == 0
    await wait_until(lambda: recording.is_whole(told, made.pid), 20)
    Disk(data, recording.calls(told)).write(tmp_path / "after")
    for secret in ("secrets/signing", "accounts/signing-key.pem"):
        assert (tmp_path / "after" / secret).read_bytes() == (data / secret).read_bytes()
