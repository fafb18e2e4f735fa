"""Facts and queries to pure calls and back."""

import asyncio
from itertools import chain
from typing import Any
from uuid import UUID, uuid5

from concept_contracts import lifecycle, queries, subjects
from concept_contracts.codec import Cause
from concept_contracts.concept_state import Status
from concept_contracts.envelope import Recorded
from concept_contracts.events import (
    FailedVariation,
    ImageStored,
    RecolouredVariation,
    VariationRequested,
    VariationsCreated,
)
from concept_contracts.images import Artifact, VariationId
from concept_contracts.palettes import Palette
from concept_runtime.service import Service
from image_proc.rendering import render
from image_proc.variations import Recoloured, recolour
from image_proc.workers import Workers

Wanted = tuple[VariationId, Palette]
Outcome = RecolouredVariation | FailedVariation


class Handlers:
    def __init__(self, service: Service, workers: Workers) -> None:
        self._log = service.log
        self._objects = service.objects
        self._progress = service.progress
        self._workers = workers

    async def variations(self, fact: Recorded) -> None:
        """The stored logo, or a finished one, in every palette asked for."""
        event = fact.event
        assert isinstance(event, ImageStored | VariationRequested)
        if not await self._is_wanted(event):
            return
        outcomes = await self._recoloured(event, wanted(fact))
        created = VariationsCreated(
            concept_id=event.concept_id,
            user_id=event.user_id,
            recoloured=tuple(each for each in outcomes if isinstance(each, RecolouredVariation)),
            failed=tuple(each for each in outcomes if isinstance(each, FailedVariation)),
        )
        await self._log.append(created, Cause.of(fact))

    async def _is_wanted(self, event: ImageStored | VariationRequested) -> bool:
        """False once the work is done: its sources may then be gone. False too when nobody waits any more."""
        state = lifecycle.fold(await self._log.load(subjects.concept_history(event.concept_id)))
        if state is None:
            return False
        if isinstance(event, VariationRequested):
            return event.variation_id in state.pending and event.variation_id not in state.recoloured
        return state.status is Status.RECOLOURING and not state.recoloured

    async def render(self, request: queries.RenderImage) -> queries.RenderedImage:
        image, vector = await self._sources(request.image, request.vector)
        rendered = await self._workers.run(render, request, image, vector)
        artifact = await self._objects.put_artifact(
            request.concept_id, rendered.data, rendered.media_type, rendered.width, rendered.height
        )
        return queries.RenderedImage(artifact=artifact)

    async def _recoloured(
        self, event: ImageStored | VariationRequested, work: list[Wanted]
    ) -> tuple[Outcome, ...]:
        """In batches, so that progress shows and several processes share the work."""
        image, vector = await self._sources(event.image_artifact, event.vector_artifact)
        size = event.image_artifact.width, event.image_artifact.height
        done: list[Outcome] = []

        async def batch(part: list[Wanted]) -> list[Outcome]:
            palettes = [palette for _, palette in part]
            results = await self._workers.run(recolour, image, vector, palettes, *size)
            saved = [
                await self._saved(event.concept_id, which, result)
                for (which, _), result in zip(part, results, strict=True)
            ]
            done.extend(saved)
            await self._report(event.concept_id, len(done), len(work))
            return saved

        parts = batches(work, one_by_one=vector is not None)
        return tuple(chain.from_iterable(await asyncio.gather(*(batch(part) for part in parts))))

    async def _sources(self, image: Artifact, vector: Artifact | None) -> tuple[bytes, bytes | None]:
        return await self._objects.get(image), await self._objects.get(vector) if vector else None

    async def _saved(self, concept_id: UUID, which: VariationId, result: Recoloured) -> Outcome:
        about: dict[str, Any] = {**dict(which), "palette": result.palette, "contrast": result.contrast}
        if result.error:
            return FailedVariation(**about, error=result.error)
        size, vector = (result.width, result.height), None
        image = await self._objects.put_artifact(concept_id, result.png, "image/png", *size)
        if result.svg:
            vector = await self._objects.put_artifact(concept_id, result.svg, "image/svg+xml", *size)
        return RecolouredVariation(**about, image=image, vector=vector)

    async def _report(self, concept_id: UUID, done: int, total: int) -> None:
        message = f"{done} of {total} palettes"
        report = queries.Progress(stage="recolouring", fraction=done / max(total, 1), message=message)
        await self._progress.report(concept_id, report)


def wanted(fact: Recorded) -> list[Wanted]:
    """The variations a fact asks for. Their ids follow from the fact, so that a retry makes the same ones."""
    event = fact.event
    if isinstance(event, VariationRequested):
        return [(VariationId(variation_id=event.variation_id, position=event.position), event.palette)]
    assert isinstance(event, ImageStored)
    return [
        (VariationId(variation_id=variation_id(fact, position), position=position), palette)
        for position, palette in enumerate(event.palettes)
    ]


def variation_id(fact: Recorded, position: int) -> UUID:
    return uuid5(UUID(fact.envelope.id), f"variation/{position}")


def batches(work: list[Wanted], *, one_by_one: bool) -> list[list[Wanted]]:
    """Drawings are rendered palette by palette; pixels are analysed once for all palettes."""
    if one_by_one:
        return [[item] for item in work]
    return [work] if work else []
