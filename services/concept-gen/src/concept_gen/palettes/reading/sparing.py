"""Themes told in what they have beside a hue that is ruled out: `natural, but no green` is wood and straw."""

from collections.abc import Collection, Sequence
from dataclasses import replace
from itertools import combinations

from concept_gen.palettes.colour.oklch import from_lch, hue_gap, lch
from concept_gen.palettes.reading.avoidance import shows
from concept_gen.palettes.reading.substitutes import substitute
from concept_gen.palettes.reading.themes import Theme, around

_DEEP = 0.065
"""The least chroma of what is told from black."""
_CLEAR, _SEVERAL, _APART = 0.11, 25, 35
_WHEEL = ("#2f9a52", "#2b78d4", "#f7c22f", "#e8503f", "#8a4bbf")
"""Green, blue, yellow, coral and violet: what a bright theme has for a hue that it is without."""


def spared(themes: Sequence[Theme], avoided: frozenset[str], named: Collection[str]) -> list[Theme]:
    """Those that have nothing of the hues first; what is named by its colour stays as it is told."""
    changed = [theme if theme.word in named else _spared(theme, avoided) for theme in themes]
    return sorted(changed, key=lambda theme: shows(theme.dominant, avoided))


def unblackened(themes: Sequence[Theme], unwanted: Collection[str]) -> list[Theme]:
    """Where black is ruled out, with deep colours for what is nearly black."""
    return [_unblackened(theme) if "black" in unwanted else theme for theme in themes]


def _unblackened(theme: Theme) -> Theme:
    roles = {"dominant": 0.4, "support": 0.4, "accent": 0.4, "deep": 0.3}
    return replace(theme, **{role: _lifted(getattr(theme, role), least) for role, least in roles.items()})


def _lifted(colour: str, least: float) -> str:
    own = lch(colour)
    return colour if own.lightness >= least else from_lch(least, max(own.chroma, _DEEP), own.hue)


def _spared(theme: Theme, avoided: frozenset[str]) -> Theme:
    """Led by its first colour that may be seen. Without green one is enough, as earth and sky are of what
    grows too; without another hue a single one would say something else."""
    if in_its_field := substitute(theme, avoided):
        return in_its_field
    own = [c for c in (theme.dominant, theme.support, theme.accent) if not shows(c, avoided)]
    growing = shows(theme.dominant, avoided & {"green"})
    if len(own) == 3 or len(own) < (1 if growing else 2):
        return theme
    beside = around(theme.word, own[0], theme.names)
    more = (beside.accent, beside.support) if growing else _unlike(own) if _is_motley(theme) else ()
    dominant, support, accent = [*own, *(c for c in more if not shows(c, avoided)), *own[:1] * 2][:3]
    spared = replace(theme, dominant=dominant, support=support, accent=accent)
    grounds = {"deep": (theme.deep, beside.deep), "pale": (theme.pale, beside.pale)}
    return replace(spared, **{role: o if shows(c, avoided) else c for role, (c, o) in grounds.items()})


def _is_motley(theme: Theme) -> bool:
    """Whether a theme lives by three clear hues."""
    told = [lch(c) for c in (theme.dominant, theme.support, theme.accent)]
    apart = (hue_gap(one.hue, other.hue) for one, other in combinations(told, 2))
    return min(tone.chroma for tone in told) > _CLEAR and min(apart) > _SEVERAL


def _unlike(own: Sequence[str]) -> list[str]:
    """Of the wheel, what is none of the hues that stay."""
    return [c for c in _WHEEL if all(hue_gap(lch(c).hue, lch(o).hue) > _APART for o in own)]
