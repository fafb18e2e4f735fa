"""ConceptStorage in one SQLite file. One thread owns the connection, so writes never meet."""

import asyncio
import json
import sqlite3
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any, TypeVar
from uuid import UUID

from persistence.errors import StorageRefused, StorageUnavailable
from persistence.local import statements
from persistence.rows import ConceptRow, ConceptRows, TaskRow, TaskStatus, VariationRow

T = TypeVar("T")
_FRUITLESS = frozenset({TaskStatus.FAILED, TaskStatus.CANCELED})


class SqliteRows:
    def __init__(self, path: Path) -> None:
        self._path = path
        self._thread: ThreadPoolExecutor | None = None
        self._connection: sqlite3.Connection | None = None

    async def open(self) -> None:
        if self._thread is None:
            self._thread = ThreadPoolExecutor(max_workers=1, thread_name_prefix="rows")
        self._connection = await self._on_thread(lambda: _connect(self._path))

    async def close(self) -> None:
        if self._connection:
            await self._on_thread(self._connection.close)
        if self._thread:
            await asyncio.to_thread(self._thread.shutdown)
        self._thread = self._connection = None

    async def store(self, rows: ConceptRows) -> None:
        await self._transaction(lambda connection: _store(connection, rows))

    async def project(self, concept_id: UUID, rows: ConceptRows | None, position: int) -> None:
        def work(connection: sqlite3.Connection) -> None:
            if rows is None:
                _remove(connection, concept_id)
            else:
                _store(connection, rows)
            connection.execute(statements.WRITE_POSITION, {"position": position})

        await self._transaction(work)

    async def remove(self, concept_id: UUID) -> None:
        await self._transaction(lambda connection: _remove(connection, concept_id))
        await self._empty_log()

    async def _empty_log(self) -> None:
        """The write-ahead log still has what was removed."""
        if connection := self._connection:
            await self._on_thread(lambda: connection.execute("pragma wal_checkpoint(truncate)").fetchall())

    async def read(self, concept_id: UUID) -> ConceptRows | None:
        return await self._transaction(lambda connection: _read(connection, concept_id))

    async def position(self) -> int:
        return await self._transaction(_position)

    async def _transaction(self, work: Callable[[sqlite3.Connection], T]) -> T:
        """Undone on any error. Raises StorageUnavailable where the file cannot be used, StorageRefused for
        rows that no table takes.
        """
        connection = self._connection
        if connection is None:
            raise StorageUnavailable("The tables are not open.")

        def transaction() -> T:
            with connection:
                connection.execute("begin immediate")
                return work(connection)

        return await self._on_thread(transaction)

    async def _on_thread(self, work: Callable[[], T]) -> T:
        try:
            return await asyncio.get_running_loop().run_in_executor(self._thread, work)
        except (sqlite3.IntegrityError, OverflowError) as error:
            raise StorageRefused("The tables refused the concept.", code="rows-refused") from error
        except (sqlite3.Error, OSError) as error:
            raise StorageUnavailable("The tables cannot be reached right now.") from error


def _connect(path: Path) -> sqlite3.Connection:
    path.parent.mkdir(parents=True, exist_ok=True)
    connection = sqlite3.connect(path, isolation_level=None, timeout=10, check_same_thread=False)
    connection.row_factory = sqlite3.Row
    connection.execute("pragma journal_mode = wal")
    connection.execute("pragma synchronous = full")
    connection.execute("pragma foreign_keys = on")
    connection.execute("pragma secure_delete = on")
    connection.executescript(statements.SCHEMA)
    return connection


def _store(connection: sqlite3.Connection, rows: ConceptRows) -> None:
    connection.execute(statements.WRITE_TASK, _task_parameters(rows.task))
    status = connection.execute(statements.TASK_STATUS, {"id": str(rows.task.id)}).fetchone()[0]
    if status in _FRUITLESS:
        connection.execute(statements.DELETE_CONCEPT, {"id": str(rows.task.id)})
    elif rows.concept:
        connection.execute(statements.WRITE_CONCEPT, rows.concept.model_dump(mode="json"))
        connection.executemany(statements.WRITE_VARIATION, map(_variation_parameters, rows.variations))


def _remove(connection: sqlite3.Connection, concept_id: UUID) -> None:
    connection.execute(statements.DELETE_CONCEPT, {"id": str(concept_id)})
    connection.execute(statements.DELETE_TASK, {"id": str(concept_id)})


def _read(connection: sqlite3.Connection, concept_id: UUID) -> ConceptRows | None:
    key = {"id": str(concept_id)}
    task = connection.execute(statements.READ_TASK, key).fetchone()
    concept = connection.execute(statements.READ_CONCEPT, key).fetchone()
    variations = connection.execute(statements.READ_VARIATIONS, key).fetchall()
    if task is None:
        return None
    return ConceptRows(
        task=TaskRow.model_validate(_decoded(task, "metadata")),
        concept=ConceptRow.model_validate(dict(concept)) if concept else None,
        variations=tuple(VariationRow.model_validate(_decoded(row, "colors")) for row in variations),
    )


def _position(connection: sqlite3.Connection) -> int:
    row = connection.execute(statements.READ_POSITION).fetchone()
    return row[0] if row else 0


def _task_parameters(task: TaskRow) -> dict[str, Any]:
    return task.model_dump(mode="json") | {"metadata": json.dumps(task.metadata)}


def _variation_parameters(variation: VariationRow) -> dict[str, Any]:
    return variation.model_dump(mode="json") | {"colors": json.dumps(variation.colors)}


def _decoded(row: sqlite3.Row, column: str) -> dict[str, Any]:
    return dict(row) | {column: json.loads(row[column])}
