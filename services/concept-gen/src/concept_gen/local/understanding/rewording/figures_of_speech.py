"""Leaves out idioms whose words are things: photographs `without having to say cheese` show no cheese."""

import re
from functools import cache, lru_cache

from concept_gen.data.files import read_lines
from concept_gen.local.understanding.ideas.concepts import SILENT, spoken_words
from concept_gen.local.understanding.vocabulary.styles import is_style

_WHO = (
    "we|i|you|they|who|that|to|us|can|could|will|would|may|must|should|please|just|"
    "(?:we|i|you|they)['’](?:d|ll|ve|re|m)"
)
_BEING = "am|are|be|been|being|is|was|were|feels?|feeling"
_PEOPLE = (
    "children|clients|couples|customers|dads|everybody|families|fathers|guests|kids|men|mothers|mums|"
    "owners|parents|patients|pupils|students|teenagers|visitors|women"
)
_SHORT = {
    "YOUR": r"(?:my|our|your|his|her|its|their|one['’]s|[a-z]+['’]s)",
    "YOU": "(?:me|us|you|him|her|it|them|people|anyone|everyone|everybody|somebody|someone)",
    "BE": rf"(?:(?:i|we|you|they|he|she|it|that|what|who)['’](?:m|re|s)|{_BEING})",
    "WE": f"<{_WHO}>",
    "THOSE": f"<{_PEOPLE}|anyone|everyone|others|people|those|us|you|them>",
}
_VERB = re.compile(r"(?P<verb>[a-z]+)~")
_GROUP = re.compile(r"\([^()]*\)\??|<[^<>]*>")
_DOUBLED = re.compile(r"[^aeiou]*[aeiou][bdgmnprt]")
# What bids to draw what follows, `Show a ray of sunshine`, and those counted: `two cats in the same boat`.
_SHOWN = re.compile(
    r"(?i)(?:\b(?:called|depict(?:ing|s)?|draw(?:ing)?|icon|illustration|image|logo|mark|named|paint(?:ing)?|"
    r"picture|say(?:ing|s)|show(?:ing|s)?|sketch|words?)(?:\s+(?:of|with))?[\s:]+|[\"“‘])(?:(?:an?|the)\s+)?$|"
    r"\b(?:two|three|four|five)\s+(?:[a-z]+\s+){0,3}$"
)


def without_figures_of_speech(text: str) -> str:
    """The text with what they mean in their place; nothing is left out in capitals, as in a name, in quotes,
    right after what bids to draw it, nor where nothing else is told."""
    bare = _pattern(_among(text.lower())).sub(_meant, text)
    rest = re.sub(r"\s+(?=[,.;!?]|$)", "", " ".join(bare.split()))
    return rest if bare != text and _tells_something(rest) else text


def _meant(found: re.Match[str]) -> str:
    said = found.group()
    if _SHOWN.search(found.string[: found.start()]) or said[1:] != said[1:].lower():
        return said
    stays = next((group for group in found.groups() if group), "")
    instead = next((other for figure, other in _instead() if figure.fullmatch(said)), "")
    return f" {stays} {instead} "


def _tells_something(text: str) -> bool:
    return any(word not in SILENT and not is_style(word) for word in spoken_words(text))


@cache
def _figures() -> tuple[tuple[str, str], ...]:
    """Each with a word that it cannot do without, the longer before the shorter that begin alike."""
    figures = (line.partition(": ")[0] for line in read_lines("figures_of_speech.txt"))
    return tuple((_key(figure), figure) for figure in sorted(figures, key=len, reverse=True))


def _key(figure: str) -> str:
    """The longest of its plain words, empty where there is none."""
    plain = figure
    while plain != (fewer := _GROUP.sub(" ", plain)):
        plain = fewer
    said = (re.sub(r"[a-z]\?$", "", word) for word in plain.split())
    return max((word for word in said if re.fullmatch("[a-z]{3,}", word)), key=len, default="")


def _among(text: str) -> tuple[str, ...]:
    """Those that may be in the text: few are, and a pattern of all takes a tenth of a second to be made."""
    begun = {word[:end] for word in re.findall("[a-z]+", text) for end in range(3, len(word) + 1)}
    return tuple(figure for key, figure in _figures() if not key or key in begun)


@lru_cache(maxsize=256)
def _pattern(figures: tuple[str, ...]) -> re.Pattern[str]:
    either = "|".join(map(_as_pattern, figures)) or r"\b\B"
    return re.compile(rf"(?i)(?<![\w'’-])(?:{either})(?![\w'’-])")


@cache
def _instead() -> tuple[tuple[re.Pattern[str], str], ...]:
    told = (line.partition(": ") for line in read_lines("figures_of_speech.txt"))
    return tuple((re.compile(rf"(?i){_as_pattern(figure)}"), other) for figure, _, other in told if other)


def _as_pattern(figure: str) -> str:
    told = _VERB.sub(lambda found: _forms(found["verb"]), re.sub(r"\((?!\?)", "(?:", figure))
    told = told.replace("'", "['’]?").replace(" ", "[ -]")
    for short, meant in _SHORT.items():
        told = re.sub(rf"\b{short}\b", lambda _, meant=meant: meant, told)
    return told.replace("<", "(").replace(">", ")")


def _forms(verb: str) -> str:
    """`cut` as cut, cuts or cutting."""
    stem = verb.removesuffix("e")
    if verb == stem and _DOUBLED.fullmatch(verb):
        stem += verb[-1]
    return f"(?:{verb}(?:e?s)?|{stem}(?:ing|ed))"
