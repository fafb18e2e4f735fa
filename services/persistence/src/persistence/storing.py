"""From artifacts to stored images, and which artifacts nobody needs any more."""

import asyncio
from collections.abc import Iterable, Sequence

from concept_contracts import lifecycle
from concept_contracts.concept_state import ConceptState
from concept_contracts.envelope import Recorded
from concept_contracts.event import OwnedEvent
from concept_contracts.events import (
    FailedVariation,
    ImageGenerated,
    RecolouredVariation,
    VariationRequested,
    VariationsCreated,
    VariationsStored,
    VariationStored,
)
from concept_contracts.images import Artifact, ImageError, StoredImage
from concept_contracts.queries import ImagePath
from concept_contracts.streams import ARTIFACTS, PALETTE_IMAGES
from concept_runtime.errors import PermanentError
from concept_runtime.object_store import ObjectStore
from persistence.lending import is_lent
from persistence.paths import place
from persistence.ports import ImageStorage
from persistence.rows import ConceptRows, rows


class Keeper:
    """Copies what a step made into storage."""

    def __init__(self, images: ImageStorage, objects: ObjectStore) -> None:
        self._images = images
        self._objects = objects

    async def keep(self, pairs: Sequence[tuple[StoredImage, Artifact]]) -> None:
        """Stores each artifact's bytes as its image, unless an earlier attempt did.

        Nothing is stored before all bytes are there. Raises PermanentError when an artifact is gone,
        TransientError when storage cannot be reached.
        """
        held = await self._images.holds([ImagePath(bucket=i.bucket, path=i.path) for i, _ in pairs])
        missing = [
            (image, await self._objects.get(artifact))
            for (image, artifact), there in zip(pairs, held, strict=True)
            if not there
        ]
        for image, data in missing:
            await self._images.store(image, data)

    async def keep_all(self, event: VariationsCreated) -> tuple[VariationStored, ...]:
        """Every variation of the event; one that cannot be stored for good carries its error."""
        return tuple(await asyncio.gather(*(self._variation(event, made) for made in event.outcomes)))

    async def _variation(
        self, event: VariationsCreated, made: RecolouredVariation | FailedVariation
    ) -> VariationStored:
        if isinstance(made, FailedVariation):
            return stored(made, error=made.error)
        image = placed(PALETTE_IMAGES.name, event, made.image)
        vector = placed(PALETTE_IMAGES.name, event, made.vector)
        try:
            await self.keep(pairs((image, made.image), (vector, made.vector)))
        except PermanentError as error:
            return stored(made, error=ImageError(code=error.code, message=str(error)))
        return stored(made, image, vector)


def placed(bucket: str, event: OwnedEvent, artifact: Artifact | None) -> StoredImage | None:
    return place(bucket, event.user_id, event.concept_id, artifact) if artifact else None


def pairs(
    *candidates: tuple[StoredImage | None, Artifact | None],
) -> list[tuple[StoredImage, Artifact]]:
    """Those that are there."""
    return [(image, artifact) for image, artifact in candidates if image and artifact]


def stored(
    made: RecolouredVariation | FailedVariation,
    image: StoredImage | None = None,
    vector: StoredImage | None = None,
    error: ImageError | None = None,
) -> VariationStored:
    return VariationStored(
        variation_id=made.variation_id,
        position=made.position,
        palette=made.palette,
        image=image,
        vector=vector,
        contrast=made.contrast,
        error=error,
    )


def outcome(
    state: ConceptState, event: VariationsCreated, variations: Sequence[VariationStored]
) -> VariationsStored:
    """The fact that these variations of a concept, whose image is stored, are stored too."""
    assert state.image
    return VariationsStored(
        concept_id=event.concept_id,
        user_id=event.user_id,
        image=state.image,
        vector=state.vector,
        variations=tuple(variations),
    )


def rows_with(history: Sequence[Recorded], fact: Recorded, stored: VariationsStored) -> ConceptRows | None:
    """The rows once `stored` will have followed `history`; the task is left as the history has it."""
    expected = Recorded(event=stored, envelope=fact.envelope, sequence=history[-1].sequence + 1)
    now, then = rows(history), rows((*history, expected))
    return then.model_copy(update={"task": now.task}) if now and then else None


def awaits_storing(history: Sequence[Recorded], event: VariationsCreated) -> ConceptState | None:
    """The concept's state, if the event's variations are still to be stored."""
    state = lifecycle.fold(history)
    if state is None or state.image is None:
        return None
    unstored = tuple(stored(made) for made in event.outcomes)
    return state if lifecycle.accepts(state, outcome(state, event, unstored)) else None


def spent(history: Sequence[Recorded]) -> tuple[Artifact, ...]:
    """The artifacts of a finished concept's own steps that no step is waiting for."""
    done = {
        variation.variation_id for event in _all(VariationsStored, history) for variation in event.variations
    }
    if not done:
        return ()
    used = [artifact for fact in history for artifact in _artifacts(fact)]
    waiting = [artifact for fact in history if _ids(fact) - done for artifact in _artifacts(fact)]
    kept = {artifact.key for artifact in waiting}
    unneeded = {a.key: a for a in used if _is_of_step(a) and a.key not in kept}
    return tuple(unneeded.values())


def _is_of_step(artifact: Artifact) -> bool:
    """A copy of a stored image may be read by an export meanwhile; it expires."""
    return artifact.bucket == ARTIFACTS.name and not is_lent(artifact.key)


def _artifacts(fact: Recorded) -> Iterable[Artifact]:
    match fact.event:
        case ImageGenerated(image=image, vector=vector):
            named = (image, vector)
        case VariationRequested(image_artifact=image, vector_artifact=vector):
            named = (image, vector)
        case VariationsCreated(recoloured=recoloured):
            named = tuple(artifact for made in recoloured for artifact in (made.image, made.vector))
        case _:
            named = ()
    return (artifact for artifact in named if artifact)


def _ids(fact: Recorded) -> set[object]:
    match fact.event:
        case VariationRequested(variation_id=variation_id):
            return {variation_id}
        case VariationsCreated(outcomes=outcomes):
            return {made.variation_id for made in outcomes}
        case _:
            return set()


def _all(kind: type[VariationsStored], history: Sequence[Recorded]) -> Iterable[VariationsStored]:
    return (fact.event for fact in history if isinstance(fact.event, kind))
