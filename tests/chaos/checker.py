"""Holds receipts, log, read model, rows, storage and quotas against one another."""

import hashlib
import json
import sqlite3
from collections import Counter, defaultdict
from collections.abc import AsyncIterator, Iterable, Sequence
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

from chaos.clients import PersistentUser
from concept_contracts import lifecycle, streams, subjects
from concept_contracts.codec import decode
from concept_contracts.dead_letters import DeadLetter
from concept_contracts.envelope import Recorded
from concept_contracts.events import ConceptErased, ConceptFailed, ExportCompleted
from concept_contracts.images import StoredImage
from concept_contracts.lifecycle import ConceptState, Status
from concept_runtime import direct
from concept_runtime.service import Service
from gateway.readmodel.tables import VERSION
from persistence.local.sqlite_rows import SqliteRows
from persistence.rows import rows

Histories = dict[UUID, tuple[Recorded, ...]]
_BUCKETS = (streams.CONCEPT_IMAGES, streams.PALETTE_IMAGES, streams.ARTIFACTS, streams.EXPORT_FILES)


class Evidence(NamedTuple):
    """Everything that is left when all has become quiet."""

    users: Sequence[PersistentUser]
    concepts: Histories
    exports: Histories
    read_model: dict[UUID, str]
    rows: dict[UUID, object]
    files: dict[str, dict[str, str]]
    orphans: dict[str, int]
    units: dict[UUID, tuple[str, ...]]
    unsettled: dict[str, int]
    dead_letters: tuple[str, ...]


async def unfinished(service: Service) -> list[str]:
    """What is not yet at rest: concepts, exports, consumers, files that are still to be swept up."""
    concepts = await _histories(service, streams.CONCEPTS.name)
    exports = await _histories(service, streams.EXPORTS.name)
    waiting = [f"{each} {_status(facts)}" for each, facts in concepts.items() if not _at_rest(facts)]
    waiting += [f"export {each}" for each, facts in exports.items() if len(facts) == 1]
    waiting += [f"{name}: {count}" for name, count in (await _pending(service)).items()]
    waiting += [f"artifact {key}" for key in await service.objects.keys(streams.ARTIFACTS.name)]
    lost = {bucket.name: await _orphans(service, bucket.name) for bucket in _BUCKETS}
    return waiting + [f"{count} orphans in {name}" for name, count in lost.items() if count]


async def gather(service: Service, data: Path, users: Sequence[PersistentUser]) -> Evidence:
    concepts = await _histories(service, streams.CONCEPTS.name)
    buckets = [bucket.name for bucket in _BUCKETS]
    return Evidence(
        users=users,
        concepts=concepts,
        exports=await _histories(service, streams.EXPORTS.name),
        read_model=_read_model(data / "readmodel.sqlite3"),
        rows=await _rows(data / "concepts.sqlite3", concepts),
        files={bucket: await _files(service, bucket) for bucket in buckets},
        orphans={bucket: await _orphans(service, bucket) for bucket in buckets},
        units={user.id: await _units(service, user.id) for user in users},
        unsettled=await _pending(service),
        dead_letters=await _dead_letters(service),
    )


def violations(evidence: Evidence) -> list[str]:
    """Every way in which the evidence contradicts itself; empty when nothing was lost or doubled."""
    checks = (
        _receipts,
        _lifecycles,
        _endings,
        _exports,
        _read_models,
        _kept_rows,
        _storage,
        _quotas,
        _live_streams,
    )
    found = [violation for check in checks for violation in check(evidence)]
    found += [f"unsettled: {name} {count}" for name, count in evidence.unsettled.items()]
    found += [f"dead letter: {reason}" for reason in evidence.dead_letters]
    return found


def _receipts(evidence: Evidence) -> Iterable[str]:
    promised = {each for user in evidence.users for each in user.receipts.concepts}
    yield from (f"accepted but not in the log: {each}" for each in promised - set(evidence.concepts))
    yield from (f"in the log but never accepted: {each}" for each in set(evidence.concepts) - promised)


def _lifecycles(evidence: Evidence) -> Iterable[str]:
    for concept_id, facts in evidence.concepts.items():
        state: ConceptState | None = None
        for fact in facts:
            erased = state is None and isinstance(fact.event, ConceptErased)
            if not erased and not lifecycle.accepts(state, fact.event):
                yield f"{concept_id}: {type(fact.event).__name__} at {fact.sequence} was not to be appended"
            state = lifecycle.evolve(state, fact)
        ids = Counter(fact.envelope.id for fact in facts)
        yield from (f"{concept_id}: event {each} {count} times" for each, count in ids.items() if count > 1)


def _endings(evidence: Evidence) -> Iterable[str]:
    cancelled = {each for user in evidence.users for each in user.receipts.cancelled}
    deleted = {each for user in evidence.users for each in user.receipts.deleted}
    for concept_id, facts in evidence.concepts.items():
        state = lifecycle.fold(facts)
        expected = {Status.COMPLETED}
        if concept_id in deleted:
            expected = {Status.DELETED}
        elif concept_id in cancelled:
            expected = {Status.COMPLETED, Status.CANCELLED}
        if state is None or state.status not in expected or not state.settled:
            reason = f" ({state.error.code}: {state.error.message})" if state and state.error else ""
            yield f"{concept_id} ended as {state and state.status}{reason}"
        elif state.status is Status.DELETED and len(facts) != 1:
            yield f"{concept_id} was erased but {len(facts)} facts are left"
    yield from _missing_variations(evidence)


def _missing_variations(evidence: Evidence) -> Iterable[str]:
    for user in evidence.users:
        for concept_id, extra in user.receipts.variations.items():
            state = lifecycle.fold(evidence.concepts[concept_id])
            if state is None or len(state.variations) != state.palette_count + extra:
                yield f"{concept_id} has {state and len(state.variations)} variations"


def _exports(evidence: Evidence) -> Iterable[str]:
    promised = {each for user in evidence.users for each in user.receipts.exports}
    yield from (f"export not in the log: {each}" for each in promised - set(evidence.exports))
    yield from (f"export never accepted: {each}" for each in set(evidence.exports) - promised)
    for export_id, facts in evidence.exports.items():
        if len(facts) != 2 or not isinstance(facts[-1].event, ExportCompleted):
            yield f"export {export_id}: {[type(fact.event).__name__ for fact in facts]}"
            continue
        artifact = facts[-1].event.artifact
        if evidence.files[artifact.bucket].get(artifact.key) != artifact.sha256:
            yield f"export {export_id}: its file is not the one that was promised"


def _read_models(evidence: Evidence) -> Iterable[str]:
    expected = {
        concept_id: state.model_dump_json()
        for concept_id, facts in evidence.concepts.items()
        if (state := lifecycle.fold(facts)) and state.status is not Status.DELETED
    }
    yield from (f"read model lacks {each}" for each in expected.keys() - evidence.read_model.keys())
    yield from (f"read model has {each} too many" for each in evidence.read_model.keys() - expected.keys())
    for each in expected.keys() & evidence.read_model.keys():
        if expected[each] != evidence.read_model[each]:
            yield f"read model of {each} is not what the log amounts to"


def _kept_rows(evidence: Evidence) -> Iterable[str]:
    for concept_id, facts in evidence.concepts.items():
        if evidence.rows[concept_id] != rows(facts):
            yield f"rows of {concept_id} are not what the log amounts to"


def _storage(evidence: Evidence) -> Iterable[str]:
    expected: dict[str, dict[str, str]] = defaultdict(dict)
    for facts in evidence.concepts.values():
        for image in _images(lifecycle.fold(facts)):
            expected[image.bucket][image.path] = image.sha256
    for bucket in (streams.CONCEPT_IMAGES.name, streams.PALETTE_IMAGES.name):
        there, wanted = evidence.files[bucket], expected[bucket]
        yield from (f"{bucket} lacks {path}" for path in wanted.keys() - there.keys())
        yield from (f"{bucket} has {path} too many" for path in there.keys() - wanted.keys())
        yield from (f"{bucket}/{path} is damaged" for path in wanted if there.get(path) != wanted[path])
    yield from (f"artifact left: {key}" for key in evidence.files[streams.ARTIFACTS.name])
    yield from (f"{count} orphaned chunks in {bucket}" for bucket, count in evidence.orphans.items() if count)


def _images(state: ConceptState | None) -> Iterable[StoredImage]:
    if state is None or state.status is Status.DELETED:
        return ()
    pictures = [state.image, state.vector]
    pictures += [image for each in state.variations for image in (each.image, each.vector)]
    return [image for image in pictures if image]


def _quotas(evidence: Evidence) -> Iterable[str]:
    for user in evidence.users:
        spent = {
            concept_id.hex[:16]
            for concept_id in user.receipts.concepts
            if not any(isinstance(fact.event, ConceptFailed) for fact in evidence.concepts[concept_id])
        }
        units = evidence.units[user.id]
        if Counter(units) != Counter(spent):
            missing, extra = spent - set(units), set(units) - spent
            yield f"quota of {user.id}: {len(missing)} units missing, {len(extra)} too many"


def _live_streams(evidence: Evidence) -> Iterable[str]:
    for user in evidence.users:
        seen = user.receipts.seen
        if seen != sorted(set(seen)):
            yield f"the live stream of {user.id} told a fact twice or out of order"
        told = {
            fact.sequence
            for concept_id in user.receipts.concepts - user.receipts.deleted
            for fact in evidence.concepts[concept_id]
        }
        yield from (f"the live stream of {user.id} never told fact {each}" for each in told - set(seen))


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


def _read_model(path: Path) -> dict[UUID, str]:
    connection = sqlite3.connect(f"file:{path}?mode=ro", uri=True, timeout=10)
    try:
        found = connection.execute(f"select concept_id, state from concepts_v{VERSION}").fetchall()
    finally:
        connection.close()
    return {UUID(concept_id): state for concept_id, state in found}


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


async def _units(service: Service, user_id: UUID) -> tuple[str, ...]:
    prefix = f"$KV.{streams.QUOTAS.name}.concepts.{user_id}.>"
    found = {
        m.subject: json.loads(m.data)
        async for m in direct.read(service.link.client, f"KV_{streams.QUOTAS.name}", prefix)
    }
    return tuple(unit for units in found.values() for unit in units)
