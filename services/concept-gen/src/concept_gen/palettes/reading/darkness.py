"""What makes a mood a dark one, and what asks for a dark ground."""

import re
from collections.abc import Collection, Sequence
from dataclasses import replace

from concept_gen.data.vocabulary import words
from concept_gen.data.word_vectors import tokens
from concept_gen.palettes.colour.fields import Field, field_of
from concept_gen.palettes.colour.oklch import Lch, lch
from concept_gen.palettes.reading.mood_words import DAYTIME, NIGHTLY, NOCTURNAL
from concept_gen.palettes.reading.ranks import TEMPER, rank
from concept_gen.palettes.reading.swatches import Swatch, Use, is_swatch
from concept_gen.palettes.reading.themes import SHADES, Theme, exact

_MOSTLY_DARK = re.compile(
    r"\b(?:lots of|mostly|mainly|very|all|jet|pitch) (?:dark|black)\b|\bblack(?:ed)? ?out\b|\bstealth\b|"
    r"\b(?:hardly any|barely any|little|no) light\b|\blightless\b|"
    r"\b(?:dim|low)(?:ly)?[ -](?:lit|light|lights|lighting|lamps?)\b|\bdimmed lights?\b"
)
_DARK = re.compile(r"\bdark\b(?P<comma>,)?\s*(?P<of>\w*)")
_DARK_SCREEN = re.compile(r"\bdark[- ](?:mode|ui|interface|screen|screens|dashboard)\b")
_HOURS = re.compile(
    r"\b(?:at )?(?:one|two|three|four|[1-4]) (?:o['’]?clock )?in the morning\b|\b[1-4] ?a\.?m\b\.?|"
    r"\b(?:the )?(?:small|wee) hours\b|\b(?:the )?dead of (?:the )?night\b|\bafter dark\b|\bin the dark\b|"
    r"\b(?:night|graveyard|late) shift\b|\bpower cut\b|"
    r"\bin (?:a|the) (?:dark|darkened|pitch[ -]black) (?:room|hall|studio|cinema|club|basement|cellar)\b"
)
_BLUE_HOUR = re.compile(
    r"\b(?:at )?(?:half past four|quarter to five|(?:half past |quarter past )?five|five[ -]thirty|5) "
    r"(?:o['’]?clock )?in the morning\b|\b(?:five|5(?:[:.][0-5]\d)?) ?a\.?m\b\.?"
)
_LATE = re.compile(
    r"\bclosing time\b|\blast (?:train|bus|tram|orders)\b|"
    r"\b(?:under|beneath|below) (?:the |a )?(?:\w+ )?(?:stars|moon)\b|\bby (?:starlight|moonlight)\b|"
    r"\bfirst stars?\b|\bstars (?:are )?(?:come|coming|comes) out\b|\bfull of stars\b|\bmoonrise\b"
)
_BEFORE_DAY = re.compile(r"\bbefore (?=(?:dawn|sunrise|daybreak|first light)\b)")
_AFTER_DAY = re.compile(r"\bafter (?=(?:sunset|sundown|nightfall)\b)")
_LIGHTLESS = re.compile(
    r"\b(?:sun)?light (?:hardly|barely|never|scarcely|rarely) (?:reach|come|get|fall|enter)\w*\b|"
    r"\bbeyond (?:the reach of )?(?:sun|day)?light\b|\bsunless\b|\bbottom of the (?=(?:sea|ocean)\b)"
)
_DARKENING = words("evening evenings dusk twilight darkness gloom night nights december")
_DARK_STUFF = words("wood woods oak timber panelling leather stone metal roast beer ale rum wax glass")
_LIGHTS = words(
    "candle candles candlelight lamp lamps lamplight lantern lanterns torch torches torchlight firelight",
    "fireflies tealight tealights streetlamp streetlamps streetlight streetlights",
)
_LIT = re.compile(
    r"\blit(?: up)? windows?\b|\bwindows? (?:are |is )?lit\b|\blights? (?:on )?in (?:a|the) windows?\b"
)
_INKY = re.compile(r"\b(?:dark|inky|midnight) (?:navy|indigo)\b")
_EERIE = words(
    "creepy eerie unsettling ominous chilling spine-chilling nightmare nightmares nightmarish",
    "mystery mysterious enigmatic arcane",
    "lurking lurks haunting foreboding menacing scary spooky dread sinister blood-curdling cursed",
)
_PLAYFUL = words(
    "fun funny playful cute kids kid children child family friendly cartoon silly sweet cheerful party comic",
    "charming cosy cozy lovable adorable happy bright colourful colorful",
)
_GLOW = words("candlelight candlelit fireflies firefly")
"""What glows at night and is seen by day too."""
_NIGHT_SKY = "#10163a"
_ON = re.compile(r"\b(?:on|against) (?:a |the )?(?P<ground>[a-z]+)\b")


def is_on_night(text: str) -> bool:
    """`on midnight`, `dark mode`; a character of what something is on, `on bare wood`, is no ground."""
    if _DARK_SCREEN.search(text):
        return True
    told = (found["ground"] for found in _ON.finditer(text))
    grounds = (exact(word) for word in told if rank(word) < TEMPER)
    return any(theme is not None and field_of(theme.dominant) is Field.NIGHT for theme in grounds)


def is_night_ground(swatch: Swatch) -> bool:
    return swatch.use is Use.GROUND and field_of(swatch.colour) is Field.NIGHT


def is_dark_mood(text: str, spoken: Sequence[str]) -> bool:
    """A dark mood, not just a dark colour in it."""
    told = _MOSTLY_DARK.search(text) is not None or _is_dark(text) or bool(_dark_words(text, spoken))
    return told or _is_eerie(text, spoken)


def _is_eerie(text: str, spoken: Sequence[str]) -> bool:
    """Whether it is to make one shudder, and not to laugh."""
    heard = frozenset({*spoken, *tokens(text)})
    return not _EERIE.isdisjoint(heard) and _PLAYFUL.isdisjoint(heard)


def _dark_words(text: str, spoken: Sequence[str]) -> frozenset[str]:
    """The words of night, of which beside what is airy or white candles are none."""
    by_day = not DAYTIME.isdisjoint([*spoken, *tokens(text)])
    return NIGHTLY.intersection(spoken) - (_GLOW if by_day else frozenset())


def _is_dark(text: str) -> bool:
    """Whether what is dark in it is no colour."""
    return any(
        found["comma"] or not (found["of"] in SHADES or is_swatch(found["of"]))
        for found in _DARK.finditer(text)
    )


def is_on_black(hued: bool, spoken: Sequence[str], named: Sequence[Swatch]) -> bool:
    """Black beside another, `hued` colour is what that is put on, unless it is the ink or white the paper."""
    inked = any(swatch.word == "black" and swatch.use is Use.INK for swatch in named)
    return "black" in spoken and "white" not in spoken and hued and not inked


def with_nights(text: str) -> str:
    """The lower-case text, in which three in the morning, the last train and the first stars are night, and
    five in the morning is the blue hour."""
    text = _HOURS.sub(" night ", _BLUE_HOUR.sub(" blue hour ", _LIT.sub(" lamp night ", text)))
    for told in (_LATE, _LIGHTLESS):
        text = told.sub(r" night \g<0>", text)
    told = _AFTER_DAY.sub(" night ", _BEFORE_DAY.sub(" night ", text))
    spoken = tokens(told)
    dark = not _DARKENING.isdisjoint(spoken) or (_is_dark(told) and _DARK_STUFF.isdisjoint(spoken))
    return f"{told} night" if dark and not _LIGHTS.isdisjoint(spoken) else told


def is_nocturnal(text: str, spoken: Collection[str], named: Sequence[Swatch]) -> bool:
    """Whether a text tells of night, neon or space, or names a navy that is dark, and nothing of daylight."""
    if not DAYTIME.isdisjoint([*spoken, *tokens(text)]):
        return False
    return bool(_INKY.search(text)) or not NOCTURNAL.isdisjoint(spoken)


def nightly(themes: Sequence[Theme], spoken: Collection[str]) -> list[Theme]:
    """The themes by night, if a text tells of one: the depth of what is brown or green by day is that of the
    sky."""
    if not any(part in ("night", "nights", "midnight", "nighttime") for w in spoken for part in w.split("-")):
        return list(themes)
    return [replace(t, deep=_NIGHT_SKY) if _is_earthy(lch(t.deep)) else t for t in themes]


def _is_earthy(tone: Lch) -> bool:
    return tone.chroma > 0.012 and 30 < tone.hue < 215
