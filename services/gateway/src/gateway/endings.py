"""What the gateway does when a concept has ended: lift its deadline, give back what it did not cost."""

from concept_contracts.envelope import Recorded
from concept_contracts.events import ConceptFailed
from gateway.access.quotas import Quotas
from gateway.commands.concepts import CONCEPTS
from gateway.deadlines import Deadlines


class Endings:
    def __init__(self, deadlines: Deadlines, quotas: Quotas) -> None:
        self._deadlines = deadlines
        self._quotas = quotas

    async def settle(self, fact: Recorded) -> None:
        event = fact.event
        await self._deadlines.lift(event.about)
        if isinstance(event, ConceptFailed) and not event.user_fault:
            await self._quotas.refund(CONCEPTS, event.user_id, event.concept_id)
