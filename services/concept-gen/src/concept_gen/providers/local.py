"""The local generator as a provider: it needs no network and costs nothing."""

import asyncio
from collections.abc import Sequence

from concept_contracts.events import Recipe
from concept_contracts.palettes import Palette, PaletteRoles
from concept_gen import palettes as colours
from concept_gen.errors import UnfitRequest
from concept_gen.languages import in_english
from concept_gen.local import Design, GeneratorError, design, rasterise, refine
from concept_gen.order import Drawing, Order

NAME = "local"
MODEL = "composer-15"


class LocalProvider:
    """Draws in threads, at most `threads` designs at a time, so that the event loop stays free."""

    name = NAME

    def __init__(self, threads: int = 2) -> None:
        self._free = asyncio.Semaphore(threads)
        self._loading: asyncio.Task[None] | None = None

    async def draw(self, order: Order) -> Drawing:
        async with self._free:
            return await asyncio.to_thread(draw, order)

    async def propose(self, order: Order) -> Sequence[Palette]:
        return await self.palettes_for(order.theme, order.logo, order.palette_count)

    async def palettes_for(self, theme: str, logo: str | None, count: int) -> tuple[Palette, ...]:
        async with self._free:
            return await asyncio.to_thread(propose, theme, logo, count)

    async def load(self) -> None:
        """Begins to load the vendored data, so that the first request is as quick as the others."""
        self._loading = asyncio.create_task(asyncio.to_thread(_load))

    async def unready(self) -> str | None:
        """Why it is not ready: what the readiness check shows."""
        if self._loading is None or not self._loading.done():
            return "the generator's data is being loaded"
        return "the generator's data cannot be loaded" if self._loading.exception() else None


def _load() -> None:
    made = design(in_english("a mountain at sunrise"), "calm ocean", 0)
    rasterise(made.svg, 256, 256)


def draw(order: Order) -> Drawing:
    """Raises UnfitRequest where the generator cannot follow, which is the request's fault."""
    try:
        made = _designed(order)
        image = rasterise(made.svg, order.width, order.height)
    except GeneratorError as error:
        raise UnfitRequest(str(error), code=error.code, user_fault=True) from error
    recipe = Recipe(
        provider=NAME, model=MODEL, prompt=order.logo, seed=order.seed, parameters=dict(made.recipe)
    )
    return Drawing(image, made.svg, recipe, contract_palette(made.palette))


def propose(theme: str, logo: str | None, count: int) -> tuple[Palette, ...]:
    told, read = _in_english(logo or "", theme)
    return tuple(contract_palette(palette) for palette in colours.palettes(read, told, count))


def _in_english(logo: str, theme: str) -> tuple[str, str]:
    """Both, each read in the language of the other where it does not tell its own."""
    return in_english(logo, theme), in_english(theme, logo)


def contract_palette(palette: colours.Palette) -> Palette:
    return Palette(
        name=palette.name,
        description=palette.description,
        colors=palette.colors,
        roles=PaletteRoles(**palette.roles),
    )


def _designed(order: Order) -> Design:
    size = (order.width, order.height)
    logo, theme = _in_english(order.logo, order.theme)
    change = order.refinement
    if change is None:
        # No English line under a name in another language.
        unlined = {"label": ""} if logo != order.logo else None
        return design(
            logo, theme, order.seed, width=order.width, height=order.height, recipe_overrides=unlined
        )
    parent = dict(change.recipe.parameters) if change.recipe else {}
    if change.palette and change.palette.roles:
        worn = change.palette
        parent |= {
            "palette": change.palette.roles.model_dump(),
            "palette_name": worn.name,
            "palette_description": worn.description,
        }
    wishes = in_english(change.instructions, order.logo)
    return refine(parent, wishes, change.preserve, logo, theme, order.seed, size=size)
