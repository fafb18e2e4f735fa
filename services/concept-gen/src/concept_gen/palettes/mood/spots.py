"""Colours that a theme wants only here and there: `a hint of violet` is the accent and nothing else."""

from collections.abc import Sequence

from concept_gen.palettes.colour.brushes import darkened, white_of
from concept_gen.palettes.colour.draft import Draft, tuned
from concept_gen.palettes.colour.oklch import distance, from_lch, hue_gap, lch, likeness
from concept_gen.palettes.reading.swatches import SAME, Swatch, Use, accents
from concept_gen.palettes.reading.themes import Theme, exact

_ALIKE, _HUED, _NEAR, _DEPTH = 0.13, 0.05, 24, 0.36
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


def spotted(draft: Draft, spot: str) -> Draft:
    """The draft with the spot as its accent, and no other role in it."""
    plain = white_of(draft.background) if draft.dark else darkened(draft.background)
    primary = plain if _is_spot(draft.primary, spot) else draft.primary
    beside = [c for c in (draft.secondary, draft.accent) if not _is_spot(c, spot)]
    secondary = next((c for c in beside if c != primary), _between(primary, draft.background))
    return Draft(primary, secondary, spot, _unspotted(draft.background, spot))


def _is_spot(colour: str, spot: str) -> bool:
    own, told = lch(colour), lch(spot)
    hued = min(own.chroma, told.chroma) > _HUED and hue_gap(own.hue, told.hue) < _NEAR
    near = abs(own.lightness - told.lightness) < _DEPTH
    return likeness(colour, spot) < _ALIKE or (hued and near)


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
