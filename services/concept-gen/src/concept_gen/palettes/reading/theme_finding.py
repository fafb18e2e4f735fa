"""The themes that the words of a text stand for, in the order in which they lead."""

from collections import Counter
from collections.abc import Iterable, Iterator, Sequence
from dataclasses import replace

from concept_gen.palettes.colour.oklch import hue_gap, lch
from concept_gen.palettes.colour.pigments import pigments
from concept_gen.palettes.reading.beside import seen_beside
from concept_gen.palettes.reading.clauses import places
from concept_gen.palettes.reading.compounds import compound_theme, is_compound
from concept_gen.palettes.reading.mood_words import CREAMY, MODIFIERS, TELLING
from concept_gen.palettes.reading.ranks import TEMPER, THING, is_colour, rank, telling
from concept_gen.palettes.reading.restraint import restrained
from concept_gen.palettes.reading.scene_words import ERAS, PASSING
from concept_gen.palettes.reading.swatches import METALS, Swatch, accents, is_swatch
from concept_gen.palettes.reading.themes import HUES, PAPERS, Theme, around, exact, guessed, known
from concept_gen.palettes.reading.times import heads

MAX_THEMES = 4
_SURE = 2  # themes that words stand for by themselves, beside which nothing is guessed
_OTHER, _NUANCE = 40, range(15, 30)  # degrees between hues
_DULL, _HUED = 0.1, 0.05  # chroma
_PAPERS = {"white": "#fcfcfc", "cream": PAPERS["cream"], "ivory": PAPERS["ivory"]}
"""What another colour is put on rather than beside."""


def found_themes(text: str, spoken: Sequence[str], named: Sequence[Swatch]) -> list[Theme]:
    ranked = sorted(_told_words(spoken), key=rank)
    coded = [around(s.word, s.colour, ("Chosen",)) for s in named if s.word.startswith("#")]
    meant = [*coded, *_distinct(_meant(ranked))]
    told = _hued_once(_flavoured(meant, named), named, text)
    if not named and any(theme.word.startswith("monochrom") for theme in told):
        return [theme for theme in told if theme.word.startswith("monochrom")]
    _sort_things(told, text)
    ordered = _in_order(told, frozenset(filter(_is_coloured, accents(text))))
    beside = seen_beside(ordered, named, text)
    return beside if named else restrained(_varied(beside), spoken)


def _varied(themes: list[Theme]) -> list[Theme]:
    """Of sands and greys what is of another hue comes second: `dunes, driftwood, a grey sea`."""
    tones = [lch(theme.dominant) for theme in themes[:3]]
    if len(tones) < 3 or max(tone.chroma for tone in tones[:2]) > _DULL:
        return themes
    near, far = (hue_gap(tones[0].hue, tone.hue) for tone in tones[1:])
    return [themes[0], themes[2], themes[1], *themes[3:]] if near < _OTHER < far - _OTHER else themes


def _is_coloured(word: str) -> bool:
    return is_colour(word) or is_swatch(word)


def _sort_things(told: list[Theme], text: str) -> None:
    """As they are placed in the parts of the text, the times that are qualified by a place first."""
    named = {theme.word for theme in told if rank(theme.word) != TEMPER}
    order, first = places(text, named), heads(text, named)
    told.sort(key=lambda theme: order.get(theme.word, 0) if rank(theme.word) == THING else 0)
    told.sort(key=lambda theme: theme.word not in first)


def _flavoured(themes: list[Theme], named: Sequence[Swatch]) -> list[Theme]:
    """A `pistachio gelato` has the colours of its flavour and no pink of its own, unless it is pink."""
    pink = [t for t in themes if t.word in CREAMY and all(_gap(t, s) > _OTHER for s in named)]
    return [theme for theme in themes if not named or theme not in pink] or themes


def _hued_once(themes: list[Theme], named: Sequence[Swatch], text: str) -> list[Theme]:
    """A `mint green` is a mint, and no other green beside it."""
    told = {swatch.word for swatch in named}
    strange = [
        theme
        for theme in themes
        for swatch in named
        if theme.word in HUES - told and int(_gap(theme, swatch)) in _NUANCE
        if f"{swatch.word} {theme.word}" in text.replace("-", " ")
    ]
    return [theme for theme in themes if theme not in strange] or themes


def _gap(theme: Theme, swatch: Swatch) -> float:
    return hue_gap(lch(theme.dominant).hue, lch(swatch.colour).hue)


def themes_called(words: Iterable[str]) -> list[Theme]:
    """Those that words are the names of."""
    return list(_distinct(map(exact, words)))


def _told_words(spoken: Sequence[str]) -> list[str]:
    """Those that stand for colours; beside nothing but feelings warmth is one of them: `warm and honest`."""
    told = [word for word in spoken if MODIFIERS.get(word, "soft") in TELLING]
    told = [word for word in told if word != "soft" or "pastels" not in told]
    feelings = bool(told) and all(word in PASSING for word in told)
    return [*told, *(word for word in spoken if feelings and MODIFIERS.get(word) == "warm" and exact(word))]


def _meant(spoken: Sequence[str]) -> Iterator[Theme | None]:
    """What words stand for by themselves; near neighbours beside only one such, fainter ones alone."""
    sure = [compound_theme(word) if is_compound(word) else known(word) or _painted(word) for word in spoken]
    yield from sure
    told = [rank(word) for word, theme in zip(spoken, sure, strict=True) if theme]
    if len(told) < _SURE and all(rank >= TEMPER for rank in told):
        close = [guessed(word) for word, theme in zip(spoken, sure, strict=True) if theme is None]
        yield from close
        if not any((*sure, *close)):
            yield from (guessed(word, faint=True) for word in spoken)


def _painted(word: str) -> Theme | None:
    """A pigment that has no theme of its own: `gamboge`."""
    colour = f"#{pigments().get(word, 'fcfcfc')}"
    return around(word, colour, (word.capitalize(),)) if lch(colour).chroma > _HUED else None


def _in_order(themes: Iterable[Theme], spots: frozenset[str]) -> list[Theme]:
    """The telling before the others; white is the paper of others, and a colour only wanted as an accent is
    that of all."""
    every = sorted(themes, key=lambda theme: (rank(theme.word), theme.word not in ERAS))
    beside = [theme for theme in every if theme.word in spots]
    ordered = [*telling([theme for theme in every if theme not in beside]), *beside]
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


def _distinct(themes: Iterable[Theme | None]) -> Iterator[Theme]:
    seen = Counter[str]()
    for theme in themes:
        if theme and not seen[theme.dominant + theme.support]:
            seen[theme.dominant + theme.support] += 1
            yield theme
