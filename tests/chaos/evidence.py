"""What is left when all has become quiet: in the log, the stores, and the clients' receipts."""

import hashlib
import json
import sqlite3
from collections import defaultdict
from collections.abc import AsyncIterator, Iterable, Sequence
from contextlib import closing
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from chaos.clients import PersistentUser
from concept_contracts import lifecycle, streams, subjects
from concept_contracts.codec import decode
from concept_contracts.concept_state import Status
from concept_contracts.dead_letters import DeadLetter
from concept_contracts.envelope import Recorded
from concept_contracts.events import ConceptErased
from concept_runtime import direct
from concept_runtime.service import Service
from gateway.readmodel.tables import VERSION, layout
from persistence.local.sqlite_rows import SqliteRows

Histories = dict[UUID, tuple[Recorded, ...]]
_READ = layout(VERSION)
_ROWS = "concepts.sqlite3"
_TABLES = ("tasks", "concepts", "color_variations")
_BUCKETS = (streams.CONCEPT_IMAGES, streams.PALETTE_IMAGES, streams.ARTIFACTS, streams.EXPORT_FILES)


class Evidence(NamedTuple):
    """Read-model states and rows by id; `row_ids`: every id in each table; files: hash by key, by bucket.

    `units` and `export_units`: what was taken from each user's quotas.
    """

    users: Sequence[PersistentUser]
    concepts: Histories
    exports: Histories
    read_model: dict[UUID, str]
    read_exports: dict[UUID, str]
    rows: dict[UUID, object]
    row_ids: dict[str, list[UUID]]
    files: dict[str, dict[str, str]]
    orphans: dict[str, int]
    units: dict[UUID, tuple[str, ...]]
    export_units: dict[UUID, tuple[str, ...]]
    unsettled: dict[str, int]
    dead_letters: tuple[str, ...]


LENT = "/stored/"
"""In the keys of copies that persistence hands out, until they expire or their concept is erased."""


async def unfinished(service: Service) -> list[str]:
    """What is not yet at rest: concepts, exports, consumers, files that are still to be swept up."""
    concepts = await _histories(service, streams.CONCEPTS.name)
    exports = await _histories(service, streams.EXPORTS.name)
    waiting = [f"{each} {_status(facts)}" for each, facts in concepts.items() if not _at_rest(facts)]
    waiting += [f"export {each}" for each, facts in exports.items() if len(facts) == 1]
    waiting += [f"{name}: {count}" for name, count in (await _pending(service)).items()]
    artifacts = await service.objects.keys(streams.ARTIFACTS.name)
    waiting += [f"artifact {key}" for key in artifacts if LENT not in key]
    lost = {bucket.name: await _orphans(service, bucket.name) for bucket in _BUCKETS}
    return waiting + [f"{count} orphans in {name}" for name, count in lost.items() if count]


async def gather(service: Service, data: Path, users: Sequence[PersistentUser]) -> Evidence:
    concepts = await _histories(service, streams.CONCEPTS.name)
    buckets = [bucket.name for bucket in _BUCKETS]
    return Evidence(
        users=users,
        concepts=concepts,
        exports=await _histories(service, streams.EXPORTS.name),
        read_model=_states(data, f"select concept_id, state from {_READ.concepts.name}"),
        read_exports=_states(data, f"select export_id, state from {_READ.exports.name}"),
        rows=await _rows(data / _ROWS, concepts),
        row_ids={table: _row_ids(data / _ROWS, table) for table in _TABLES},
        files={bucket: await _files(service, bucket) for bucket in buckets},
        orphans={bucket: await _orphans(service, bucket) for bucket in buckets},
        units={user.id: await _units(service, "concepts", user.id) for user in users},
        export_units={user.id: await _units(service, "exports", user.id) for user in users},
        unsettled=await _pending(service),
        dead_letters=await _dead_letters(service),
    )


async def _histories(service: Service, stream: str) -> Histories:
    found: defaultdict[UUID, list[Recorded]] = defaultdict(list)
    async for message in direct.read(service.link.client, stream, subjects.EVERYTHING):
        fact = decode(message.headers, message.data, message.sequence)
        found[fact.event.aggregate_id].append(fact)
    return {each: tuple(facts) for each, facts in found.items()}


def _at_rest(facts: Sequence[Recorded]) -> bool:
    state = lifecycle.fold(facts)
    if state is None or not state.settled:
        return False
    return state.status is not Status.DELETED or isinstance(facts[-1].event, ConceptErased)


def _status(facts: Sequence[Recorded]) -> object:
    state = lifecycle.fold(facts)
    return state and state.status.value


async def _pending(service: Service) -> dict[str, int]:
    counts: dict[str, int] = {}
    for spec in streams.CONSUMERS:
        info = await service.link.jetstream.consumer_info(spec.stream, spec.durable)
        counts[spec.durable] = (info.num_pending or 0) + (info.num_ack_pending or 0)
    schedules = await service.link.jetstream.stream_info(
        "DEADLINES", subjects_filter="concept.deadline.schedule.*"
    )
    counts["deadlines"] = len(schedules.state.subjects or {})
    return {name: count for name, count in counts.items() if count}


async def _dead_letters(service: Service) -> tuple[str, ...]:
    """Letters only: the server also reports each message that was erased while it was being delivered."""
    stored = direct.read(service.link.client, streams.DEAD_LETTERS.name, subjects.DEAD_LETTERS)
    letters = [DeadLetter.model_validate_json(message.data) async for message in stored]
    return tuple(f"{letter.consumer} {letter.subject} {letter.reason}" for letter in letters)


def _states(data: Path, query: str) -> dict[UUID, str]:
    return {UUID(each): state for each, state in _selected(data / "readmodel.sqlite3", query)}


def _row_ids(path: Path, table: str) -> list[UUID]:
    return [UUID(row[0]) for row in _selected(path, f"select id from {table}")]


def _selected(path: Path, query: str) -> list[tuple[str, ...]]:
    with closing(sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=10)) as connection:
        return connection.execute(query).fetchall()


async def _rows(path: Path, concepts: Iterable[UUID]) -> dict[UUID, object]:
    tables = SqliteRows(path)
    await tables.open()
    try:
        return {concept_id: await tables.read(concept_id) for concept_id in concepts}
    finally:
        await tables.close()


async def _files(service: Service, bucket: str) -> dict[str, str]:
    """sha256 by key."""
    found: dict[str, str] = {}
    for key in await service.objects.keys(bucket):
        data = await service.objects.read(bucket, key)
        found[key] = hashlib.sha256(data).hexdigest() if data is not None else "missing"
    return found


async def _orphans(service: Service, bucket: str) -> int:
    """How many objects' bytes lie in the bucket without a record that leads to them."""
    chunks = {subject.rsplit(".", 1)[-1] async for subject in _subjects(service, bucket, "C")}
    records = direct.read(service.link.client, f"OBJ_{bucket}", f"$O.{bucket}.M.>")
    known = {json.loads(record.data)["nuid"] async for record in records}
    return len(chunks - known)


async def _subjects(service: Service, bucket: str, part: str) -> AsyncIterator[str]:
    async for message in direct.read(service.link.client, f"OBJ_{bucket}", f"$O.{bucket}.{part}.>"):
        yield message.subject


async def _units(service: Service, kind: str, user_id: UUID) -> tuple[str, ...]:
    prefix = f"$KV.{streams.QUOTAS.name}.{kind}.{user_id}.>"
    found = {
        m.subject: json.loads(m.data)
        async for m in direct.read(service.link.client, f"KV_{streams.QUOTAS.name}", prefix)
    }
    return tuple(unit for units in found.values() for unit in units)
