"""Makes a concept of an order: chooses providers, falls back as configured, brings drawing and palettes
together."""

import asyncio
import logging
from collections.abc import Awaitable, Callable, Iterable, Mapping, Sequence
from dataclasses import dataclass, replace

from concept_contracts.palettes import Palette
from concept_gen.errors import PROVIDER_FAULTS, ProviderFault, UnknownProvider
from concept_gen.order import Concept, Drawing, Order
from concept_gen.ports import ImageProvider, PaletteProvider
from concept_runtime.errors import TransientError

logger = logging.getLogger(__name__)
Told = Callable[[float, str], Awaitable[None]]


@dataclass(frozen=True)
class Studio:
    """`default` draws what names no provider; `fallbacks` follow in order when a provider fails.

    `local_palettes` stand in where the palette provider fails. A refusal by moderation is final: no other
    provider is asked.
    """

    images: Mapping[str, ImageProvider]
    palettes: Mapping[str, PaletteProvider]
    local_palettes: PaletteProvider
    default: str
    fallbacks: tuple[str, ...] = ()
    palette_default: str | None = None

    async def make(self, order: Order, tell: Told) -> Concept:
        """Asks for drawing and palettes at the same time; raises a StepError when there is no drawing.

        One that fails does not stop the other: what it costs is kept for the next attempt.
        """
        names = self._order_of_providers(order)
        await tell(0.1, "Drawing the logo")
        drawn, proposed = await asyncio.gather(
            self._draw(order, names), self._propose(order, names[0]), return_exceptions=True
        )
        if isinstance(drawn, BaseException):
            raise drawn
        if isinstance(proposed, BaseException):
            raise proposed
        palettes, source = proposed
        await tell(0.8, "Keeping the drawing")
        return Concept(drawn, arranged(order, drawn, palettes), source)

    async def unready(self) -> str | None:
        """The settings' fault, if they name a provider that is not there."""
        missing = {self.default, *self.fallbacks} - self.images.keys()
        if self.palette_default and self.palette_default not in self.palettes:
            missing.add(self.palette_default)
        return f"not configured: {', '.join(sorted(missing))}" if missing else None

    def _order_of_providers(self, order: Order) -> tuple[str, ...]:
        first = order.provider or self._parents(order) or self.default
        if first not in self.images:
            raise UnknownProvider(f"There is no image provider named {first[:40]!r} here.")
        return tuple(dict.fromkeys((first, *(name for name in self.fallbacks if name in self.images))))

    def _parents(self, order: Order) -> str | None:
        """A refinement goes to the provider that made its parent."""
        recipe = order.refinement.recipe if order.refinement else None
        return recipe.provider if recipe and recipe.provider in self.images else None

    async def _draw(self, order: Order, names: Sequence[str]) -> Drawing:
        failed: dict[str, ProviderFault] = {}
        for name in names:
            try:
                return noted(await self.images[name].draw(order), failed)
            except PROVIDER_FAULTS as error:
                failed[name] = error
                logger.warning("provider %s failed: %s", name, error.code)
        raise worth_raising(list(failed.values()))

    async def _propose(self, order: Order, image_provider: str) -> tuple[tuple[Palette, ...], str]:
        if not order.palette_count:
            return (), "local"
        provider = self.palettes.get(self.palette_default or image_provider, self.local_palettes)
        if provider is self.local_palettes:
            return tuple(await provider.propose(order)), "local"
        try:
            return await self._topped_up(order, await provider.propose(order)), "provider"
        except PROVIDER_FAULTS as error:
            logger.warning("palette provider %s failed: %s", provider.name, error.code)
            return tuple(await self.local_palettes.propose(order)), "fallback"

    async def _topped_up(self, order: Order, found: Sequence[Palette]) -> tuple[Palette, ...]:
        """Palettes that were paid for are used, however few; local ones fill up."""
        if len(found) >= order.palette_count:
            return tuple(found)
        local = await self.local_palettes.propose(order)
        return unique((*found, *local))[: order.palette_count]


def unique(palettes: Iterable[Palette]) -> tuple[Palette, ...]:
    """The first of each set of colours."""
    found: dict[tuple[str, ...], Palette] = {}
    for palette in palettes:
        found.setdefault(palette.colors, palette)
    return tuple(found.values())


def worth_raising(errors: Sequence[ProviderFault]) -> ProviderFault:
    """Of the errors of all providers, one that may pass, or else the last."""
    return next((error for error in errors if isinstance(error, TransientError)), errors[-1])


def noted(drawing: Drawing, failed: Mapping[str, ProviderFault]) -> Drawing:
    """The drawing, with the providers that failed before it in its recipe."""
    if not failed:
        return drawing
    recipe = drawing.recipe
    after = [f"{name}: {error.code}" for name, error in failed.items()]
    parameters = recipe.parameters | {"fallback_after": after}
    return replace(drawing, recipe=recipe.model_copy(update={"parameters": parameters}))


def arranged(order: Order, drawing: Drawing, proposed: Sequence[Palette]) -> tuple[Palette, ...]:
    """The order's palettes: a refinement's own colours lead, and are followed by its parent's where kept."""
    change = order.refinement
    if change is None:
        return tuple(proposed[: order.palette_count])
    worn = [drawing.palette] if drawing.palette else []
    kept = list(change.palettes) if "colors" in change.preserve else []
    return unique((*worn, *kept, *proposed))[: order.palette_count]
