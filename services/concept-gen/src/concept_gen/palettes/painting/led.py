"""A draft with the colours that things in the logo have: the leading one's is the primary."""

from dataclasses import replace

from concept_gen.palettes.colour.draft import Draft
from concept_gen.palettes.colour.ground import PRIMARY_CONTRAST, readable_ground
from concept_gen.palettes.colour.oklch import distance, from_lch, hue_gap, lch, with_contrast

_STRETCH = 0.06
"""How far a thing's colour may be moved to be seen on its ground."""
_APART, _LIT, _NIGHT_HUE, _DUSKY = 0.14, 0.16, 268, 0.29


def led_by(draft: Draft, leading: str | None, beside: str | None, by_night: bool = False) -> Draft:
    """`leading` as the primary, on a ground that shows it as it is, by night no daylight; `beside` as the
    accent."""
    if leading is None:
        return replace(draft, accent=beside) if beside else draft
    ground = _moonlit(draft, leading) if by_night else _ground(draft, leading)
    others = [c for c in _unlike(draft, leading, ground) if c != beside]
    secondary = others[0] if others else _nearby(leading, ground)
    accent = beside or (others[1] if len(others) > 1 else draft.accent)
    return Draft(leading, secondary, accent, ground)


def _ground(draft: Draft, leading: str) -> str:
    """The draft's, or else one of its colours or a paper that the leading colour is seen on."""
    paper = from_lch(0.965, 0.014, lch(draft.primary).hue)
    drawn = (draft.primary, draft.secondary, draft.accent)
    grounds = (draft.background, *(c for c in drawn if not _clash(c, leading)), paper)
    fit = (ground for ground in grounds if _moved(leading, readable_ground(ground)) <= _STRETCH)
    return next(fit, from_lch(0.26, 0.05, _night_hue(draft)))


def _moonlit(draft: Draft, leading: str) -> str:
    """The night itself, in which a colour may be lit a bit; for what is black the silver of a moonlit sky, or
    the moon."""
    own = lch(draft.background)
    hue = own.hue if 190 < own.hue < 320 else _NIGHT_HUE
    nights = (draft.background, from_lch(0.24, 0.055, hue), from_lch(0.18, 0.04, hue))
    moon = [from_lch(0.9, 0.075, 92)] if own.lightness > _DUSKY else []
    skies = [*moon, *(from_lch(level, 0.045, hue) for level in (0.6 + own.lightness * 0.5, 0.78, 0.84))]
    stretch = _LIT if lch(leading).chroma > 0.05 else _STRETCH
    dark = (c for c in nights if _moved(leading, readable_ground(c)) <= stretch)
    return next(dark, None) or next((c for c in skies if _moved(leading, c) <= _STRETCH), skies[-1])


def _clash(one: str, other: str) -> bool:
    """Whether two colours are strong and opposed, as red is on green."""
    first, second = lch(one), lch(other)
    return min(first.chroma, second.chroma) > 0.1 and hue_gap(first.hue, second.hue) > 90


def _night_hue(draft: Draft) -> float:
    """Of the primary, or of a companion where that would be a brown ground."""
    hued = [lch(c) for c in (draft.primary, draft.secondary, draft.accent) if lch(c).chroma > 0.05]
    return next((tone.hue for tone in hued if not 40 < tone.hue < 118), lch(draft.primary).hue)


def _moved(colour: str, ground: str) -> float:
    return distance(with_contrast(colour, ground, PRIMARY_CONTRAST), colour)


def _unlike(draft: Draft, *taken: str) -> list[str]:
    colours = (draft.primary, draft.secondary, draft.accent, draft.background)
    return [c for c in colours if all(distance(c, other) >= _APART for other in taken)]


def _nearby(colour: str, ground: str) -> str:
    """Another tone of the colour, towards the ground."""
    own, under = lch(colour), lch(ground)
    return from_lch((own.lightness * 2 + under.lightness) / 3, own.chroma, own.hue)
