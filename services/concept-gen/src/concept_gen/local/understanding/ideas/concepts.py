"""The ideas of a text: words and phrases that something can be drawn for."""

import re
from collections.abc import Sequence
from dataclasses import dataclass

from concept_gen.data.icons import animal_names, icons_by_id
from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.vocabulary.icon_index import load_index
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon
from concept_gen.local.understanding.vocabulary.spelling import all_corrected, halves_of
from concept_gen.local.understanding.vocabulary.styles import STYLE_WORDS, is_style
from concept_gen.wording import plain

MAX_CONCEPTS = 30
_TWO_WORDS = re.compile(r"\b(?=([a-z]{3,}) ([a-z]{3,})\b)")
_SHORTEST_MANNER = 6
SILENT = words(
    "a an the of at in on and with for to from by under over my our your its his her their that which who",
    "is are be being company companies business brand branding logo logos icon icons shop store firm",
    "agency service services platform label style styled themed theme powered based inspired featuring",
    "feature features about using uses use inc llc ltd co look looking looks like want wants need please",
    "make makes made create creates salon organization organisation small local international global new",
    "big great best very really some any it i we you this these those as or but not no do does show shows",
    "showing depicting depicts image picture drawing symbol mark stylized stylised design featured into",
    "out up down between around near next front back top bottom inside within one two three four pair",
    "white black red blue green yellow colour color colours colors text word words name letter letters",
    "round circle circular square shape shapes half side each other also just only more most less",
    "little tiny huge large giant cool nice good beautiful pretty amazing awesome perfect premium",
    "professional high quality first second third year years old young day days world's group groups",
    "center centre corner society watching halves startup startups can could will would should must",
    "businesses customers clients people owners helps helping",
    "wedge wedges slab chunk hunk leg legs full",
    "arm arms neck lap mouth whiskers grin beam beams kind kinds",
    "ones keen takes taking backs bad go goes fancies",
    "hour hours personal run runs running-by sell sells us open opens says something work works",
)
_BREAKS = words(
    "with and on in under over for from by at or but near beside behind above below inside within",
    "atop onto into between made",
)
# Parts that stand for the whole when they follow its name: a fern leaf, a magnolia branch, a tiger head.
_PARTS = words(
    "leaf leaves frond fronds branch branches sprig sprigs stem stems stalk stalks twig twigs flower flowers",
    "bloom blooms blossom blossoms petal petals plant plants bush bushes",
)
_HEADS = words("head heads face faces portrait profile")
# What kind of thing the word before names: a koi fish, a corgi dog; and those that go by two words.
_KINDS = words("bird birds fish dog dogs cat cats insect insects")
_VESSELS = {
    "boat": words("gondola canoe row sail tug narrow"), "ship": words("rocket viking pirate sailing galleon"),
    "bicycle": words("penny-farthing"), "bike": words("penny-farthing"),
}  # fmt: skip
_PLANTS = words(
    "fern ferns magnolia olive willow lavender pine oak maple birch ginkgo monstera eucalyptus bamboo",
    "rosemary basil mint sage thyme thistle poppy lily iris orchid peony protea dandelion daisy tulip rose",
    "jasmine hibiscus hops hop wheat barley ivy holly laurel aloe cactus succulent fig lemon orange cherry",
    "apple almond vanilla clover lotus sunflower dahlia camellia wisteria juniper acacia cedar elm ash",
)
_TYPED = re.compile(r"(?<![\w'’\"“-])[a-z]{5,}(?![\w'’-])")
# What is done to something else.
DONE_TO = words(
    "biting carrying catching chasing drinking eating holding hugging lifting playing reading riding"
)
_ARTICLES = words("a an the its his her their some")
_LONGEST = 6  # words of a phrase with its articles
_KNOWN = SILENT | STYLE_WORDS.keys()


@dataclass(frozen=True)
class Concept:
    """One idea of the text, a phrase joined by hyphens. A weak one may accompany a subject, not be it; a
    named one is a word of the brand's name and leads only where the text says nothing else; a purpose
    (`for a seafood restaurant`) steps back behind what is to be drawn, and what is `beside` another idea
    (`a globe with headphones`) steps back a little."""

    phrase: str
    weak: bool = False
    named: bool = False
    purpose: bool = False
    beside: bool = False


def spoken_words(text: str) -> list[str]:
    """Its lower-case words, mistyped ones put right but for those that are capitalised as names are."""
    proper = {word.lower() for word in re.findall(r"(?<!^)\b[A-Z][a-z]+|^[A-Z][a-z]+(?= [A-Z])", plain(text))}
    bare = (
        re.sub(r"\bart[- ]deco\b", "deco", plain(text).lower())
        .replace("’", "'")
        .replace("'s", "")
        .replace("s'", "s")
    )
    tokens = re.findall(r"(?<!\d)\d?[a-z]+(?:-[a-z]+)*", bare)
    parts = [word for token in tokens for word in parts_of(token)]
    words = [half for part in parts for half in ([part] if part in proper else halves_of(part))]
    return all_corrected(words, _KNOWN | proper)


def as_meant(text: str) -> str:
    """The text with its mistyped lower-case words put right, and with those in one that are written apart
    (`egg plant`, `crow bar`); what is in quotes stays."""
    text = _TYPED.sub(lambda found: all_corrected([found.group()], _KNOWN)[0], text)
    # In the order of the text: `sun flower pot` is a sunflower pot in every process.
    for one, two in dict.fromkeys(found.groups() for found in _TWO_WORDS.finditer(text)):
        if _is_one_word(one, two):
            text = re.sub(rf"\b{one} {two}\b", one + two, text)
    return text


def _is_one_word(one: str, two: str) -> bool:
    lexicon, index, apart = load_lexicon(), load_index(), f"{one}-{two}"
    is_drawn = bool(lexicon.queries.get(one + two)) or f"own/{one}{two}" in icons_by_id()
    is_phrase = lexicon.has_phrase(apart) or any(index.icons[i].name == apart for i in index.match(apart))
    return is_drawn and not is_phrase and {one, two}.isdisjoint(SILENT | _BREAKS)


def joined(spoken: list[str]) -> tuple[str, ...]:
    """The words that tell something, phrases of the lexicon first taken as they are spoken; an empty one
    where two words do not belong together (`a dog with a bone`)."""
    out: list[str] = []
    position = 0
    while position < len(spoken):
        word, length = _phrase_at(spoken, position)
        if length > 1 or (word not in SILENT and not is_style(word)):
            out.append(word)
        elif word in _BREAKS:
            out.append("")
        position += length
    return tuple(out)


def _phrase_at(spoken: list[str], start: int) -> tuple[str, int]:
    """The longest phrase of the lexicon that begins there, with its articles or without, and how many words
    it takes; the one word where there is none. `With a heart` is not `with heart`, nor
    is `with hearts`."""
    lexicon = load_lexicon()
    is_known = lexicon.queries.__contains__ if spoken[start] in _BREAKS else lexicon.has_phrase
    for end in range(min(start + _LONGEST, len(spoken)), start + 1, -1):
        said = spoken[start:end]
        plain = [said[0], *(word for word in said[1:] if word not in _ARTICLES)]
        plain = said if said[0] in _BREAKS else plain
        found = next((phrase for phrase in ("-".join(said), "-".join(plain)) if is_known(phrase)), "")
        if "for" in said[1:] and _is_one_of_several(spoken[end:]):
            continue  # `a vet for horses and cattle`
        if found and len(plain) > 1 and said[-1] not in _ARTICLES and not _has_object(said[-1], spoken[end:]):
            return found, end - start
    return spoken[start], 1


def _is_one_of_several(following: Sequence[str]) -> bool:
    """Whether a further one is named: not after an `and` that ends the text."""
    return following[:1] == ["and"] and next((word not in _ARTICLES for word in following[1:]), False)


def _has_object(word: str, following: Sequence[str]) -> bool:
    """Whether a verb is done to what follows, so that it is no phrase with its subject alone: of a koala that
    hugs a trumpet both are drawn."""
    return word in DONE_TO and next((w not in _BREAKS for w in following if w and w not in _ARTICLES), False)


def parts_of(token: str) -> list[str]:
    """A hyphenated word stays whole where it is an idea (`plant-based`)."""
    lexicon = load_lexicon()
    return [token] if token in lexicon.queries or token in lexicon.weak else token.split("-")


def concepts_in(words: tuple[str, ...]) -> tuple[Concept, ...]:
    """Greedy from the left: the longest of three, two or one `joined` words that is an idea of its own."""
    out: list[Concept] = []
    position = 0
    while position < len(words) and len(out) < MAX_CONCEPTS:
        length = next(n for n in (3, 2, 1) if n == 1 or _is_idea(words[position:], n))
        part = words[position : position + length]
        if part != ("",) and not _is_part_of(part, words[:position]):
            out.append(_concept(part))
        position += length
    return tuple(dict.fromkeys(concept for concept in out if not _is_mute(concept)))


def _is_part_of(part: tuple[str, ...], before: tuple[str, ...]) -> bool:
    if len(part) != 1 or not before:
        return False
    last = load_index().stem(before[-1])
    return (
        (part[0] in _PARTS and before[-1] in _PLANTS)
        or (part[0] in _HEADS | _KINDS and last in animal_names() - _KINDS)
        or before[-1] in _VESSELS.get(part[0], ())
    )


def _is_mute(concept: Concept) -> bool:
    """Weak and without a picture of its own: `drinking`, `club`."""
    lexicon = load_lexicon()
    return concept.phrase not in lexicon.queries and lexicon.weak.issuperset(concept.phrase.split("-"))


def _is_idea(words: tuple[str, ...], length: int) -> bool:
    is_whole = not _has_object(words[min(length, len(words)) - 1], words[length : length + 1])
    return is_whole and _is_phrase(words[:length], length)


def _is_phrase(words: tuple[str, ...], length: int) -> bool:
    if len(words) < length or "" in words:
        return False
    phrase = "-".join(words)
    index = load_index()
    return (
        load_lexicon().has_phrase(phrase)
        or phrase in index.phrases
        or "-".join(map(index.stem, words)) in index.phrases
    )


def _concept(words: tuple[str, ...]) -> Concept:
    phrase = "-".join(words)
    return Concept(phrase, load_lexicon().weak.issuperset(words) or is_manner(phrase))


def is_manner(word: str) -> bool:
    """How something is done or made (`pointing`, `crossed`), which no drawing is named by."""
    if not word.endswith(("ing", "ed")) or len(word) < _SHORTEST_MANNER or "-" in word:
        return False
    return word not in load_lexicon().queries and word not in load_index().whole_names
