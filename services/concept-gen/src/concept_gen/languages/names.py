"""Names and titles, which stay as they are."""

import re
from itertools import pairwise

from concept_gen.data.vocabulary import words
from concept_gen.languages.dictionary import Dictionary
from concept_gen.languages.words import Word
from concept_gen.local.understanding.ideas.trades import tells_a_trade

_NAMING = ("called", "named")
# `zum Löwen`, `am See`
_OF_SIGNS = {"to the", "at the", "in the", "of", "of the", "and", "the"}
_PLACES = words(
    "bakery cafe restaurant hotel inn guesthouse brewery pub bar shop studio salon winery pharmacy tavern",
    "hairdresser physiotherapist gardener veterinarian vet mechanic childcare painter goldsmith welder",
    "chocolatier joiner joinery carpentry optician tailor shoemaker upholsterer butcher baker winemaker",
    "electrician",
) | {
    "tea room", "funeral home", "house painter", "guest house", "pet grooming", "dog grooming",
    "general practitioner",
}  # fmt: skip
_LONGEST_NAME = 32  # letters
_FIRM = 5  # words with their `&`


def with_names(told: list[Word], dictionary: Dictionary) -> list[Word]:
    """The words of a clause, what are names in it as they are written."""
    return _kept(_firm(_signed(_kept_after_trades(told, dictionary), dictionary)), dictionary)


def is_title(told: list[Word], dictionary: Dictionary) -> bool:
    """`Bäckerei Müller`, `Gasthof zum Löwen`, `Dolce Vita`: all in capitals but for small words between; in
    German, where all nouns have one, nothing between or a trade first."""
    spoken = [word for word in told if word.kind not in ("mark", "function")]
    if not spoken or not all(word.is_capital for word in (told[0], *spoken)):
        return False
    if told[0].english == "to the" and not dictionary.nouns_lower:
        return True
    opens = told[0] == spoken[0] or (dictionary.nouns_lower and told[0].english == "the")
    is_told = any(word.is_quoted or word.english in _NAMING for word in told)
    return opens and not is_told and _capitals(told) > 1 and _is_joined(told, spoken[0], dictionary)


def _capitals(told: list[Word]) -> int:
    """How many words have one, but for an article at the beginning."""
    first = 1 if told[0].kind == "function" else 0
    named = (
        word for word in told[first:] if word.kind != "mark" and (word.is_capital or word.kind != "function")
    )
    return sum(part[0].isupper() for word in named for part in word.written.split())


def _is_joined(told: list[Word], first: Word, dictionary: Dictionary) -> bool:
    """Whether the small words between are those of a title."""
    between = {word.english for word in told if word.kind == "function"}
    return dictionary.nouns_lower or not between or (between <= _OF_SIGNS and _is_trade(first.english))


def titled(text: str, told: list[Word], dictionary: Dictionary) -> str:
    """As it is, with the English of its things, of compounds only where there are no others:
    `bakery called "Bäckerei Müller"`."""
    name = text.rstrip(" ,.;:!?–—")
    if len(name) > _LONGEST_NAME and told[0].kind == "thing":
        name = name.removeprefix(told[0].written).strip()
    nouns = [word for word in told if word.kind == "thing"]
    known = [word for word in nouns if dictionary.form_of(word.written)]
    things = [word.english for word in known or nouns]
    opens = dictionary.nouns_lower and told[0].kind == "thing"
    trade = next((thing for thing in things if opens or _is_trade(thing)), " ".join(things))
    put = f'{trade} called "{name}"' if len(name) <= _LONGEST_NAME else f"{name}, {trade}"
    return put + text[text.index(name) + len(name) :] if trade else text


def _signed(told: list[Word], dictionary: Dictionary) -> list[Word]:
    """What follows a trade in capitals to the end is its name, in one: `Cabinet d'avocats Lefèvre & Fils`."""
    start = _sign_start(told)
    head, sign = told[:start], _without_marks(told[start:])
    is_sign = all(word.is_capital or word.english in _OF_SIGNS or word.written == "&" for word in sign)
    if not (dictionary.nouns_lower and is_sign and start and any(_is_trade(word.english) for word in head)):
        return told
    if head[-1].kind == "function" or any(word.is_quoted for word in sign):
        return told
    # A name cannot begin with an apostrophe: `Café 't Hoekje`.
    called = [head[-1], *sign] if sign[0].written[0] in "'’" else sign
    name = re.sub(r"(?<=\w[’']) ", "", " ".join(word.written for word in called))
    return [*head, _called(name), *told[start + len(sign) :]]


def _firm(told: list[Word]) -> list[Word]:
    """`hovenier groen & meer`: what `&` joins behind a trade is its name, in lower case too."""
    place = next((n for n, word in enumerate(told) if word.written == "&"), 0)
    head, sign = told[:1], _without_marks(told[1:])
    is_name = place > 1 and len(sign) <= _FIRM and all(word.kind != "function" for word in told[:place])
    if not is_name or not _is_trade(head[0].english):
        return told
    name = " ".join(word.written for word in sign)
    return [*head, _called(name), *told[1 + len(sign) :]]


def _sign_start(told: list[Word]) -> int:
    """Of the first capital within, with its article; 0 where there is none."""
    start = next((n for n, word in enumerate(told) if n and word.is_capital), 0)
    return start - 1 if start > 1 and told[start - 1].english == "the" else start


def _kept_after_trades(told: list[Word], dictionary: Dictionary) -> list[Word]:
    """A noun that no dictionary has beside a trade is its name: `Schützenverein Tannenberg`."""
    names = {
        n + 1
        for n, (trade, name) in enumerate(pairwise(told))
        if _is_trade(trade.english) and name.is_capital and not dictionary.form_of(name.written)
    }
    return [_as_written(word) if n in names else word for n, word in enumerate(told)]


def _without_marks(told: list[Word]) -> list[Word]:
    return [word for word in told if word.kind != "mark" or word.written == "&"]


def _as_written(word: Word) -> Word:
    return Word(word.written, "unknown", word.written)


def _called(name: str) -> Word:
    return Word(f'"{name}"', "unknown", f'called "{name}"')


def _is_trade(thing: str) -> bool:
    return thing in _PLACES or tells_a_trade(thing)


def _kept(told: list[Word], dictionary: Dictionary) -> list[Word]:
    """What follows `called` stays as it is, as do capitals within a sentence where nouns have
    none; what is known by several words (`Tour Eiffel`) is no name."""
    put: list[Word] = []
    naming = False
    for n, word in enumerate(told):
        joins = word.kind == "function" and any(then.is_capital for then in told[n + 1 : n + 2])
        naming = word.english in _NAMING or (naming and (word.is_capital or word.kind == "mark" or joins))
        is_name = (word.is_capital or joins) and word.english not in _NAMING and bool(put)
        is_known = word.kind == "thing" and " " in word.written
        kept = is_name and (naming or (dictionary.nouns_lower and not is_known and not joins))
        put.append(_as_written(word) if kept else word)
    return put
