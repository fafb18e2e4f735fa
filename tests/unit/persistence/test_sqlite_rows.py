"""The tables refuse to go back."""

import asyncio
import sqlite3
from collections.abc import AsyncIterator
from pathlib import Path
from uuid import uuid4

import pytest
import pytest_asyncio

from concept_contracts.event import Event
from persistence.errors import StorageRefused, StorageUnavailable
from persistence.local.sqlite_rows import SqliteRows
from persistence.rows import ConceptRows, TaskStatus, rows
from support import events as given

WAY = (
    given.concept_requested(),
    given.image_generated(),
    given.image_stored(),
    given.variations_created(),
    given.variations_stored(),
)


def after(*facts: Event) -> ConceptRows:
    told = rows(given.history(*facts))
    assert told
    return told


@pytest_asyncio.fixture
async def tables(tmp_path: Path) -> AsyncIterator[SqliteRows]:
    tables = SqliteRows(tmp_path / "folder" / "concepts.sqlite3")
    await tables.open()
    yield tables
    await tables.close()


async def test_rows_are_read_as_they_were_stored(tables: SqliteRows) -> None:
    await tables.store(after(*WAY))
    assert await tables.read(given.CONCEPT) == after(*WAY)


async def test_older_rows_change_nothing(tables: SqliteRows) -> None:
    await tables.store(after(*WAY))
    for length in range(1, 5):
        await tables.store(after(*WAY[:length]))
    assert await tables.read(given.CONCEPT) == after(*WAY)


async def test_a_task_that_has_ended_stays_so_whatever_comes_later(tables: SqliteRows) -> None:
    await tables.store(after(WAY[0], given.concept_cancelled()))
    late = after(*WAY)
    await tables.store(late)
    stored = await tables.read(given.CONCEPT)
    assert stored
    assert (stored.task.status, stored.concept) == (TaskStatus.CANCELED, None)


async def test_the_file_itself_refuses_a_task_to_leave_its_end(tables: SqliteRows, tmp_path: Path) -> None:
    await tables.store(after(*WAY))
    connection = sqlite3.connect(tmp_path / "folder" / "concepts.sqlite3")
    with pytest.raises(sqlite3.IntegrityError, match="already ended"):
        connection.execute("update tasks set status = 'failed', result_id = null")
    connection.close()


async def test_the_pictures_of_a_task_that_failed_are_taken_back(tables: SqliteRows) -> None:
    early = after(*WAY).model_copy(update={"task": after(*WAY[:4]).task})
    await tables.store(early)
    await tables.store(after(*WAY[:4], given.concept_failed()))
    stored = await tables.read(given.CONCEPT)
    assert stored
    assert (stored.task.status, stored.concept, stored.variations) == (TaskStatus.FAILED, None, ())


async def test_a_child_outlives_its_parent(tables: SqliteRows) -> None:
    parent = given.concept_requested(concept_id=given.PARENT)
    owned = {"concept_id": given.PARENT}
    way = [type(fact).model_validate(fact.model_dump() | owned) for fact in WAY[1:4]]
    ids = [{"variation_id": given.variation_id(place + 7)} for place in range(2)]
    stored = given.variations_stored(
        concept_id=given.PARENT,
        variations=tuple(given.variation_stored(place, **ids[place]) for place in range(2)),
    )
    created = given.variations_created(
        concept_id=given.PARENT,
        recoloured=tuple(given.variation_recoloured(place, **ids[place]) for place in range(2)),
    )
    await tables.store(after(parent, *way[:2], created, stored))
    await tables.store(after(given.refinement_requested(), *WAY[1:]))
    before = await tables.read(given.CONCEPT)
    assert before
    assert before.concept
    assert before.concept.parent_id == given.PARENT
    await tables.remove(given.PARENT)
    left = await tables.read(given.CONCEPT)
    assert left
    assert left.concept == before.concept.model_copy(update={"parent_id": None})
    assert left.variations == before.variations


async def test_the_position_moves_with_the_rows_and_never_back(tables: SqliteRows) -> None:
    assert await tables.position() == 0
    await tables.project(given.CONCEPT, after(*WAY), 5)
    await tables.project(given.CONCEPT, None, 3)
    assert await tables.position() == 5
    assert await tables.read(given.CONCEPT) is None


async def test_rows_that_cannot_be_written_leave_nothing_behind(tables: SqliteRows) -> None:
    good = after(*WAY)
    foreign = good.variations[1].model_copy(update={"image_path": "someone-else/logo.png"})
    with pytest.raises(StorageRefused):
        await tables.project(
            given.CONCEPT, good.model_copy(update={"variations": (good.variations[0], foreign)}), 9
        )
    assert await tables.read(given.CONCEPT) is None
    assert await tables.position() == 0


async def test_a_number_that_no_column_holds_is_refused_for_good(tables: SqliteRows) -> None:
    good = after(*WAY)
    vast = good.variations[0].model_copy(update={"position": 2**63})
    with pytest.raises(StorageRefused):
        await tables.store(good.model_copy(update={"variations": (vast,)}))


async def test_tables_that_are_closed_are_a_passing_error(tables: SqliteRows) -> None:
    await tables.close()
    with pytest.raises(StorageUnavailable):
        await tables.position()


async def test_a_file_that_holds_no_tables_is_a_passing_error(tmp_path: Path) -> None:
    (tmp_path / "concepts.sqlite3").write_bytes(b"not a database" * 100)
    tables = SqliteRows(tmp_path / "concepts.sqlite3")
    with pytest.raises(StorageUnavailable):
        await tables.open()
    await tables.close()


async def test_concepts_are_erased_beside_others_that_are_written(tables: SqliteRows) -> None:
    async def written_and_erased(position: int) -> None:
        ids = {"concept_id": uuid4(), "user_id": uuid4()}
        for _ in range(10):
            await tables.project(ids["concept_id"], after(given.concept_requested(**ids)), position)
            await tables.remove(ids["concept_id"])

    await asyncio.gather(*map(written_and_erased, range(8)))
    assert await tables.position() == 7
