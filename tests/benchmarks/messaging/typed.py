"""What the services do, without their work: typed handlers behind the delivery policy, appends to the log."""

import asyncio
from itertools import pairwise
from uuid import UUID, uuid4

from concept_contracts import subjects
from concept_contracts.codec import Cause, encode
from concept_contracts.envelope import Recorded
from concept_contracts.event import Event
from concept_contracts.events import VariationsStored
from concept_contracts.streams import CONCEPTS, ConsumerSpec
from concept_runtime.service import Service
from support import events
from support.services import service_at

STORY = events.story()
NEXT = {type(event): following for event, following in pairwise(STORY)}


class TypedChain:
    """Four services, each one with a connection of its own."""

    def __init__(self, url: str) -> None:
        self._ended: dict[UUID, asyncio.Future[None]] = {}
        self._services = [self._service(url, type(event)) for event in STORY[:-1]]

    async def start(self) -> None:
        for service in self._services:
            await service.start()

    async def stop(self) -> None:
        for service in self._services:
            await service.stop()

    async def run(self) -> None:
        """One concept from its request to its end."""
        concept = uuid4()
        self._ended[concept] = asyncio.get_running_loop().create_future()
        await self._request(concept)
        await self._ended[concept]
        del self._ended[concept]

    async def _request(self, concept: UUID) -> None:
        """Published straight away, as the baseline does: it is no hop."""
        fact = events.recorded(_about(concept, STORY[0]), cause=Cause(str(concept), str(concept)))
        message = encode(fact.event, fact.envelope)
        jetstream = self._services[0].link.jetstream
        await jetstream.publish(message.subject, message.data, headers=message.headers)

    def _service(self, url: str, kind: type[Event]) -> Service:
        service = service_at(url, "typed")

        async def handle(fact: Recorded) -> None:
            concept = fact.event.about
            if concept not in self._ended:
                return
            following = _about(concept, NEXT[type(fact.event)])
            await service.log.append(following, Cause.of(fact))
            if isinstance(following, VariationsStored):
                self._ended[concept].set_result(None)

        spec = ConsumerSpec(
            stream=CONCEPTS.name,
            durable=f"typed-{kind.tail.replace('.', '-')}",
            filters=subjects.every_version(kind),
            interruptible=True,
        )
        service.consume(spec, handle)
        return service


def _about(concept: UUID, event: Event) -> Event:
    return event.model_copy(update={"concept_id": concept})
