"""Accents that a theme tells without a colour: `one pop of colour`, `two warm tones and a cool accent`."""

import re
from collections.abc import Sequence
from dataclasses import dataclass, replace

from concept_gen.palettes.colour.draft import tuned
from concept_gen.palettes.colour.oklch import hue_gap, lch
from concept_gen.palettes.colour.temperature import is_cool, is_warm_hue
from concept_gen.palettes.reading.themes import Theme

_NOUN = r"(?:accents?|pops?|touch(?:es)?|notes?|highlights?|sparks?|details?|contrast)"
_FEW = r"(?:(?:an?|one|just|only|few|some|small|tiny|little|single|lone|sole) )*"
_STRONG = r"(?:bold|bright|vivid|strong|vibrant|punchy|intense|surprising|unexpected)"
_BEAM = r"(?:beams?|rays?|shafts?|glimmers?|gleams?) of (?:sun|lamp|candle)?light"
_LIGHT = rf"(?:{_BEAM}|lights?|lamps?|lit windows?)"
_SPOT = rf"{_FEW}(?P<spot>warm|cool|cold)(?:er)? {_NOUN}\b(?! of)"
_SIDES = re.compile(
    rf"(?:\b(?:one|two|three|mostly|mainly|all|some|an?|the) )*\b(?P<base>warm|cool|cold)(?:er)?"
    rf"(?: (?:tones?|colou?rs?|hues?|shades?|palette|base))?\b(?P<more>[^.;]{{0,24}}?)"
    rf"(?:\b(?:with|and|plus|against)\b|[,+]) ?{_SPOT}"
)
_SIDE = re.compile(
    rf"\b(?:with|and|plus) {_SPOT}|\b(?:an?|one) (?P<alone>warm|cool|cold)(?:er)? {_NOUN}\b(?! of)|"
    rf"\b(?:one|(?:an?|one) (?:single|lone)|an? (?=\w+ {_BEAM})) (?P<lit>warm|cold) {_LIGHT}\b"
)
_POP = re.compile(
    rf"\b{_FEW}(?:{_STRONG} )?(?:pops?|splash(?:es)?|touch(?:es)?|bursts?|spots?|hits?|dash|hints?|"
    rf"flash(?:es)?|accents?|drops?|kick|jolt) of (?:a |one )?(?:single )?(?:{_STRONG} )?colou?rs?\b|"
    r"\b(?:with|and|plus) (?:just|only) (?:one|a single) colou?r\b(?! (?:each|per|for))|"
    rf"\b(?:an?|one|with|and) (?:single )?{_STRONG} accent(?: colou?r)?\b|\b(?:one|a single) accent colou?r\b"
)
_ACID = re.compile(
    r"\b(?:an?|one|with|and|single) (?:single |lone )?(?:acid|neon|fluorescent|fluoro|toxic) "
    r"(?:colou?r|accent|highlight|note|tone|shade)\b"
)
_BASES = {
    "warm": Theme(
        "warmth", "#c25a3c", "#e5a552", "#8f3b32", "#33211c", "#fcf3e8", ("Hearth", "Amber", "Clay")
    ),
    "cool": Theme(
        "coolness", "#2f6390", "#62a9b5", "#3f4f8a", "#12263a", "#f0f6f9", ("Tide", "Slate", "Glacier")
    ),
}
_SPOTS = {
    "warm": ("#e2703a", "#d9483f", "#efaa2e"),
    "cool": ("#1b7f8e", "#2f62b5", "#128f7c"),
    "acid": ("#a6d608", "#d4e600", "#ff4f9a"),
    "any": ("#e6332a", "#2456e0", "#f5a800", "#0f9d6b", "#d81f7a", "#f26a1b", "#6a3fd0"),
}
_APART, _HUED = 50, 0.05


@dataclass(frozen=True)
class ToldAccent:
    """The text without the words that tell of it, the side that leads and that of the accent, if told."""

    text: str
    base: str | None = None
    side: str | None = None

    def led(self, themes: Sequence[Theme]) -> list[Theme]:
        """The themes in the colours of the side that leads: those that have it, or else that side itself."""
        if self.base is None:
            return list(themes)
        own = [_on_side(theme, self.base) for theme in themes if _is_of(theme.dominant, self.base)]
        return own or [_BASES[self.base]]

    def spots(self, themes: Sequence[Theme]) -> tuple[str, ...]:
        if self.side is None:
            return ()
        told = [lch(t.dominant) for t in themes]
        hued = [tone.hue for tone in told if tone.chroma > _HUED]
        every = _SPOTS[self.side]
        return tuple(c for c in every if all(hue_gap(lch(c).hue, h) > _APART for h in hued)) or every


def told_accent(text: str) -> ToldAccent:
    """What a lower-case text tells of an accent, if it does."""
    if found := _SIDES.search(text):
        base, spot = (_side(found[part]) for part in ("base", "spot"))
        return ToldAccent(_SIDES.sub(r"\g<more> ", text), base if base != spot else None, spot)
    if found := _SIDE.search(text):
        return ToldAccent(_SIDE.sub(" ", text), None, _side(found["spot"] or found["alone"] or found["lit"]))
    if _ACID.search(text):
        return ToldAccent(_ACID.sub(" ", text), None, "acid")
    if _POP.search(text):
        return ToldAccent(_POP.sub(" ", text), None, "any")
    return ToldAccent(text)


def _side(word: str) -> str:
    return "cool" if word == "cold" else word


def _is_of(colour: str, side: str) -> bool:
    return not is_cool(colour) if side == "warm" else not is_warm_hue(colour)


def _on_side(theme: Theme, side: str) -> Theme:
    """With tones of its own colour for what is of the other side."""
    level = lch(theme.dominant).lightness
    tones = {"support": 0.16, "accent": -0.13 if level > 0.5 else 0.28}
    strange = {role: lift for role, lift in tones.items() if not _is_of(getattr(theme, role), side)}
    return replace(theme, **{role: tuned(theme.dominant, level + lift) for role, lift in strange.items()})
