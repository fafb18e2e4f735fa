"""Stored images made ready for the next step by persistence."""

import asyncio
from uuid import UUID

from concept_contracts.concept_state import ConceptState
from concept_contracts.events import ExportSource, RefinementSource
from concept_contracts.events.variation import VariationStored
from concept_contracts.images import Artifact, StoredImage
from concept_contracts.palettes import Palette
from concept_contracts.queries import IMAGES_FETCH, FetchedImage, FetchImage
from concept_runtime.errors import PermanentError
from concept_runtime.queries import Queries
from gateway.problems import Problem, not_found
from gateway.requests import known_id


class Sources:
    def __init__(self, queries: Queries) -> None:
        self._queries = queries

    async def base(self, state: ConceptState) -> tuple[Artifact, Artifact | None]:
        """The concept's own picture and drawing. Raises Problem 409 before they are stored, QueryFailed."""
        if state.image is None:
            raise Problem(409, "not-ready", "The concept has no image yet.", retryable=not state.ended)
        return await self._fetch(state.concept_id, state.image, state.vector)

    async def export(self, state: ConceptState, variation: VariationStored | None) -> ExportSource:
        if variation is None:
            image, vector = await self.base(state)
            return ExportSource(name="logo", image=image, vector=vector)
        return await self._variation(state.concept_id, variation)

    async def variations(self, state: ConceptState) -> tuple[ExportSource, ...]:
        """Every variation that has a picture."""
        pictured = [variation for variation in state.variations if variation.image]
        found = await asyncio.gather(*(self._variation(state.concept_id, each) for each in pictured))
        return tuple(found)

    async def refinement(self, state: ConceptState, variation: VariationStored | None) -> RefinementSource:
        if variation is not None and variation.image is not None:
            image, vector = await self._fetch(state.concept_id, variation.image, variation.vector)
        else:
            image, vector = await self.base(state)
        return RefinementSource(
            image=image,
            vector=vector,
            recipe=state.recipe,
            palettes=state.palettes,
            palette=variation.palette if variation else None,
        )

    async def _variation(self, concept_id: UUID, variation: VariationStored) -> ExportSource:
        if variation.image is None:
            raise Problem(409, "not-ready", "This variation has no image.")
        image, vector = await self._fetch(concept_id, variation.image, variation.vector)
        palette: Palette = variation.palette
        return ExportSource(name=palette.name, image=image, vector=vector, palette=palette)

    async def _fetch(
        self, concept_id: UUID, image: StoredImage, vector: StoredImage | None
    ) -> tuple[Artifact, Artifact | None]:
        wanted = [each for each in (image, vector) if each]
        found = await asyncio.gather(*(self._one(concept_id, each) for each in wanted))
        return found[0], found[1] if vector else None

    async def _one(self, concept_id: UUID, image: StoredImage) -> Artifact:
        """Raises Problem 404 for an image that is gone: its concept may be deleted at any moment."""
        request = FetchImage(concept_id=concept_id, image=image)
        try:
            return (await self._queries.ask(IMAGES_FETCH, request, FetchedImage)).artifact
        except PermanentError as error:
            raise Problem(404, error.code, str(error)) from error


def chosen_variation(state: ConceptState, variation_id: str | None) -> VariationStored | None:
    """The variation a request names. Raises Problem 404 when the concept has none of that id."""
    if variation_id is None:
        return None
    wanted = known_id(variation_id)
    for variation in state.variations:
        if variation.variation_id == wanted:
            return variation
    raise not_found("variation")
