"""Recraft: OpenAI's images API with colours as controls, and models that answer in SVG."""

from collections.abc import Mapping
from typing import Any

from concept_gen.order import Order
from concept_gen.palettes import palettes
from concept_gen.providers.openai_compatible import Dialect

NAME = "recraft"
HOSTS = ("*.recraft.ai",)
_SIZES = ((1024, 1024), (1365, 1024), (1024, 1365), (1536, 1024), (1024, 1536), (1820, 1024), (1024, 1820))


def dialect(model: str) -> Dialect:
    """A vector model (`…_vector`) gives a drawing that is recoloured and exported exactly."""
    return Dialect(model, _SIZES, edits=False, extras=controls)


def controls(order: Order) -> Mapping[str, Any]:
    """The colours to draw in: those of the picture refined, or of the theme's first palette."""
    change = order.refinement
    worn = change.palette.roles if change and change.palette and "colors" in change.preserve else None
    roles = worn.model_dump() if worn else palettes(order.theme, order.logo, 1)[0].roles
    drawn = [_rgb(roles[name]) for name in ("primary", "secondary", "accent")]
    return {"controls": {"colors": drawn, "background_color": _rgb(roles["background"])}}


def _rgb(colour: str) -> dict[str, list[int]]:
    return {"rgb": [int(colour[i : i + 2], 16) for i in (1, 3, 5)]}
