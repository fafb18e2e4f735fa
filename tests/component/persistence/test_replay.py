"""The tables hold nothing that the log cannot give back."""

import asyncio
from collections.abc import Callable
from pathlib import Path

from component.persistence.story import Persistence, Story
from concept_contracts import streams
from support import events as given
from support.outside import Outside


async def test_tables_that_were_lost_come_back_the_same(
    outside: Outside, build: Callable[[Path], Persistence], tmp_path: Path
) -> None:
    stories = [Story(outside) for _ in range(4)]
    before = build(tmp_path / "before")
    async with before.service.running():
        await stories[0].completed()
        await stories[1].completed(b"one", b"two", b"three")
        await outside.says(stories[2].about, given.concept_failed(**stories[2].ids))
        await stories[3].completed()
        await outside.says(given.concept_deleted(**stories[3].ids))
        await outside.settled(streams.CONCEPTS.name, streams.PERSISTENCE_ERASURE.durable)
        await outside.settled(streams.CONCEPTS.name, streams.PERSISTENCE_TASKS.durable)
        rows = [await before.tables.read(story.concept_id) for story in stories]
    after = build(tmp_path / "after")
    async with after.service.running():
        await outside.settled(streams.CONCEPTS.name, streams.PERSISTENCE_TASKS.durable)
        assert [await after.tables.read(story.concept_id) for story in stories] == rows
    assert [bool(row) for row in rows] == [True, True, True, False]


async def test_a_service_whose_folder_cannot_be_used_waits_until_it_can(
    build: Callable[[Path], Persistence], tmp_path: Path
) -> None:
    folder = tmp_path / "data"
    folder.write_text("in the way")
    waiting = build(folder)
    starting = asyncio.create_task(waiting.service.start())
    await asyncio.wait({starting}, timeout=0.5)
    assert not starting.done()
    assert (await waiting.service.health.report())["storage"] is not None
    folder.unlink()
    await starting
    assert set((await waiting.service.health.report()).values()) == {None}
    await waiting.service.stop()
