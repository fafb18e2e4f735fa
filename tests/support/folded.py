"""What read models must hold, folded from facts anew, and what they do hold."""

import sqlite3
from collections.abc import Sequence
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID

from sqlalchemy import create_engine, inspect, select, text

from concept_contracts import lifecycle
from concept_contracts.envelope import Recorded
from concept_contracts.events import ConceptErased, ExportEvent, OwnedEvent
from gateway.readmodel import exports as export_fold
from gateway.readmodel.tables import VERSION, layout
from persistence.local.sqlite_rows import SqliteRows
from persistence.rows import ConceptRows, rows


class Contents(NamedTuple):
    """All rows of a gateway's read model, however they are stored."""

    concepts: dict[str, tuple[Any, ...]]
    exports: dict[str, tuple[Any, ...]]
    timeline: dict[int, tuple[Any, ...]]


def stored(url: str, version: int = VERSION) -> Contents:
    engine, tables = create_engine(url), layout(version)
    with engine.connect() as connection:
        found = [
            {row[0]: tuple(row[1:]) for row in connection.execute(select(table))}
            for table in (tables.concepts, tables.exports, tables.timeline)
        ]
    engine.dispose()
    return Contents(*found)


def tables(url: str) -> set[str]:
    """The versions of the read model that are there, by the names of their tables of concepts."""
    engine = create_engine(url)
    found = set(inspect(engine).get_table_names())
    engine.dispose()
    return {name for name in found if name.startswith("concepts_v")}


def served(url: str) -> int:
    """The version that is to serve."""
    engine = create_engine(url)
    with engine.connect() as connection:
        version = connection.execute(text("select version from serving")).scalar_one()
    engine.dispose()
    return version


def folded(facts: Sequence[Recorded]) -> Contents:
    gone = {fact.event.about for fact in facts if isinstance(fact.event, ConceptErased)}
    kept = [fact for fact in facts if fact.event.about not in gone]
    states = [lifecycle.fold(each) for each in _by_aggregate(kept, exports=False).values()]
    exports = [export_fold.fold(each) for each in _by_aggregate(kept, exports=True).values()]
    return Contents(
        concepts={
            str(state.concept_id): (
                str(state.user_id),
                state.status.value,
                state.created_sequence,
                state.sequence,
                state.model_dump_json(),
            )
            for state in states
            if state
        },
        exports={
            str(state.export_id): (
                str(state.user_id),
                str(state.concept_id),
                state.sequence,
                state.model_dump_json(),
            )
            for state in exports
            if state
        },
        timeline={
            fact.sequence: (str(fact.event.user_id), str(fact.event.about))
            for fact in kept
            if isinstance(fact.event, OwnedEvent)
        },
    )


def _by_aggregate(facts: Sequence[Recorded], *, exports: bool) -> dict[UUID, list[Recorded]]:
    found: dict[UUID, list[Recorded]] = {}
    for fact in facts:
        if isinstance(fact.event, ExportEvent) is exports:
            found.setdefault(fact.event.aggregate_id, []).append(fact)
    return found


def folded_rows(facts: Sequence[Recorded]) -> dict[UUID, ConceptRows]:
    """A parent that is not there is no parent."""
    found = {each: rows(history) for each, history in _by_aggregate(facts, exports=False).items()}
    return {each: _adopted(kept, found) for each, kept in found.items() if kept}


def _adopted(kept: ConceptRows, found: dict[UUID, ConceptRows | None]) -> ConceptRows:
    parent = kept.concept and kept.concept.parent_id and found.get(kept.concept.parent_id)
    if kept.concept is None or (parent and parent.concept):
        return kept
    return kept.model_copy(update={"concept": kept.concept.model_copy(update={"parent_id": None})})


async def stored_rows(path: Path) -> tuple[dict[UUID, ConceptRows], int]:
    """All rows of persistence, and the position they stand at."""
    connection = sqlite3.connect(path)
    ids = [UUID(row[0]) for row in connection.execute("select id from tasks")]
    connection.close()
    tables = SqliteRows(path)
    await tables.open()
    found = {each: await tables.read(each) for each in ids}
    position = await tables.position()
    await tables.close()
    return {each: kept for each, kept in found.items() if kept}, position
