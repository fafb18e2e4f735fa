"""Brings a text to the plain words that the lexicon and the themes know."""

import re
import unicodedata

_SKIPPED = {"ZERO WIDTH JOINER", "VARIATION SELECTOR-16"}


def plain(text: str) -> str:
    """The text without accents (`café` as `cafe`), a pictograph told in words (`🦊` as `fox face`)."""
    told = "".join(_told(c) for c in text)
    return "".join(c for c in unicodedata.normalize("NFKD", told) if not unicodedata.combining(c))


def unaccented(text: str) -> str:
    """The text with each accented letter as its bare one (`Łódź` as `Lodz`), as long as it was."""
    return "".join(_bare(c) for c in text)


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


def _told(character: str) -> str:
    if unicodedata.category(character) != "So":
        return character
    name = unicodedata.name(character, "")
    return "" if name in _SKIPPED else f" {re.sub(r'[^a-z]+', ' ', name.lower())} "
