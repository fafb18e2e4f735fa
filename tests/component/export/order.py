"""Exports of one concept asked for, and what comes of them."""

from typing import Any
from uuid import UUID, uuid4

from concept_contracts import events
from support import events as given
from support.outside import Outside


class Orders:
    """One concept of one user."""

    def __init__(self, outside: Outside) -> None:
        self.outside = outside
        self.concept_id: UUID = uuid4()
        self.user_id: UUID = uuid4()
        image = given.artifact(key=f"{self.user_id}/{self.concept_id}/logo.png", bucket="concept-images")
        self.source = events.ExportSource(name="Fox reading", image=image, palette=given.palette("Dusk"))

    @property
    def ids(self) -> dict[str, Any]:
        return {"concept_id": self.concept_id, "user_id": self.user_id}

    async def ask(self, **fields: Any) -> events.ExportRequested:
        asked = given.export_requested(export_id=uuid4(), **(self.ids | {"source": self.source} | fields))
        await self.outside.says(asked)
        return asked

    async def completed(self, **fields: Any) -> events.ExportCompleted:
        fact = await self.outside.hears(events.ExportCompleted, await self.ask(**fields))
        assert isinstance(fact.event, events.ExportCompleted)
        return fact.event

    async def failed(self, **fields: Any) -> events.ExportFailed:
        fact = await self.outside.hears(events.ExportFailed, await self.ask(**fields))
        assert isinstance(fact.event, events.ExportFailed)
        return fact.event

    async def file(self, completed: events.ExportCompleted) -> bytes:
        return await self.outside.service.objects.get(completed.artifact)

    async def files(self) -> list[str]:
        return await self.outside.service.objects.keys("export-files", f"{self.concept_id}/")
