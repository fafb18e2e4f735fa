"""A full disk refuses new work and loses none; when there is room again all goes on by itself."""

from collections.abc import Iterator
from pathlib import Path

import httpx
import pytest

from support.small_disk import MountRefused, SmallDisk
from support.system import PROMPT, System, User, user_of
from support.waiting import wait_until

SMALL = {"palette_count": 1, "width": 256, "height": 256}


@pytest.fixture
def disk(tmp_path: Path) -> Iterator[SmallDisk]:
    try:
        disk = SmallDisk(tmp_path / "disk").mount()
    except MountRefused as error:
        pytest.skip(f"no disk can be filled: {error}")
    yield disk
    disk.unmount()


@pytest.fixture
def system_on(disk: SmallDisk) -> Iterator[System]:
    running = System(disk.folder / "data").start()
    yield running
    disk.free()
    running.stop()


@pytest.mark.timeout(180)
async def test_a_full_disk_is_answered_with_503_and_outlived_without_loss(disk: SmallDisk, system_on: System):
    async with user_of(system_on) as user:
        accepted = [(await user.create(seed=seed, **SMALL))["id"] for seed in range(3)]
        disk.fill()
        refused = await wait_until(lambda: _refusal(user, accepted), 60)
        session = await user.http.post("/v1/session", headers={"Authorization": ""})
        disk.free()
        accepted.append(await user.request_persistently(seed=9, **SMALL))
        ended = [await user.ended(concept_id) for concept_id in accepted]
    assert refused.json()["retryable"]
    assert int(refused.headers["retry-after"]) >= 1
    assert session.status_code in (201, 503), session.text
    assert {concept["status"] for concept in ended} == {"completed"}


async def _refusal(user: User, accepted: list[str]) -> httpx.Response | None:
    """The first answer that is one; until then the server may still have had room of its own."""
    answer = await user.http.post("/v1/concepts", json=PROMPT | SMALL)
    assert answer.status_code in (202, 503), answer.text
    if answer.status_code == 503:
        return answer
    accepted.append(answer.json()["id"])
    return None
