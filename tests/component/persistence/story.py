"""One concept told fact by fact, and the service it is told to."""

from typing import Any, NamedTuple
from uuid import UUID, uuid4

from concept_contracts import events
from concept_runtime.service import Service
from persistence.local.sqlite_rows import SqliteRows
from support import events as given
from support.outside import Outside

SECRET = "the-secret-of-this-deployment"


class Persistence(NamedTuple):
    """A running service and its tables."""

    service: Service
    tables: SqliteRows


class Story:
    """One concept of one user, told fact by fact."""

    def __init__(self, outside: Outside) -> None:
        self.outside = outside
        self.concept_id: UUID = uuid4()
        self.user_id: UUID = uuid4()
        self.about = given.concept_requested(**self.ids)

    @property
    def ids(self) -> dict[str, Any]:
        return {"concept_id": self.concept_id, "user_id": self.user_id}

    @property
    def folder(self) -> str:
        return f"{self.user_id}/{self.concept_id}/"

    async def generated(self, data: bytes = b"the logo") -> events.ImageGenerated:
        await self.outside.says(self.about)
        image = await self.outside.artifact(self.concept_id, data)
        vector = await self.outside.artifact(self.concept_id, b"<svg/>", "image/svg+xml")
        generated = given.image_generated(image=image, vector=vector, **self.ids)
        await self.outside.says(generated)
        return generated

    async def recoloured(self, *pictures: bytes, first: int = 0) -> events.VariationsCreated:
        made = [
            given.variation_recoloured(
                position,
                variation_id=uuid4(),
                image=await self.outside.artifact(self.concept_id, picture),
                vector=await self.outside.artifact(self.concept_id, b"<svg>" + picture, "image/svg+xml"),
            )
            for position, picture in enumerate(pictures, first)
        ]
        created = given.variations_created(recoloured=made, **self.ids)
        await self.outside.says(created)
        return created

    async def completed(self, *pictures: bytes) -> events.VariationsStored:
        await self.generated()
        await self.outside.hears(events.ImageStored, self.about)
        await self.recoloured(*(pictures or (b"red", b"blue")))
        fact = await self.outside.hears(events.VariationsStored, self.about)
        assert isinstance(fact.event, events.VariationsStored)
        return fact.event
