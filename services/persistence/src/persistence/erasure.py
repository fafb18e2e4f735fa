"""Forgetting a concept: its files, rows, intermediate files and history."""

from collections.abc import Sequence
from uuid import UUID

from concept_contracts.envelope import Recorded
from concept_contracts.events import ImageStored, VariationsStored
from concept_contracts.images import StoredImage
from concept_contracts.streams import ARTIFACTS, CONCEPT_IMAGES, PALETTE_IMAGES
from concept_runtime.object_store import ObjectStore
from persistence.paths import folder
from persistence.ports import ConceptStorage, ImageStorage

File = tuple[str, str]
_BUCKETS = (CONCEPT_IMAGES.name, PALETTE_IMAGES.name)


class Eraser:
    def __init__(self, images: ImageStorage, rows: ConceptStorage, objects: ObjectStore) -> None:
        self._images = images
        self._rows = rows
        self._objects = objects

    async def erase(self, user_id: UUID, concept_id: UUID) -> set[File]:
        """Removes all that is kept of a concept outside the log; returns the stored files it found."""
        found = {file for bucket in _BUCKETS for file in await self._erase_files(bucket, user_id, concept_id)}
        for key in await self._objects.keys(ARTIFACTS.name, f"{concept_id}/"):
            await self._objects.delete(ARTIFACTS.name, key)
        await self._rows.remove(concept_id)
        return found

    async def _erase_files(self, bucket: str, user_id: UUID, concept_id: UUID) -> set[File]:
        paths = await self._images.paths(bucket, folder(user_id, concept_id))
        if paths:
            await self._images.delete(bucket, paths)
        return {(bucket, path) for path in paths}


def stored_files(history: Sequence[Recorded]) -> set[File]:
    """The files that a history says were stored, whether they are still there or not."""
    images = (image for fact in history for image in _stored_images(fact))
    return {(image.bucket, image.path) for image in images if image}


def _stored_images(fact: Recorded) -> Sequence[StoredImage | None]:
    match fact.event:
        case ImageStored(image=image, vector=vector):
            return (image, vector)
        case VariationsStored(variations=variations):
            return [image for variation in variations for image in (variation.image, variation.vector)]
        case _:
            return ()
