"""Views with signed image URLs."""

from collections.abc import Sequence
from typing import Any

from concept_contracts.concept_state import ConceptState
from gateway.image_urls import ImageUrls
from gateway.representation import ConceptView, Urls, concept_view, images_of


class Presenter:
    def __init__(self, urls: ImageUrls) -> None:
        self._urls = urls

    async def concept(self, state: ConceptState) -> ConceptView:
        return (await self.concepts((state,)))[0]

    async def concepts(self, states: Sequence[ConceptState]) -> list[ConceptView]:
        urls = await self.urls(states)
        return [concept_view(state, urls) for state in states]

    async def urls(self, states: Sequence[ConceptState]) -> Urls:
        """Signed URLs of every image that belongs to the concepts, by bucket and path."""
        return await self._urls.sign(image for state in states for image in images_of(state))

    async def as_json(self, state: ConceptState) -> dict[str, Any]:
        return (await self.concept(state)).model_dump(mode="json")
