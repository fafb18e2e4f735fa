"""How many of a thing a text tells of: `three pine trees`, `two crossed knives`."""

import re

from concept_gen.data.icons import Icon, animal_names
from concept_gen.data.vocabulary import words
from concept_gen.local.kinds import is_of
from concept_gen.local.understanding.ideas.trades import MAKERS

_NAMES = {2: "twins", 3: "triplets", 4: "quadruplets", 5: "quintuplets", 6: "sextuplets"}
_COUNTED = frozenset(_NAMES.values())
CROSSED = "crossed"
_NUMBERS = {
    **dict.fromkeys(("two", "twin", "twins", "double", "both"), 2),
    **dict.fromkeys(("three", "triple"), 3),
    "four": 4,
    "five": 5,
    "six": 6,
}
# Right after the number what they do tells which (`two rolling pins`); later on it is done to others.
_HOW = rf"(?:(?!\w+ing\b|(?:{MAKERS})\b)[a-z]+\s+)"
LEANERS = "leaners"
_LEANING = re.compile(
    r"(?i)\s+(?:(?:who|that|are)\s+)*(?:leaning|lean|hugging|hug|embracing|cuddling|snuggling|nuzzling|huddling)\b"
    r"(?!\s+(?:(?:against|into|on|at)\s+(?!each other|one another)|an?\b|the\b|their\b))"
)
_APART = re.compile(r"(?i)\bback[- ]to[- ]back\b|\b(?:facing|looking) away from (?:each other|one another)\b")
BACK_TO_BACK = "back-to-back"
PAIR = "pair"
# What one has two of: a pair of scissors is one thing.
_PAIRED = words(
    "shoe boot trainer sneaker slipper sandal clog sock mitten glove skate welly wellie wellington loafer",
    "heel moccasin earring flipper ski oar paddle cymbal maraca dice die candle candlestick bootie crutch",
)
_OF_ANIMALS = {"pair of": 2, "couple of": 2, "trio of": 3}
# What tells in a drawing's name that it shows more than one already: crossed foils, a handshake.
_SEVERAL = words(
    "couple crossed family flock friends hands handshake hugging pair two twin twins three dancers pigs",
    "sardines cherries arches range clogs fins bowls",
)


def _noun(idea: str) -> str:
    return idea.split("-")[-1].removesuffix("s")


def many_of(idea: str, text: str) -> str:
    """What `scene.arrangements.ALONE` calls that many of the idea, or that they are crossed; empty where the
    text tells of one, or of a number that is not drawn."""
    noun = _noun(idea)
    if not idea[:1].isalpha() or idea.split("-")[0] in _NUMBERS:
        return ""
    numbers = _NUMBERS | (_OF_ANIMALS if noun in animal_names() else {})
    before = rf"\b(?P<number>{'|'.join(numbers)})\s+(?P<how>(?:\w+ing\s+)?{_HOW}{{0,2}}?)"
    found = re.search(rf"(?i){before}{noun}\w{{0,3}}\b", text)
    if noun in _PAIRED and re.search(rf"(?i)\bpair of (?:[a-z]+\s+){{0,2}}{noun}\w{{0,3}}\b", text):
        return PAIR
    crossed = re.search(
        rf"(?i)\bcrossed\s+(?:\w+\s+)?{noun}(?!\w{{0,2}}(?<!s) (?:and|with)\b)\w{{0,3}}\b", text
    )
    number = numbers[found["number"].lower()] if found else 0
    if crossed and number in (0, 2):
        return CROSSED
    if found and number == 2 and _LEANING.match(text, found.end()):
        return LEANERS
    if number == 2 and _APART.search(text):
        return BACK_TO_BACK
    return _NAMES.get(number, "")


def is_one_of(drawn: Icon, idea: str, many: str) -> bool:
    """Whether the drawing shows the thing once of which the text tells a number: two bees."""
    return many in _COUNTED and not is_several(drawn) and f"{_noun(idea)}s" not in drawn.name.split("-")


def is_several(icon: Icon) -> bool:
    """Whether the drawing shows more than one already."""
    return is_of(icon.name, _SEVERAL)
