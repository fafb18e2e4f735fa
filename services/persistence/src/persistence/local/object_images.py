"""ImageStorage on JetStream Object Store buckets, which every replica reads and a NATS cluster replicates."""

import asyncio
from collections.abc import Sequence
from datetime import datetime

from concept_contracts.images import StoredImage
from concept_contracts.queries import ImagePath
from concept_contracts.signed_urls import signed_url
from concept_runtime.object_store import ObjectStore
from persistence.errors import NoSuchImage


class ObjectImages:
    def __init__(self, objects: ObjectStore, secret: str) -> None:
        self._objects = objects
        self._secret = secret

    async def holds(self, images: Sequence[ImagePath]) -> tuple[bool, ...]:
        buckets = {image.bucket for image in images}
        asked = {bucket: {image.path for image in images if image.bucket == bucket} for bucket in buckets}
        found = {bucket: await self._objects.present(bucket, paths) for bucket, paths in asked.items()}
        return tuple(image.path in found[image.bucket] for image in images)

    async def store(self, image: StoredImage, data: bytes) -> None:
        """Finishes even when the caller is cancelled: half an object would stay out of erasure's sight."""
        await asyncio.shield(
            self._objects.put(
                image.bucket, image.path, data, image.media_type, width=image.width, height=image.height
            )
        )

    async def read(self, image: StoredImage) -> bytes:
        data = await self._objects.read(image.bucket, image.path)
        if data is None:
            raise NoSuchImage("There is no such image.")
        return data

    async def sign(self, images: Sequence[ImagePath], expires_at: datetime) -> tuple[str | None, ...]:
        held = await self.holds(images)
        return tuple(
            signed_url(self._secret, image.bucket, image.path, expires_at) if there else None
            for image, there in zip(images, held, strict=True)
        )

    async def paths(self, bucket: str, folder: str) -> tuple[str, ...]:
        return tuple(await self._objects.keys(bucket, folder))

    async def delete(self, bucket: str, paths: Sequence[str]) -> None:
        for path in paths:
            await self._objects.delete(bucket, path)

    async def close(self) -> None:
        """The connection is the service's."""
