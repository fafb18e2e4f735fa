"""Stored images for readers that have no business with storage: copies among the artifacts, which expire."""

import hashlib
from pathlib import PurePosixPath
from uuid import UUID

from concept_contracts import lifecycle, subjects
from concept_contracts.concept_state import Status
from concept_contracts.images import Artifact, StoredImage
from concept_contracts.streams import ARTIFACTS
from concept_runtime.event_log import EventLog
from concept_runtime.object_store import ObjectStore
from persistence.errors import NoSuchImage
from persistence.ports import ImageStorage

_FOLDER = "stored"


class Lender:
    """Keys are `<concept_id>/stored/<content>`, apart from those of the concept's own steps."""

    def __init__(self, images: ImageStorage, objects: ObjectStore, log: EventLog) -> None:
        self._images = images
        self._objects = objects
        self._log = log

    async def lend(self, concept_id: UUID, image: StoredImage) -> Artifact:
        """Raises NoSuchImage where there is none with the digest that was asked for, TransientError."""
        artifact = copy_of(concept_id, image)
        if not await self._objects.exists(artifact.bucket, artifact.key):
            await self._copy(image, artifact)
            await self._take_back_if_deleted(concept_id, artifact)
        return artifact

    async def _copy(self, image: StoredImage, artifact: Artifact) -> None:
        data = await self._images.read(image)
        if hashlib.sha256(data).hexdigest() != image.sha256:
            raise NoSuchImage("The stored image is damaged.")
        await self._objects.put(
            artifact.bucket, artifact.key, data, image.media_type, image.width, image.height
        )

    async def _take_back_if_deleted(self, concept_id: UUID, artifact: Artifact) -> None:
        """Whoever erases the concept may not have seen a copy that was made meanwhile."""
        state = lifecycle.fold(await self._log.load(subjects.concept_history(concept_id)))
        if state is None or state.status is Status.DELETED:
            await self._objects.delete(artifact.bucket, artifact.key)
            raise NoSuchImage("There is no such image any more.")


def copy_of(concept_id: UUID, image: StoredImage) -> Artifact:
    """Named by its content, so that a copy is found by what was asked for."""
    name = image.sha256 + PurePosixPath(image.path).suffix
    return Artifact(
        bucket=ARTIFACTS.name,
        key=f"{concept_id}/{_FOLDER}/{name}",
        **image.model_dump(exclude={"bucket", "path"}),
    )


def is_lent(key: str) -> bool:
    """Whether an artifact's key is that of a copy."""
    return f"/{_FOLDER}/" in key
