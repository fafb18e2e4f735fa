"""Concepts asked for, refined, varied, cancelled and deleted."""

from collections.abc import Callable, Sequence
from datetime import datetime, timedelta
from typing import NamedTuple
from uuid import UUID, uuid5

from concept_contracts import lifecycle, subjects
from concept_contracts.codec import Cause
from concept_contracts.concept_state import MOST_VARIATIONS, SUCCEEDED, ConceptState, Status
from concept_contracts.envelope import Recorded
from concept_contracts.event import Event
from concept_contracts.events import (
    ConceptCancelled,
    ConceptDeleted,
    ConceptRequested,
    RefinementRequested,
    VariationRequested,
    VariationsStored,
)
from concept_contracts.palettes import Palette
from concept_runtime.event_log import EventLog
from gateway.access.quotas import Quotas
from gateway.access.tokens import Identity
from gateway.commands.sources import Sources, chosen_variation
from gateway.deadlines import Deadlines, correlation
from gateway.problems import Problem, not_found
from gateway.providers import Providers
from gateway.requests import AddVariation, CreateConcept, RefineConcept

CONCEPTS = "concepts"
REGISTERED_CONCEPTS = "registered-concepts"
_NAMESPACE = UUID("0b6e1f0a-54a5-5c3e-8d5f-8f6a0a1e7a55")


class Accepted(NamedTuple):
    """`sequence`: where the log holds it."""

    concept_id: UUID
    sequence: int


class ConceptCommands:
    """`unit` names one request; the ids of what it makes follow from it: a repetition doubles nothing."""

    def __init__(
        self,
        log: EventLog,
        deadlines: Deadlines,
        quotas: Quotas,
        sources: Sources,
        providers: Providers,
        *,
        clock: Callable[[], datetime],
        allowance: float,
        provider: str | None,
    ) -> None:
        self._log = log
        self._deadlines = deadlines
        self._quotas = quotas
        self._sources = sources
        self._providers = providers
        self._clock = clock
        self._allowance = allowance
        self._provider = provider

    async def create(
        self, owner: Identity, wish: CreateConcept, unit: UUID, seconds: int | None = None
    ) -> Accepted:
        """Raises Problem 422 for a provider that is not set up, QuotaExceeded, Unavailable."""
        await self._providers.require(wish.provider)
        concept_id = derived(unit, "concept")
        requested = ConceptRequested(
            concept_id=concept_id,
            user_id=owner.user_id,
            is_anonymous=owner.is_anonymous,
            logo_description=wish.logo_description,
            theme_description=wish.theme_description,
            palette_count=wish.palette_count,
            seed=_seed(wish.seed, concept_id),
            width=wish.width,
            height=wish.height,
            provider=wish.provider or self._provider,
            deadline=self._deadline(seconds),
        )
        return await self._begin(requested, unit)

    async def refine(
        self,
        owner: Identity,
        parent: ConceptState,
        wish: RefineConcept,
        unit: UUID,
        seconds: int | None = None,
    ) -> Accepted:
        """Raises Problem 404 or 409, QuotaExceeded, Unavailable."""
        variation = chosen_variation(parent, wish.variation_id)
        concept_id = derived(unit, "concept")
        requested = RefinementRequested(
            concept_id=concept_id,
            user_id=owner.user_id,
            is_anonymous=owner.is_anonymous,
            logo_description=wish.logo_description or parent.logo_description,
            theme_description=wish.theme_description or parent.theme_description,
            palette_count=parent.palette_count,
            seed=_seed(wish.seed, concept_id),
            width=parent.width,
            height=parent.height,
            provider=self._provider,
            deadline=self._deadline(seconds),
            parent_id=parent.concept_id,
            source=await self._sources.refinement(parent, variation),
            instructions=wish.instructions,
            preserve=tuple(dict.fromkeys(wish.preserve)),
        )
        return await self._begin(requested, unit)

    async def vary(self, state: ConceptState, wish: AddVariation, unit: UUID) -> Accepted:
        """Raises Problem 409, Unavailable."""
        if state.status not in SUCCEEDED:
            raise Problem(409, "not-ready", "The concept is not finished.", retryable=not state.ended)
        image, vector = await self._sources.base(state)
        variation_id = derived(unit, "variation")

        def decision(history: tuple[Recorded, ...]) -> VariationRequested | None:
            current = lifecycle.fold(history)
            if current is None or current.user_id is None or current.status not in SUCCEEDED:
                return None
            _require_room(current)
            return VariationRequested(
                concept_id=current.concept_id,
                user_id=current.user_id,
                variation_id=variation_id,
                position=next_position(history),
                palette=Palette(name=wish.name or "Own colours", colors=tuple(wish.colors)),
                image_artifact=image,
                vector_artifact=vector,
            )

        return await self._continue(state.concept_id, unit, decision)

    async def cancel(self, concept_id: UUID, unit: UUID) -> Accepted:
        """Raises Problem 409 when the concept has ended, Unavailable."""

        def decision(history: tuple[Recorded, ...]) -> ConceptCancelled | None:
            state = lifecycle.fold(history)
            if state is None or state.ended or state.user_id is None:
                return None
            return ConceptCancelled(concept_id=concept_id, user_id=state.user_id)

        return await self._continue(concept_id, unit, decision)

    async def delete(self, concept_id: UUID, unit: UUID) -> Accepted:
        """Raises Problem 404 when it is deleted already, Unavailable."""

        def decision(history: tuple[Recorded, ...]) -> ConceptDeleted | None:
            state = lifecycle.fold(history)
            if state is None or state.status is Status.DELETED or state.user_id is None:
                raise not_found("concept")
            return ConceptDeleted(concept_id=concept_id, user_id=state.user_id)

        return await self._continue(concept_id, unit, decision)

    async def _begin(self, requested: ConceptRequested, unit: UUID) -> Accepted:
        owner, concept_id = requested.user_id, requested.concept_id
        async with self._quotas.taken(quota_of(requested.is_anonymous), owner, concept_id):
            await self._set_deadline(requested)
            sequence = await self._log.append(requested, Cause(str(unit), str(unit)))
        if sequence is None:
            raise Problem(409, "conflict", "The concept exists already.")
        return Accepted(concept_id, sequence)

    async def _set_deadline(self, requested: ConceptRequested) -> None:
        """Set before the log holds the request, and once: a repetition may come after the concept's end."""
        if not await self._log.load(subjects.history(requested)):
            await self._deadlines.schedule(requested.concept_id, requested.deadline)

    async def _continue(
        self, concept_id: UUID, unit: UUID, decision: Callable[[tuple[Recorded, ...]], Event | None]
    ) -> Accepted:
        history_filter = subjects.concept_history(concept_id)
        chain = correlation(await self._log.load(history_filter), concept_id)
        sequence = await self._log.decide(history_filter, decision, Cause(str(unit), chain))
        if sequence is None:
            raise Problem(409, "already-ended", "The concept has already ended.")
        return Accepted(concept_id, sequence)

    def _deadline(self, seconds: int | None) -> datetime:
        return self._clock() + timedelta(seconds=seconds or self._allowance)


def quota_of(is_anonymous: bool) -> str:
    """The quota that concepts of such a user count against."""
    return CONCEPTS if is_anonymous else REGISTERED_CONCEPTS


def derived(unit: UUID, what: str) -> UUID:
    """The id of what a request makes."""
    return uuid5(_NAMESPACE, f"{unit}/{what}")


def _seed(wished: int | None, concept_id: UUID) -> int:
    return concept_id.int & 0xFFFFFFFF if wished is None else wished


def next_position(history: Sequence[Recorded]) -> int:
    """The place after all that a concept's variations have, also those that are still on their way."""
    return 1 + max((place for fact in history for place in _places(fact)), default=-1)


def _places(fact: Recorded) -> list[int]:
    match fact.event:
        case VariationRequested(position=position):
            return [position]
        case VariationsStored(variations=variations):
            return [variation.position for variation in variations]
        case _:
            return []


def _require_room(state: ConceptState) -> None:
    if len(state.variations) + len(state.pending) >= MOST_VARIATIONS:
        raise Problem(409, "too-many-variations", f"A concept has at most {MOST_VARIATIONS} variations.")
