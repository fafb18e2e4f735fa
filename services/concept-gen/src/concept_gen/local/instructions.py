"""Reads a refinement's instructions into wishes, one per thing asked for."""

import re
from dataclasses import dataclass

from concept_gen.data.vocabulary import words
from concept_gen.local.style import STYLES
from concept_gen.local.understanding.brief import STYLE_WORDS

MAX_INSTRUCTIONS = 2000
_CLAUSES = re.compile(r"[.;,\n!]+|\band\b|\bbut\b|\bthen\b|\balso\b|\bplus\b", re.IGNORECASE)
_PLATES = {
    "circle": "circle", "round": "circle", "circular": "circle", "square": "squircle", "squircle": "squircle",
    "hexagon": "hexagon", "hexagonal": "hexagon", "diamond": "diamond", "shield": "shield", "arch": "arch",
    "octagon": "octagon", "blob": "blob", "drop": "drop", "leaf-shaped": "leaf", "scalloped": "scallop",
}  # fmt: skip
_FONTS = {
    "serif": "serif", "sans": "sans", "script": "script", "handwritten": "script", "slab": "slab",
    "condensed": "condensed", "rounded": "rounded", "roman": "roman", "technical": "technical",
    "retro": "retro",
}  # fmt: skip
_COLOUR_WORDS = words(
    "red orange yellow green blue teal purple violet pink magenta brown black white grey gray gold golden",
    "silver navy turquoise beige cream copper bronze crimson scarlet emerald lavender mint coral peach",
    "burgundy maroon indigo pastel neon earthy colour color colours colors palette warmer cooler warm",
    "cool monochrome",
)


@dataclass(frozen=True)
class Wish:
    """`kind` is one of the kinds of `refinement`; `value` what it is about; `text` the user's own words."""

    kind: str
    value: str
    text: str


_ANY = r"[a-z][a-z -]"
_REMOVE = r"\b(?:remove|without|no|drop|delete|lose|get rid of)\b"
_THE = r"(?:the\s+|that\s+|its\s+|any\s+)?"
_THINGS = "icon|symbol|layout|composition|font|shape|style|colou?rs?|palette"
_QUOTED = r"[\"“'](?P<value>[^\"”']{1,32})[\"”']"
_CAPITALISED = r"[\"“']?(?P<value>[A-Z0-9][\w&'.-]*(?:\s+[A-Z0-9&][\w&'.-]*){0,3})"
_KINDS: tuple[tuple[str, str], ...] = (
    ("remove-text", rf"{_REMOVE}.*\b(?:text|words?|letters?|lettering|name|label|wordmark)\b"),
    ("remove-modifier", rf"{_REMOVE}\s+{_THE}(?:badge|second|small|extra|secondary)\b"),
    ("remove-plate", rf"{_REMOVE}.*\b(?:frame|border|background shape|plate|container|circle|shield)\b"),
    ("remove", rf"{_REMOVE}\s+{_THE}(?P<value>{_ANY}+)"),
    (
        "ground",
        r"\b(?P<value>dark|black|light|white|bright)\b[a-z ]{0,12}\b(?:back(?:ground|drop)|ground|mode)\b",
    ),
    ("ground", r"\bback(?:ground|drop)\b[a-z ]{0,14}\b(?P<value>dark|darker|black|light|lighter|white)\b"),
    (
        "text",
        r"\b(?:add|set|use|change|write|put|with|include)\b.*?\b(?:text|name|words?|wordmark)\b\s*"
        rf"(?:to|saying|reading|called|of|:)?\s*{_QUOTED}",
    ),
    ("text", rf"\b(?:call it|name it|rename(?: it)? to|called|says?|saying|reading)\s+{_CAPITALISED}"),
    ("bolder", r"\b(?:bolder|bigger|larger|thicker|heavier|stronger|more weight|more presence)\b"),
    ("lighter", r"\b(?:thinner|smaller|finer|more delicate|less heavy|subtler|airier)\b"),
    ("rounder", r"\b(?:rounder|rounded|softer|smoother|friendlier|curvier)\b"),
    ("sharper", r"\b(?:sharper|edgier|more angular|angular|harder)\b"),
    (
        "simpler",
        r"\b(?:simpler|simplify|cleaner|less busy|less detail|less detailed|minimali[sz]e|decluttered?)\b",
    ),
    ("swap", rf"\b(?P<value>{_ANY}{{1,40}}?)\s+instead(?:\s+of\b.*)?"),
    (
        "swap",
        r"\b(?:replace|swap|change|turn|switch)\b.*?\b(?:with|for|to|into|by)\s+"
        rf"(?:an?\s+|the\s+)?(?P<value>{_ANY}+)",
    ),
    (
        "swap",
        rf"\b(?:make|show)\s+(?:it|the (?:icon|animal|subject|mark|symbol))\s+(?P<value>an?\s+{_ANY}+)",
    ),
    (
        "add",
        r"\b(?:add|include|put|place|give (?:it|him|her|them))\b\s+"
        rf"(?:an?\s+|some\s+|the\s+|in\s+)*(?P<value>{_ANY}+)",
    ),
    ("other", rf"\bchange\s+{_THE}(?P<value>{_THINGS})\s*$"),
    (
        "other",
        r"\b(?:different|another|other|new|vary|variation|try again|something else)\b"
        rf"(?:.*?\b(?P<value>{_THINGS})\b)?",
    ),
)
_PATTERNS = tuple((kind, re.compile(pattern, re.IGNORECASE)) for kind, pattern in _KINDS)
"""In the order they are tried: the first that is found in a clause says what the clause wants."""


def read_wishes(instructions: str) -> list[Wish]:
    """One wish per clause, in order; a clause nobody understands has the kind `unknown`."""
    clauses = _CLAUSES.split(instructions[:MAX_INSTRUCTIONS])
    wishes = [wish for clause in clauses if (text := clause.strip()) for wish in _wishes(text)]
    return _joined_colours(wishes)


def _joined_colours(wishes: list[Wish]) -> list[Wish]:
    """`blue and green` is one wish for both."""
    out: list[Wish] = []
    for wish in wishes:
        if out and wish.kind == out[-1].kind == "colours":
            both = f"{out.pop().text} and {wish.text}"
            wish = Wish("colours", both, both)
        out.append(wish)
    return out


def _wishes(text: str) -> list[Wish]:
    words = re.findall(r"[a-z]+(?:-[a-z]+)*", text.lower())
    for kind, pattern in _PATTERNS:
        found = pattern.search(text)
        if found:
            value = (found.groupdict().get("value") or "").strip()
            return [_resolved(kind, value, text, words)]
    return [wish for wish in (_named(text, words),) if wish] or [Wish("unknown", "", text)]


def _resolved(kind: str, value: str, text: str, words: list[str]) -> Wish:
    """A swap or addition of a colour, plate or font is a wish of that kind."""
    target = re.findall(r"[a-z]+(?:-[a-z]+)*", value.lower())
    if kind in ("swap", "add") and target:
        named = _named(text, target)
        if named:
            return named
    return Wish(kind, value, text)


def _named(text: str, words: list[str]) -> Wish | None:
    font = next((_FONTS[word] for word in words if word in _FONTS), None)
    if font and ("font" in text.lower() or "type" in text.lower() or "letter" in text.lower()):
        return Wish("font", font, text)
    if any(word in _COLOUR_WORDS for word in words):
        return Wish("colours", text, text)
    plate = next((_PLATES[word] for word in words if word in _PLATES), None)
    if plate:
        return Wish("plate", plate, text)
    style = next((STYLE_WORDS[word] for word in words if word in STYLE_WORDS), None)
    if style in STYLES:
        return Wish("style", style, text)
    return None
