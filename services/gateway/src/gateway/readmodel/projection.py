"""The rows of one version and how far each stream is folded into them: both change in one transaction."""

from collections.abc import Sequence

from sqlalchemy import Connection, Engine, delete, func, select, update
from sqlalchemy.dialects import postgresql, sqlite

from concept_contracts.envelope import Recorded
from concept_contracts.events import ConceptErased
from gateway.readmodel.rows import project
from gateway.readmodel.tables import layout, positions

_IN_TURN = 0x636F6E64


class Projection:
    """Replicas may share the rows: each batch is moved by one of them. All methods block."""

    def __init__(self, engine: Engine, version: int) -> None:
        self._engine = engine
        self.version = version
        self.tables = layout(version)

    def position(self, stream: str) -> int:
        """The sequence of the last fact of `stream` that the rows hold."""
        with self._engine.connect() as connection:
            return position(connection, self.version, stream)

    def apply(self, stream: str, expected: int, last: int, facts: Sequence[Recorded]) -> bool:
        """Moves the rows from `expected` to `last`. False when another replica has moved them meanwhile."""
        with self._engine.begin() as connection:
            _in_turn(connection)
            if not self._advance(connection, stream, expected, last):
                return False
            project(connection, self.tables, facts)
        if any(isinstance(fact.event, ConceptErased) for fact in facts):
            self._empty_log()
        return True

    def rewind(self, stream: str, ahead: int) -> bool:
        """Empties the rows, to be filled anew: at `ahead` they hold more of `stream` than the log does.

        They are those of another log, or of this one before it was lost or restored. False when another
        replica has moved them meanwhile.
        """
        with self._engine.begin() as connection:
            _in_turn(connection)
            if position(connection, self.version, stream) != ahead:
                return False
            for table in self.tables.metadata.sorted_tables:
                connection.execute(delete(table))
            connection.execute(
                update(positions).where(positions.c.version == self.version).values(sequence=0)
            )
        return True

    def _empty_log(self) -> None:
        """SQLite's write-ahead log still has what was removed."""
        if self._engine.dialect.name == "sqlite":
            with self._engine.connect() as connection:
                connection.exec_driver_sql("PRAGMA wal_checkpoint(TRUNCATE)")

    def _advance(self, connection: Connection, stream: str, expected: int, last: int) -> bool:
        if expected == 0 and position(connection, self.version, stream) == 0:
            first = {"stream": stream, "version": self.version, "sequence": 0}
            connection.execute(_insert_or_ignore(connection).values(**first))
        moved = connection.execute(
            update(positions)
            .where(
                positions.c.stream == stream,
                positions.c.version == self.version,
                positions.c.sequence == expected,
            )
            .values(sequence=last)
        )
        return moved.rowcount == 1


def _in_turn(connection: Connection) -> None:
    """What one stream removes, another would put back beside it; SQLite has one writer at a time anyway."""
    if connection.dialect.name == "postgresql":
        connection.execute(select(func.pg_advisory_xact_lock(_IN_TURN)))


def position(connection: Connection, version: int, stream: str) -> int:
    query = select(positions.c.sequence).where(positions.c.stream == stream, positions.c.version == version)
    return connection.execute(query).scalar_one_or_none() or 0


def _insert_or_ignore(connection: Connection):
    dialect = sqlite if connection.dialect.name == "sqlite" else postgresql
    return dialect.insert(positions).on_conflict_do_nothing()
