"""Reads a refinement's instructions into wishes, one per thing asked for."""

import re
from collections.abc import Iterable
from dataclasses import dataclass, replace

from concept_gen.data.vocabulary import words
from concept_gen.local.scene.plates import NAMED_PLATES
from concept_gen.local.style import STYLES
from concept_gen.local.understanding.vocabulary.styles import STYLE_WORDS, with_bits
from concept_gen.local.wishes.giving_way import gone_in
from concept_gen.local.wishes.of_colour import OF_A_COLOUR, tone_change
from concept_gen.local.wishes.patterns import OF_A_LOGO, patterns
from concept_gen.palettes import is_theme, named_colour

MAX_INSTRUCTIONS = 2000
MAX_CLAUSE = 200
_CLAUSES = re.compile(
    r"([\"“][^\"”\n]{1,40}[\"”])|[;,\n!]+|\.(?=\s+\D|\s*$)|(?<=background)\s+with\b|"
    r"\band\b(?!\s+(?-i:[A-Z])|\s+(?:the |on )*(?:right|left|top|bottom|below|above|behind)\s*$)"
    r"|\b(?:but|then|also|plus)\b",
    re.IGNORECASE,
)
"""Where one wish ends: not inside double quotes, nor at `and` before a name's next word or a second place."""
_PLEASE = re.compile(r"(?i)(?<=\w)\s+please$")
_FONTS = {
    "serif": "serif", "sans": "sans", "script": "script", "handwritten": "script",
    "drawn": "script", "lettered": "script", "hand-lettered": "script", "rounder": "rounded",
    "softer": "rounded", "handwriting": "script", "cursive": "script",
    "calligraphic": "script", "calligraphy": "script", "slab": "slab",
    "condensed": "condensed", "rounded": "rounded", "roman": "roman", "technical": "technical",
    "retro": "retro", "deco": "deco", "gothic": "blackletter", "blackletter": "blackletter",
    "medieval": "blackletter", "stencil": "stencil", "stencilled": "stencil", "military": "stencil",
    "pixel": "pixel", "pixelated": "pixel", "8-bit": "pixel", "futuristic": "futuristic",
}  # fmt: skip
DARK, LIGHT = words("dark darker black night"), words("light lighter white bright brighter pale paler")
_COLOUR_WORDS = words(
    "red orange yellow green blue teal purple violet pink magenta brown black white grey gray gold golden",
    "silver navy turquoise beige cream copper bronze crimson scarlet emerald lavender mint coral peach",
    "burgundy maroon indigo pastel neon earthy warmer cooler warm cool monochrome",
)
_LETTERS = re.compile(r"(?i)\b(?:text|letters|lettering|fonts?|type|name|words?|tagline)\b")
_IN_PLACE_OF = re.compile(r"(?i)\s+(?:instead of|rather than|in place of)\b.*$")
_LESS = re.compile(r"(?i)\b(?:less|not so|not too|too|tone down(?: the)?|reduce(?: the)?)\b(?: much)?")
_ABOUT = words("border frame ring")
_FRAMES = words("badge emblem stamp shape frame container plate tile")
"""What is of the shape that is told before: `a hexagonal badge`."""
_FONT_WORDS = words("font fonts typeface lettering")
_FRAME = re.compile(
    rf"(?i)^(?:[a-z]+ )?(?P<plate>{'|'.join(NAMED_PLATES)})(?: \w+)? (?:around|behind|round|under)\b"
)
"""What is added about the whole is its ground: `a thin circle around it`."""
_GENERIC = words("colour color colours colors palette")
_OPPOSITE_TONES = {
    "dark": "brighter", "light": "darker", "pale": "more vivid", "dull": "more vivid",
    "bright": "less bright",
    "colorful": "less colourful",
}  # fmt: skip
_OPPOSITES = {
    "playful": "modern", "vintage": "modern", "retro": "modern", "modern": "vintage", "bold": "minimal",
    "mascot": "minimal", "line": "bold", "outline": "bold", "minimal": "bold", "geometric": "playful",
    "abstract": "bold", "monogram": "bold", "engraved": "minimal", "faceted": "minimal", "pixel": "modern",
}  # fmt: skip
"""Where `less playful` goes."""


_MANNERS = STYLE_WORDS | {
    "professional": "modern", "corporate": "modern", "serious": "minimal", "fancy": "line",
    "feminine": "line",
    "classy": "line", "premium": "line", "masculine": "bold", "powerful": "bold",
    "sporty": "mascot",
    "geometric": "faceted", "angular": "faceted",
    "edgy": "geometric", "old-school": "vintage", "hipster": "vintage", "childish": "playful",
    "energetic": "bold", "natural": "minimal", "handmade": "vintage", "high-tech": "modern",
    "quirky": "playful", "grown": "modern", "grown-up": "modern", "mature": "modern",
}  # fmt: skip
"""What people call a style when they change one."""


@dataclass(frozen=True)
class Wish:
    """`kind` is one of the kinds of `refinement`; `value` what it is about; `text` the user's own words;
    `gone` what it is to stand in place of."""

    kind: str
    value: str
    text: str
    gone: str = ""


_KEPT = {
    "colors": r"colou?rs?|palette|background", "layout": r"layout|composition|arrangement|position",
    "style": r"style|font|type|lettering", "shapes": r"icon|symbol|mark|shapes?|drawing|animal|frame",
}  # fmt: skip


def kept_by(wishes: Iterable[Wish]) -> frozenset[str]:
    """What instructions themselves want preserved: `keep the colours`, `don't change the font`."""
    said = [wish.value.lower() for wish in wishes if wish.kind == "keep"]
    return frozenset(
        thing for thing, names in _KEPT.items() for text in said if re.search(rf"\b(?:{names})\b", text)
    )


def read_wishes(instructions: str) -> list[Wish]:
    """One wish per clause, in order; a clause nobody understands is `unknown`, praise is no wish."""
    said = (_PLEASE.sub("", clause.strip(" ?")) for clause in _split(instructions[:MAX_INSTRUCTIONS]))
    clauses = (clause[:MAX_CLAUSE] for clause in said)
    wishes = [wish for clause in clauses if clause for wish in _wishes(clause)]
    meant = _with_disliked([wish for wish in wishes if wish.kind != "praise"])
    return _once(_joined_colours(meant))


def _once(wishes: Iterable[Wish]) -> list[Wish]:
    """Of wishes for the same thing (`outline only, no fills`) the first."""
    first: dict[tuple[str, str], Wish] = {}
    for wish in wishes:
        first.setdefault(_sense(wish), wish)
    return [*first.values()]


def _sense(wish: Wish) -> tuple[str, str]:
    """What wishes for the same thing have in common: `less neon, more muted yellow` mutes once."""
    if wish.kind in ("tone", "tone-of"):
        return "tone", tone_change(wish.value.lower()) or wish.text
    return wish.kind, wish.text if wish.kind == "unknown" else wish.value


def _with_disliked(wishes: list[Wish]) -> list[Wish]:
    """`I don't like the orange, make it teal` is one wish; of a colour alone for any other."""
    out: list[Wish] = []
    for wish in wishes:
        last = out[-1] if out else None
        if last and last.kind == "other-colours" and last.gone and wish.kind == "colours":
            out[-1] = Wish("colours", wish.value, f"{last.text}, {wish.text}", last.gone)
        else:
            out.append(wish)
    return out


def _split(text: str) -> list[str]:
    out, start = [""], 0
    for found in _CLAUSES.finditer(text):
        out[-1] += text[start : found.start()]
        if found.group(1):
            out[-1] += found.group(1)
        else:
            out.append("")
        start = found.end()
    out[-1] += text[start:]
    return out


def _joined_colours(wishes: list[Wish]) -> list[Wish]:
    """`blue and green` is one wish for both."""
    out: list[Wish] = []
    for wish in wishes:
        if out and wish.kind == out[-1].kind == "colours" and not (wish.gone or out[-1].gone):
            both = f"{out.pop().text} and {wish.text}"
            wish = Wish("colours", both, both)
        out.append(wish)
    return out


def _wishes(text: str) -> list[Wish]:
    words = re.findall(r"[a-z]+(?:-[a-z]+)*", with_bits(text).lower())
    for kind, pattern in patterns():
        found = pattern.search(_IN_PLACE_OF.sub("", text) if kind == "ground" else text)
        if found:
            value = next((part.strip() for part in found.groupdict().values() if part), "")
            if _is_meant(kind, value):
                return [_with_gone(_resolved(kind, value, text, words))]
    return [_with_gone(wish) for wish in (_named(text, words),) if wish] or [Wish("unknown", "", text)]


def _with_gone(wish: Wish) -> Wish:
    return replace(wish, gone=gone_in(wish.text)) if wish.kind in ("colours", "ink", "swap") else wish


def _is_meant(kind: str, value: str) -> bool:
    """Whether a pattern that could mean anything names a colour, where it has to."""
    if kind == "ink":
        return value.lower() in ("black", "white") or named_colour(value.lower()) is not None
    if kind in OF_A_COLOUR:
        word = value.lower().split()[-1]
        return word not in _FONTS and word not in _MANNERS and named_colour(word) is not None
    return kind != "ground" or is_ground(value)


def is_ground(word: str) -> bool:
    """Whether a background can be that: dark, light, or a colour with a name."""
    return word.lower() in DARK | LIGHT or named_colour(word.lower()) is not None


def _resolved(kind: str, value: str, text: str, words: list[str]) -> Wish:
    """A swap or addition of a colour, plate (but no `round glasses`) or font is a wish of that kind; too much
    of a tone asks for its opposite."""
    if kind == "tone" and ({"too", "so"} & {*words}) and value.lower().replace("ou", "o") in _OPPOSITE_TONES:
        return Wish(kind, _OPPOSITE_TONES[value.lower().replace("ou", "o")], text)
    if kind in ("larger", "smaller") and _LETTERS.search(value):
        return Wish(f"{kind}-text", "", text)
    if kind == "fierce" and _LESS.search(text):
        return Wish("style", "playful", text)
    if kind == "disliked" or (kind == "remove" and named_colour(value.lower())):
        return _disliked(value, text)
    if kind == "remove" and re.fullmatch(r"(?i)(?:solid )?fill(?:s|ing)?", value):
        return Wish("style", "outline", text)
    return _of_a_part(kind, value, text) or Wish(kind, value, text)


def _of_a_part(kind: str, value: str, text: str) -> Wish | None:
    """What is added or put in another's place may be a ground, a colour or a font."""
    target = re.findall(r"[a-z]+(?:-[a-z]+)*", value.lower())
    if kind == "add" and (around := _FRAME.search(value)):
        return Wish("plate", NAMED_PLATES[around["plate"].lower()], text)
    if kind == "add" and value.lower() in _ABOUT:
        return Wish("plate", "circle", text)
    if kind not in ("swap", "add") or not target:
        return None
    named = _named(text, target)
    if named and not (named.kind == "plate" and target[-1] not in {*NAMED_PLATES, *_FRAMES}):
        return named
    return Wish("other", "font", text) if target[-1] in _FONT_WORDS else None


def _positive(word: str) -> tuple[str, ...]:
    """What a word is the comparative of: `cuter`, `fancier`."""
    if not word.endswith("er"):
        return (word,)
    return word, word[:-1], word[:-2], f"{word.removesuffix('ier')}y"


def _disliked(value: str, text: str) -> Wish:
    """What is not liked is to be another where a logo has to have one, and to go where it has not."""
    said = value.lower().split()
    word = said[-1]
    colour = next((each for each in said if named_colour(each)), "")
    if word in _GENERIC or colour:
        return Wish("other-colours", "", text, colour)
    if re.fullmatch(OF_A_LOGO, word):
        return Wish("other", word, text)
    if word in ("it", "this", "that"):
        return Wish("other", "", text)
    return replace(_wishes(f"remove the {value}")[0], text=text)


def _named(text: str, words: list[str]) -> Wish | None:
    font = next((_FONTS[word] for word in words if word in _FONTS), None)
    if font and ("font" in text.lower() or "type" in text.lower() or "letter" in text.lower()):
        return Wish("font", font, text)
    unwanted = _LESS.search(text) and [word for word in words if named_colour(word)]
    if unwanted:
        return Wish("other-colours", "", text, unwanted[-1])
    if any(word in _COLOUR_WORDS for word in words) or (_GENERIC & {*words} and any(map(is_theme, words))):
        return Wish("colours", text, text)
    plate = next((NAMED_PLATES[word] for word in reversed(words) if word in NAMED_PLATES), None)
    if plate:
        return Wish("plate", plate, text)
    style = next((_MANNERS[said] for word in words for said in _positive(word) if said in _MANNERS), None)
    if style in STYLES:
        less = re.search(r"\b(?:less|not so|too)\b", text, re.IGNORECASE)
        kind = "font-like" if _FONT_WORDS & {*words} else "style"
        return Wish(kind, _OPPOSITES[style] if less else style, text)
    return None
