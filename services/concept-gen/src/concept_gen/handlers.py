"""From the facts that ask for a logo to the fact that it is made."""

from collections.abc import Sequence

from concept_contracts import lifecycle, subjects
from concept_contracts.codec import Cause
from concept_contracts.concept_state import Status
from concept_contracts.envelope import Recorded
from concept_contracts.events import ConceptRequested, ImageGenerated, RefinementRequested
from concept_contracts.palettes import Palette
from concept_contracts.queries import (
    ListedProviders,
    ListProviders,
    Progress,
    ProposedPalette,
    ProposedPalettes,
    ProposePalettes,
)
from concept_gen.order import Concept, Order, Refinement
from concept_gen.palettes.colour.oklch import contrast
from concept_gen.providers.local import LocalProvider
from concept_gen.studio import Studio
from concept_runtime.service import Service


class Handlers:
    def __init__(self, service: Service, studio: Studio, local: LocalProvider) -> None:
        self._service, self._studio, self._local = service, studio, local

    async def generate(self, fact: Recorded) -> None:
        """ConceptRequested and RefinementRequested. A concept that ended or has its image is left alone."""
        event = fact.event
        assert isinstance(event, ConceptRequested)
        state = lifecycle.fold(await self._service.log.load(subjects.concept_history(event.concept_id)))
        if state is None or state.status is not Status.REQUESTED:
            return

        async def tell(fraction: float, message: str) -> None:
            progress = Progress(stage="generating", fraction=fraction, message=message)
            await self._service.progress.report(event.concept_id, progress)

        made = await self._studio.make(order_of(fact.envelope.id, event), tell)
        await self._service.log.append(await self._kept(event, made), Cause.of(fact))

    async def propose(self, request: ProposePalettes) -> ProposedPalettes:
        found = await self._local.palettes_for(
            request.theme_description, request.logo_description, request.count
        )
        return ProposedPalettes(palettes=proposed(found))

    async def list_providers(self, request: ListProviders) -> ListedProviders:
        return ListedProviders(images=tuple(self._studio.images))

    async def _kept(self, event: ConceptRequested, made: Concept) -> ImageGenerated:
        drawing, size = made.drawing, (event.width, event.height)
        put = self._service.objects.put_artifact
        vector = drawing.vector and await put(event.concept_id, drawing.vector, "image/svg+xml", *size)
        return ImageGenerated(
            concept_id=event.concept_id,
            user_id=event.user_id,
            image=await put(event.concept_id, drawing.image, "image/png", *size),
            vector=vector or None,
            palettes=made.palettes,
            palette_source=made.palette_source,
            recipe=drawing.recipe,
        )


def order_of(cause_id: str, event: ConceptRequested) -> Order:
    return Order(
        id=cause_id,
        concept_id=event.concept_id,
        logo=event.logo_description,
        theme=event.theme_description,
        palette_count=event.palette_count,
        seed=event.seed,
        width=event.width,
        height=event.height,
        provider=event.provider,
        refinement=_refinement(event) if isinstance(event, RefinementRequested) else None,
    )


def _refinement(event: RefinementRequested) -> Refinement:
    source = event.source
    return Refinement(
        instructions=event.instructions,
        preserve=frozenset(event.preserve),
        image=source.image,
        vector=source.vector,
        recipe=source.recipe,
        palettes=source.palettes,
        palette=source.palette,
    )


def proposed(palettes: Sequence[Palette]) -> tuple[ProposedPalette, ...]:
    return tuple(
        ProposedPalette(
            name=p.name,
            description=p.description,
            colors=p.colors,
            roles=p.roles,
            contrast=round(contrast(p.roles.text, p.roles.background), 2),
        )
        for p in palettes
        if p.roles
    )
