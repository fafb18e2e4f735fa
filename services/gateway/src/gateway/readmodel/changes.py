"""What facts change in the read model, folded in memory: one new state for each concept and export."""

from collections.abc import Collection, Iterable, Mapping
from typing import NamedTuple
from uuid import UUID

from concept_contracts import lifecycle
from concept_contracts.concept_state import ConceptState
from concept_contracts.envelope import Recorded
from concept_contracts.event import ConceptEvent
from concept_contracts.events import ConceptErased, ExportEvent, OwnedEvent
from gateway.readmodel import exports as export_fold
from gateway.readmodel.exports import ExportState


class Noted(NamedTuple):
    """One fact about a user's concept."""

    sequence: int
    user_id: UUID
    concept_id: UUID


class Changes:
    """`concepts` and `exports`: the states before; `erased`: the concepts that were erased before.

    Nothing of an erased concept is left afterwards, and whatever is said of it later is passed over. One
    that is deleted is kept as such until it is erased, so that nothing begins it anew.
    """

    def __init__(
        self,
        concepts: Mapping[UUID, ConceptState],
        exports: Mapping[UUID, ExportState],
        erased: Collection[UUID] = (),
    ) -> None:
        self._concepts = concepts
        self._exports = exports
        self._gone = set(erased)
        self.concepts: dict[UUID, ConceptState] = {}
        self.exports: dict[UUID, ExportState] = {}
        self.timeline: list[Noted] = []
        self.erased: set[UUID] = set()

    def take_in(self, facts: Iterable[Recorded]) -> "Changes":
        """Facts of one stream, in its order."""
        for fact in facts:
            if isinstance(fact.event, ExportEvent):
                self._export(fact)
            elif isinstance(fact.event, ConceptErased):
                self._forget(fact.event.concept_id)
            elif isinstance(fact.event, ConceptEvent) and fact.event.about not in self._gone:
                self._concept(fact)
        return self

    def _concept(self, fact: Recorded) -> None:
        concept_id = fact.event.about
        if isinstance(fact.event, OwnedEvent):
            self.timeline.append(Noted(fact.sequence, fact.event.user_id, concept_id))
        before = self.concepts.get(concept_id) or self._concepts.get(concept_id)
        state = lifecycle.evolve(before, fact)
        if state is not None and state.user_id is not None:
            self.concepts[concept_id] = state

    def _export(self, fact: Recorded) -> None:
        export_id = fact.event.aggregate_id
        before = self.exports.get(export_id) or self._exports.get(export_id)
        state = export_fold.evolve(before, fact)
        if state is not None and state != before:
            self.exports[export_id] = state

    def _forget(self, concept_id: UUID) -> None:
        self.erased.add(concept_id)
        self._gone.add(concept_id)
        self.concepts.pop(concept_id, None)
        self.timeline = [noted for noted in self.timeline if noted.concept_id != concept_id]
