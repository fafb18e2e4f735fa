"""The tables hold nothing that the log cannot give back."""

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
