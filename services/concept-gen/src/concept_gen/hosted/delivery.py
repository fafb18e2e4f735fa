"""From the bytes a provider delivers to a drawing on the order's canvas."""

import asyncio

from concept_contracts.events import Recipe
from concept_contracts.palettes import Palette, PaletteRoles
from concept_gen.drawings import role_tagged, sanitised
from concept_gen.errors import UnusableResult
from concept_gen.hosted.pictures import canvas, is_drawing
from concept_gen.local import GeneratorError, rasterise
from concept_gen.order import Drawing, Order


async def delivered(data: bytes, order: Order, recipe: Recipe) -> Drawing:
    """Checked, decoded and drawn off the event loop. Raises UnusableResult."""
    return await asyncio.to_thread(_delivered, data, order, recipe)


def _delivered(data: bytes, order: Order, recipe: Recipe) -> Drawing:
    if not is_drawing(data):
        return Drawing(canvas(data, order.width, order.height), None, recipe)
    tagged = role_tagged(sanitised(data), order.width, order.height)
    try:
        image = rasterise(tagged.svg, order.width, order.height)
    except GeneratorError as error:
        raise UnusableResult("The provider's drawing cannot be rendered.") from error
    roles = PaletteRoles(**tagged.roles)
    worn = Palette(name="As drawn", colors=tuple(tagged.roles.values()), roles=roles)
    return Drawing(image, tagged.svg, recipe, worn)
