"""The read model in SQLite or Postgres: rows and position change in one transaction.

All methods block; callers run them in a thread.
"""

from collections.abc import Collection, Sequence
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from sqlalchemy import Connection, Engine, create_engine, delete, event, func, insert, select, update
from sqlalchemy.dialects import postgresql, sqlite
from sqlalchemy.engine import make_url

from concept_contracts import lifecycle
from concept_contracts.envelope import Recorded
from concept_contracts.event import ConceptEvent
from concept_contracts.events import ConceptErased, ExportEvent, OwnedEvent
from concept_contracts.lifecycle import ConceptState, Status
from gateway.readmodel import exports as export_fold
from gateway.readmodel.exports import ExportState
from gateway.readmodel.tables import VERSION, concepts, exports, metadata, positions, timeline

_PREPARING = 0x636F6E63


class Page(NamedTuple):
    items: tuple[ConceptState, ...]
    next_before: int | None


class ReadModel:
    def __init__(self, url: str) -> None:
        self._engine = _engine(url)

    def prepare(self) -> None:
        """Creates what is missing, folder included. Replicas that start together wait for each other."""
        if self._engine.url.get_backend_name() == "sqlite" and self._engine.url.database:
            Path(self._engine.url.database).parent.mkdir(parents=True, exist_ok=True)
        with self._engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(select(func.pg_advisory_xact_lock(_PREPARING)))
            metadata.create_all(connection)

    def close(self) -> None:
        self._engine.dispose()

    def position(self, stream: str) -> int:
        """The sequence of the last fact of `stream` that the rows hold."""
        with self._engine.connect() as connection:
            return _position(connection, stream)

    def apply(self, stream: str, expected: int, last: int, facts: Sequence[Recorded]) -> bool:
        """Moves the rows from `expected` to `last`. False when another replica has moved them meanwhile."""
        with self._engine.begin() as connection:
            if not _advance(connection, stream, expected, last):
                return False
            for fact in facts:
                _project(connection, fact)
        return True

    def concept(self, concept_id: UUID) -> ConceptState | None:
        with self._engine.connect() as connection:
            return _concept(connection, concept_id)

    def concepts(
        self, user_id: UUID, *, status: Collection[Status] | None, before: int | None, limit: int
    ) -> Page:
        """A user's concepts, newest first, older than the one created at sequence `before`."""
        query = select(concepts.c.state).where(concepts.c.user_id == str(user_id))
        if status is not None:
            query = query.where(concepts.c.status.in_([each.value for each in status]))
        if before is not None:
            query = query.where(concepts.c.created_sequence < before)
        query = query.order_by(concepts.c.created_sequence.desc()).limit(limit + 1)
        with self._engine.connect() as connection:
            rows = connection.execute(query).scalars().all()
        items = tuple(ConceptState.model_validate_json(row) for row in rows[:limit])
        return Page(items, items[-1].created_sequence if len(rows) > limit else None)

    def oldest(self, after: int, limit: int) -> tuple[ConceptState, ...]:
        """Concepts of all users in the order they were created, those created after a sequence."""
        query = select(concepts.c.state).where(concepts.c.created_sequence > after)
        with self._engine.connect() as connection:
            rows = connection.execute(query.order_by(concepts.c.created_sequence).limit(limit)).scalars()
            return tuple(ConceptState.model_validate_json(row) for row in rows)

    def export(self, export_id: UUID) -> ExportState | None:
        with self._engine.connect() as connection:
            return _export(connection, export_id)

    def facts_of(self, user_id: UUID, after: int, limit: int = 500) -> tuple[int, ...]:
        """Sequences of the facts about a user's concepts, above `after`, in order."""
        query = (
            select(timeline.c.sequence)
            .where(timeline.c.user_id == str(user_id), timeline.c.sequence > after)
            .order_by(timeline.c.sequence)
            .limit(limit)
        )
        with self._engine.connect() as connection:
            return tuple(connection.execute(query).scalars())


def _engine(url: str) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        return create_engine(parsed.set(drivername="postgresql+psycopg"), pool_pre_ping=True, pool_size=8)
    engine = create_engine(parsed, connect_args={"check_same_thread": False, "timeout": 10})
    event.listen(engine, "connect", _tune)
    return engine


def _tune(connection, _record) -> None:  # type: ignore[no-untyped-def]
    # What a crash loses of the newest rows is read from the log again.
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL"):
        connection.execute(f"PRAGMA {pragma}")


def _position(connection: Connection, stream: str) -> int:
    query = select(positions.c.sequence).where(positions.c.stream == stream, positions.c.version == VERSION)
    return connection.execute(query).scalar_one_or_none() or 0


def _advance(connection: Connection, stream: str, expected: int, last: int) -> bool:
    if expected == 0 and _position(connection, stream) == 0:
        connection.execute(_insert_or_ignore(connection).values(stream=stream, version=VERSION, sequence=0))
    moved = connection.execute(
        update(positions)
        .where(positions.c.stream == stream, positions.c.version == VERSION, positions.c.sequence == expected)
        .values(sequence=last)
    )
    return moved.rowcount == 1


def _insert_or_ignore(connection: Connection):
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    return dialect.insert(positions).on_conflict_do_nothing()


def _project(connection: Connection, fact: Recorded) -> None:
    if isinstance(fact.event, ExportEvent):
        _project_export(connection, fact)
    elif isinstance(fact.event, ConceptErased):
        _forget(connection, fact.event.concept_id)
    elif isinstance(fact.event, ConceptEvent):
        _project_concept(connection, fact)


def _project_concept(connection: Connection, fact: Recorded) -> None:
    before = _concept(connection, fact.event.about)
    state = lifecycle.evolve(before, fact)
    if isinstance(fact.event, OwnedEvent):
        _note(connection, fact, fact.event.user_id)
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


def _note(connection: Connection, fact: Recorded, user_id: UUID) -> None:
    connection.execute(
        insert(timeline).values(
            sequence=fact.sequence, user_id=str(user_id), concept_id=str(fact.event.about)
        )
    )


def _forget(connection: Connection, concept_id: UUID) -> None:
    for table in (concepts, exports, timeline):
        connection.execute(delete(table).where(table.c.concept_id == str(concept_id)))


def _project_export(connection: Connection, fact: Recorded) -> None:
    before = _export(connection, fact.event.aggregate_id)
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


def _concept(connection: Connection, concept_id: UUID) -> ConceptState | None:
    query = select(concepts.c.state).where(concepts.c.concept_id == str(concept_id))
    row = connection.execute(query).scalar_one_or_none()
    return ConceptState.model_validate_json(row) if row else None


def _export(connection: Connection, export_id: UUID) -> ExportState | None:
    query = select(exports.c.state).where(exports.c.export_id == str(export_id))
    row = connection.execute(query).scalar_one_or_none()
    return ExportState.model_validate_json(row) if row else None
