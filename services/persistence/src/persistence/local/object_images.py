"""ImageStorage on JetStream Object Store buckets, which every replica reads and a NATS cluster replicates."""

import asyncio
import json
from collections.abc import AsyncIterator, Iterable, Sequence
from datetime import datetime

from concept_contracts.images import StoredImage
from concept_contracts.queries import ImagePath
from concept_contracts.signed_urls import signed_url
from concept_runtime.connection import NATS_ERRORS, Link
from concept_runtime.object_store import ObjectStore
from persistence.errors import NoSuchImage, StorageUnavailable
from persistence.local import object_metadata


class ObjectImages:
    def __init__(self, link: Link, objects: ObjectStore, secret: str) -> None:
        self._link = link
        self._objects = objects
        self._secret = secret

    async def holds(self, images: Sequence[ImagePath]) -> tuple[bool, ...]:
        buckets = {image.bucket for image in images}
        found = {bucket: await self._found(bucket, images) for bucket in sorted(buckets)}
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

    async def _found(self, bucket: str, images: Iterable[ImagePath]) -> set[str]:
        asked = sorted({image.path for image in images if image.bucket == bucket})
        try:
            return {path async for path in self._present(bucket, asked)}
        except NATS_ERRORS as error:
            raise StorageUnavailable("The image storage cannot be reached right now.") from error

    async def _present(self, bucket: str, paths: Sequence[str]) -> AsyncIterator[str]:
        async for record in object_metadata.last(self._link.client, bucket, paths):
            entry = json.loads(record)
            if not entry.get("deleted"):
                yield entry["name"]
