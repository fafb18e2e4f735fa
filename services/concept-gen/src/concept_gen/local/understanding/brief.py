"""Reads a logo description into a brief: brand name, monogram, style words and the ideas to draw."""

import re
from dataclasses import dataclass, replace

from concept_gen.data.glyphs import settable
from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.icon_index import load_index
from concept_gen.local.understanding.lexicon import load_lexicon
from concept_gen.local.understanding.names import brand_name
from concept_gen.local.understanding.spelling import all_corrected
from concept_gen.local.understanding.trades import tells_a_trade, without_offers, without_trades
from concept_gen.negation import without_negations
from concept_gen.wording import plain

MAX_DESCRIPTION = 2000
MAX_CONCEPTS = 12
_SHORTEST_MANNER = 6
STYLE_WORDS = {
    "minimalist": "minimal", "minimal": "minimal", "minimalistic": "minimal", "simple": "minimal",
    "clean": "minimal",
    "sleek": "minimal", "calm": "minimal", "understated": "minimal", "modern": "modern", "tech": "modern",
    "futuristic": "modern", "techy": "modern", "contemporary": "modern", "vintage": "vintage",
    "retro": "retro",
    "classic": "vintage", "badge": "vintage", "rustic": "vintage", "emblem": "vintage", "crest": "vintage",
    "traditional": "vintage", "nostalgic": "retro", "seventies": "retro", "70s": "retro", "80s": "retro",
    "geometric": "geometric", "angular": "geometric", "abstract": "abstract", "playful": "playful",
    "fun": "playful",
    "cute": "playful", "kawaii": "playful", "cartoon": "playful", "friendly": "playful",
    "whimsical": "playful",
    "mascot": "mascot", "aggressive": "mascot", "fierce": "mascot", "bold": "bold", "strong": "bold",
    "elegant": "line", "luxury": "line", "luxurious": "line", "delicate": "line", "line": "line",
    "outline": "line",
    "outlined": "line", "refined": "line", "deco": "vintage", "gradient": "modern", "flat": "bold",
    "engraving": "vintage", "engraved": "vintage", "etching": "vintage", "woodcut": "vintage",
    "silhouette": "bold", "negative": "bold", "monogram": "monogram", "lettermark": "monogram",
    "initials": "monogram",
}  # fmt: skip
# How a mark is made, where a word of style stands before it: a rustic stamp, a hand drawn sketch.
_MADE_AS = re.compile(
    rf"(?i)\b({'|'.join(sorted(STYLE_WORDS))}|drawn|rubber|embossed)[ -]"
    r"(?:stamps?|stickers?|patch(?:es)?|seals?|sketch(?:es)?|drawings?|illustrations?|prints?|labels?|cartoons?|"
    r"mascots?|feel|art|artwork)\b"
)
_SILENT = words(
    "a an the of at in on and with for to from by under over my our your its his her their that which who",
    "is are be being company companies business brand branding logo logos icon icons shop store firm",
    "agency service services platform label style styled themed theme powered based inspired featuring",
    "feature features about using uses use inc llc ltd co look looking looks like want wants need please",
    "make makes made create creates salon organization organisation small local international global new",
    "big great best very really some any it i we you this these those as or but not no do does show shows",
    "showing depicting depicts image picture drawing symbol mark stylized stylised design featured into",
    "out up down between around near next front back top bottom inside within one two three four pair",
    "white black red blue green yellow colour color colours colors text word words name letter letters",
    "letters round circle circular square shape shapes half side each other also just only more most less",
    "little tiny huge large giant cool nice good beautiful pretty amazing awesome perfect premium",
    "professional high quality first second third year years old young day days world's group groups",
    "center centre corner society watching halves startup startups can could will would should must",
    "hour hours personal run runs running-by sell sells we us open opens says something work works",
)
_KNOWN = _SILENT | STYLE_WORDS.keys()
# In a name they tell what something else is made of: an iron lotus is no flat iron.
_MATERIALS = words("iron steel copper bronze brass gold silver stone wood glass silk leather paper")
# Words in names that tell no trade of their own.
_COMPANIES = words(
    "house club bar shop band farm kitchen garden school market room lab studio team group capital"
)
LETTERING = words("text texts letter letters lettering word words wordmark name typography type font writing")
_BESIDE = re.compile(
    r"(?i)\b(?:(?<!working )(?<!specialising )with|on|over|under|above|below|behind|beside|near|"
    r"against|through|in|inside|at|made (?:out )?of|made from|shaped like|balancing|biting|carrying|catching|"
    r"chasing|climbing|cooking|driving|drinking|eating|facing|flying|guarding|holding|hugging|juggling|kicking|"
    r"lifting|(?:wrapped |coiled )?around|painting|playing|pouring|pulling|pushing|reading|riding|sipping|"
    r"smelling|steering|throwing|watering|wearing)\s"
)
# What something else is drawn on or in.
_HOLDERS = words("shield shields frame banner wreath laurel plaque hexagon")
_MANY = re.compile(r"(?i)\b(?:stack|pile|bunch|heap|bundle|handful|cluster|row|herd|pack|swarm|flock)\s+of\b")
_MONOGRAM = re.compile(
    r"\b(?:monogram|lettermark|initials?|letters?)\s+(?:of\s+)?[\"“']?([A-Z](?:\s?(?:&|and|\+)?\s?[A-Z]\b){0,2})\b"
)


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


@dataclass(frozen=True)
class Brief:
    """`unwanted`: words of what the text rules out (`no cows`, `without letters`). `name_is_lost`: there is
    a name, in letters that no font here has. `pictured`: things are told that the mark shows, not just its
    trade."""

    text: str
    name: str | None
    monogram: str | None
    styles: tuple[str, ...]
    concepts: tuple[Concept, ...]
    words: tuple[str, ...]
    unwanted: frozenset[str] = frozenset()
    name_is_lost: bool = False
    pictured: bool = True

    @property
    def wordless(self) -> bool:
        return bool(self.unwanted & LETTERING)


def read_brief(description: str) -> Brief:
    """Read at most `MAX_DESCRIPTION` characters; an empty text gives a brief without concepts."""
    text = " ".join(description[:MAX_DESCRIPTION].split())
    wanted = without_negations(text)
    name = brand_name(wanted.text)
    monogram = _first(_MONOGRAM, wanted.text)
    rest = wanted.text.replace(name, f" {_trade_in(name)} ") if name else wanted.text
    rest = re.sub(
        r"(?i)\b(called|named|titled|saying|says|reads|reading|wordmark)\b(?=\W*$|\W*[,.;])", " ", rest
    )
    rest = _MADE_AS.sub(r"\1", _MANY.sub(" ", rest))
    if monogram:
        rest = _MONOGRAM.sub(lambda found: found.group(0).replace(found.group(1), " "), rest)
    spoken = _words(rest)
    styles = tuple(dict.fromkeys(STYLE_WORDS[word] for word in spoken if word in STYLE_WORDS))
    words = tuple(word for word in spoken if word not in _SILENT and not _is_style(word))
    concepts = _with_beside(_with_purpose(_concepts(_joined(spoken)), rest), rest)
    letters = re.sub(r"[^A-Z]", "", monogram) if monogram else None
    return Brief(
        text,
        settable(name.strip(" .,'’")) or None if name else None,
        letters,
        styles,
        (*concepts, *_named(name, concepts)),
        words,
        wanted.unwanted,
        bool(name) and not settable(name or ""),
        not tells_a_trade(rest) or any(concept.purpose for concept in concepts),
    )


def _trade_in(name: str) -> str:
    """The last word of a name where it is a trade that can be drawn: `Tallis Physiotherapy`."""
    last = name.split()[-1].lower()
    is_drawn = last in load_lexicon().queries and last not in _COMPANIES
    return last if is_drawn and " " in name and tells_a_trade(last) else ""


def _with_purpose(concepts: tuple[Concept, ...], text: str) -> tuple[Concept, ...]:
    """Purposes are the ideas that only stand where the text tells the trade, and more besides."""
    for told in (without_trades(text), without_offers(text)):
        spoken = frozenset(_words(told))
        marked = tuple(replace(c, purpose=spoken.isdisjoint(c.phrase.split("-"))) for c in concepts)
        if not all(concept.purpose for concept in marked if not concept.weak):
            return marked
    return concepts


def _with_beside(concepts: tuple[Concept, ...], text: str) -> tuple[Concept, ...]:
    """What only accompanies another idea of its clause; of a shield with a tree that is the shield."""
    ideas = {word for c in concepts if not c.weak and not c.purpose for word in c.phrase.split("-")}
    beside, before = set[str](), set[str]()
    for clause in re.split(r"[,.;:()–—]", text):
        head, tail = (set(_words(part)) for part in (*_BESIDE.split(clause, maxsplit=1), "")[:2])
        held = not ideas.isdisjoint(tail) and ideas & head <= _HOLDERS
        accompanying, leading = (head, tail) if held else (tail, head)
        beside |= accompanying if not ideas.isdisjoint(leading) else set()
        before |= leading | (accompanying if ideas.isdisjoint(leading) else set())
    alone = beside - before
    return tuple(replace(c, beside=alone.issuperset(c.phrase.split("-"))) for c in concepts)


def _named(name: str | None, concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """Ideas that the brand's name holds outright; the names of people (`Baker & Sons`) hold none."""
    if not name or "&" in name or re.search(r"\w['’][A-Z]|[a-z]-[A-Z]", name):
        return ()
    known = {concept.phrase for concept in concepts}
    drawn = load_lexicon().queries.keys() | {icon.name for icon in load_index().icons}
    spoken = [word for token in re.findall(r"[a-z]+(?:-[a-z]+)*", name.lower()) for word in _parts_of(token)]
    told = (c for c in _concepts(_joined(spoken)) if c.phrase not in known | _MATERIALS)
    found = [c for c in told if len(c.phrase) > 3]
    stem = load_index().stem
    return tuple(Concept(c.phrase, c.weak, True) for c in found if drawn & {c.phrase, stem(c.phrase)})


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return found.group(1) if found else None


def _words(text: str) -> list[str]:
    """Lower-case words, mistyped ones put right but for those that are capitalised as names are."""
    proper = {word.lower() for word in re.findall(r"(?<!^)\b[A-Z][a-z]+", plain(text))}
    bare = (
        re.sub(r"\bart[- ]deco\b", "deco", plain(text).lower())
        .replace("’", "'")
        .replace("'s", "")
        .replace("s'", "s")
    )
    tokens = re.findall(r"(?<!\d)\d?[a-z]+(?:-[a-z]+)*", bare)
    parts = [word for token in tokens for word in _parts_of(token)]
    return all_corrected(parts, _KNOWN | proper)


def _joined(spoken: list[str]) -> tuple[str, ...]:
    """The words that tell something, phrases of the lexicon first taken as they are spoken."""
    queries = load_lexicon().queries
    out: list[str] = []
    position = 0
    while position < len(spoken):
        length = next(
            (n for n in (4, 3, 2) if "-".join(spoken[position : position + n]) in queries
             and len(spoken) >= position + n), 1)  # fmt: skip
        word = "-".join(spoken[position : position + length])
        if length > 1 or (word not in _SILENT and not _is_style(word)):
            out.append(word)
        position += length
    return tuple(out)


def _parts_of(token: str) -> list[str]:
    """A hyphenated word stays whole where it is an idea (`plant-based`)."""
    lexicon = load_lexicon()
    return [token] if token in lexicon.queries or token in lexicon.weak else token.split("-")


def _is_style(word: str) -> bool:
    return word in STYLE_WORDS and word not in load_lexicon().queries


def _concepts(words: tuple[str, ...]) -> tuple[Concept, ...]:
    """Greedy from the left: the longest of three, two or one words that is an idea of its own."""
    out: list[Concept] = []
    position = 0
    while position < len(words) and len(out) < MAX_CONCEPTS:
        length = next(n for n in (3, 2, 1) if n == 1 or _is_phrase(words[position : position + n], n))
        part = words[position : position + length]
        out.append(_concept(part))
        position += length
    return tuple(dict.fromkeys(concept for concept in out if not _is_mute(concept)))


def _is_mute(concept: Concept) -> bool:
    """Weak and without a picture of its own: `drinking`, `club`."""
    lexicon = load_lexicon()
    return concept.phrase not in lexicon.queries and lexicon.weak.issuperset(concept.phrase.split("-"))


def _is_phrase(words: tuple[str, ...], length: int) -> bool:
    if len(words) < length:
        return False
    phrase = "-".join(words)
    index = load_index()
    return (
        phrase in load_lexicon().queries
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
