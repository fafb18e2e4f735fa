"""Which version of the tables serves, which replica reads which, and which nobody needs any more.

Every function works inside a transaction in which no other replica does the same.
"""

import re
from collections.abc import Collection

from sqlalchemy import Connection, delete, insert, inspect, select, update

from gateway.readmodel.tables import OLDEST, bookkeeping, layout, positions, readers, serving

LAPSE = 60.0
"""Seconds without a sign of life after which a replica counts as gone."""
_NAME = re.compile(r"concepts_v(\d+)")


def to_serve(connection: Connection, own: int) -> int:
    """The version that a program of version `own` answers from. Creates the tables that are missing."""
    bookkeeping.create_all(connection)
    layout(own).metadata.create_all(connection)
    served = _served(connection)
    if served is None:
        served = max((each for each in _filled(connection) if each <= own), default=own)
        connection.execute(insert(serving).values(id=1, version=served))
    return served if OLDEST <= served <= own else own


def swap(connection: Connection, own: int) -> bool:
    """Has `own` serve, unless its rows hold less than those that serve now."""
    served = _served(connection)
    if served is None or not holds_as_much(connection, own, served):
        return False
    connection.execute(update(serving).values(version=own))
    return True


def holds_as_much(connection: Connection, own: int, served: int) -> bool:
    """Whether the rows of `own` are no further behind than those of `served`.

    Locks the positions: neither is moved on before the transaction ends.
    """
    query = select(positions).where(positions.c.version.in_([own, served])).with_for_update()
    reached = {(row.version, row.stream): row.sequence for row in connection.execute(query)}
    return all(
        reached.get((own, stream), 0) >= sequence
        for (version, stream), sequence in reached.items()
        if version == served
    )


def sign_in(connection: Connection, replica: str, versions: Collection[int], now: float) -> None:
    """Notes that a replica lives and needs these versions, and forgets the replicas that are gone."""
    sign_out(connection, replica)
    connection.execute(delete(readers).where(readers.c.seen < now - LAPSE))
    connection.execute(
        insert(readers), [{"replica": replica, "version": each, "seen": now} for each in versions]
    )


def sign_out(connection: Connection, replica: str) -> None:
    connection.execute(delete(readers).where(readers.c.replica == replica))


def drop_unneeded(connection: Connection, own: int) -> list[int]:
    """Drops the tables that no living replica reads; where those were to serve, `own` does once it can.

    Returns the versions that are gone. Rows that nobody moves on would keep what is erased meanwhile.
    """
    needed = set(connection.execute(select(readers.c.version)).scalars())
    served = _served(connection)
    if served not in needed and swap(connection, own):
        served = own
    unneeded = sorted(_existing(connection) - needed - {served})
    for version in unneeded:
        connection.execute(delete(positions).where(positions.c.version == version))
        layout(version).metadata.drop_all(connection)
    return unneeded


def exists(connection: Connection) -> bool:
    """Whether there is a read model of any version."""
    return inspect(connection).has_table(positions.name) or bool(_existing(connection))


def drop_all(connection: Connection) -> None:
    for version in _existing(connection):
        layout(version).metadata.drop_all(connection)
    bookkeeping.drop_all(connection)


def _served(connection: Connection) -> int | None:
    return connection.execute(select(serving.c.version)).scalar_one_or_none()


def _filled(connection: Connection) -> set[int]:
    return set(connection.execute(select(positions.c.version)).scalars())


def _existing(connection: Connection) -> set[int]:
    names = inspect(connection).get_table_names()
    return {int(found[1]) for name in names if (found := _NAME.fullmatch(name))}
