"""Reads a theme text into a mood: its themes as they lead, how they are toned, what is ruled out."""

import re
from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import dataclass, replace

from concept_gen.data.word_vectors import tokens
from concept_gen.negation import without_negations
from concept_gen.palettes.air import Air, air_of
from concept_gen.palettes.avoidance import hues_of, shows
from concept_gen.palettes.clauses import places, words_of
from concept_gen.palettes.coldness import chilled, is_cold_mood
from concept_gen.palettes.compounds import compound_theme, is_compound
from concept_gen.palettes.darkness import (
    is_dark_mood,
    is_night_ground,
    is_nocturnal,
    is_on_black,
    is_on_night,
    nightly,
    with_small_hours,
)
from concept_gen.palettes.earth import earthen, mossy
from concept_gen.palettes.flags import flags_told
from concept_gen.palettes.hush import Hush, hush_of, hushed_colour
from concept_gen.palettes.many_hues import wants_many
from concept_gen.palettes.mildness import kept_mild
from concept_gen.palettes.mood_words import (
    MODIFIERS,
    NEUTRAL,
    OF_ONE,
    SILENT,
    TELLING,
)
from concept_gen.palettes.named_themes import is_paper, led_by_one, recoloured
from concept_gen.palettes.ranks import TEMPER, THING, is_colour, rank, telling
from concept_gen.palettes.scene_words import ERAS, PASSING
from concept_gen.palettes.scenes import with_scenes
from concept_gen.palettes.sheets import sheeted
from concept_gen.palettes.spots import wanted_spots
from concept_gen.palettes.swatches import (
    HEX,
    METALS,
    Swatch,
    Use,
    accents,
    is_swatch,
    retoned,
    spelled,
    swatches,
)
from concept_gen.palettes.themes import (
    HUES,
    PAPERS,
    SHADES,
    Theme,
    around,
    exact,
    guessed,
    hashed,
    known,
)
from concept_gen.palettes.told_paper import told_paper
from concept_gen.palettes.warmth import is_lamplit, is_warm_mood, lamplit, warmed
from concept_gen.wording import plain

MAX_THEMES = 4
_SURE = 2  # themes that words stand for by themselves, beside which nothing is guessed
_PAPERS = {"white": "#fcfcfc", "cream": PAPERS["cream"], "ivory": PAPERS["ivory"]}
"""What another colour is put on rather than beside."""
_SEVERAL = re.compile(
    r"\b(?:colou?rs|tones|hues|pastels?|neons?|rainbow|multi-?colou?r\w*|colou?rful|vibrant|playful|fun|cheerful|"
    r"kids|children\w*|confetti|carnival)\b"
)
_EMPTY_SPACE = re.compile(r"(?i)\b(?:white|negative|empty|blank) space\b")
_NEON_LAST = re.compile(r"\b(red|pink|blue|green|yellow|orange|purple) neon\b")
_TWO_TONE = re.compile(r"\bblack (?:and|&|on) white\b")
_COLOURS_OF_PAPER = frozenset({"white", "cream", "ivory", "beige"})
_TWO_TONES = frozenset({"black", "white"})
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
    wanted = without_negations(_EMPTY_SPACE.sub(" ", plain(theme_description)))
    silent = SILENT | wanted.unwanted
    text = with_small_hours(_NEON_LAST.sub(r"neon \1", wanted.text.lower()))
    text = _two_tones_joined(flags_told(spelled(text)))
    named = swatches(text)
    spoken = [word for word in _hues_first(words_of(HEX.sub(" ", text))) if word not in silent]
    themes = _themes(text, spoken, named)
    if not themes:
        themes = list(_distinct(map(exact, _fallback(fallback, silent))))
    if not themes:
        themes = list(_distinct(map(exact, spoken))) or [hashed(theme_description or fallback)]
    hued = any(is_colour(word) and word not in NEUTRAL for word in spoken)
    themes = sorted(themes, key=lambda theme: shows(theme.dominant, hues_of(wanted.unwanted)))
    on_black, several = is_on_black(hued, spoken, named), bool(_SEVERAL.search(text))
    on_night = is_on_night(text) or any(map(is_night_ground, named)) or is_nocturnal(text, spoken, named)
    themes = nightly(themes, spoken) if on_night else themes
    dark = on_black or on_night or is_dark_mood(text, spoken)
    named = with_scenes(named, themes, text)
    alone = _is_alone(named, themes, several)
    told = {*spoken, *tokens(text)}
    modifiers = _modifiers(spoken, named) | _faint(theme_description)
    air = air_of(text, told, dark, themes)
    air = Air.LIGHT if air in (Air.BRIGHT, Air.FRESH) and "soft" in modifiers else air
    cosy = on_night and is_lamplit(told, named, themes)
    hush = None if cosy else hush_of(told, air)
    if "earthen" in modifiers:
        themes, named = earthen(themes, told), retoned(named, mossy)
    named = retoned(named, lambda colour: hushed_colour(colour, hush.named)) if hush else named
    warm = not cosy and is_warm_mood(told, themes, named)
    themes = warmed(themes) if warm else themes
    themes = lamplit(themes) if cosy else themes
    themes = chilled(themes, named) if is_cold_mood(told, themes) else themes
    drawn, sheet = sheeted(kept_mild(_off_black(themes) if on_night else themes, air))
    return Mood(
        themes=tuple(_in_named_colours(drawn, named, alone)),
        modifiers=modifiers,
        avoided=hues_of(wanted.unwanted),
        dark=dark,
        on_black=on_black,
        swatches=named,
        alone=alone,
        several=several,
        air=air,
        hush=hush,
        on_night=on_night,
        sheet=sheet,
        warm=warm,
        paper=None if on_night else told_paper(named),
        spots=wanted_spots(text, named, themes),
        many=len(named) < 2 and not hush and not warm and wants_many(text),
    )


def _two_tones_joined(text: str) -> str:
    """Black and white with no other colour are one theme."""
    only_two = {swatch.word for swatch in swatches(text)} <= _TWO_TONES
    return _TWO_TONE.sub("monochrome", text) if only_two else text


def _themes(text: str, spoken: Sequence[str], named: Sequence[Swatch]) -> list[Theme]:
    ranked = sorted(_told_words(spoken), key=rank)
    coded = [around(s.word, s.colour, ("Chosen",)) for s in named if s.word.startswith("#")]
    told = [*coded, *_distinct(_meant(ranked))]
    if not named and any(theme.word.startswith("monochrom") for theme in told):
        return [theme for theme in told if theme.word.startswith("monochrom")]
    order = places(text, {theme.word for theme in told})
    told.sort(key=lambda theme: order.get(theme.word, 0) if rank(theme.word) == THING else 0)
    return _in_order(told, frozenset(filter(is_colour, accents(text))))


def _told_words(spoken: Sequence[str]) -> list[str]:
    """Those that stand for colours; beside nothing but feelings warmth is one of them: `warm and honest`."""
    told = [word for word in spoken if MODIFIERS.get(word, "soft") in TELLING]
    feelings = bool(told) and all(word in PASSING for word in told)
    return [*told, *(word for word in spoken if feelings and MODIFIERS.get(word) == "warm" and exact(word))]


def _off_black(themes: list[Theme]) -> list[Theme]:
    """Black as the ground is no colour of what is on it."""
    return [theme for theme in themes if theme.word != "black"] or themes


def _faint(text: str) -> frozenset[str]:
    return frozenset({"faint"} if _FAINT.search(text.lower()) else ())


def _meant(spoken: Sequence[str]) -> Iterator[Theme | None]:
    """What words stand for by themselves; near neighbours beside only one such, fainter ones alone."""
    sure = [compound_theme(word) if is_compound(word) else known(word) for word in spoken]
    yield from sure
    told = [rank(word) for word, theme in zip(spoken, sure, strict=True) if theme]
    if len(told) < _SURE and all(rank >= TEMPER for rank in told):
        close = [guessed(word) for word, theme in zip(spoken, sure, strict=True) if theme is None]
        yield from close
        if not any((*sure, *close)):
            yield from (guessed(word, faint=True) for word in spoken)


def _modifiers(spoken: Iterable[str], named: Sequence[Swatch]) -> frozenset[str]:
    """What tones the whole; a depth or warmth beside named colours is only theirs."""
    found = frozenset(MODIFIERS[word] for word in spoken if word in MODIFIERS)
    return found - (OF_ONE if len(named) > 1 else frozenset({"deep"}) if named else frozenset())


def _in_named_colours(themes: list[Theme], named: Sequence[Swatch], alone: bool) -> list[Theme]:
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


def _in_order(themes: Iterable[Theme], spots: frozenset[str]) -> list[Theme]:
    """The telling before the others; white is the paper of others, and a colour only wanted as an accent is
    that of all."""
    ordered = telling(sorted(themes, key=lambda theme: (rank(theme.word), theme.word not in ERAS)))
    paper = next((theme.word for theme in ordered if theme.word in _PAPERS), None)
    inks = [theme for theme in ordered if theme.word not in _PAPERS]
    if paper and inks:
        ordered = [replace(theme, pale=_PAPERS[paper]) for theme in inks]
    leading = [theme for theme in ordered if theme.word not in spots] or ordered
    last = [*(t for t in ordered if t not in leading), *(t for t in leading[2:] if t.word in METALS)]
    spot = last[0].dominant if last else None
    led = _few(leading)
    return [replace(theme, accent=spot) for theme in led] if spot else led


def _few(themes: Sequence[Theme]) -> list[Theme]:
    """The first, and things with a colour before them wherever they are."""
    tinted = [theme for theme in themes[MAX_THEMES:] if is_compound(theme.word)][: MAX_THEMES - 1]
    return [*themes[: MAX_THEMES - len(tinted)], *tinted]


def _fallback(text: str, silent: frozenset[str]) -> list[str]:
    wanted = without_negations(plain(text))
    return [word for word in words_of(wanted.text) if word not in silent | wanted.unwanted]


def _hues_first(words: list[str]) -> list[str]:
    """`bamboo green` is a green before it is anything about bamboo."""
    out: list[str] = []
    for word in words:
        if word in HUES and out and not {out[-1]} & (HUES | SHADES | SILENT):
            out.insert(len(out) - 1, word)
        else:
            out.append(word)
    return out


def _distinct(themes: Iterable[Theme | None]) -> Iterator[Theme]:
    seen = Counter[str]()
    for theme in themes:
        if theme and not seen[theme.dominant + theme.support]:
            seen[theme.dominant + theme.support] += 1
            yield theme
