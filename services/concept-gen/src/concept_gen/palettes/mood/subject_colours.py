"""Colours that the logo's text names for no thing in it, for themes that name none: an eagle in red."""

import re

from concept_gen.data.vocabulary import words
from concept_gen.negation import without_negations
from concept_gen.palettes.mood.mood import read_mood
from concept_gen.palettes.reading.avoidance import hues_of
from concept_gen.palettes.reading.thing_colours import coloured_things

_MOST = 3
_COLOURS = words(
    "red orange yellow green blue purple pink brown black grey gray turquoise teal maroon navy violet lilac",
    "crimson scarlet magenta gold golden silver white",
)


def with_subject_colours(theme_description: str, logo_description: str) -> str:
    """The theme with what the logo's text says of colours: those it wants and those it rules out."""
    ruled_out = sorted(hues_of(without_negations(logo_description).unwanted))
    named = theme_description.lower()
    negated = [f", no {hue}" for hue in ruled_out if hue not in named]
    return f"{_with_wanted(theme_description, logo_description)}{''.join(negated)}"


def _with_wanted(theme_description: str, logo_description: str) -> str:
    """The theme, and after it the first colours that the logo's text names, unless the theme names its own or
    they are those of things, which wear them whatever the theme.
    Only words in small letters count: Red Lion is a name."""
    if read_mood(theme_description).swatches or coloured_things(logo_description):
        return theme_description
    spoken = re.findall(r"[A-Za-z]+", without_negations(logo_description).text)
    told = list(dict.fromkeys(word for word in spoken if word in _COLOURS))[:_MOST]
    if not told or told == ["white"]:
        return theme_description
    return f"{theme_description}, {' '.join(told)}"
