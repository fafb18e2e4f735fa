"""Which fact ends what a dead message was about."""

from collections.abc import Sequence
from uuid import UUID

from concept_contracts.concept_state import SUCCEEDED, ConceptState, Status
from concept_contracts.dead_letters import DeadLetter, Ending
from concept_contracts.envelope import Recorded
from concept_contracts.event import Event
from concept_contracts.events import (
    ConceptFailed,
    ConceptRequested,
    ExportEvent,
    ExportFailed,
    ImageGenerated,
    ImageStored,
    VariationRequested,
    VariationsCreated,
    VariationsStored,
)
from concept_contracts.events.variation import FailedVariation, VariationStored
from concept_contracts.images import ImageError
from concept_contracts.lifecycle import fold


def ending(stage: str) -> Ending:
    """How what a step at `stage` is about ends when its message died.

    An open concept fails at `stage`; a finished one whose extra variation died stays finished and carries the
    variation's error; an export fails. None: there is nothing to end, because another attempt at the step got
    through or the concept ended otherwise.
    """

    def decide(history: Sequence[Recorded], fact: Recorded | None, letter: DeadLetter) -> Event | None:
        if history and isinstance(history[0].event, ExportEvent):
            return _export_failed(history[0].event, letter) if len(history) == 1 else None
        state = fold(history)
        if state is None or state.user_id is None or (fact and not _awaits(state, fact.event)):
            return None
        if not state.ended:
            return _concept_failed(state.concept_id, state.user_id, stage, letter)
        return _variation_failed(state, fact.event, letter) if fact else None

    return decide


def _awaits(state: ConceptState, event: Event) -> bool:
    """Whether the step that `event` causes is still to be done."""
    match event:
        case ConceptRequested():
            return state.status is Status.REQUESTED
        case ImageGenerated():
            return state.status is Status.STORING
        case ImageStored():
            return state.status is Status.RECOLOURING and not state.recoloured
        case VariationRequested(variation_id=variation_id):
            return variation_id in state.pending and variation_id not in state.recoloured
        case VariationsCreated(outcomes=outcomes):
            lacking = {outcome.variation_id for outcome in outcomes} & set(state.pending)
            return state.status is Status.RECOLOURING or (state.status in SUCCEEDED and bool(lacking))
        case _:
            return True


def _concept_failed(concept_id: UUID, user_id: UUID, stage: str, letter: DeadLetter) -> ConceptFailed:
    return ConceptFailed(
        concept_id=concept_id,
        user_id=user_id,
        stage=stage,
        code=letter.code,
        message=letter.message,
        retryable=letter.retryable,
        attempts=letter.attempts,
        user_fault=letter.user_fault,
    )


def _export_failed(event: ExportEvent, letter: DeadLetter) -> ExportFailed:
    return ExportFailed(
        export_id=event.export_id,
        concept_id=event.concept_id,
        user_id=event.user_id,
        code=letter.code,
        message=letter.message,
        retryable=letter.retryable,
    )


def _variation_failed(state: ConceptState, event: Event, letter: DeadLetter) -> Event | None:
    error = ImageError(code=letter.code, message=letter.message)
    if isinstance(event, VariationRequested):
        failed = FailedVariation(
            variation_id=event.variation_id, position=event.position, palette=event.palette, error=error
        )
        return VariationsCreated(
            concept_id=event.concept_id, user_id=event.user_id, recoloured=(), failed=(failed,)
        )
    if isinstance(event, VariationsCreated) and state.image:
        lost = tuple(
            VariationStored(variation_id=v.variation_id, position=v.position, palette=v.palette, error=error)
            for v in event.outcomes
        )
        return VariationsStored(
            concept_id=event.concept_id,
            user_id=event.user_id,
            image=state.image,
            vector=state.vector,
            variations=lost,
        )
    return None
