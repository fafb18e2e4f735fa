"""What the persistence service does with each fact and answers to each query."""

from collections.abc import Callable
from datetime import datetime
from typing import TypeVar
from uuid import UUID

from concept_contracts import lifecycle, subjects
from concept_contracts.codec import Cause
from concept_contracts.concept_state import Status
from concept_contracts.envelope import Recorded
from concept_contracts.event import Event, OwnedEvent
from concept_contracts.events import (
    ConceptDeleted,
    ConceptErased,
    ImageGenerated,
    ImageStored,
    VariationsCreated,
)
from concept_contracts.queries import FetchedImage, FetchImage, SignedImages, SignImages
from concept_contracts.signed_urls import expiry
from concept_contracts.streams import CONCEPT_IMAGES, PALETTE_IMAGES
from concept_runtime.dead_letters import DeadLetters
from concept_runtime.event_log import EventLog
from concept_runtime.object_store import ObjectStore
from persistence.erasure import Eraser, stored_files
from persistence.lending import Lender
from persistence.paths import place
from persistence.ports import ConceptStorage, ImageStorage
from persistence.rows import rows
from persistence.storing import Keeper, awaits_storing, outcome, pairs, placed, rows_with, spent

E = TypeVar("E", bound=Event)
_PICTURES = frozenset({CONCEPT_IMAGES.name, PALETTE_IMAGES.name})


class Handlers:
    def __init__(
        self,
        log: EventLog,
        objects: ObjectStore,
        letters: DeadLetters,
        images: ImageStorage,
        concepts: ConceptStorage,
        clock: Callable[[], datetime],
    ) -> None:
        self._log = log
        self._objects = objects
        self._letters = letters
        self._images = images
        self._concepts = concepts
        self._clock = clock
        self._keeper = Keeper(images, objects)
        self._eraser = Eraser(images, concepts, objects)
        self._lender = Lender(images, objects, log)

    async def store_image(self, fact: Recorded) -> None:
        """ImageGenerated → the files in storage → ImageStored."""
        event = _as(ImageGenerated, fact)
        state = lifecycle.fold(await self._history(event.concept_id))
        if state is None or state.status is not Status.STORING:
            return
        image = place(CONCEPT_IMAGES.name, event.user_id, event.concept_id, event.image)
        vector = placed(CONCEPT_IMAGES.name, event, event.vector)
        await self._keeper.keep(pairs((image, event.image), (vector, event.vector)))
        stored = ImageStored(
            concept_id=event.concept_id,
            user_id=event.user_id,
            image=image,
            vector=vector,
            image_artifact=event.image,
            vector_artifact=event.vector,
            palettes=event.palettes,
        )
        await self._say(stored, fact)

    async def store_variations(self, fact: Recorded) -> None:
        """VariationsCreated → files and rows in storage → VariationsStored; then the artifacts go."""
        event = _as(VariationsCreated, fact)
        history = await self._history(event.concept_id)
        if state := awaits_storing(history, event):
            stored = outcome(state, event, await self._keeper.keep_all(event))
            if expected := rows_with(history, fact, stored):
                await self._concepts.store(expected)
            await self._say(stored, fact)
        await self._release_artifacts(event.concept_id)

    async def project(self, fact: Recorded) -> None:
        """Any fact → the rows that the concept's whole history amounts to."""
        concept_id = fact.event.about
        await self._concepts.project(concept_id, rows(await self._history(concept_id)), fact.sequence)

    async def erase(self, fact: Recorded) -> None:
        """ConceptDeleted → nothing left but one ConceptErased.

        What was being stored while the concept was deleted is swept once nothing more can be appended.
        """
        event = _as(ConceptDeleted, fact)
        history = await self._history(event.concept_id)
        files = stored_files(history) | await self._eraser.erase(event.user_id, event.concept_id)
        erased = ConceptErased(concept_id=event.concept_id, files=len(files), facts=len(history))
        if await self._log.append(erased, Cause.of(fact)) is not None:
            await self._eraser.erase(event.user_id, event.concept_id)
            await self._letters.forget(event.concept_id)
            await self._log.erase(subjects.concept_history(event.concept_id), keep=1)

    async def sign(self, request: SignImages) -> SignedImages:
        """What lies in no bucket of pictures is not there: a fact may name any bucket."""
        expires_at = expiry(self._clock())
        ours = [image for image in request.images if image.bucket in _PICTURES]
        urls = dict(zip(ours, await self._images.sign(ours, expires_at), strict=True))
        return SignedImages(urls=tuple(map(urls.get, request.images)), expires_at=expires_at)

    async def fetch(self, request: FetchImage) -> FetchedImage:
        return FetchedImage(artifact=await self._lender.lend(request.concept_id, request.image))

    async def _say(self, event: OwnedEvent, fact: Recorded) -> None:
        """Appends the outcome, or takes back what was stored for a concept that is deleted by now."""
        if await self._log.append(event, Cause.of(fact)) is None:
            state = lifecycle.fold(await self._history(event.concept_id))
            if state is None or state.status is Status.DELETED:
                await self._eraser.erase(event.user_id, event.concept_id)

    async def _release_artifacts(self, concept_id: UUID) -> None:
        for artifact in spent(await self._history(concept_id)):
            await self._objects.delete(artifact.bucket, artifact.key)

    async def _history(self, concept_id: UUID) -> tuple[Recorded, ...]:
        return await self._log.load(subjects.concept_history(concept_id))


def _as(kind: type[E], fact: Recorded) -> E:
    assert isinstance(fact.event, kind)
    return fact.event
