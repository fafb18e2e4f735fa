"""Brings a text to the plain words that the lexicon and the themes know."""

import re
import unicodedata
from functools import lru_cache
from itertools import groupby

_SKIPPED = {"ZERO WIDTH JOINER", "VARIATION SELECTOR-16"}


def plain(text: str) -> str:
    """The text without accents (`café` as `cafe`), a pictograph told in words (`🦊` as `fox face`)."""
    told = unicodedata.normalize("NFKD", in_words(text))
    return "".join(c for c in told if not unicodedata.combining(c))


def in_words(text: str) -> str:
    """The text with its pictographs told in words, those side by side as two things."""
    seen = (c for c in text if unicodedata.name(c, "") not in _SKIPPED)
    runs = groupby(seen, key=lambda c: unicodedata.category(c) == "So")
    parts = (f" {' and a '.join(map(_named, run))} " if told else "".join(run) for told, run in runs)
    return " ".join("".join(parts).split())


def unaccented(text: str) -> str:
    """The text with each accented letter as its bare one (`Łódź` as `Lodz`), as long as it was."""
    return "".join(_bare(c) for c in text)


@lru_cache(1024)
def _bare(character: str) -> str:
    if character.isascii() or not character.isalpha():
        return character
    base = unicodedata.normalize("NFD", character)[0]
    if base.isascii():
        return base
    told = re.fullmatch(
        r"LATIN (CAPITAL|SMALL) (?:LETTER|LIGATURE) (?:DOTLESS )?([A-Z])\b.*", unicodedata.name(base, "")
    )
    return (told[2] if told[1] == "CAPITAL" else told[2].lower()) if told else character


def _named(pictograph: str) -> str:
    return re.sub(r"[^a-z]+", " ", unicodedata.name(pictograph, "").lower()).strip()
