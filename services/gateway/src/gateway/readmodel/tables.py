"""The read model's tables. A changed VERSION makes new tables, filled from the log from its beginning.

A version that lays its tables out otherwise raises OLDEST, unless `layout` still knows the old ones.
"""

from functools import cache
from typing import NamedTuple

from sqlalchemy import BigInteger, Column, Float, Index, MetaData, String, Table, Text

VERSION = 1
OLDEST = 1
"""The oldest version that this program can still read and move on."""


class Layout(NamedTuple):
    """The tables of one version."""

    version: int
    metadata: MetaData
    concepts: Table
    exports: Table
    timeline: Table
    erased: Table


@cache
def layout(version: int) -> Layout:
    metadata = MetaData()
    return Layout(
        version,
        metadata,
        _concepts(metadata, version),
        _exports(metadata, version),
        _timeline(metadata, version),
        _erased(metadata, version),
    )


def _concepts(metadata: MetaData, version: int) -> Table:
    return Table(
        f"concepts_v{version}",
        metadata,
        Column("concept_id", String(36), primary_key=True),
        Column("user_id", String(36), nullable=False),
        Column("status", String(32), nullable=False),
        Column("created_sequence", BigInteger, nullable=False),
        Column("sequence", BigInteger, nullable=False),
        Column("state", Text, nullable=False),
        Index(f"concepts_by_user_v{version}", "user_id", "created_sequence"),
        Index(f"concepts_by_status_v{version}", "user_id", "status", "created_sequence"),
    )


def _exports(metadata: MetaData, version: int) -> Table:
    return Table(
        f"exports_v{version}",
        metadata,
        Column("export_id", String(36), primary_key=True),
        Column("user_id", String(36), nullable=False),
        Column("concept_id", String(36), nullable=False, index=True),
        Column("sequence", BigInteger, nullable=False),
        Column("state", Text, nullable=False),
    )


def _timeline(metadata: MetaData, version: int) -> Table:
    return Table(
        f"timeline_v{version}",
        metadata,
        Column("sequence", BigInteger, primary_key=True, autoincrement=False),
        Column("user_id", String(36), nullable=False),
        Column("concept_id", String(36), nullable=False, index=True),
        Index(f"timeline_by_user_v{version}", "user_id", "sequence"),
    )


def _erased(metadata: MetaData, version: int) -> Table:
    """Concepts of which nothing may come back: an old fact may be said again, and exports are in a stream of
    their own, read side by side.
    """
    return Table(f"erased_v{version}", metadata, Column("concept_id", String(36), primary_key=True))


bookkeeping = MetaData()
positions = Table(
    "positions",
    bookkeeping,
    Column("stream", String(64), primary_key=True),
    Column("version", BigInteger, primary_key=True),
    Column("sequence", BigInteger, nullable=False),
)
serving = Table(
    "serving",
    bookkeeping,
    Column("id", BigInteger, primary_key=True, autoincrement=False),
    Column("version", BigInteger, nullable=False),
)
readers = Table(
    "readers",
    bookkeeping,
    Column("replica", String(32), primary_key=True),
    Column("version", BigInteger, primary_key=True),
    Column("seen", Float(53), nullable=False),
)
