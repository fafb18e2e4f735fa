"""The local rows as they were at a point of the log, in a file of their own."""

from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path
from uuid import UUID

from nats.aio.client import Client

from concept_contracts import subjects
from concept_contracts.envelope import Recorded
from concept_contracts.streams import CONCEPTS
from concept_runtime import log_prefix
from concept_runtime.connection import NATS_ERRORS
from concept_runtime.event_log import known_facts
from concept_runtime.fresh_file import TargetUnusable, fresh_file
from concept_runtime.log_prefix import Ends, Told
from persistence.errors import StorageUnavailable
from persistence.local.sqlite_rows import SqliteRows
from persistence.rows import rows


async def replay(client: Client, ends: Ends, into: str, told: Told) -> None:
    """Fills a new SQLite file with the rows that the facts up to `ends` amount to.

    Nothing is left where it does not end well.
    Raises TargetTaken, TargetUnusable, nats.errors.Error, TimeoutError.
    """
    end = ends[CONCEPTS.name]
    async with _opened(into) as tables:
        concepts = await _concepts(client, end, told)
        for done, concept_id in enumerate(concepts, 1):
            history = await _history(client, concept_id, end)
            await tables.project(concept_id, rows(history), end)
            told("concepts", done, len(concepts))


async def _concepts(client: Client, end: int, told: Told) -> list[UUID]:
    """In the order they were asked for, so that the parent of a concept is there before it."""
    found: dict[UUID, None] = {}
    async for message in log_prefix.read(client, CONCEPTS.name, end):
        if about := subjects.find_event(message.subject):
            found[about.aggregate_id] = None
        told(CONCEPTS.name, message.sequence, end)
    return list(found)


async def _history(client: Client, concept_id: UUID, end: int) -> list[Recorded]:
    history = subjects.concept_history(concept_id)
    read = log_prefix.read(client, CONCEPTS.name, end, history)
    return [fact async for message in read for fact in known_facts(message)]


@asynccontextmanager
async def _opened(into: str) -> AsyncGenerator[SqliteRows]:
    if "://" in into:
        raise TargetUnusable("The rows of persistence go into a SQLite file: give its path.")
    try:
        with fresh_file(Path(into)) as building:
            tables = SqliteRows(building)
            await tables.open()
            try:
                yield tables
            finally:
                await tables.close()
    except NATS_ERRORS:
        raise
    except (StorageUnavailable, OSError) as error:
        raise TargetUnusable(f"{into} cannot be written: {error.__cause__ or error}") from error
