"""The order of words in English: verbs, adjectives and articles in their places."""

from dataclasses import replace
from itertools import pairwise

from concept_gen.data.vocabulary import words
from concept_gen.languages.dictionary import Dictionary
from concept_gen.languages.plurals import plural
from concept_gen.languages.words import Word

_RELATIVE = ("that", "who", "which")
_ADVERBIAL = words("with without in on of from made for under over")
_RIDDEN = words(
    "bicycle bike skateboard surfboard scooter motorcycle motorbike horse snowboard sled sleigh rock branch",
    "roof mountain hill wave cloud moon chair throne unicycle tightrope",
)
_PARTS = words("head heads leaf leaves feather feathers wing wings branch paw horn horns tail skull")
_MASSES = words(
    "fire water honey milk wine coffee tea beer smoke steam foam wood gold silver bread rice food music snow",
    "rain sand salt sugar butter cheese oil ice grass hay wool leather football soccer tennis golf",
)
_MANY = words("two three four five six seven eight nine ten eleven twelve many several some few")
_DONE = ("curled up", "rolled up", "wrapped")
# What is held where it is no garment: other languages have one word for wearing and carrying.
_CARRIED = words(
    "baby child kid basket bag sack bucket box parcel package letter letters torch lantern flag banner",
    "sword shield axe tray jug barrel pot pan bread loaf baguette cake gift present flower bouquet rose",
    "twig leaf log wood stone book newspaper umbrella suitcase bundle milk honey fish bone worm nest acorn",
    "nut apple key ladder saw hammer broom house globe world heart star moon sun lamp candle cup mug beer",
)
# `boit du café`, `joue de la guitare`
_TAKING_PARTS = words("drinking eating playing making cooking selling pouring serving blowing")
_PARTITIVE = ("of", "of the", "some")


def ordered(told: list[Word], dictionary: Dictionary) -> list[Word]:
    put = _parts_last(told) if dictionary.adjectives_last else told
    put = _on_what_is_ridden(put) if dictionary.one_word_for_in_and_on else put
    put = _counted(_without_partitives(put), dictionary)
    return _once(_carried(_verb_first(_adjectives_first(put) if dictionary.adjectives_last else put)))


def _parts_last(told: list[Word]) -> list[Word]:
    """`head of goat` as `goat head`."""
    put: list[Word] = []
    rest = told
    while rest:
        first, *after = rest
        if _is_part(rest[:3]):
            first, after = replace(first, english=f"{rest[2].english} {first.english}"), rest[3:]
        put, rest = [*put, first], after
    return put


def _is_part(told: list[Word]) -> bool:
    told_of = len(told) > 2 and told[0].english in _PARTS and told[1].english == "of"
    return told_of and told[2].kind == "thing"


def _once(told: list[Word]) -> list[Word]:
    """`riding` before `riding a scooter` is left out."""
    doubled = {
        n for n, (w, then) in enumerate(pairwise(told)) if is_deed(w) and _begins(then.english, w.english)
    }
    return [word for n, word in enumerate(told) if n not in doubled]


def _begins(told: str, word: str) -> bool:
    return f"{told} ".startswith(f"{word} ")


def _on_what_is_ridden(told: list[Word]) -> list[Word]:
    """`in a bicycle` as `on a bicycle`."""
    return [
        replace(word, english="on") if word.english == "in" and _is_ridden(told[n + 1 : n + 3]) else word
        for n, word in enumerate(told)
    ]


def _is_ridden(told: list[Word]) -> bool:
    return any(word.english in _RIDDEN for word in told)


def _without_partitives(told: list[Word]) -> list[Word]:
    """`drinking of the coffee` as `drinking coffee`."""
    left_out = {
        n + 1
        for n, (deed, then) in enumerate(pairwise(told))
        if deed.english in _TAKING_PARTS and then.english in _PARTITIVE
    }
    return [word for n, word in enumerate(told) if n not in left_out]


def _counted(told: list[Word], dictionary: Dictionary) -> list[Word]:
    """`with heart` as `with a heart`, `three dog` as `three dogs`."""
    put: list[Word] = []
    for word in told:
        before = put[-1].english if put else ""
        if word.kind == "thing" and not word.english.endswith("s"):
            if before in _MANY:
                word = replace(word, english=plural(word.english))
            elif word.english not in _MASSES and _takes_one(before, dictionary):
                put.append(Word("", "function", "a"))
        put.append(word)
    return put


def _takes_one(before: str, dictionary: Dictionary) -> bool:
    return before == "with" or (dictionary.adjectives_last and before.endswith("ing"))


def _carried(told: list[Word]) -> list[Word]:
    """What is worn is a garment; other languages have one word for wearing and carrying."""
    return [
        replace(word, english="carrying")
        if word.english == "wearing" and _is_load(told[n + 1 : n + 4])
        else word
        for n, word in enumerate(told)
    ]


def _is_load(told: list[Word]) -> bool:
    thing = next((word.english.split()[-1] for word in told if word.kind == "thing"), "")
    return thing in _CARRIED or thing.removesuffix("s") in _CARRIED


def _adjectives_first(told: list[Word]) -> list[Word]:
    """`cat black` as `black cat`; what somebody does or has stays behind."""
    put = list(told)
    for n, (noun, adjective) in enumerate(pairwise(told)):
        stays = is_deed(adjective) or adjective.english.split()[0] in _ADVERBIAL
        if noun.kind == "thing" and adjective.kind == "describing" and not stays:
            put[n], put[n + 1] = adjective, put[n]
    return put


def is_deed(word: Word) -> bool:
    return word.kind == "describing" and (word.english.split()[0].endswith("ing") or word.english in _DONE)


def _verb_first(told: list[Word]) -> list[Word]:
    """`a hat that a book reading` as `a hat reading a book`; an article may begin such a clause."""
    spoken = [word for word in told if word.kind != "mark"]
    if not spoken or not is_deed(spoken[-1]):
        return told
    place = next((n for n, word in enumerate(told) if word.english in _RELATIVE), -1)
    if spoken[0].english == "the":
        place = told.index(spoken[0])
    last = max(n for n, word in enumerate(told) if word.kind != "mark")
    if not 0 <= place < last:
        return told
    deeds = _deeds(told[place + 1 : last + 1])
    return [*told[:place], *deeds, *told[last + 1 :]]


def _deeds(told: list[Word]) -> list[Word]:
    """`a book reading and a hat wearing` with each verb first."""
    ends = next((n for n, word in enumerate(told) if is_deed(word) and _is_and(told[n + 1 : n + 2])), -1)
    if ends < 0:
        # `een | krant leest`, where the verb has its thing and its article.
        rest = told[:-2] if len(told) > 1 and told[-2].english in ("a", "the") else told[:-1]
        return [told[-1], *rest]
    return [told[ends], *told[:ends], told[ends + 1], *_deeds(told[ends + 2 :])]


def _is_and(told: list[Word]) -> bool:
    return bool(told) and told[0].english == "and"
