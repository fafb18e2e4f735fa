"""What is roasted, toasted or smoked is warm throughout: its smoke is a warm grey, its comfort no clinic."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from concept_gen.data.vocabulary import words
from concept_gen.palettes.colour.oklch import from_lch, lch
from concept_gen.palettes.colour.temperature import is_cool, is_warm_hue
from concept_gen.palettes.reading.ranks import TEMPER, rank
from concept_gen.palettes.reading.swatches import Swatch
from concept_gen.palettes.reading.themes import Theme

_ROASTED = words(
    "roast roasted roasty roastery toasted toasty smoked smokehouse baked caramelised caramelized charred",
    "malted malty chestnut chestnuts peaty oaky woodsmoke slow-roasted dark-roast roasted-coffee espresso",
    "smoked-meat braised chargrilled flame-grilled wood-fired woodfired caramel toffee",
)
_SMOKE = words("smoke smoky peat-smoke woodsmoke steam vapour ash ashes soot coal charcoal dust")
_EMBER, _MOST = 55.0, 0.05
_ROLES = ("dominant", "support", "accent", "deep", "pale")


def roasted(themes: Sequence[Theme], spoken: Collection[str], named: Sequence[Swatch]) -> list[Theme]:
    """The themes of a lower-case text's words: beside a warm thing that is roasted, smoke and characters have
    nothing cool."""
    warm = any(is_warm_hue(theme.dominant) and rank(theme.word) < TEMPER for theme in themes)
    if _ROASTED.isdisjoint(spoken) or not warm or any(is_cool(swatch.colour) for swatch in named):
        return list(themes)
    return [_toasted(theme) if _is_beside(theme) else theme for theme in themes]


def _is_beside(theme: Theme) -> bool:
    return rank(theme.word) >= TEMPER or theme.word in _SMOKE


def _toasted(theme: Theme) -> Theme:
    cool = {role: getattr(theme, role) for role in _ROLES if not _is_warm(getattr(theme, role))}
    return replace(theme, **{role: _warmed(colour) for role, colour in cool.items()})


def _is_warm(colour: str) -> bool:
    return is_warm_hue(colour) or 30 < lch(colour).hue < 115


def _warmed(colour: str) -> str:
    own = lch(colour)
    return from_lch(own.lightness, min(max(own.chroma, 0.02), _MOST), _EMBER)
