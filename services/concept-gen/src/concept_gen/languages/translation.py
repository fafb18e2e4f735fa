"""A text word by word in English, its names as they are."""

import re
from itertools import pairwise

from concept_gen.data.vocabulary import words
from concept_gen.languages.dictionary import Dictionary
from concept_gen.languages.plurals import plural
from concept_gen.languages.recognition import language_of
from concept_gen.languages.words import Word, words_of
from concept_gen.local.understanding.ideas.trades import tells_a_trade

_NAMING = ("called", "named")
_RELATIVE = ("that", "who", "which")
# `zum Löwen`, `am See`
_OF_SIGNS = {"to the", "at the", "in the", "of", "of the", "and", "the"}
_ADVERBIAL = words("with without in on of from made for under over")
_RIDDEN = words(
    "bicycle bike skateboard surfboard scooter motorcycle motorbike horse snowboard sled sleigh rock branch",
    "roof mountain hill wave cloud moon chair throne unicycle tightrope",
)
_MANY = words("two three four five six seven eight nine ten eleven twelve many several some few")
_PLACES = words(
    "bakery cafe restaurant hotel inn guesthouse brewery pub bar shop studio salon winery pharmacy tavern"
)
_CLAUSE = re.compile(r"(?<=[,;:!?–—])|(?<=[^\W\d_]{4}\.)")
_BEFORE_VERB = re.compile(r",\s+(?=\w+ing\b)")
_LONG, _LONGEST_NAME = 400, 32  # letters


def in_english(text: str) -> str:
    """The text where it is English or no language that is known; its first 400 letters else."""
    dictionary = language_of(text[:_LONG])
    if dictionary is None:
        return text
    clauses = (_clause(part.strip(), dictionary) for part in _CLAUSE.split(text[:_LONG]))
    return _BEFORE_VERB.sub(" ", re.sub(r"\s+([,.;:!?])", r"\1", " ".join(filter(None, clauses))))


def _clause(text: str, dictionary: Dictionary) -> str:
    told = words_of(text, dictionary)
    if _is_title(told, dictionary):
        return _titled(text, told)
    put = _placed(_with_names(told, dictionary), dictionary)
    if dictionary.adjectives_last:
        put = _adjectives_first(put)
    return " ".join(word.english for word in _verb_first(put) if word.english)


def _is_title(told: list[Word], dictionary: Dictionary) -> bool:
    """`Bäckerei Müller`, `Gasthof zum Löwen`, `Dolce Vita`: all in capitals but for small words between; in
    German, where all nouns have one, nothing between or a trade first."""
    spoken = [word for word in told if word.kind not in ("mark", "function")]
    if len(spoken) < 2 or told[0] != spoken[0] or not all(word.is_capital for word in spoken):
        return False
    if any(word.is_quoted or word.english in _NAMING for word in told):
        return False
    between = {word.english for word in told if word.kind == "function"}
    return dictionary.nouns_lower or not between or (between <= _OF_SIGNS and _is_trade(spoken[0].english))


def _titled(text: str, told: list[Word]) -> str:
    """As it is, with the English of its things: `bakery called "Bäckerei Müller"`."""
    name = text.rstrip(" ,.;:!?–—")
    things = [word.english for word in told if word.kind == "thing"]
    trade = next((thing for thing in things if _is_trade(thing)), " ".join(things))
    put = f'{trade} called "{name}"' if len(name) <= _LONGEST_NAME else f"{name}, {trade}"
    return put + text[len(name) :] if trade else text


def _is_trade(thing: str) -> bool:
    return thing in _PLACES or tells_a_trade(thing)


def _with_names(told: list[Word], dictionary: Dictionary) -> list[Word]:
    """What follows `called` stays as it is, as do capitals within a sentence where nouns have none."""
    put: list[Word] = []
    naming = False
    for word in told:
        naming = word.english in _NAMING or (naming and (word.is_capital or word.kind == "mark"))
        is_name = word.is_capital and word.english not in _NAMING and bool(put)
        kept = is_name and (naming or dictionary.nouns_lower)
        put.append(Word(word.written, "unknown", word.written) if kept else word)
    return put


def _placed(told: list[Word], dictionary: Dictionary) -> list[Word]:
    """Things with their articles and numbers (`with heart`, `three dog`), and what is ridden with `on` where
    a language has one word for in and on."""
    put: list[Word] = []
    for n, word in enumerate(told):
        before = put[-1].english if put else ""
        if word.kind == "thing" and not word.english.endswith("s"):
            if before in _MANY:
                word = Word(word.written, word.kind, plural(word.english))
            elif before == "with" or (dictionary.adjectives_last and before.endswith("ing")):
                put.append(Word("", "function", "a"))
        is_on = word.english == "in" and any(w.english in _RIDDEN for w in told[n + 1 : n + 3])
        put.append(
            Word(word.written, word.kind, "on") if is_on and dictionary.one_word_for_in_and_on else word
        )
    return put


def _adjectives_first(told: list[Word]) -> list[Word]:
    """`cat black` as `black cat`; what somebody does or has stays behind."""
    put = list(told)
    for n, (noun, adjective) in enumerate(pairwise(told)):
        stays = adjective.english.endswith("ing") or adjective.english.split()[:1][0] in _ADVERBIAL
        if noun.kind == "thing" and adjective.kind == "describing" and not stays:
            put[n], put[n + 1] = adjective, put[n]
    return put


def _verb_first(told: list[Word]) -> list[Word]:
    """`a hat that a book reading` as `a hat reading a book`; an article may begin such a clause."""
    spoken = [word for word in told if word.kind != "mark"]
    if not spoken or spoken[-1].kind != "describing" or not spoken[-1].english.endswith("ing"):
        return told
    place = next((n for n, word in enumerate(told) if word.english in _RELATIVE), -1)
    if spoken[0].english == "the":
        place = told.index(spoken[0])
    last = told.index(spoken[-1])
    moved = [told[last], *told[place + 1 : last], *told[last + 1 :]]
    return [*told[:place], *moved] if 0 <= place < last else told
