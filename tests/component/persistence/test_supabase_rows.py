"""ConceptStorage in Supabase: the pinned client, PostgREST's answers, and a real PostgreSQL behind them."""

from collections.abc import AsyncIterator
from datetime import timedelta
from uuid import UUID

import httpx
import pytest
import pytest_asyncio

from concept_contracts.events import ConceptCancelled, ConceptFailed, ConceptRequested
from persistence.errors import StorageRefused, StorageUnavailable
from persistence.rows import ConceptRows, TaskStatus, rows
from persistence.supabase.rows import SupabaseRows
from support import events as given
from support.postgres import Database
from support.storage_api import Fault, cut, fault, hang
from support.supabase_project import PUBLISHABLE_KEY, SECRET_KEY, SupabaseProject, legacy_secret_key

URL = "https://project.supabase.test"
COMPLETED = (
    given.concept_requested(),
    given.image_generated(),
    given.image_stored(),
    given.variations_created(),
    given.variations_stored(),
)


@pytest.fixture
def project(database: Database) -> SupabaseProject:
    database.register(given.USER)
    with database.connect() as connection:
        connection.execute("truncate public.tasks, public.concepts, public.projection cascade")
    return SupabaseProject(database)


@pytest_asyncio.fixture
async def tables(project: SupabaseProject) -> AsyncIterator[SupabaseRows]:
    made = SupabaseRows(URL, SECRET_KEY, project.rows.transport)
    await made.open()
    yield made
    await made.close()


def after(count: int) -> ConceptRows:
    """The rows after the first facts of a concept that completes."""
    made = rows(given.history(*COMPLETED[:count]))
    assert made
    return made


async def test_every_step_of_a_concept_is_read_as_it_was_projected(tables: SupabaseRows) -> None:
    for count in range(1, len(COMPLETED) + 1):
        await tables.project(given.CONCEPT, after(count), count)
        assert await tables.read(given.CONCEPT) == after(count)
        assert await tables.position() == count


async def test_facts_replayed_from_the_first_change_nothing(tables: SupabaseRows) -> None:
    for count in [*range(1, 6), *range(1, 6)]:
        await tables.project(given.CONCEPT, after(count), count)
        if count == 5:
            assert await tables.read(given.CONCEPT) == after(5)
    assert await tables.position() == 5


@pytest.mark.parametrize(
    ("end", "status"),
    [(given.concept_failed(), TaskStatus.FAILED), (given.concept_cancelled(), TaskStatus.CANCELED)],
)
async def test_a_concept_that_ended_badly_has_a_task_and_nothing_else(
    tables: SupabaseRows, end: ConceptFailed | ConceptCancelled, status: TaskStatus
) -> None:
    ended = rows(given.history(COMPLETED[0], end))
    assert ended
    await tables.store(after(5).model_copy(update={"task": after(1).task}))
    await tables.project(given.CONCEPT, ended, 2)
    found = await tables.read(given.CONCEPT)
    assert found == ended
    assert found
    assert found.task.status is status


async def test_a_concept_without_rows_is_removed(tables: SupabaseRows) -> None:
    await tables.project(given.CONCEPT, after(5), 5)
    await tables.project(given.CONCEPT, None, 6)
    assert (await tables.read(given.CONCEPT), await tables.position()) == (None, 6)


async def test_removing_may_be_repeated(tables: SupabaseRows) -> None:
    await tables.store(after(5))
    await tables.remove(given.CONCEPT)
    await tables.remove(given.CONCEPT)
    assert await tables.read(given.CONCEPT) is None


async def test_a_text_with_a_character_no_table_takes_is_stored_all_the_same(tables: SupabaseRows) -> None:
    failed = rows(given.history(COMPLETED[0], given.concept_failed(message="broken \0 off")))
    assert failed
    await tables.project(given.CONCEPT, failed, 2)
    found = await tables.read(given.CONCEPT)
    assert found
    assert found.task.error_message == "broken \ufffd off"


async def test_rows_of_a_user_who_left_are_skipped_and_the_position_moves_on(tables: SupabaseRows) -> None:
    stranger = given.concept_requested(user_id=UUID("0a000000-0000-4000-8000-00000000000f"))
    assert isinstance(stranger, ConceptRequested)
    await tables.project(given.CONCEPT, rows(given.history(stranger)), 1)
    assert (await tables.read(given.CONCEPT), await tables.position()) == (None, 1)


async def test_a_legacy_secret_key_serves_as_well(project: SupabaseProject) -> None:
    tables = SupabaseRows(URL, legacy_secret_key(), project.rows.transport)
    await tables.store(after(5))
    assert await tables.read(given.CONCEPT) == after(5)
    await tables.close()


@pytest.mark.parametrize("key", [PUBLISHABLE_KEY, "sb_secret_of_another_project"])
async def test_a_key_that_may_not_write_is_noticed_and_can_be_mended(
    project: SupabaseProject, key: str
) -> None:
    tables = SupabaseRows(URL, key, project.rows.transport)
    with pytest.raises(StorageUnavailable):
        await tables.position()
    await tables.close()


@pytest.mark.parametrize("broken", [fault(503), fault(500), fault(429), fault(520), hang, cut])
async def test_a_passing_fault_is_passed_on_as_passing_and_nothing_is_written(
    tables: SupabaseRows, project: SupabaseProject, broken: Fault
) -> None:
    project.rows.faults = [broken]
    with pytest.raises(StorageUnavailable):
        await tables.store(after(5))
    assert await tables.read(given.CONCEPT) is None
    await tables.store(after(5))
    assert await tables.read(given.CONCEPT) == after(5)


async def test_a_project_without_the_migrations_is_waited_for(project: SupabaseProject) -> None:
    with project.database.connect() as connection:
        connection.execute("alter function public.projected_position() rename to mislaid")
    tables = SupabaseRows(URL, SECRET_KEY, project.rows.transport)
    with pytest.raises(StorageUnavailable):
        await tables.position()
    with project.database.connect() as connection:
        connection.execute("alter function public.mislaid() rename to projected_position")
    assert await tables.position() == 0
    await tables.close()


async def test_rows_that_no_table_takes_are_refused_for_good(tables: SupabaseRows) -> None:
    concept = after(5).concept
    assert concept
    elsewhere = concept.model_copy(update={"image_path": "somewhere/else.png"})
    with pytest.raises(StorageRefused) as refusal:
        await tables.store(after(5).model_copy(update={"concept": elsewhere}))
    assert refusal.value.code == "rows-23514"
    assert await tables.read(given.CONCEPT) is None


async def test_times_keep_their_microseconds(tables: SupabaseRows) -> None:
    made = after(1)
    exact = made.task.created_at + timedelta(microseconds=123457)
    await tables.store(made.model_copy(update={"task": made.task.model_copy(update={"created_at": exact})}))
    found = await tables.read(given.CONCEPT)
    assert found
    assert found.task.created_at == exact


async def test_the_front_end_reads_a_users_own_rows_and_nobody_elses(
    tables: SupabaseRows, project: SupabaseProject
) -> None:
    await tables.store(after(5))
    other = project.database.user()
    query = "/rest/v1/concepts?select=%2A%2Ccolor_variations%28%2A%29&order=created_at.desc&limit=10"
    async with httpx.AsyncClient(transport=project.rows.transport, base_url=URL) as client:
        mine = await client.get(query, headers=project.users_headers(given.USER))
        theirs = await client.get(query, headers=project.users_headers(other))
        nobody = await client.get(query, headers={"apikey": PUBLISHABLE_KEY})
        written = await client.post(
            "/rest/v1/rpc/remove_concept",
            json={"about": str(given.CONCEPT)},
            headers=project.users_headers(given.USER),
        )
    assert [len(concept["color_variations"]) for concept in mine.json()] == [2]
    assert theirs.json() == []
    assert (nobody.status_code, nobody.json()["code"]) == (401, "42501")
    assert (written.status_code, written.json()["code"]) == (403, "42501")
    assert await tables.read(given.CONCEPT) == after(5)
