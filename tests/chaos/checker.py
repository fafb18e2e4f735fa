"""Holds receipts, log, read model, rows, storage and quotas against one another."""

from collections import Counter, defaultdict
from collections.abc import Iterable, Set
from uuid import UUID

from chaos.clients import Receipts
from chaos.evidence import LENT, Evidence
from concept_contracts import lifecycle, streams
from concept_contracts.concept_state import ConceptState, Status
from concept_contracts.events import ConceptErased, ConceptFailed, ExportCompleted
from concept_contracts.images import StoredImage
from gateway.readmodel import exports as export_fold
from persistence.rows import ConceptRows, rows


def violations(evidence: Evidence) -> list[str]:
    """Every way in which the evidence contradicts itself; empty when nothing was lost or doubled."""
    checks = (
        _receipts,
        _lifecycles,
        _endings,
        _exports,
        _export_files,
        _read_models,
        _kept_rows,
        _row_counts,
        _storage,
        _quotas,
        _export_quotas,
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
    wanted = {
        concept_id: statuses
        for user in evidence.users
        for concept_id, statuses in _expected_endings(user.receipts).items()
    }
    for concept_id, facts in evidence.concepts.items():
        state, expected = lifecycle.fold(facts), wanted.get(concept_id, {Status.COMPLETED})
        if state is None or state.status not in expected or not state.settled:
            reason = f" ({state.error.code}: {state.error.message})" if state and state.error else ""
            yield f"{concept_id} ended as {state and state.status}{reason}"
        elif state.status is Status.DELETED and len(facts) != 1:
            yield f"{concept_id} was erased but {len(facts)} facts are left"
    yield from _missing_variations(evidence)


def _expected_endings(receipts: Receipts) -> dict[UUID, set[Status]]:
    """Of what did not just complete. A cancellation whose answer was lost may have come too late."""
    late = {each: {Status.COMPLETED, Status.CANCELLED} for each in receipts.too_late}
    return (
        late
        | {each: {Status.CANCELLED} for each in receipts.cancelled}
        | {each: {Status.DELETED} for each in receipts.deleted}
    )


def _missing_variations(evidence: Evidence) -> Iterable[str]:
    for user in evidence.users:
        for concept_id, extra in user.receipts.variations.items():
            state = lifecycle.fold(evidence.concepts.get(concept_id, ()))
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


def _export_files(evidence: Evidence) -> Iterable[str]:
    """Each file once, and beside it what there is to know about it."""
    events = (fact.event for facts in evidence.exports.values() for fact in facts)
    keys = {event.artifact.key for event in events if isinstance(event, ExportCompleted)}
    expected = keys | {f"{key.rpartition('.')[0]}.record" for key in keys}
    there = evidence.files[streams.EXPORT_FILES.name].keys()
    yield from (f"export file {key} is missing" for key in expected - there)
    yield from (f"export file {key} is one too many" for key in there - expected)


def _read_models(evidence: Evidence) -> Iterable[str]:
    concepts = {
        concept_id: state.model_dump_json()
        for concept_id, facts in evidence.concepts.items()
        if (state := lifecycle.fold(facts)) and state.status is not Status.DELETED
    }
    exports = {
        export_id: state.model_dump_json()
        for export_id, facts in evidence.exports.items()
        if (state := export_fold.fold(facts))
    }
    yield from _differences("concept", concepts, evidence.read_model)
    yield from _differences("export", exports, evidence.read_exports)


def _differences(what: str, expected: dict[UUID, str], there: dict[UUID, str]) -> Iterable[str]:
    yield from (f"read model lacks {what} {each}" for each in expected.keys() - there.keys())
    yield from (f"read model has {what} {each} too many" for each in there.keys() - expected.keys())
    for each in expected.keys() & there.keys():
        if expected[each] != there[each]:
            yield f"read model of {what} {each} is not what the log amounts to"


def _kept_rows(evidence: Evidence) -> Iterable[str]:
    for concept_id, facts in evidence.concepts.items():
        if evidence.rows[concept_id] != rows(facts):
            yield f"rows of {concept_id} are not what the log amounts to"


def _row_counts(evidence: Evidence) -> Iterable[str]:
    """No table has a row of anything else."""
    expected: dict[str, set[UUID]] = {table: set() for table in evidence.row_ids}
    for amounts in map(rows, evidence.concepts.values()):
        for table, ids in _ids(amounts).items():
            expected[table] |= ids
    for table, there in evidence.row_ids.items():
        if sorted(there) != sorted(expected[table]):
            yield f"{table} has {len(there)} rows, not {len(expected[table])}"


def _ids(amounts: ConceptRows | None) -> dict[str, set[UUID]]:
    if amounts is None:
        return {}
    concept = {amounts.concept.id} if amounts.concept else set()
    variations = {variation.id for variation in amounts.variations}
    return {"tasks": {amounts.task.id}, "concepts": concept, "color_variations": variations}


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
    lent = tuple(
        f"{each}{LENT}" for each, facts in evidence.concepts.items() if [*_images(lifecycle.fold(facts))]
    )
    artifacts = evidence.files[streams.ARTIFACTS.name]
    yield from (f"artifact left: {key}" for key in artifacts if not key.startswith(lent))
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
            concept_id
            for concept_id in user.receipts.concepts
            if not any(
                isinstance(fact.event, ConceptFailed) for fact in evidence.concepts.get(concept_id, ())
            )
        }
        yield from _unequal("concepts", user.id, spent, evidence.units[user.id])


def _export_quotas(evidence: Evidence) -> Iterable[str]:
    for user in evidence.users:
        yield from _unequal("exports", user.id, user.receipts.exports, evidence.export_units[user.id])


def _unequal(kind: str, user_id: UUID, spent: Set[UUID], units: tuple[str, ...]) -> Iterable[str]:
    wanted = {each.hex[:16] for each in spent}
    if Counter(units) != Counter(wanted):
        missing, extra = wanted - set(units), set(units) - wanted
        yield f"quota of {kind} of {user_id}: {len(missing)} units missing, {len(extra)} too many"


def _live_streams(evidence: Evidence) -> Iterable[str]:
    for user in evidence.users:
        if user.receipts.seen != sorted(set(user.receipts.seen)):
            yield f"the live stream of {user.id} told a fact twice or out of order"
    yield from untold(evidence)


def untold(evidence: Evidence) -> Iterable[str]:
    """What the live streams have not told by now."""
    for user in evidence.users:
        facts = {
            fact.sequence
            for concept_id in user.receipts.concepts - user.receipts.deleted
            for fact in evidence.concepts.get(concept_id, ())
        }
        missing = facts - set(user.receipts.seen)
        yield from (f"the live stream of {user.id} never told fact {each}" for each in missing)
