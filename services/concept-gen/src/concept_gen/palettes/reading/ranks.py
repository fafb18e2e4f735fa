"""How much a word of a theme tells of colour: colours before things, things before characters and stages."""

from concept_gen.palettes.reading.mood_words import MODERN, NEUTRAL, SETTINGS, TEMPERS, TONING
from concept_gen.palettes.reading.scene_words import PASSING, STEADY
from concept_gen.palettes.reading.swatches import METALS
from concept_gen.palettes.reading.themes import HUES, SHADES, Theme

_DREAMS, _COLOURS = frozenset({"dreamy", "dreamlike"}), frozenset({"pastels"})
THING, TEMPER, _STAGE, _PASSING = 1, 3, 4, 5


def rank(word: str) -> int:
    if word in PASSING:
        return _PASSING
    if word in _COLOURS:
        return 0
    if word in SETTINGS:
        return _STAGE
    if word in TEMPERS:
        return TEMPER
    if word in NEUTRAL:
        return 2
    return 0 if is_colour(word) and word not in METALS else 1


def is_colour(word: str) -> bool:
    """Also as `bottle-green` or a code."""
    return word.startswith("#") or word.rpartition("-")[2] in HUES | SHADES


def telling(ordered: list[Theme]) -> list[Theme]:
    """Beside two colours or things no stage is set and no character is seen; what passes only shows alone,
    and what tones only without a thing, but that a pastel is dreamy too and `pastels` are colours. What is
    only modern besides is so in the colours of calm or trust."""
    if any(rank(theme.word) == THING for theme in ordered):
        toning = [theme for theme in ordered if theme.word in TONING]
        dreams = [t for t in toning if (t.word in _DREAMS and len(toning) > 1) or t.word in _COLOURS]
        ordered = [theme for theme in ordered if theme not in toning or theme in dreams]
    steady = [theme for theme in ordered if theme.word in STEADY]
    told = [theme for theme in ordered if theme not in steady]
    if steady and told and all(theme.word in MODERN for theme in told):
        return [*steady, *told]
    for most, least in ((_PASSING, 1), (_STAGE, 2), (TEMPER, 2)):
        told = [theme for theme in ordered if rank(theme.word) < most]
        ordered = told if len(told) >= least else ordered
    return ordered
