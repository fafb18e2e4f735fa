"""Takes away what no step will ever come back for.

A step that is killed, interrupted or done twice leaves files that belong to nothing. They are harmless until
the concept has ended; from then on nobody needs them.
"""

import asyncio
import logging
from collections.abc import Iterable
from itertools import groupby
from uuid import UUID

from concept_contracts import lifecycle, subjects
from concept_contracts.concept_state import SUCCEEDED
from concept_contracts.envelope import Recorded
from concept_contracts.streams import ARTIFACTS, CONCEPT_IMAGES, PALETTE_IMAGES
from concept_runtime.event_log import EventLog
from concept_runtime.object_store import ObjectStore
from persistence.erasure import stored_files
from persistence.paths import folder
from persistence.ports import ImageStorage

logger = logging.getLogger(__name__)
_IMAGES = (CONCEPT_IMAGES.name, PALETTE_IMAGES.name)


class Sweeper:
    """`after`: seconds that a file is left alone, well beyond what any step takes."""

    def __init__(self, log: EventLog, objects: ObjectStore, images: ImageStorage, after: float) -> None:
        self._log = log
        self._objects = objects
        self._images = images
        self._after = after

    async def run(self) -> None:
        """Sweeps four times in the time that a file is left alone, for as long as the service runs."""
        while True:
            await self.sweep()
            await asyncio.sleep(self._after / 4)

    async def sweep(self) -> None:
        """Once through the artifacts and the buckets. Raises TransientError."""
        aged = await self._objects.aged(ARTIFACTS.name, self._after)
        for concept_id, keys in _by_concept(aged):
            history = await self._log.load(subjects.concept_history(concept_id))
            if is_over(history):
                await self._release(concept_id, keys, history)
        for bucket in (ARTIFACTS.name, *_IMAGES):
            if lost := await self._objects.sweep(bucket, self._after):
                logger.info("removed the bytes of %d unfinished objects from %s", lost, bucket)

    async def _release(self, concept_id: UUID, keys: list[str], history: tuple[Recorded, ...]) -> None:
        state = lifecycle.fold(history)
        if state and state.user_id and state.status not in SUCCEEDED:
            await self._remove_unsaid(state.user_id, concept_id, history)
        for key in keys:
            await self._objects.delete(ARTIFACTS.name, key)
        logger.info("removed %d artifacts left by %s", len(keys), concept_id)

    async def _remove_unsaid(self, user_id: UUID, concept_id: UUID, history: tuple[Recorded, ...]) -> None:
        """Removes the files of a concept that ended before it could be said that they are stored."""
        said = stored_files(history)
        for bucket in _IMAGES:
            there = await self._images.paths(bucket, folder(user_id, concept_id))
            if unsaid := [path for path in there if (bucket, path) not in said]:
                await self._images.delete(bucket, unsaid)


def is_over(history: tuple[Recorded, ...]) -> bool:
    """Whether no step of the concept is still to come."""
    state = lifecycle.fold(history)
    return state is None or state.settled


def _by_concept(keys: Iterable[str]) -> Iterable[tuple[UUID, list[str]]]:
    """The keys of steps' artifacts, `<concept_id>/<name>`; what lies deeper was fetched and expires."""
    steps = [key for key in keys if key.count("/") == 1]
    for concept_id, group in groupby(sorted(steps), key=lambda key: key.partition("/")[0]):
        yield UUID(concept_id), list(group)
