"""Reads a logo description into a brief: brand name, monogram, style words and the ideas to draw."""

import re
from dataclasses import dataclass

from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.icon_index import load_index
from concept_gen.local.understanding.lexicon import load_lexicon

MAX_DESCRIPTION = 2000
MAX_CONCEPTS = 12
STYLE_WORDS = {
    "minimalist": "minimal", "minimal": "minimal", "minimalistic": "minimal", "simple": "minimal",
    "clean": "minimal",
    "sleek": "minimal", "calm": "minimal", "understated": "minimal", "modern": "modern", "tech": "modern",
    "futuristic": "modern", "techy": "modern", "contemporary": "modern", "vintage": "vintage",
    "retro": "retro",
    "classic": "vintage", "badge": "vintage", "rustic": "vintage", "emblem": "vintage", "crest": "vintage",
    "traditional": "vintage", "nostalgic": "retro", "seventies": "retro", "70s": "retro", "80s": "retro",
    "geometric": "geometric", "angular": "geometric", "abstract": "abstract", "playful": "playful",
    "fun": "playful",
    "cute": "playful", "kawaii": "playful", "cartoon": "playful", "friendly": "playful",
    "whimsical": "playful",
    "mascot": "mascot", "aggressive": "mascot", "fierce": "mascot", "bold": "bold", "strong": "bold",
    "elegant": "line", "luxury": "line", "luxurious": "line", "delicate": "line", "line": "line",
    "outline": "line",
    "outlined": "line", "refined": "line", "deco": "vintage", "gradient": "modern", "flat": "bold",
    "silhouette": "bold", "negative": "bold", "monogram": "monogram", "lettermark": "monogram",
    "initials": "monogram",
}  # fmt: skip
_SILENT = words(
    "a an the of at in on and with for to from by under over my our your its his her their that which who",
    "is are be being company companies business brand branding logo logos icon icons shop store firm",
    "agency service services platform label style styled themed theme powered based inspired featuring",
    "feature features about using uses use inc llc ltd co look looking looks like want wants need please",
    "make makes made create creates salon organization organisation small local international global new",
    "big great best very really some any it i we you this these those as or but not no do does show shows",
    "showing depicting depicts image picture drawing symbol mark stylized stylised design featured into",
    "out up down between around near next front back top bottom inside within one two three four pair",
    "white black red blue green yellow colour color colours colors text word words name letter letters",
    "letters round circle circular square shape shapes half side each other also just only more most less",
    "little tiny huge large giant cool nice good beautiful pretty amazing awesome perfect premium",
    "professional high quality first second third year years old young day days world's group groups",
    "center centre corner society watching",
)
_NAME = re.compile(
    r"(?:\b(?:called|named|titled|name is|brand name)\s+|\b(?:says|saying|reads|reading|text|wordmark)\s+)"
    r"[\"“']?([A-Z0-9][\w&'’.-]*(?:\s+(?:[A-Z0-9&][\w&'’.-]*|of|and)){0,3})"
)
_QUOTED = re.compile(r"[\"“]([^\"”\n]{1,24})[\"”]")
_MONOGRAM = re.compile(
    r"\b(?:monogram|lettermark|initials?|letters?)\s+(?:of\s+)?[\"“']?([A-Z](?:\s?&?\s?[A-Z]){0,2})\b"
)


@dataclass(frozen=True)
class Concept:
    """One idea of the text, a phrase joined by hyphens. A weak one may accompany a subject, not be it."""

    phrase: str
    weak: bool = False


@dataclass(frozen=True)
class Brief:
    text: str
    name: str | None
    monogram: str | None
    styles: tuple[str, ...]
    concepts: tuple[Concept, ...]
    words: tuple[str, ...]


def read_brief(description: str) -> Brief:
    """Read at most `MAX_DESCRIPTION` characters; an empty text gives a brief without concepts."""
    text = " ".join(description[:MAX_DESCRIPTION].split())
    name = _first(_NAME, text) or _first(_QUOTED, text)
    monogram = _first(_MONOGRAM, text)
    rest = text.replace(name, " ") if name else text
    rest = re.sub(r"(?i)\b(called|named|titled|saying|says|reads|reading|wordmark)\b", " ", rest)
    if monogram:
        rest = _MONOGRAM.sub(lambda found: found.group(0).replace(found.group(1), " "), rest)
    spoken = _words(rest)
    styles = tuple(dict.fromkeys(STYLE_WORDS[word] for word in spoken if word in STYLE_WORDS))
    words = tuple(word for word in spoken if word not in _SILENT and not _is_style(word))
    letters = re.sub(r"[^A-Z]", "", monogram) if monogram else None
    return Brief(text, name.strip(" .,'’") if name else None, letters, styles, _concepts(words), words)


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return found.group(1) if found else None


def _words(text: str) -> list[str]:
    plain = (
        re.sub(r"\bart[- ]deco\b", "deco", text.lower())
        .replace("’", "'")
        .replace("'s", "")
        .replace("s'", "s")
    )
    tokens = re.findall(r"\d?[a-z]+(?:-[a-z]+)*", plain)
    return [word for token in tokens for word in _parts_of(token)]


def _parts_of(token: str) -> list[str]:
    """A hyphenated word stays whole where it is an idea (`plant-based`)."""
    lexicon = load_lexicon()
    return [token] if token in lexicon.queries or token in lexicon.weak else token.split("-")


def _is_style(word: str) -> bool:
    return word in STYLE_WORDS and word not in load_lexicon().queries


def _concepts(words: tuple[str, ...]) -> tuple[Concept, ...]:
    """Greedy from the left: the longest of three, two or one words that is an idea of its own."""
    out: list[Concept] = []
    position = 0
    while position < len(words) and len(out) < MAX_CONCEPTS:
        length = next(n for n in (3, 2, 1) if n == 1 or _is_phrase(words[position : position + n], n))
        part = words[position : position + length]
        out.append(_concept(part))
        position += length
    return tuple(dict.fromkeys(concept for concept in out if not _is_mute(concept)))


def _is_mute(concept: Concept) -> bool:
    """Weak and without a picture of its own: `drinking`, `club`."""
    return concept.weak and concept.phrase not in load_lexicon().queries


def _is_phrase(words: tuple[str, ...], length: int) -> bool:
    if len(words) < length:
        return False
    phrase = "-".join(words)
    index = load_index()
    return (
        phrase in load_lexicon().queries
        or phrase in index.phrases
        or "-".join(map(index.stem, words)) in index.phrases
    )


def _concept(words: tuple[str, ...]) -> Concept:
    weak = load_lexicon().weak
    return Concept("-".join(words), all(word in weak for word in words))
