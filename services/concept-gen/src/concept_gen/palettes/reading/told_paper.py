"""The paper that a theme asks for: a white background, the cream or the grey that it names."""

import re
from collections.abc import Sequence
from dataclasses import replace

from concept_gen.data.vocabulary import words
from concept_gen.palettes.colour.draft import Draft
from concept_gen.palettes.colour.fields import Field, field_of
from concept_gen.palettes.colour.oklch import Lch, from_lch, lch
from concept_gen.palettes.reading.swatches import Swatch, Use
from concept_gen.palettes.reading.themes import PAPERS

_PAPERS = words("white cream ivory beige")
_FULL = {"white": "#fcfcfc", "cream": PAPERS["cream"], "ivory": PAPERS["ivory"]}
_FILLING = re.compile(
    r"\b(?:(?:lots|plenty|loads|masses|a lot) of|mostly|mainly|predominantly|nearly all|almost all|so much) "
    r"(?:bright |pure |crisp |clean |warm |soft )?(?P<much>white|cream|ivory)\b(?!-)|"
    r"\b(?P<room>white|cream|ivory) (?:rooms?|spaces?|interiors?|kitchens?|studios?|everywhere)\b"
)
_GREY, _LIGHT, _STRONG = 0.035, 0.82, 0.09
_SHEET = 0.062  # chroma from which a cream is a yellow of its own
_USUAL, _CONCRETE, _CHARCOAL = 0.955, (0.9, 0.86), 0.3


def filling_paper(text: str) -> str | None:
    """The white or cream that a lower-case text wants nearly everywhere: `lots of white`, `white rooms`."""
    found = _FILLING.search(text)
    return _FULL[found["much"] or found["room"]] if found else None


def told_paper(named: Sequence[Swatch]) -> str | None:
    """The ground of paper that is told, or else the named colour that others are put on."""
    told = [s for s in named if s.use is Use.GROUND and field_of(s.colour) is Field.PAPER]
    beside = [s for s in named if s.use is Use.ANY] if len(named) > 1 else []
    papers = [s for s in beside if s.word in _PAPERS]
    greys = [s for s in beside if _is_grey(lch(s.colour))]
    hued = any(lch(s.colour).chroma > _STRONG for s in named)
    first = next((s.colour for s in (*told, *papers, *(greys if hued else ()))), None)
    return None if any(s.use is Use.GROUND and s not in told for s in named) else first


def _is_grey(tone: Lch) -> bool:
    return tone.chroma < _GREY and 0.4 < tone.lightness < 0.75


def on_told_paper(draft: Draft, paper: str) -> Draft:
    """What is on a light ground is on that paper; of a grey that is concrete by day and charcoal by night."""
    ground, own = lch(draft.background), lch(paper)
    light = ground.lightness > _LIGHT and ground.chroma < _STRONG
    if not _is_grey(own):
        return replace(draft, background=paper) if light else draft
    if light:
        return replace(draft, background=_tone_of(own, _CONCRETE[ground.lightness < _USUAL]))
    dark = ground.lightness < _CHARCOAL and ground.chroma < _STRONG
    return replace(draft, background=_tone_of(own, _CHARCOAL)) if dark else draft


def _tone_of(grey: Lch, lightness: float) -> str:
    return from_lch(lightness, min(grey.chroma, 0.01), grey.hue)


def bright_for(draft: Draft, named: Sequence[Swatch]) -> Draft:
    """A light ground so light that a yellow that is named is seen on it as it is."""
    ground = lch(draft.background)
    yellow = any(is_pale_yellow(s.colour) for s in named)
    most = _SHEET if 66 < ground.hue < 118 else _STRONG
    if not yellow or ground.lightness < _LIGHT or ground.chroma > most:
        return draft
    lightness, chroma = max(ground.lightness, _USUAL), min(ground.chroma, 0.022)
    return replace(draft, background=from_lch(lightness, chroma, ground.hue))


def is_pale_yellow(colour: str) -> bool:
    own = lch(colour)
    return 74 < own.hue < 115 and own.lightness > 0.78 and own.chroma > 0.06
