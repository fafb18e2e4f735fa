"""The read model's tables. A changed VERSION makes new tables, filled from the log from its beginning."""

from sqlalchemy import BigInteger, Column, Index, MetaData, String, Table, Text

VERSION = 1
metadata = MetaData()

concepts = Table(
    f"concepts_v{VERSION}",
    metadata,
    Column("concept_id", String(36), primary_key=True),
    Column("user_id", String(36), nullable=False),
    Column("status", String(32), nullable=False),
    Column("created_sequence", BigInteger, nullable=False),
    Column("sequence", BigInteger, nullable=False),
    Column("state", Text, nullable=False),
    Index(f"concepts_by_user_v{VERSION}", "user_id", "created_sequence"),
    Index(f"concepts_by_status_v{VERSION}", "user_id", "status", "created_sequence"),
)
exports = Table(
    f"exports_v{VERSION}",
    metadata,
    Column("export_id", String(36), primary_key=True),
    Column("user_id", String(36), nullable=False),
    Column("concept_id", String(36), nullable=False, index=True),
    Column("sequence", BigInteger, nullable=False),
    Column("state", Text, nullable=False),
)
timeline = Table(
    f"timeline_v{VERSION}",
    metadata,
    Column("sequence", BigInteger, primary_key=True, autoincrement=False),
    Column("user_id", String(36), nullable=False),
    Column("concept_id", String(36), nullable=False, index=True),
    Index(f"timeline_by_user_v{VERSION}", "user_id", "sequence"),
)
positions = Table(
    "positions",
    metadata,
    Column("stream", String(64), primary_key=True),
    Column("version", BigInteger, primary_key=True),
    Column("sequence", BigInteger, nullable=False),
)
