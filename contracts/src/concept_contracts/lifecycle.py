"""What a concept is, folded from what happened to it.

`evolve` is the one reading of the events: the gateway's rows, the SSE snapshot, the task rows and the command
line all use it. `accepts` says whether a fact may still be appended, so that late or repeated work is
dropped.
"""

from collections.abc import Callable, Iterable, Sequence
from functools import reduce
from typing import Any, TypeVar
from uuid import UUID

from concept_contracts.concept_state import SUCCEEDED, ConceptState, Failure, Status
from concept_contracts.envelope import Recorded
from concept_contracts.event import Event
from concept_contracts.events import (
    ConceptCancelled,
    ConceptDeleted,
    ConceptErased,
    ConceptFailed,
    ConceptRequested,
    ExportEvent,
    ExportRequested,
    ImageGenerated,
    ImageStored,
    RefinementRequested,
    VariationRequested,
    VariationsCreated,
    VariationsStored,
)
from concept_contracts.images import Artifact

E = TypeVar("E", bound=Event)


def fold(facts: Iterable[Recorded]) -> ConceptState | None:
    """The state after `facts`, given in stream order; None before the first."""
    return reduce(evolve, facts, None)


def evolve(state: ConceptState | None, fact: Recorded) -> ConceptState | None:
    """The state after one more fact. Facts the state does not accept change nothing but its sequence."""
    if state is None:
        return _begin(fact)
    changes = _CHANGES[type(fact.event)](state, fact) if accepts(state, fact.event) else {}
    return state.model_copy(update={"sequence": fact.sequence, "updated_at": fact.envelope.time} | changes)


def accepts(state: ConceptState | None, event: Event) -> bool:
    """Whether `event` may follow. False for anything late, repeated, or unknown to this version."""
    if state is None:
        return isinstance(event, ConceptRequested)
    if state.status is Status.DELETED:
        return isinstance(event, ConceptErased)
    allowed = _ALLOWED.get(type(event))
    return allowed is not None and allowed(state, event)


def admits(history: Sequence[Recorded], event: Event) -> bool:
    """Whether `event` may be appended after `history`, which holds all facts of the same aggregate."""
    if isinstance(event, ExportEvent):
        return admits_export(history, event)
    return accepts(fold(history), event)


def admits_export(history: Sequence[Recorded], event: ExportEvent) -> bool:
    """An export is asked for once and ends once."""
    if isinstance(event, ExportRequested):
        return not history
    return len(history) == 1


def _begin(fact: Recorded) -> ConceptState | None:
    event = fact.event
    if isinstance(event, ConceptErased):
        return _tombstone(fact)
    if not isinstance(event, ConceptRequested):
        return None
    refinement: dict[str, Any] = (
        {"parent_id": event.parent_id, "instructions": event.instructions, "preserve": event.preserve}
        if isinstance(event, RefinementRequested)
        else {}
    )
    return ConceptState(
        concept_id=event.concept_id,
        user_id=event.user_id,
        is_anonymous=event.is_anonymous,
        status=Status.REQUESTED,
        sequence=fact.sequence,
        created_sequence=fact.sequence,
        created_at=fact.envelope.time,
        updated_at=fact.envelope.time,
        logo_description=event.logo_description,
        theme_description=event.theme_description,
        palette_count=event.palette_count,
        seed=event.seed,
        width=event.width,
        height=event.height,
        deadline=event.deadline,
        **refinement,
    )


def _tombstone(fact: Recorded) -> ConceptState:
    return ConceptState(
        concept_id=fact.event.about,
        status=Status.DELETED,
        sequence=fact.sequence,
        created_at=fact.envelope.time,
        updated_at=fact.envelope.time,
    )


def _generated(state: ConceptState, fact: Recorded) -> dict[str, Any]:
    event = _as(ImageGenerated, fact)
    return {
        "status": Status.STORING,
        "palettes": event.palettes,
        "palette_source": event.palette_source,
        "recipe": event.recipe,
        "artifacts": state.artifacts + _present(event.image, event.vector),
    }


def _stored(state: ConceptState, fact: Recorded) -> dict[str, Any]:
    event = _as(ImageStored, fact)
    return {"status": Status.RECOLOURING, "image": event.image, "vector": event.vector}


def _variation_requested(state: ConceptState, fact: Recorded) -> dict[str, Any]:
    event = _as(VariationRequested, fact)
    return {"pending": (*state.pending, event.variation_id)}


def _recoloured(state: ConceptState, fact: Recorded) -> dict[str, Any]:
    event = _as(VariationsCreated, fact)
    made = tuple(
        artifact for variation in event.recoloured for artifact in _present(variation.image, variation.vector)
    )
    ids = tuple(outcome.variation_id for outcome in event.outcomes)
    return {"artifacts": state.artifacts + made, "recoloured": state.recoloured + ids}


def _variations_stored(state: ConceptState, fact: Recorded) -> dict[str, Any]:
    event = _as(VariationsStored, fact)
    arrived = {variation.variation_id for variation in event.variations}
    variations = (
        *(kept for kept in state.variations if kept.variation_id not in arrived),
        *event.variations,
    )
    failed = any(variation.error for variation in variations)
    return {
        "status": Status.COMPLETED_WITH_FAILURES if failed else Status.COMPLETED,
        "completed_at": state.completed_at or fact.envelope.time,
        "image": event.image,
        "vector": event.vector,
        "variations": tuple(sorted(variations, key=lambda variation: variation.position)),
        "pending": tuple(waiting for waiting in state.pending if waiting not in arrived),
        "artifacts": (),
    }


def _failed(state: ConceptState, fact: Recorded) -> dict[str, Any]:
    event = _as(ConceptFailed, fact)
    failure = Failure(
        code=event.code,
        message=event.message,
        stage=event.stage,
        retryable=event.retryable,
        user_fault=event.user_fault,
    )
    return {"status": Status.FAILED, "completed_at": fact.envelope.time, "error": failure}


def _cancelled(state: ConceptState, fact: Recorded) -> dict[str, Any]:
    return {"status": Status.CANCELLED, "completed_at": fact.envelope.time}


def _deleted(state: ConceptState, fact: Recorded) -> dict[str, Any]:
    return {"status": Status.DELETED, "completed_at": state.completed_at or fact.envelope.time}


def _erased(state: ConceptState, fact: Recorded) -> dict[str, Any]:
    return _tombstone(fact).model_dump() | {"status": Status.DELETED}


def _open(state: ConceptState, event: Event) -> bool:
    return not state.ended


def _awaits_variations(state: ConceptState, event: Event) -> bool:
    ids = [outcome.variation_id for outcome in getattr(event, "outcomes", ())]
    if state.status is Status.RECOLOURING:
        return not state.recoloured
    return _are_pending(state, ids) and not set(ids) & set(state.recoloured)


def _awaits_storing(state: ConceptState, event: Event) -> bool:
    ids = [v.variation_id for v in getattr(event, "variations", ())]
    return state.status is Status.RECOLOURING or _are_pending(state, ids)


def _are_pending(state: ConceptState, ids: list[UUID]) -> bool:
    return state.status in SUCCEEDED and bool(ids) and set(ids) <= set(state.pending)


def _present(*artifacts: Artifact | None) -> tuple[Artifact, ...]:
    return tuple(artifact for artifact in artifacts if artifact)


def _as(kind: type[E], fact: Recorded) -> E:
    assert isinstance(fact.event, kind)
    return fact.event


_CHANGES: dict[type[Event], Callable[[ConceptState, Recorded], dict[str, Any]]] = {
    ImageGenerated: _generated,
    ImageStored: _stored,
    VariationsCreated: _recoloured,
    VariationRequested: _variation_requested,
    VariationsStored: _variations_stored,
    ConceptFailed: _failed,
    ConceptCancelled: _cancelled,
    ConceptDeleted: _deleted,
    ConceptErased: _erased,
}
_ALLOWED: dict[type[Event], Callable[[ConceptState, Event], bool]] = {
    ImageGenerated: lambda state, _: state.status is Status.REQUESTED,
    ImageStored: lambda state, _: state.status is Status.STORING,
    VariationsCreated: _awaits_variations,
    VariationsStored: _awaits_storing,
    VariationRequested: lambda state, _: state.status in SUCCEEDED,
    ConceptFailed: _open,
    ConceptCancelled: _open,
    ConceptDeleted: lambda state, _: True,
}
