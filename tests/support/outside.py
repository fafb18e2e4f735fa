"""The rest of the system, as one service sees it: says facts, leaves artifacts, reads histories."""

import asyncio
from uuid import uuid4

from concept_contracts import subjects
from concept_contracts.codec import Cause
from concept_contracts.envelope import Recorded
from concept_contracts.event import Event
from concept_contracts.images import Artifact
from concept_runtime.service import Service
from support.waiting import wait_until


class Outside:
    """Beside the service under test; `service` consumes nothing."""

    def __init__(self, service: Service) -> None:
        self.service = service

    async def says(self, *events: Event) -> int:
        """Appends facts one after the other; returns the last one's sequence."""
        sequence = 0
        for event in events:
            appended = await self.service.log.append(event, Cause(str(uuid4()), "tests"))
            assert appended, f"{type(event).__name__} was not admitted"
            sequence = appended
        return sequence

    async def artifact(self, concept_id: object, data: bytes, media_type: str = "image/png") -> Artifact:
        return await self.service.objects.put(
            "artifacts", f"{concept_id}/{uuid4().hex}", data, media_type, 640, 640
        )

    async def history(self, about: Event) -> tuple[Recorded, ...]:
        return await self.service.log.load(subjects.history(about))

    async def hears(self, kind: type[Event], about: Event, count: int = 1) -> Recorded:
        """Waits for the count-th fact of a kind about the same concept or export."""

        async def heard() -> tuple[Recorded, ...]:
            facts = await self.history(about)
            found = tuple(fact for fact in facts if isinstance(fact.event, kind))
            return found if len(found) >= count else ()

        return (await wait_until(heard, what=kind.__name__))[count - 1]

    async def settled(self, stream: str, durable: str) -> None:
        """Waits until a durable has handled all that it was given."""

        async def idle() -> bool:
            info = await self.service.link.jetstream.consumer_info(stream, durable)
            return not info.num_pending and not info.num_ack_pending

        await wait_until(idle, what=f"{durable} idle")
        await asyncio.sleep(0)
