"""Warmth for what has none of its own: `modern and warm`, `clean but not clinical`."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from concept_gen.data.vocabulary import words
from concept_gen.palettes.colour.draft import tuned
from concept_gen.palettes.colour.oklch import from_lch, lch
from concept_gen.palettes.colour.temperature import is_cool, is_warm_hue
from concept_gen.palettes.reading.ranks import TEMPER, rank
from concept_gen.palettes.reading.substitutes import CLEAN, SOBER
from concept_gen.palettes.reading.swatches import Swatch
from concept_gen.palettes.reading.themes import Theme

_WARM = words("warm warmer warmth")
_CLAY, _APRICOT, _SAND = "#c4603f", "#e8b07a", "#c3ab93"
_EARTH, _CREAM = "#33241f", "#fcf5ec"
_CORAL, _PEACH, _MINT = "#de7f5c", "#efb78f", "#5fab9f"
_WARM_GREY, _MILK = "#35312e", "#fdf9f5"
_BALSAM, _DEW, _SKIN = "#4a8f84", "#b9d4c8", "#e3b59a"
_LIGHT = words("clean spotless pristine")
_GREYISH, _CALM = 0.045, 0.095


def is_clean_and_warm(spoken: Collection[str]) -> bool:
    return not CLEAN.isdisjoint(spoken) and not _WARM.isdisjoint(spoken)


def heartened(themes: list[Theme], spoken: Collection[str], named: Sequence[Swatch]) -> list[Theme]:
    """The themes of a text that asks for warmth where none of them leads with a warm colour: a character is
    told in clay with its cool colour as a note, a grey is warm, a thing and what is serious keep their own
    with warm notes."""
    cool = all(is_cool(t.dominant) or lch(t.dominant).chroma < _GREYISH for t in themes)
    if named or _WARM.isdisjoint(spoken) or not cool:
        return themes
    return [_heartened(theme) for theme in themes]


def _heartened(theme: Theme) -> Theme:
    if theme.word in CLEAN:
        return _of_clean(theme)
    if lch(theme.dominant).chroma < _GREYISH:
        return _of_grey(theme)
    leads = rank(theme.word) >= TEMPER and theme.word not in SOBER
    return _of_character(theme) if leads else _of_thing(theme)


def _of_grey(theme: Theme) -> Theme:
    """A grey with some brown in it, with its own warm notes or with sand and clay."""
    support = theme.support if is_warm_hue(theme.support) else _SAND
    accent = theme.accent if is_warm_hue(theme.accent) else _CLAY
    lead = from_lch(lch(theme.dominant).lightness, 0.02, 55)
    return replace(theme, dominant=lead, support=support, accent=accent, deep=_EARTH, pale=_CREAM)


def _of_clean(theme: Theme) -> Theme:
    """Coral, peach and mint on a milky white: nothing of it is brick; what is to heal stays a mild green."""
    if theme.word not in _LIGHT:
        return replace(theme, dominant=_BALSAM, support=_DEW, accent=_SKIN, pale=_MILK)
    return replace(theme, dominant=_CORAL, support=_PEACH, accent=_MINT, deep=_WARM_GREY, pale=_MILK)


def _of_character(theme: Theme) -> Theme:
    note = tuned(theme.dominant, chroma=min(lch(theme.dominant).chroma, _CALM))
    return replace(theme, dominant=_CLAY, support=_APRICOT, accent=note, deep=_EARTH, pale=_CREAM)


def _of_thing(theme: Theme) -> Theme:
    if any(map(is_warm_hue, (theme.support, theme.accent))):
        return replace(theme, pale=_CREAM)
    return replace(theme, support=_APRICOT, accent=_CLAY, pale=_CREAM)
