"""A text word by word in English, its names as they are."""

import re

from concept_gen.languages.dictionary import Dictionary
from concept_gen.languages.names import is_title, titled, with_names
from concept_gen.languages.recognition import language_of
from concept_gen.languages.word_order import is_deed, ordered
from concept_gen.languages.words import Word, words_of

_CLAUSE = re.compile(r"(?<=[,;:!?–—])|(?<=[^\W\d_]{4}\.)")
# Begins what somebody does, before which there is no comma in English.
_DEED = "\0"
_LONG = 400  # letters


def in_english(text: str, beside: str = "") -> str:
    """The text where it is English or no language that is known; its first 400 letters else. `beside` is
    another text of the same order, whose language counts where the text alone does not tell."""
    dictionary = language_of(text[:_LONG], beside[:_LONG])
    if dictionary is None:
        return text
    clauses = (
        _clause(part.strip(), dictionary) for part in _CLAUSE.split(text[:_LONG].replace(" - ", " – "))
    )
    told = re.sub(r"\s+([,.;:!?])", r"\1", " ".join(filter(None, clauses)))
    return re.sub(rf",? ?{_DEED}", " ", told).strip()


def _clause(text: str, dictionary: Dictionary) -> str:
    told = words_of(text, dictionary)
    if is_title(told, dictionary):
        return titled(text, told, dictionary)
    put = ordered(with_names(told, dictionary), dictionary)
    begins = bool(put) and is_deed(put[0]) and (put[0] != told[0] or _has_object(put, dictionary))
    return _DEED * begins + " ".join(word.english for word in put if word.english)


def _has_object(told: list[Word], dictionary: Dictionary) -> bool:
    """Whether the verb it begins with stands for no adjective, as it does in `tanzendes Paar`."""
    after = [word for word in told[1:] if word.kind != "mark"]
    return bool(after) and not (dictionary.compounds and after[0].kind == "thing")
