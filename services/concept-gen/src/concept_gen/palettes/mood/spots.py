"""Colours that a theme wants only here and there: `a hint of violet` is the accent and nothing else."""

from collections.abc import Sequence

from concept_gen.palettes.colour.brushes import darkened, holds, white_of
from concept_gen.palettes.colour.draft import Draft, tuned
from concept_gen.palettes.colour.oklch import distance, from_lch, hue_gap, lch, likeness
from concept_gen.palettes.reading.swatches import SAME, Swatch, Use, accents
from concept_gen.palettes.reading.themes import Theme, exact

_ALIKE, _HUED, _NEAR, _DEPTH = 0.13, 0.05, 24, 0.36
_PINK_FROM = 0.16
"""How much lighter than a red a pink is, which is another colour than that."""
_LIGHT, _TINTED = 0.82, 0.008


def wanted_spots(text: str, named: Sequence[Swatch], themes: Sequence[Theme]) -> tuple[str, ...]:
    """The colour that is wanted as an accent beside others, those of a thing that is (`something royal`)."""
    told = [s.colour for s in named if s.use is Use.ACCENT]
    if told:
        beside = len(told) < len(named) or distance(told[0], themes[0].dominant) >= SAME
        return (told[0],) if beside else ()
    if not themes[0].word.startswith("monochrom"):
        return ()
    things = (exact(word) for word in accents(text))
    return tuple(c for thing in things if thing for c in (thing.support, thing.dominant))


def spotted(draft: Draft, spot: str, *, pinks: bool) -> Draft:
    """The draft with the spot as its accent, and no other role in it; where `pinks` are told a red one leaves
    them be."""
    drawn = (draft.primary, draft.secondary, draft.accent, draft.background)
    pink = {c for c in drawn if pinks and _is_pink_beside(c, spot)}
    kept = [c in pink or not _is_spot(c, spot) for c in drawn]
    beside = [c for c, stays in zip(drawn[1:3], kept[1:3], strict=True) if stays]
    primary = draft.primary if kept[0] else _lead_of(beside, draft)
    secondary = next((c for c in beside if c != primary), _between(primary, draft.background))
    ground = draft.background if draft.background in pink else _unspotted(draft.background, spot)
    return Draft(primary, secondary, spot, ground)


def _lead_of(beside: Sequence[str], draft: Draft) -> str:
    """What leads where the lead was the spot: a colour beside it on paper, else ink, or white in the dark."""
    if draft.dark:
        return white_of(draft.background)
    hued = (c for c in beside if lch(c).chroma > _HUED and holds(c, draft.background))
    return next(hued, darkened(draft.background))


def _is_spot(colour: str, spot: str) -> bool:
    own, told = lch(colour), lch(spot)
    hued = min(own.chroma, told.chroma) > _HUED and hue_gap(own.hue, told.hue) < _NEAR
    near = abs(own.lightness - told.lightness) < _DEPTH
    return likeness(colour, spot) < _ALIKE or (hued and near)


def _is_pink_beside(colour: str, spot: str) -> bool:
    own, told = lch(colour), lch(spot)
    red = told.lightness < 0.6 and hue_gap(told.hue, 20) < _NEAR
    return red and own.lightness > told.lightness + _PINK_FROM and hue_gap(own.hue, 5) < _NEAR


def _between(colour: str, ground: str) -> str:
    own = lch(colour)
    return from_lch((own.lightness + lch(ground).lightness) / 2, own.chroma, own.hue)


def _unspotted(ground: str, spot: str) -> str:
    """A light ground without a tint of the spot."""
    own = lch(ground)
    tinted = own.chroma > _TINTED and hue_gap(own.hue, lch(spot).hue) < _NEAR
    return tuned(ground, chroma=_TINTED) if own.lightness > _LIGHT and tinted else ground


def spots_by_turns(spots: tuple[str, ...], position: int) -> tuple[str, ...]:
    return spots[position % len(spots) :][:1] if spots else ()
