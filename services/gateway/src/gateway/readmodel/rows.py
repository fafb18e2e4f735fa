"""The states of concepts and exports as rows: reading them, and writing what facts have changed."""

from collections.abc import Collection, Sequence
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Connection, Table, delete, insert, select
from sqlalchemy.dialects import postgresql, sqlite

from concept_contracts.concept_state import ConceptState, Status
from concept_contracts.envelope import Recorded
from concept_contracts.events import ExportEvent
from gateway.readmodel.changes import Changes, Noted
from gateway.readmodel.exports import ExportState
from gateway.readmodel.tables import Layout

_CHANGING = frozenset({"sequence", "state", "status"})


def project(connection: Connection, tables: Layout, facts: Sequence[Recorded]) -> None:
    """Brings the rows on by facts of one stream."""
    exports = {fact.event.aggregate_id for fact in facts if isinstance(fact.event, ExportEvent)}
    concepts = {fact.event.about for fact in facts if not isinstance(fact.event, ExportEvent)}
    known = Changes(
        _concepts(connection, tables, concepts),
        _exports(connection, tables, exports),
        _erased(connection, tables, concepts),
    )
    _write(connection, tables, known.take_in(facts))


def concept(connection: Connection, tables: Layout, concept_id: UUID) -> ConceptState | None:
    """None for one that is deleted, too."""
    state = _concepts(connection, tables, {concept_id}).get(concept_id)
    return None if state is None or state.status is Status.DELETED else state


def export(connection: Connection, tables: Layout, export_id: UUID) -> ExportState | None:
    return _exports(connection, tables, {export_id}).get(export_id)


def exports_of(connection: Connection, tables: Layout, concept_id: UUID) -> tuple[ExportState, ...]:
    """Newest first."""
    table = tables.exports
    query = select(table.c.state).where(table.c.concept_id == str(concept_id))
    found = connection.execute(query.order_by(table.c.sequence.desc())).scalars()
    return tuple(ExportState.model_validate_json(each) for each in found)


def _concepts(connection: Connection, tables: Layout, ids: Collection[UUID]) -> dict[UUID, ConceptState]:
    found = _values(connection, tables.concepts.c.state, tables.concepts.c.concept_id, ids)
    states = [ConceptState.model_validate_json(each) for each in found]
    return {state.concept_id: state for state in states}


def _exports(connection: Connection, tables: Layout, ids: Collection[UUID]) -> dict[UUID, ExportState]:
    found = _values(connection, tables.exports.c.state, tables.exports.c.export_id, ids)
    states = [ExportState.model_validate_json(each) for each in found]
    return {state.export_id: state for state in states}


def _erased(connection: Connection, tables: Layout, ids: Collection[UUID]) -> set[UUID]:
    """Those among `ids`."""
    key = tables.erased.c.concept_id
    return {UUID(each) for each in _values(connection, key, key, ids)}


def _values(
    connection: Connection, wanted: Column[str], key: Column[str], ids: Collection[UUID]
) -> Sequence[str]:
    if not ids:
        return ()
    query = select(wanted).where(key.in_([str(each) for each in ids]))
    return connection.execute(query).scalars().all()


def _write(connection: Connection, tables: Layout, changes: Changes) -> None:
    for table in (tables.concepts, tables.exports, tables.timeline):
        _remove(connection, table, changes.erased)
    _put(connection, tables.erased, [{"concept_id": str(each)} for each in changes.erased])
    _put(connection, tables.concepts, [_concept_row(state) for state in changes.concepts.values()])
    _put(connection, tables.exports, _export_rows(connection, tables, changes.exports.values()))
    if changes.timeline:
        connection.execute(insert(tables.timeline), [_noted_row(each) for each in changes.timeline])


def _remove(connection: Connection, table: Table, concept_ids: Collection[UUID]) -> None:
    if concept_ids:
        ids = [str(each) for each in concept_ids]
        connection.execute(delete(table).where(table.c.concept_id.in_(ids)))


def _put(connection: Connection, table: Table, rows: Sequence[dict[str, Any]]) -> None:
    if rows:
        dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
        statement = dialect.insert(table)
        keys = list(table.primary_key)
        changed = {name: statement.excluded[name] for name in sorted(_CHANGING & rows[0].keys())}
        if changed:
            statement = statement.on_conflict_do_update(index_elements=keys, set_=changed)
        else:
            statement = statement.on_conflict_do_nothing(index_elements=keys)
        connection.execute(statement, rows)


def _concept_row(state: ConceptState) -> dict[str, Any]:
    return {
        "concept_id": str(state.concept_id),
        "user_id": str(state.user_id),
        "status": state.status.value,
        "created_sequence": state.created_sequence,
        "sequence": state.sequence,
        "state": state.model_dump_json(),
    }


def _export_rows(
    connection: Connection, tables: Layout, states: Collection[ExportState]
) -> list[dict[str, Any]]:
    """Those of concepts that are not erased."""
    erased = _erased(connection, tables, {state.concept_id for state in states})
    return [_export_row(state) for state in states if state.concept_id not in erased]


def _export_row(state: ExportState) -> dict[str, Any]:
    return {
        "export_id": str(state.export_id),
        "user_id": str(state.user_id),
        "concept_id": str(state.concept_id),
        "sequence": state.sequence,
        "state": state.model_dump_json(),
    }


def _noted_row(noted: Noted) -> dict[str, Any]:
    return {
        "sequence": noted.sequence,
        "user_id": str(noted.user_id),
        "concept_id": str(noted.concept_id),
    }
