"""Any process may die at any moment: every concept completes, none twice."""

import asyncio
import os
import re
import signal
import time
from collections import Counter
from datetime import datetime, timedelta
from pathlib import Path
from typing import Any

import httpx
import pytest

from concept_visualizer.embedded import NATS
from support.folded import Contents, stored
from support.system import PROGRAMS, PROMPT, System, User, alive, user_of
from support.waiting import wait_until

COUNT = 20
ONCE_EACH = Counter(
    {
        f"dev.conceptvisualizer.{fact}.v1": 1
        for fact in (
            "concept.requested",
            "image.generated",
            "image.stored",
            "variations.created",
            "variations.stored",
        )
    }
)


@pytest.mark.timeout(240)
@pytest.mark.parametrize("program", PROGRAMS)
async def test_twenty_concepts_complete_once_each_though_a_process_is_killed(system: System, program: str):
    async with user_of(system) as user:
        orders = [
            asyncio.create_task(user.request_persistently(seed=n, palette_count=3, width=256, height=256))
            for n in range(COUNT)
        ]
        first = await orders[0]
        await wait_until(lambda: _has_ended(user, first), 60)
        victim = system.pid(program)
        os.kill(victim, signal.SIGKILL)
        ids = await asyncio.gather(*orders)
        concepts = await asyncio.gather(*(user.ended(concept_id, 180) for concept_id in ids))
        assert Counter(concept["status"] for concept in concepts) == Counter(completed=COUNT)
        histories = await asyncio.gather(*(user.events(concept_id) for concept_id in ids))
        listed = (await user.http.get("/v1/concepts?limit=100")).json()["items"]
    assert [Counter(event["type"] for event in history) for history in histories] == [ONCE_EACH] * COUNT
    assert sorted(item["id"] for item in listed) == sorted(set(ids))
    assert system.pid(program) != victim


@pytest.mark.timeout(120)
async def test_a_deadline_is_kept_though_the_server_that_keeps_it_dies(own_system: System):
    busy = own_system.pid("concept-gen")
    async with user_of(own_system) as user:
        os.kill(busy, signal.SIGSTOP)
        order = await user.http.post("/v1/concepts", json=PROMPT, headers={"Cancel-After": "4"})
        os.kill(own_system.pid(NATS), signal.SIGKILL)
        failed = await user.ended(order.json()["id"], 60)
        os.kill(busy, signal.SIGCONT)
        await wait_until(lambda: _all_ready(own_system), 30)
        events = await user.events(failed["id"])
    assert failed["error"]["code"] == "deadline-exceeded"
    lived = datetime.fromisoformat(failed["completed_at"]) - datetime.fromisoformat(failed["created_at"])
    assert lived >= timedelta(seconds=3.9)
    assert [event["type"].split(".")[-2] for event in events] == ["requested", "failed"]


async def _has_ended(user: User, concept_id: str) -> bool:
    concept = await user.get(concept_id)
    return bool(concept and concept["completed_at"])


@pytest.mark.parametrize("program", PROGRAMS)
async def test_a_program_ends_within_ten_seconds_of_sigterm_and_is_started_again(
    system: System, program: str
):
    pid, told = system.pid(program), len(system.log())
    os.kill(pid, signal.SIGTERM)
    await wait_until(lambda: not alive([pid]), 10)
    await wait_until(lambda: system.pids().get(program) not in (None, pid), 15)
    await wait_until(lambda: _all_ready(system), 30)
    assert re.search(rf"^{program} *\| ended with code 0;", system.log()[told:], re.MULTILINE)


async def _all_ready(system: System) -> bool:
    async with httpx.AsyncClient(timeout=5) as http:
        try:
            answers = [await http.get(f"{url}/readyz") for url in system.health.values()]
        except httpx.TransportError:
            return False
    return all(answer.status_code == 200 for answer in answers)


def _without_tokens(value: Any) -> Any:
    """A signed URL's token says when it ends, which is not part of the state."""
    if isinstance(value, dict):
        return {key: _without_tokens(item) for key, item in value.items()}
    if isinstance(value, list):
        return [_without_tokens(item) for item in value]
    return value.partition("?token=")[0] if isinstance(value, str) else value


@pytest.mark.timeout(180)
async def test_a_read_model_deleted_from_disk_is_rebuilt_from_the_log_equal_to_before(own_system: System):
    read_model = f"sqlite:///{own_system.data / 'readmodel.sqlite3'}"
    async with user_of(own_system) as user:
        first, _, _, doomed = [
            await user.create(seed=seed, palette_count=2, width=256, height=256) for seed in range(4)
        ]
        order = {"concept_id": first["id"], "format": "png"}
        exported = await user.http.post("/v1/exports", json=order, headers={"Prefer": "wait=30"})
        assert exported.status_code == 200, exported.text
        await user.http.delete(f"/v1/concepts/{doomed['id']}")
        await wait_until(lambda: doomed["id"] not in about(stored(read_model)))
        before = (await user.http.get("/v1/concepts")).json()
        assert own_system.stop() == 0
        rows = stored(read_model)
        for file in own_system.data.glob("readmodel.sqlite3*"):
            file.unlink()
        own_system.start()
        after = (await user.http.get("/v1/concepts")).json()
        picture = await user.http.get(after["items"][0]["image"]["url"])
    assert stored(read_model) == rows
    assert (len(rows.concepts), len(rows.exports)) == (3, 1)
    assert _without_tokens(after) == _without_tokens(before)
    assert picture.status_code == 200


def about(contents: Contents) -> set[str]:
    """The concepts that facts are known of."""
    return {concept_id for _, concept_id in contents.timeline.values()}


@pytest.mark.timeout(120)
async def test_a_killed_supervisor_leaves_no_process_behind_and_the_next_start_has_all_data(
    own_system: System, tmp_path: Path
):
    async with user_of(own_system) as user:
        concept = await user.create(palette_count=1, width=256, height=256)
        pids = list(own_system.pids().values())
        own_system.stop(signal.SIGKILL)
        await wait_until(lambda: not alive(pids), 5)
        own_system.start()
        kept = await user.http.get(f"/v1/concepts/{concept['id']}")
    assert len(pids) == len(PROGRAMS)
    assert kept.status_code == 200
    assert kept.json()["status"] == "completed"


@pytest.mark.timeout(120)
async def test_ctrl_c_stops_everything_within_its_time(own_system: System):
    pids = list(own_system.pids().values())
    started = time.monotonic()
    assert own_system.stop(signal.SIGINT) == 0
    assert time.monotonic() - started < 15
    assert alive(pids) == []
    own_system.start()
