"""Which language a text is in."""

from concept_gen.data.english import real_words
from concept_gen.data.vocabulary import words
from concept_gen.data.word_vectors import load_word_vectors
from concept_gen.languages.dictionary import Dictionary, dictionaries, folded
from concept_gen.languages.words import Word, words_of
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

# Words that hardly any English sentence goes without.
_ENGLISH = words(
    "a and are at called company design for from has have his her i in is it its logo's like looking my",
    "named need of on or our over something that the their there this to under us want we where which who",
    "with you your",
)
_TITLE = 3  # letters
# Small words of other languages that are English ones too, or parts of names.
_SHARED = words(
    "ab ai al ali all alle allen am an ante as at au brand car ces chi ci col come con contra da date de",
    "del den des design designs die dies diverse do door dos doze ed el elk en er erg es est eu frontal",
    "fur genera ha half halve hat hay heel her i il im in ins is je la las le les lettering links lo logo",
    "logos look los ma mag me mi mir mis moi mon motto na name nas ne no non nos of on once ons or os",
    "otto over par pas pendant per plus poi pour primer propose qua sa sans se sea seine si signet slogan",
    "so sob solo son sue super sur ta te ton tom tons tot tout tu tutti twee van von want was wat we wens",
    "yo zo",
)


def language_of(text: str) -> Dictionary | None:
    """The dictionary that knows most words of the text; None for what may be English, and for what none
    knows well."""
    found = [(hits, one) for one in dictionaries() if (hits := _hits(text, one))]
    return max(found, key=lambda pair: pair[0])[1] if found else None


def _hits(text: str, dictionary: Dictionary) -> int:
    """How many words of the text it knows; 0 where they may as well be English."""
    told = [word for word in words_of(text, dictionary) if word.kind != "mark"]
    known = [word for word in told if word.kind != "unknown"]
    said = {folded(word.written) for word in told}
    english = said & (_ENGLISH - {"a"} if dictionary.code == "pt" else _ENGLISH)
    foreign = [word for word in known if _is_foreign(word, dictionary)]
    if english - dictionary.function or not foreign:
        return 0
    others = [word for word in told if word.kind == "unknown"]
    if any(word.kind == "function" for word in foreign):
        lower = [word for word in others if not word.is_capital]
        return len(known) if len(known) >= len(lower) else 0
    drawn = [word for word in others if _is_drawn(word)]
    is_known = all(word.is_capital for word in others) and _length(foreign) > _length(drawn)
    return len(known) if is_known and not english else 0


def _length(told: list[Word]) -> int:
    return sum(len(folded(word.written).split()) for word in told)


def _is_foreign(word: Word, dictionary: Dictionary) -> bool:
    """Whether it cannot be English."""
    form = folded(word.written)
    if word.kind == "function":
        return len(form) > 1 and form not in _SHARED
    return not _is_english(word) or any(part in dictionary.function for part in form.split()[1:-1])


def _is_english(word: Word) -> bool:
    form, vectors = folded(word.written), load_word_vectors()
    if _is_drawn(word) or not word.written.isascii():
        return _is_drawn(word)
    return all(vectors.knows(part) or part in real_words() for part in form.split())


def _is_drawn(word: Word) -> bool:
    """Whether English readers would draw something for it; `Dr` and `St` are parts of names."""
    form = folded(word.written).replace(" ", "-")
    return len(form) > _TITLE and form in load_lexicon().queries
