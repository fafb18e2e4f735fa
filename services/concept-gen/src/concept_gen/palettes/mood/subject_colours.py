"""Colours that the logo's text names for no thing in it, for themes that name none: an eagle in red."""

from concept_gen.negation import without_negations
from concept_gen.palettes.mood.mood import read_mood
from concept_gen.palettes.reading.avoidance import hues_of
from concept_gen.palettes.reading.thing_colours import coloured_things
from concept_gen.palettes.reading.told_colours import colours_of_all, colours_told

_MOST = 3


def with_subject_colours(theme_description: str, logo_description: str) -> str:
    """The theme with what the logo's text says of colours: those it wants and those it rules out."""
    ruled_out = sorted(hues_of(without_negations(logo_description).unwanted))
    named = theme_description.lower()
    negated = [f", no {hue}" for hue in ruled_out if hue not in named]
    return f"{_with_wanted(theme_description, logo_description)}{''.join(negated)}"


def _with_wanted(theme_description: str, logo_description: str) -> str:
    """The theme, and after it the first colours that the logo's text names, unless the theme names its own or
    they are those of things, which wear them whatever the theme."""
    if read_mood(theme_description).swatches:
        return theme_description
    alone = [] if coloured_things(logo_description) else colours_told(logo_description)
    told = (colours_of_all(logo_description) or alone)[:_MOST]
    if not told or told == ["white"]:
        return theme_description
    return f"{theme_description}, {' '.join(told)}"
