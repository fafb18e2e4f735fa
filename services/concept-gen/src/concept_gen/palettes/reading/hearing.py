"""Hears what a theme text says: its words, themes and colours, what it rules out, and whether it is dark."""

import re
from collections.abc import Iterable, Sequence
from typing import NamedTuple

from concept_gen.negation import without_negations
from concept_gen.palettes.reading.amounts import measured
from concept_gen.palettes.reading.avoidance import both_ruled_out, hues_of
from concept_gen.palettes.reading.clauses import words_of
from concept_gen.palettes.reading.clouded import cleared
from concept_gen.palettes.reading.darkness import (
    is_dark_mood,
    is_night_ground,
    is_nocturnal,
    is_on_black,
    is_on_night,
    nightly,
    with_nights,
)
from concept_gen.palettes.reading.denial import denies_sugar, wants_daylight
from concept_gen.palettes.reading.doings import without_doings
from concept_gen.palettes.reading.flags import flags_told
from concept_gen.palettes.reading.harmonies import Harmony, harmony_of
from concept_gen.palettes.reading.heritage import aged
from concept_gen.palettes.reading.mood_words import NEUTRAL, SILENT
from concept_gen.palettes.reading.newly_made import unfreshened
from concept_gen.palettes.reading.opposition import opposed
from concept_gen.palettes.reading.ranks import is_colour
from concept_gen.palettes.reading.resins import resinous
from concept_gen.palettes.reading.roses import reddened
from concept_gen.palettes.reading.shares import shared
from concept_gen.palettes.reading.sparing import spared, unblackened
from concept_gen.palettes.reading.swatches import HEX, Swatch, spelled, swatches
from concept_gen.palettes.reading.theme_finding import found_themes, themes_called
from concept_gen.palettes.reading.themes import HUES, SHADES, Theme, hashed
from concept_gen.palettes.reading.told_accents import ToldAccent, told_accent
from concept_gen.palettes.reading.unsweetened import unsweetened
from concept_gen.wording import plain

_EMPTY_SPACE = re.compile(r"(?i)\b(?:white|negative|empty|blank) space\b")
_NEON_LAST = re.compile(r"\b(red|pink|blue|green|yellow|orange|purple) neon\b")
_TWO_TONE = re.compile(r"\bblack (?:and|&|on) white\b")
_TWO_TONES = frozenset({"black", "white"})


class Darkness(NamedTuple):
    """Whether black or a night is the ground, and whether the mood is dark, as it is then or else."""

    on_black: bool
    on_night: bool
    mood: bool


_BY_DAY = Darkness(on_black=False, on_night=False, mood=False)


class Heard(NamedTuple):
    """What a text says, before it is toned: `text` as it is read, its `spoken` words, `themes` and `named`
    colours, what is `unwanted`, the hues `avoided`, the `accent` and the `harmony` that are told, how `dark`
    it is, and whether it is to be `by_day`."""

    text: str
    spoken: list[str]
    themes: list[Theme]
    named: tuple[Swatch, ...]
    unwanted: frozenset[str]
    avoided: frozenset[str]
    accent: ToldAccent
    harmony: Harmony
    dark: Darkness
    by_day: bool


def hear(theme: str, fallback: str) -> Heard:
    """`fallback` (what the logo shows) speaks where the theme says nothing."""
    wanted = without_negations(both_ruled_out(opposed(_EMPTY_SPACE.sub(" ", plain(theme)))))
    accent, avoided = told_accent(_put_right(wanted.text)), hues_of(wanted.unwanted)
    text = accent.text
    named = swatches(text)
    spoken = without_doings(_told(_hues_first(words_of(HEX.sub(" ", text))), wanted.unwanted), text)
    text, spoken, themes = unfreshened(text, spoken, found_themes(text, spoken, named))
    if not themes and not accent.base:
        themes = _otherwise(theme, fallback, spoken, wanted.unwanted)
    by_day = wants_daylight(wanted.unwanted)
    dark = _BY_DAY if by_day else _darkness(text, spoken, named)
    harmony = harmony_of(text)
    led = harmony.told(unblackened(accent.led(themes), wanted.unwanted), named)
    dry = unsweetened(led, {swatch.word for swatch in named}) if denies_sugar(wanted.unwanted) else led
    kept = _as_wanted(dry, spoken, named, avoided, on_night=dark.on_night)
    return Heard(text, spoken, kept, named, wanted.unwanted, avoided, accent, harmony, dark, by_day)


def _as_wanted(
    themes: Sequence[Theme],
    spoken: Sequence[str],
    named: Sequence[Swatch],
    avoided: frozenset[str],
    *,
    on_night: bool,
) -> list[Theme]:
    """Without the hues that are ruled out, and as they are seen by night."""
    kept = spared(themes, avoided, {swatch.word for swatch in named})
    return nightly(kept, spoken) if on_night else kept


def _put_right(text: str) -> str:
    told = with_nights(_NEON_LAST.sub(r"neon \1", shared(cleared(measured(text.lower())))))
    return _two_tones_joined(resinous(reddened(aged(flags_told(spelled(told))))))


def _two_tones_joined(text: str) -> str:
    """Black and white with no other colour are one theme."""
    only_two = {swatch.word for swatch in swatches(text)} <= _TWO_TONES
    return _TWO_TONE.sub("monochrome", text) if only_two else text


def _told(spoken: Iterable[str], unwanted: frozenset[str]) -> list[str]:
    return [word for word in spoken if word not in SILENT | unwanted]


def _hues_first(words: list[str]) -> list[str]:
    """`bamboo green` is a green before it is anything about bamboo."""
    out: list[str] = []
    for word in words:
        if word in HUES and out and not {out[-1]} & (HUES | SHADES | SILENT):
            out.insert(len(out) - 1, word)
        else:
            out.append(word)
    return out


def _otherwise(theme: str, fallback: str, spoken: Sequence[str], unwanted: frozenset[str]) -> list[Theme]:
    """Where the words stand for nothing: what the logo shows, what they are the names of, or a theme that is
    the text's own."""
    wanted = without_negations(plain(fallback))
    shown = _told(words_of(wanted.text), unwanted | wanted.unwanted)
    return themes_called(shown) or themes_called(spoken) or [hashed(theme or fallback)]


def _is_hued(spoken: Iterable[str]) -> bool:
    return any(is_colour(word) and word not in NEUTRAL for word in spoken)


def _darkness(text: str, spoken: Sequence[str], named: Sequence[Swatch]) -> Darkness:
    on_black = is_on_black(_is_hued(spoken), spoken, named)
    on_night = is_on_night(text) or any(map(is_night_ground, named)) or is_nocturnal(text, spoken, named)
    return Darkness(on_black, on_night, on_black or on_night or is_dark_mood(text, spoken))
