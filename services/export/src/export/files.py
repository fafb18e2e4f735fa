"""The bucket of finished exports: a file and beside it what there is to know about it."""

import asyncio
import logging
from uuid import UUID

from pydantic import ValidationError

from concept_contracts.images import Artifact
from concept_contracts.streams import EXPORT_FILES
from concept_runtime.object_store import ObjectStore
from export.formats import Format

logger = logging.getLogger(__name__)
_BUCKET = EXPORT_FILES.name


class ExportFiles:
    """Keys are `<concept_id>/<cache key>.<extension>`, so that a concept's files are found by prefix."""

    def __init__(self, objects: ObjectStore) -> None:
        self._objects = objects

    async def find(self, concept_id: UUID, cache_key: str) -> Artifact | None:
        """The file made before, if it is still there. Raises Unavailable."""
        record = await self._objects.read(_BUCKET, _record(concept_id, cache_key))
        artifact = _artifact(record) if record else None
        there = artifact and await self._objects.exists(artifact.bucket, artifact.key)
        return artifact if there else None

    async def keep(
        self, concept_id: UUID, cache_key: str, kind: Format, data: bytes, width: int = 0, height: int = 0
    ) -> Artifact:
        """Stores a file. Raises Unavailable, or PermanentError for one over 64 MiB."""
        key = f"{concept_id}/{cache_key}.{kind.extension}"
        kept = await self._objects.put(_BUCKET, key, data, kind.media_type, width, height)
        record = kept.model_dump_json().encode()
        await self._objects.put(_BUCKET, _record(concept_id, cache_key), record, "application/json")
        return kept

    async def remove(self, concept_id: UUID) -> None:
        """Removes every file of a concept. Raises Unavailable."""
        for key in await self._objects.keys(_BUCKET, f"{concept_id}/"):
            await self._objects.delete(_BUCKET, key)

    async def keep_swept(self, after: float) -> None:
        """Removes, for as long as the service runs, bytes older than `after` seconds that no key leads to."""
        while True:
            if lost := await self._objects.sweep(_BUCKET, after):
                logger.info("removed the bytes of %d unfinished files", lost)
            await asyncio.sleep(after / 4)


def _record(concept_id: UUID, cache_key: str) -> str:
    return f"{concept_id}/{cache_key}.record"


def _artifact(record: bytes) -> Artifact | None:
    try:
        return Artifact.model_validate_json(record)
    except ValidationError:
        return None
