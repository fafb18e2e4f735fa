"""What the gateway does when a concept has ended: lift its deadline, give back what it did not cost."""

from concept_contracts.envelope import Recorded
from concept_contracts.events import ConceptFailed
from gateway.access.quotas import Quotas
from gateway.commands.concepts import CONCEPTS, REGISTERED_CONCEPTS
from gateway.deadlines import Deadlines


class Endings:
    def __init__(self, deadlines: Deadlines, quotas: Quotas) -> None:
        self._deadlines = deadlines
        self._quotas = quotas

    async def settle(self, fact: Recorded) -> None:
        event = fact.event
        await self._deadlines.lift(event.about)
        if isinstance(event, ConceptFailed) and not event.user_fault:
            for kind in (CONCEPTS, REGISTERED_CONCEPTS):
                await self._quotas.refund(kind, event.user_id, event.concept_id)
