"""Reads a refinement's instructions into wishes, one per thing asked for."""

import re
from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from concept_gen.data.vocabulary import words
from concept_gen.local.scene.plates import NAMED_PLATES
from concept_gen.local.style import STYLES
from concept_gen.local.understanding.vocabulary.styles import with_bits
from concept_gen.local.wishes.clauses import clauses
from concept_gen.local.wishes.following import completed, is_no_wish, next_thing, unseen
from concept_gen.local.wishes.giving_way import gone_in
from concept_gen.local.wishes.manners import FONTS, LESS_OF, MANNERS, OPPOSITE_TONES, OPPOSITES
from concept_gen.local.wishes.merging import merged
from concept_gen.local.wishes.of_colour import OF_A_COLOUR
from concept_gen.local.wishes.patterns import OF_A_LOGO, patterns
from concept_gen.local.wishes.things import is_thing
from concept_gen.local.wishes.turns import plainly
from concept_gen.local.wishes.wish import Wish
from concept_gen.palettes import is_theme, named_colour
from concept_gen.palettes.colour.pigments import pigments

MAX_INSTRUCTIONS = 2000
MAX_CLAUSE = 200
_PLEASE = re.compile(r"(?i)(?<=\w)\s+please$")
_BARE = re.compile(r"(?i)^(?:an?|some|the|two|three)\s")
_BRINGS = re.compile(r"(?i)^(?:use|add)\s+(?P<thing>.+?)(?:\s+instead of\b.*)?$")
DARK, LIGHT = words("dark darker black night"), words("light lighter white bright brighter pale paler")
_COLOUR_WORDS = words(
    "red orange yellow green blue teal purple violet pink magenta brown black white grey gray gold golden",
    "silver navy turquoise beige cream copper bronze crimson scarlet emerald lavender mint coral peach",
    "burgundy maroon indigo charcoal graphite cyan fuchsia khaki ochre lilac terracotta",
    "pastel neon earthy warmer cooler warm cool monochrome",
)
_LETTERS = re.compile(r"(?i)\b(?:text|letters|lettering|fonts?|type|name|words?|tagline)\b")
_LARGER = re.compile(r"(?i)\b(?:presence|bigger|larger|enlarge|size)\b")
_IN_PLACE_OF = re.compile(r"(?i)\s+(?:instead of|rather than|in place of)\b.*$")
_PLACED = words("ground above below beside around")
_LESS = re.compile(
    r"(?i)\b(?:less|not so|\w+n't (?:be |look |feel )?(?:so|too|as)|not (?:be |look |feel )?(?:so|"
    r"too)|not too|too|tone down(?: the)?|reduce(?: the)?)\b(?: much)?"
)
_ABOUT = words("border frame ring")
_AS_THINGS, _SHAPED = words("drop"), {"", *words("shape shaped badge frame plate form instead around behind")}
_FRAMES = words("badge emblem stamp shape frame container plate tile")
"""What is of the shape that is told before: `a hexagonal badge`."""
_FONT_WORDS = words("font fonts typeface lettering letters")
_FRAME = re.compile(
    rf"(?i)^(?:[a-z]+ )?(?P<plate>{'|'.join(NAMED_PLATES)})(?: \w+)? (?:around|behind|round|under)\b"
)
"""What is added about the whole is its ground: `a thin circle around it`."""
_PIECES = {"pixels": "pixel", "facets": "faceted", "polygons": "faceted", "triangles": "faceted"}
"""What a style is made of."""
_COMPARED = re.compile(
    r"(?i)^(?:make |have )?(?:the |its )?(?P<thing>[a-z ]+?) (?:(?:should|could|must|needs to|to) be )?"
    r"(?:a bit |much )?"
    r"(?:bigger|larger|more prominent) than (?:the |its )?[a-z]+$"
)
_BETWEEN = words("and on plus with dark light")
_GENERIC = words("colour color colours colors palette")


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
    said = (_PLEASE.sub("", clause.strip(" ?")) for clause in clauses(instructions[:MAX_INSTRUCTIONS]))
    wishes = _in_turn(clause[:MAX_CLAUSE] for clause in said if clause)
    return merged([wish for wish in wishes if wish.kind != "praise"])


def _in_turn(said: Iterable[str]) -> list[Wish]:
    """The clauses' wishes, each read after the one before it."""
    out: list[Wish] = []
    for clause in said:
        last = next((wish for wish in reversed(out) if wish.kind != "praise"), None)
        read = _read_after(clause, last)
        if last and last is out[-1] and last.kind == "swap" and not last.gone and _goes_on(read):
            out[-1] = replace(last, gone=read[0].gone)
            read = [replace(read[0], kind="add")]
        out += read
    return out


def _goes_on(read: list[Wish]) -> bool:
    """`a loaf` … `some wheat instead of the cupcake`: a second thing in the place of the same."""
    return read[0].kind == "swap" and bool(read[0].gone) and bool(_BARE.match(read[0].text))


def _read_after(clause: str, last: Wish | None) -> list[Wish]:
    """In the user's own words, or else as what they lead up to or go on with."""
    kind = last.kind if last else ""
    read = _wishes(completed(clause, kind))
    if read[0].kind == "unknown":
        read = _understood(clause, kind) or read
    return [replace(wish, text=clause) for wish in read]


def _understood(clause: str, last: str) -> list[Wish]:
    if hidden := unseen(clause):
        return [Wish("praise", "", clause)] if last and hidden == "it" else _wishes(f"make {hidden} bigger")
    if last and is_no_wish(clause):
        return [Wish("praise", "", clause)]
    plain = plainly(clause)
    more = next_thing(plain, last)
    if more and is_thing(more.partition(" ")[2]):
        return _wishes(more)
    return _wishes(plain) if plain != clause and _can_be(plain) else []


def _can_be(plain: str) -> bool:
    """Whether an order that brings something names a thing."""
    found = _BRINGS.match(plain)
    return found is None or is_thing(found["thing"]) or _wishes(plain)[0].kind not in ("swap", "add")


def _wishes(text: str) -> list[Wish]:
    words = re.findall(r"[a-z]+(?:-[a-z]+)*", with_bits(text).lower())
    for kind, pattern in patterns():
        found = pattern.search(_IN_PLACE_OF.sub("", text) if kind in _PLACED else text)
        if found:
            value = next((part.strip() for part in found.groupdict().values() if part), "")
            if _is_meant(kind, value):
                return [_with_gone(_resolved(kind, value, text, words))]
    return [_with_gone(wish) for wish in (_named(text, words),) if wish] or [Wish("unknown", "", text)]


def _with_gone(wish: Wish) -> Wish:
    return (
        replace(wish, gone=gone_in(wish.text)) if wish.kind in ("colours", "ink", "swap", "letters") else wish
    )


def _is_meant(kind: str, value: str) -> bool:
    """Whether a pattern that could mean anything names a colour, where it has to."""
    if kind == "ink":
        return value.lower() in ("black", "white") or named_colour(value.lower()) is not None
    if kind in OF_A_COLOUR:
        word = value.lower().split()[-1]
        known = named_colour(word) is not None or word in pigments()
        return word not in FONTS and word not in MANNERS and known
    return kind != "ground" or is_ground(value)


def _is_colour(said: str) -> bool:
    """Rather than a thing that a colour has its name from, as a honeycomb."""
    return said in _COLOUR_WORDS or (named_colour(said) is not None and not is_thing(said))


def is_ground(word: str) -> bool:
    """Whether a background can be that: dark, light, or a colour with a name."""
    return word.lower() in DARK | LIGHT or named_colour(word.lower()) is not None


def _resolved(kind: str, value: str, text: str, words: list[str]) -> Wish:
    """A swap or addition of a colour, plate (but no `round glasses`) or font is a wish of that kind; too much
    of a tone asks for its opposite."""
    if kind == "tone" and ({"too", "so"} & {*words}) and value.lower().replace("ou", "o") in OPPOSITE_TONES:
        return Wish(kind, OPPOSITE_TONES[value.lower().replace("ou", "o")], text)
    told = _of_text(kind, value, text) or _of_colours(kind, value, text) or _of_removal(kind, value, text)
    return told or _of_a_part(kind, value, text) or Wish(kind, value, text)


def _of_text(kind: str, value: str, text: str) -> Wish | None:
    """What is told of letters, or of a thing that is compared with them."""
    if kind == "larger-text" and (compared := _COMPARED.match(text)):
        return Wish("larger", compared["thing"], text)
    if kind in ("bolder", "rounder") and _LETTERS.search(text):
        return _of_letters(kind, text)
    return (
        Wish(f"{kind}-text", "", text) if kind in ("larger", "smaller") and _LETTERS.search(value) else None
    )


def _of_colours(kind: str, value: str, text: str) -> Wish | None:
    if kind == "swap" and named_colour(value.lower()) and named_colour(gone_in(text)):
        return Wish("colours", text, text)
    if kind == "only" and all(word in _BETWEEN or is_ground(word) for word in value.lower().split()):
        return Wish("colours", text, text)
    disliked = kind == "disliked" or (kind == "remove" and _is_colour(value.lower()))
    return _disliked(value, text) if disliked else None


def _of_removal(kind: str, value: str, text: str) -> Wish | None:
    """Less of a manner, or none of what one is made of."""
    if kind == "fierce" and _LESS.search(text):
        return Wish("style", "playful", text)
    if kind != "remove":
        return None
    if pieces := _PIECES.get(value.lower().split()[-1]):
        return Wish("style", OPPOSITES[pieces], text)
    if re.fullmatch(r"(?i)serifs?", value):
        return Wish("font", "sans", text)
    return Wish("style", "outline", text) if re.fullmatch(r"(?i)(?:solid )?fill(?:s|ing)?", value) else None


def _of_letters(kind: str, text: str) -> Wish:
    """`something rounder for the name`."""
    if kind == "rounder":
        return Wish("font", "rounded", text)
    return Wish("larger-text" if _LARGER.search(text) else "thick-font", "", text)


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


def _of_plates(words: list[str]) -> list[str]:
    """Those that name a ground; a drop that falls is a thing."""
    ends = pairwise([*words, ""])
    return [
        word for word, after in ends if word in NAMED_PLATES and (word not in _AS_THINGS or after in _SHAPED)
    ]


def _less_of(style: str, words: list[str]) -> str:
    return next((LESS_OF[word] for word in words if word in LESS_OF), OPPOSITES[style])


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
    font = next((FONTS[word] for word in words if word in FONTS), None)
    if font == "serif" and re.search(r"(?i)\b(?:thin|fine|light|slim|delicate|elegant)\b", text):
        font = "roman"
    if font and ("font" in text.lower() or "type" in text.lower() or "letter" in text.lower()):
        return Wish("font", font, text)
    unwanted = _LESS.search(text) and [word for word in words if named_colour(word)]
    if unwanted:
        return Wish("other-colours", "", text, unwanted[-1])
    if any(word in _COLOUR_WORDS for word in words) or (_GENERIC & {*words} and any(map(is_theme, words))):
        return Wish("colours", text, text)
    plate = next((NAMED_PLATES[word] for word in reversed(_of_plates(words))), None)
    if plate:
        return Wish("plate", plate, text)
    style = next((MANNERS[said] for word in words for said in _positive(word) if said in MANNERS), None)
    if style in STYLES:
        kind = "font-like" if _FONT_WORDS & {*words} else "style"
        return Wish(kind, _less_of(style, words) if _LESS.search(text) else style, text)
    return None
