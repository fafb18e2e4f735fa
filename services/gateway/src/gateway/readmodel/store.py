"""The read model in SQLite or Postgres: what its rows tell, and which version of them serves.

All methods block; callers run them in a thread.
"""

import sqlite3
import time
from collections.abc import Callable, Collection, Generator, Sequence
from contextlib import contextmanager, suppress
from pathlib import Path
from typing import NamedTuple
from uuid import UUID, uuid4

from sqlalchemy import (
    URL,
    ColumnElement,
    Connection,
    Engine,
    QueuePool,
    Table,
    create_engine,
    event,
    func,
    make_url,
    select,
)
from sqlalchemy.exc import SQLAlchemyError

from concept_contracts.concept_state import ConceptState, Status
from concept_contracts.envelope import Recorded
from gateway.readmodel import rows, versions
from gateway.readmodel.exports import ExportState
from gateway.readmodel.projection import Projection
from gateway.readmodel.tables import VERSION

Clock = Callable[[], float]
_ALONE = 0x636F6E63
_PATIENCE = 3


class Page(NamedTuple):
    items: tuple[ConceptState, ...]
    next_before: int | None


class ReadModel:
    """Answers from the rows that serve; `own` are those of this program's version, which may still be built.

    `clock`: seconds since the epoch, compared with those of other replicas.
    """

    def __init__(self, url: str | URL, version: int = VERSION, clock: Clock = time.time) -> None:
        self._engine = _engine(url)
        self._clock = clock
        self._replica = uuid4().hex
        self._signed_in: set[int] = set()
        self.own = Projection(self._engine, version)
        self.serving = self.own

    @property
    def rebuilding(self) -> bool:
        """Whether rows of an older version serve until this program's own are complete."""
        return self.serving is not self.own

    def prepare(self) -> None:
        """Creates what is missing, folder included. Replicas that start together wait for each other."""
        if self._engine.url.get_backend_name() == "sqlite" and self._engine.url.database:
            Path(self._engine.url.database).parent.mkdir(parents=True, exist_ok=True)
        with self._alone() as connection:
            self._follow(connection)

    def attend(self) -> list[int]:
        """Shows that this replica lives, follows a swap, and drops the versions that nobody needs any more.

        To be called every few seconds, well within `versions.LAPSE`. Returns the versions that it dropped.
        """
        with self._alone() as connection:
            self._follow(connection)
            return versions.drop_unneeded(connection, self.own.version)

    def swap(self) -> bool:
        """Has the program's own rows serve, unless they hold less than those that serve now."""
        with self._alone() as connection:
            if not versions.swap(connection, self.own.version):
                return False
            # While the positions are locked: what is moved on from here on is not what serves.
            self.serving = self.own
        return True

    def blank(self) -> bool:
        """Whether the database holds no read model yet."""
        with self._engine.connect() as connection:
            return not versions.exists(connection)

    def discard(self) -> None:
        """Removes all of the read model's tables from the database."""
        with self._alone() as connection:
            versions.drop_all(connection)

    def close(self) -> None:
        """Lets end what threads still do with the rows; their callers may have been cancelled."""
        self._until_idle()
        with suppress(SQLAlchemyError):
            self._sign_out()
        self._engine.dispose()

    def position(self, stream: str) -> int:
        """The sequence of the last fact of `stream` that the rows hold."""
        return self.serving.position(stream)

    def apply(self, stream: str, expected: int, last: int, facts: Sequence[Recorded]) -> bool:
        """Moves the rows from `expected` to `last`. False when another replica has moved them meanwhile."""
        return self.serving.apply(stream, expected, last, facts)

    def concept(self, concept_id: UUID) -> ConceptState | None:
        with self._engine.connect() as connection:
            return rows.concept(connection, self.serving.tables, concept_id)

    def concepts(
        self, user_id: UUID, *, status: Collection[Status] | None, before: int | None, limit: int
    ) -> Page:
        """A user's concepts, newest first, older than the one created at sequence `before`."""
        concepts = self.serving.tables.concepts
        query = select(concepts.c.state).where(concepts.c.user_id == str(user_id), _there(concepts))
        if status is not None:
            query = query.where(concepts.c.status.in_([each.value for each in status]))
        if before is not None:
            query = query.where(concepts.c.created_sequence < before)
        query = query.order_by(concepts.c.created_sequence.desc()).limit(limit + 1)
        with self._engine.connect() as connection:
            found = connection.execute(query).scalars().all()
        items = tuple(ConceptState.model_validate_json(row) for row in found[:limit])
        return Page(items, items[-1].created_sequence if len(found) > limit else None)

    def oldest(self, after: int, limit: int) -> tuple[ConceptState, ...]:
        """Concepts of all users in the order they were created, those created after a sequence."""
        concepts = self.serving.tables.concepts
        query = select(concepts.c.state).where(concepts.c.created_sequence > after, _there(concepts))
        with self._engine.connect() as connection:
            found = connection.execute(query.order_by(concepts.c.created_sequence).limit(limit)).scalars()
            return tuple(ConceptState.model_validate_json(row) for row in found)

    def export(self, export_id: UUID) -> ExportState | None:
        with self._engine.connect() as connection:
            return rows.export(connection, self.serving.tables, export_id)

    def exports_of(self, concept_id: UUID) -> tuple[ExportState, ...]:
        """A concept's exports, newest first."""
        with self._engine.connect() as connection:
            return rows.exports_of(connection, self.serving.tables, concept_id)

    def facts_of(self, user_id: UUID, after: int, limit: int = 500) -> tuple[int, ...]:
        """Sequences of the facts about a user's concepts, above `after`, in order."""
        timeline = self.serving.tables.timeline
        query = (
            select(timeline.c.sequence)
            .where(timeline.c.user_id == str(user_id), timeline.c.sequence > after)
            .order_by(timeline.c.sequence)
            .limit(limit)
        )
        with self._engine.connect() as connection:
            return tuple(connection.execute(query).scalars())

    def _follow(self, connection: Connection) -> None:
        """Reads which rows serve. Those just left stay signed in once more: a request may be reading them."""
        served, now = versions.to_serve(connection, self.own.version), self.serving.version
        if served != now and (not self._signed_in or versions.holds_as_much(connection, served, now)):
            self.serving = self.own if served == self.own.version else Projection(self._engine, served)
        needed = {self.serving.version, self.own.version}
        versions.sign_in(connection, self._replica, needed | self._signed_in, self._clock())
        self._signed_in = needed

    def _until_idle(self) -> None:
        pool, over = self._engine.pool, time.monotonic() + _PATIENCE
        while isinstance(pool, QueuePool) and pool.checkedout() and time.monotonic() < over:
            time.sleep(0.01)

    def _sign_out(self) -> None:
        if self._signed_in:
            with self._alone() as connection:
                versions.sign_out(connection, self._replica)

    @contextmanager
    def _alone(self) -> Generator[Connection]:
        """A transaction in which no other replica looks after the tables."""
        with self._engine.begin() as connection:
            if connection.dialect.name == "postgresql":
                connection.execute(select(func.pg_advisory_xact_lock(_ALONE)))
            else:
                connection.exec_driver_sql("BEGIN IMMEDIATE")
            yield connection


def _there(concepts: Table) -> ColumnElement[bool]:
    """Those that are deleted are kept until they are erased, but told to nobody."""
    return concepts.c.status != Status.DELETED.value


def _engine(url: str | URL) -> Engine:
    parsed = make_url(url)
    if parsed.get_backend_name() != "sqlite":
        postgres = parsed.set(drivername="postgresql+psycopg")
        wait = {"connect_timeout": _PATIENCE}
        return create_engine(postgres, pool_pre_ping=True, pool_size=8, connect_args=wait)
    engine = create_engine(parsed, connect_args={"check_same_thread": False, "timeout": 10})
    event.listen(engine, "connect", _tune)
    return engine


def _tune(connection: sqlite3.Connection, _record: object) -> None:
    # What a crash loses of the newest rows is read from the log again.
    for pragma in ("journal_mode=WAL", "synchronous=NORMAL", "secure_delete=ON"):
        connection.execute(f"PRAGMA {pragma}")
