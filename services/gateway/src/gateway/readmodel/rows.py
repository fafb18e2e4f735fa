"""What one fact changes in the rows."""

from uuid import UUID

from sqlalchemy import Connection, delete, insert, select, update

from concept_contracts import lifecycle
from concept_contracts.envelope import Recorded
from concept_contracts.event import ConceptEvent
from concept_contracts.events import ConceptErased, ExportEvent, OwnedEvent
from concept_contracts.lifecycle import ConceptState, Status
from gateway.readmodel import exports as export_fold
from gateway.readmodel.exports import ExportState
from gateway.readmodel.tables import Layout


def project(connection: Connection, tables: Layout, fact: Recorded) -> None:
    if isinstance(fact.event, ExportEvent):
        _project_export(connection, tables, fact)
    elif isinstance(fact.event, ConceptErased):
        _forget(connection, tables, fact.event.concept_id)
    elif isinstance(fact.event, ConceptEvent):
        _project_concept(connection, tables, fact)


def concept(connection: Connection, tables: Layout, concept_id: UUID) -> ConceptState | None:
    query = select(tables.concepts.c.state).where(tables.concepts.c.concept_id == str(concept_id))
    row = connection.execute(query).scalar_one_or_none()
    return ConceptState.model_validate_json(row) if row else None


def export(connection: Connection, tables: Layout, export_id: UUID) -> ExportState | None:
    query = select(tables.exports.c.state).where(tables.exports.c.export_id == str(export_id))
    row = connection.execute(query).scalar_one_or_none()
    return ExportState.model_validate_json(row) if row else None


def _project_concept(connection: Connection, tables: Layout, fact: Recorded) -> None:
    concepts = tables.concepts
    before = concept(connection, tables, fact.event.about)
    state = lifecycle.evolve(before, fact)
    if isinstance(fact.event, OwnedEvent):
        _note(connection, tables, fact, fact.event.user_id)
    if state is None or state.user_id is None:
        return
    if state.status is Status.DELETED:
        connection.execute(delete(concepts).where(concepts.c.concept_id == str(state.concept_id)))
        return
    row = {
        "status": state.status.value,
        "sequence": state.sequence,
        "state": state.model_dump_json(),
    }
    if before is not None:
        connection.execute(
            update(concepts).where(concepts.c.concept_id == str(state.concept_id)).values(**row)
        )
        return
    keys = {"concept_id": str(state.concept_id), "user_id": str(state.user_id)}
    connection.execute(insert(concepts).values(created_sequence=state.created_sequence, **keys, **row))


def _note(connection: Connection, tables: Layout, fact: Recorded, user_id: UUID) -> None:
    connection.execute(
        insert(tables.timeline).values(
            sequence=fact.sequence, user_id=str(user_id), concept_id=str(fact.event.about)
        )
    )


def _forget(connection: Connection, tables: Layout, concept_id: UUID) -> None:
    for table in (tables.concepts, tables.exports, tables.timeline):
        connection.execute(delete(table).where(table.c.concept_id == str(concept_id)))


def _project_export(connection: Connection, tables: Layout, fact: Recorded) -> None:
    exports = tables.exports
    before = export(connection, tables, fact.event.aggregate_id)
    state = export_fold.evolve(before, fact)
    if state is None or state == before:
        return
    row = {"sequence": state.sequence, "state": state.model_dump_json()}
    if before is not None:
        connection.execute(update(exports).where(exports.c.export_id == str(state.export_id)).values(**row))
        return
    keys = {
        "export_id": str(state.export_id),
        "user_id": str(state.user_id),
        "concept_id": str(state.concept_id),
    }
    connection.execute(insert(exports).values(**keys, **row))
