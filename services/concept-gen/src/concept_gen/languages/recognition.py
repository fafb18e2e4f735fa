"""Which language a text is in."""

import re

from concept_gen.data.english import real_words
from concept_gen.data.vocabulary import words
from concept_gen.data.word_vectors import load_word_vectors
from concept_gen.languages.dictionary import Dictionary, dictionaries, folded, small_words, spelt
from concept_gen.languages.words import QUOTED, Word, words_of
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

# Words that hardly any English sentence goes without; those that no other language here has.
PLAINLY_ENGLISH = words(
    "and are at called company for from has have her his it its like looking my named need our",
    "something that the their there this to under us where which who with you your",
)
_ENGLISH = PLAINLY_ENGLISH | words("a design i in is logo's of on or over want we")
# Words of a language that are small English ones: `bleu et or`.
_MEANT = {"fr": frozenset({"or"})}
_TITLE = 3  # letters
# Small words of other languages that are English ones too, or parts of names.
_SHARED = words(
    "ab ai al ali all alle allen am an ante as at au brand car ces chi ci col come con contra da date de",
    "del den des design designs die dies diverse do door dos doze ed el elk en er erg es est eu frontal",
    "fur genera ha half halve hat hay heel her i il im in ins is je la las le les lettering links lo logo",
    "logos look los ma mag me mi mir mis moi mon motto na name nas ne no non nos of on once ons or os",
    "otto over par pas pendant per plus poi pour primer propose qua sa sans se sea seine si signet slogan",
    "so sob solo son sue super sur ta te ton tom tons tot tout tu tutti twee van von want was ware wat",
    "we wens yo zo 'n 's",
)


def language_of(text: str, beside: str = "") -> Dictionary | None:
    """The dictionary that knows most words of the text; None for what may be English, and for what none
    knows well. Where the text alone does not tell, it is taken for the language of the one `beside` it."""
    told = _told(text)
    if not PLAINLY_ENGLISH.isdisjoint(told) or not any(map(_may_be_foreign, told + _told(beside))):
        return None
    found = [(hits, one) for one in dictionaries() if (hits := _hits(text, one))]
    hits, best = max(found, key=lambda pair: pair[0]) if found else (0, None)
    likely = language_of(beside) if beside else None
    return likely if likely and _known_beside(text, likely) >= max(hits, 1) else best


def _told(text: str) -> list[str]:
    """Its words in small letters but for those in quotes."""
    return re.findall(r"[^\W\d_]+", QUOTED.sub(" ", text.lower()))


def _may_be_foreign(word: str) -> bool:
    """Whether the dictionaries are worth being read for it."""
    if word in _ENGLISH:
        return False
    if not word.isascii() or word in small_words():
        return True
    return not (word in load_lexicon().queries or _is_real(word))


def _known_beside(text: str, dictionary: Dictionary) -> int:
    """How many words it knows; 0 where that is less than half of them or one of them is a small English one.
    A capital alone is a name but in German."""
    told = [word for word in words_of(text, dictionary) if word.kind != "mark"]
    known = [word for word in told if word.kind != "unknown"]
    is_name = len(told) == 1 and told[0].is_capital and dictionary.nouns_lower
    english = {spelt(word.written) for word in told} & _ENGLISH - dictionary.function
    return 0 if is_name or english or 2 * len(known) < len(told) else _length(known)


def _hits(text: str, dictionary: Dictionary) -> int:
    """How many words of the text it knows; 0 where they may as well be English."""
    told = [word for word in words_of(text, dictionary) if word.kind != "mark"]
    known = [word for word in told if word.kind != "unknown"]
    said = {spelt(word.written) for word in told}
    english = said & _ENGLISH - {"a" if dictionary.code == "pt" else ""}
    foreign = [word for word in known if _is_foreign(word, dictionary)]
    if english - dictionary.function - _MEANT.get(dictionary.code, frozenset()) or not foreign:
        return 0
    others = [word for word in told if word.kind == "unknown"]
    lower = [word for word in others if not word.is_capital]
    if any(_has_small_words(word, dictionary) for word in foreign):
        return _length(known) if len(known) >= len(lower) else 0
    drawn = [word for word in others if _is_drawn(word)]
    is_known = not any(_is_english(word) for word in lower)
    is_most = _length(foreign) > _length(drawn) and _length(known) >= _length(lower)
    return _length(known) if is_known and is_most and not english else 0


def _length(told: list[Word]) -> int:
    return sum(len(folded(word.written).split()) for word in told)


def _has_small_words(word: Word, dictionary: Dictionary) -> bool:
    parts = folded(word.written).split()
    return any(part in dictionary.function and len(part) > 1 and part not in _SHARED for part in parts)


def _is_foreign(word: Word, dictionary: Dictionary) -> bool:
    """Whether it cannot be English."""
    form = folded(word.written)
    if word.kind == "function":
        return len(form) > 1 and form not in _SHARED
    return not _is_english(word) or any(part in dictionary.function for part in form.split()[1:-1])


def _is_english(word: Word) -> bool:
    if _is_drawn(word) or not word.written.isascii():
        return _is_drawn(word)
    return all(map(_is_real, folded(word.written).split()))


def _is_real(word: str) -> bool:
    """Whether it is in an English dictionary."""
    return load_word_vectors().knows(word) or word in real_words()


def _is_drawn(word: Word) -> bool:
    """Whether English readers would draw something for it; `Dr` and `St` are parts of names."""
    form = folded(word.written).replace(" ", "-")
    return len(form) > _TITLE and form in load_lexicon().queries
