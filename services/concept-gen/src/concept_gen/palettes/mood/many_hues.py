"""Many colours, where a theme asks for them without naming any: each palette shows four hues."""

import re
from collections.abc import Sequence

from concept_gen.palettes.colour.brushes import holds, lit
from concept_gen.palettes.colour.draft import Draft
from concept_gen.palettes.colour.oklch import from_lch, hue_gap, lch

_WANTED = re.compile(
    r"\b(?:(?:many|all|lots of|different|various) (?:the )?colou?rs|every colou?r|"
    r"(?:cheerful|happy|joyful|bright|playful) colou?rs|colou?rful(?:ly)?|"
    r"multi-?colou?r(?:ed)?|rainbow|inclusive|diverse|diversity)\b"
)
_WHEEL = ("#e8503f", "#f7c22f", "#2f9a52", "#2b78d4", "#8a4bbf")
"""Coral, yellow, green, blue and violet: of three that lie two apart no hue is near to another."""
_STARTS = ((0, 2), (3, 2), (2, 2), (4, 2), (3, 3), (0, 3), (2, 3))
"""The hue that leads, and the step to those beside it."""
_KIN, _TINTED, _LIGHT = 24, 0.06, 0.84


def wants_many(text: str) -> bool:
    return bool(_WANTED.search(text))


def many_hued(draft: Draft, pool: Sequence[str], position: int) -> Draft:
    """The draft with three hues of its mood, or of the wheel, on a tint of the fourth or its own ground."""
    start, step = _STARTS[position % len(_STARTS)]
    turned = [_kin(_WHEEL[(start + n * step) % len(_WHEEL)], pool) for n in range(len(_WHEEL))]
    ground = _ground(draft.background, turned)
    free = [c for c in turned if lch(ground).chroma < _TINTED or not _is_near(c, ground)]
    seen = [lit(c, 0.72) for c in free] if draft.dark else free
    lead = next((c for c in seen if holds(c, ground)), draft.primary)
    secondary, accent, *_ = [c for c in seen if c != lead]
    return Draft(lead, secondary, accent, ground)


def _kin(colour: str, pool: Sequence[str]) -> str:
    """The colour of the pool that is of that hue, if there is one as clear."""
    near = (c for c in pool if _is_near(c, colour) and lch(c).chroma > 0.1)
    return next(near, colour)


def _is_near(one: str, other: str) -> bool:
    return hue_gap(lch(one).hue, lch(other).hue) < _KIN


def _ground(ground: str, turned: Sequence[str]) -> str:
    own = lch(ground)
    return from_lch(max(own.lightness, 0.94), 0.035, lch(turned[3]).hue) if own.lightness > _LIGHT else ground
