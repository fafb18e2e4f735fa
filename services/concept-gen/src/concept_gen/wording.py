"""Brings a text to the plain words that the lexicon and the themes know."""

import re
import unicodedata

_SKIPPED = {"ZERO WIDTH JOINER", "VARIATION SELECTOR-16"}


def plain(text: str) -> str:
    """The text without accents (`café` as `cafe`), a pictograph told in words (`🦊` as `fox face`)."""
    told = "".join(_told(c) for c in text)
    return "".join(c for c in unicodedata.normalize("NFKD", told) if not unicodedata.combining(c))


def _told(character: str) -> str:
    if unicodedata.category(character) != "So":
        return character
    name = unicodedata.name(character, "")
    return "" if name in _SKIPPED else f" {re.sub(r'[^a-z]+', ' ', name.lower())} "
