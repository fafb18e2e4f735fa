"""Reads a theme text into a mood: its themes as they lead, how they are toned, what is ruled out."""

import re
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass
from typing import NamedTuple

from concept_gen.data.word_vectors import tokens
from concept_gen.palettes.mood.air import Air, air_of
from concept_gen.palettes.mood.brightening import brightened
from concept_gen.palettes.mood.coldness import chilled, is_cold_mood
from concept_gen.palettes.mood.earth import earthen, mossy
from concept_gen.palettes.mood.heartening import heartened, is_clean_and_warm
from concept_gen.palettes.mood.hush import Hush, hush_of, hushed_colour
from concept_gen.palettes.mood.many_hues import wants_many
from concept_gen.palettes.mood.mildness import kept_mild
from concept_gen.palettes.mood.roasting import roasted
from concept_gen.palettes.mood.sheets import sheeted
from concept_gen.palettes.mood.spots import wanted_spots
from concept_gen.palettes.mood.still_nights import is_still, moonlit
from concept_gen.palettes.mood.undyed import left_undyed
from concept_gen.palettes.mood.warmth import is_lamplit, is_warm_mood, lamplit, warmed
from concept_gen.palettes.reading.denial import denied_modifiers, wants_warmth
from concept_gen.palettes.reading.hearing import Heard, hear
from concept_gen.palettes.reading.mood_words import CREAMY, MODIFIERS, OF_ONE
from concept_gen.palettes.reading.named_themes import is_paper, led_by_one, recoloured
from concept_gen.palettes.reading.poise import poise_of
from concept_gen.palettes.reading.qualifying import told_of_one
from concept_gen.palettes.reading.ranks import THING, rank
from concept_gen.palettes.reading.scenes import with_scenes
from concept_gen.palettes.reading.single import in_one, is_single
from concept_gen.palettes.reading.swatches import Swatch, Use, is_swatch, retoned
from concept_gen.palettes.reading.tenderness import is_tender
from concept_gen.palettes.reading.themes import Theme
from concept_gen.palettes.reading.told_paper import filling_paper, told_paper

_SEVERAL = re.compile(
    r"\b(?:colou?rs|tones|hues|pastels?|neons?|rainbow|multi-?colou?r\w*|colou?rful|vibrant|playful|fun|cheerful|"
    r"kids|children\w*|confetti|carnival)\b"
)
_COLOURS_OF_PAPER = frozenset({"white", "cream", "ivory", "beige"})
_FAINT = re.compile(
    r"\b(?:almost|nearly|hardly any|barely any|very little|without|no) colou?rs?\b|"
    r"\bcolou?rless\b|\bdesaturated\b"
)


@dataclass(frozen=True)
class Mood:
    """The themes found in a text, most telling first (at least one), its modifiers (warm, deep, muted …), the
    hues it rules out, whether it is a `dark` one, whether black is its ground, the colours it names, whether
    they stand `alone`, without any colour beside them, whether it asks for `several` colours, and its air;
    `leading` and `beside`: the colours of what the logo shows, the first only in every third palette where it
    `leads_at_times`; the `hush` that keeps it low in chroma throughout, whether it is to be on a dark ground
    (`on midnight`), the `sheet` that a thing is, whether what is `warm` leads, the `paper` that is asked
    for, the `spots`, of which each palette has one, as its accent, and whether `many` hues are wanted."""

    themes: tuple[Theme, ...]
    modifiers: frozenset[str]
    avoided: frozenset[str] = frozenset()
    dark: bool = False
    on_black: bool = False
    swatches: tuple[Swatch, ...] = ()
    alone: bool = False
    several: bool = False
    leading: str | None = None
    beside: str | None = None
    leads_at_times: bool = False
    air: Air = Air.PLAIN
    hush: Hush | None = None
    on_night: bool = False
    sheet: str | None = None
    warm: bool = False
    paper: str | None = None
    spots: tuple[str, ...] = ()
    many: bool = False

    @property
    def leading_swatches(self) -> Iterator[Swatch]:
        return (swatch for swatch in self.swatches if swatch.use is not Use.ACCENT)


def read_mood(theme_description: str, fallback: str = "") -> Mood:
    """Read a theme text; `fallback` (what the logo shows) speaks where the theme says nothing."""
    heard = hear(theme_description, fallback)
    text, themes, dark = heard.text, heard.themes, heard.dark
    named = with_scenes(heard.named, themes, text)
    several = bool(_SEVERAL.search(text))
    alone = _is_alone(named, themes, several)
    of_one, filling = told_of_one(text, named), filling_paper(text)
    modifiers = _modifiers(heard, named, of_one) | _faint(theme_description)
    said = _said(heard, named) - of_one
    air = Air.LIGHT if filling and not dark.mood else _air(heard, said, named, modifiers)
    themes = brightened(themes, air) if "vivid" in modifiers and not named else themes
    tone = _toned(themes, named, said, modifiers, air, on_night=dark.on_night)
    drawn, sheet = sheeted(kept_mild(_off_black(tone.themes) if dark.on_night else tone.themes, air))
    return Mood(
        themes=tuple(_in_named_colours(text, drawn, tone.named, alone)),
        modifiers=modifiers,
        avoided=heard.avoided,
        dark=dark.mood,
        on_black=dark.on_black,
        swatches=tone.named,
        alone=alone,
        several=several,
        air=air,
        hush=tone.hush,
        on_night=dark.on_night,
        sheet=sheet,
        warm=tone.warm,
        paper=None if dark.on_night else filling or told_paper(tone.named),
        spots=wanted_spots(text, tone.named, tone.themes)
        or heard.accent.spots(tone.themes)
        or heard.harmony.spots(tone.named),
        many=len(tone.named) < 2 and not tone.hush and not tone.warm and wants_many(text),
    )


def _is_creamy(said: frozenset[str], named: Sequence[Swatch]) -> bool:
    """Whether what the named colours are of makes them light."""
    return bool(named) and not CREAMY.isdisjoint(said)


def _said(heard: Heard, named: Sequence[Swatch]) -> frozenset[str]:
    """The words of a text and what its denials stand for, without those of colours that are only accents."""
    warmth = frozenset({"warm"} if wants_warmth(heard.unwanted) else ())
    accents = {swatch.word for swatch in named if swatch.use is Use.ACCENT}
    return (frozenset({*heard.spoken, *tokens(heard.text)}) | warmth) - accents


def _air(heard: Heard, said: frozenset[str], named: Sequence[Swatch], modifiers: frozenset[str]) -> Air:
    dark = heard.dark.mood
    if not dark and (_is_creamy(said, named) or is_clean_and_warm(said)):
        return Air.LIGHT
    air = _toned_air(air_of(heard.text, said, dark, heard.themes), modifiers)
    return Air.FRESH if heard.by_day and air is not Air.LIGHT else air


def _toned_air(air: Air, modifiers: frozenset[str]) -> Air:
    if not modifiers.isdisjoint({"tame", "poised"}) and air in (Air.BRIGHT, Air.STRONG):
        return Air.PLAIN
    return Air.LIGHT if air in (Air.BRIGHT, Air.FRESH) and "soft" in modifiers else air


class _Tone(NamedTuple):
    """Themes and named colours in the tone of the whole."""

    themes: list[Theme]
    named: tuple[Swatch, ...]
    hush: Hush | None
    warm: bool


def _toned(
    themes: list[Theme],
    named: tuple[Swatch, ...],
    said: frozenset[str],
    modifiers: frozenset[str],
    air: Air,
    *,
    on_night: bool,
) -> _Tone:
    """A night by lamplight is neither hushed nor warm as a day is."""
    cosy = on_night and is_lamplit(said, named, themes)
    hush = None if cosy else hush_of(said, air, named=bool(named))
    if "earthen" in modifiers:
        themes, named = earthen(themes, said), retoned(named, mossy)
    named = retoned(named, lambda colour: hushed_colour(colour, hush.named)) if hush else named
    themes = themes if on_night else roasted(heartened(themes, said, named), said, named)
    themes = left_undyed(themes, said)
    warm = not cosy and is_warm_mood(said, themes, named)
    themes = warmed(themes) if warm else themes
    themes = lamplit(themes) if cosy else themes
    themes = moonlit(themes) if on_night and not named and is_still(said) else themes
    themes = chilled(themes, named) if is_cold_mood(said, themes) else themes
    return _Tone(themes, named, hush, warm)


def _off_black(themes: list[Theme]) -> list[Theme]:
    """Black as the ground is no colour of what is on it."""
    return [theme for theme in themes if theme.word != "black"] or themes


def _tender(heard: Heard) -> frozenset[str]:
    """Colours of ice cream and what is tender twice over are pastels."""
    creamy = _is_creamy(frozenset(heard.spoken), heard.named) and not heard.dark.mood
    tender = not heard.named and is_tender(heard.spoken, heard.themes)
    return frozenset({"soft"} if creamy or tender else ())


def _faint(text: str) -> frozenset[str]:
    return frozenset({"faint"} if _FAINT.search(text.lower()) else ())


def _modifiers(heard: Heard, named: Sequence[Swatch], of_one: frozenset[str]) -> frozenset[str]:
    """What tones the whole; a depth or warmth beside named colours is only theirs, and what is told of one of
    them is that one's."""
    found = frozenset(MODIFIERS[word] for word in heard.spoken if word in MODIFIERS and word not in of_one)
    found -= OF_ONE if len(named) > 1 else frozenset({"deep"}) if named else frozenset()
    return found | denied_modifiers(heard.text, heard.unwanted) | _tender(heard) | poise_of(heard.spoken)


def _in_named_colours(text: str, themes: list[Theme], named: Sequence[Swatch], alone: bool) -> list[Theme]:
    if is_single(text, named):
        return in_one(themes, named)
    if len(named) > 1:
        return recoloured(themes, named) if alone else themes
    leads = named and named[0].use is not Use.ACCENT and rank(themes[0].word) == 0
    return led_by_one(themes, named[0]) if leads else themes


def _is_alone(named: Sequence[Swatch], themes: Iterable[Theme], several: bool) -> bool:
    """Where a theme tells of a thing or wants many colours, one named colour has companions."""
    one_hue = any(theme.word.startswith("monochrom") for theme in themes)
    things = any(rank(theme.word) == THING and not is_swatch(theme.word) for theme in themes)
    told = sum(s.word in _COLOURS_OF_PAPER or not is_paper(s.colour) for s in named)
    return told > 1 or one_hue or (bool(named) and not things and not several)
