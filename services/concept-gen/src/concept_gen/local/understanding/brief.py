"""Reads a logo description into a brief: brand name, monogram, style words and the ideas to draw."""

import re
from dataclasses import dataclass, replace

from concept_gen.data.glyphs import settable
from concept_gen.data.icons import animal_names
from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.capitals import is_title_case
from concept_gen.local.understanding.concepts import (
    SILENT,
    Concept,
    as_meant,
    concepts_in,
    joined,
    parts_of,
    spoken_words,
)
from concept_gen.local.understanding.emphasis import (
    tells_what_comes_out,
    with_beside,
    with_purpose,
    with_what_comes_out,
    with_what_is_said,
)
from concept_gen.local.understanding.grounds import ground_asked, without_ground
from concept_gen.local.understanding.icon_index import load_index
from concept_gen.local.understanding.lexicon import load_lexicon
from concept_gen.local.understanding.names import brand_name
from concept_gen.local.understanding.states import with_states
from concept_gen.local.understanding.styles import (
    CHARMING,
    FRIENDLY,
    MADE_AS,
    MOOD_STYLES,
    REAL_LINES,
    STYLE_WORDS,
    is_style,
    letters_named,
    with_bits,
)
from concept_gen.local.understanding.surfaces import without_surfaces
from concept_gen.local.understanding.tints import without_tints
from concept_gen.local.understanding.trades import tells_a_trade, tells_an_activity, without_trades
from concept_gen.negation import without_negations
from concept_gen.wording import plain

MAX_DESCRIPTION = 2000
# In a name they tell what something else is made of: an iron lotus is no flat iron.
_MATERIALS = words("iron steel copper bronze brass gold silver stone wood glass silk leather paper")
_ADDRESS = re.compile(r"\b\w+ (?:Street|Road|Lane|Avenue)\b")
# Words in names that tell no trade of their own.
_COMPANIES = words(
    "house club bar shop band farm kitchen garden school market room lab studio team group capital"
)
# What is offered with a thing, which tells little without it.
_OFFERS = words("tours trips hire rental rentals adventures experiences holidays lessons classes")
LETTERING = words("text texts letter letters lettering word words wordmark name typography type font writing")
# Whose it is and where tells nothing to draw: `run by volunteers from three churches`, `in Bath`.
_BY_WHOM = re.compile(
    r"(?i)\b(?:run|owned|founded|led|organi[sz]ed|started|managed) by\b[^,.;:]*|\bby volunteers\b[^,.;:]*"
)
_KIN = (
    "aunts? boss boyfriends? brothers? cousins? dads? daughters? fathers? friends? grandads? grandmas? "
    "grandpas? grandsons? grannys? grans? girlfriends? husbands? mates? moms? mothers? mums? nephews? "
    "nieces? partners? sisters? sons? uncles? wife"
).replace(" ", "|")
_OF_KIN = re.compile(
    rf"(?i)\b(?:my|our|his|her)\s+(?:(?:best|big|little|old)\s+)?(?:{_KIN})\b(?:['’]s?)?"
    r"|\b(?:my|our|his|her) family\b(?! (?:crest|photo|portrait|reunion|tree))|\bfamily[- ](?:owned|run)\b"
)
_WHERE = re.compile(r"\b(?:[Ii]n|[Nn]ear|[Ff]rom)\s+[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*")
# Where it is sold.
_AT_MARKET = re.compile(r"(?i)\b(?:at|on|from) (?:an?|the|our)?\s*(?:[\w'’]+ )?(?:markets?|fairs?)\b")
_POLITE = re.compile(r"(?i)[\s,.!]*\b(?:cheers|many thanks|please|thank you|thanks)\b[\s.!]*$")
# How it is made, by words that are things too: an octopus in a vintage engraving style.
_IN_STYLE_OF = re.compile(
    r"(?i)\b(?:cartoon|chalk|comic|crayon|doodle|engraving|etching|graffiti|linocut|sketch|stencil|sticker|tattoo|"
    r"water-?colou?r|woodcut)[- ]style[sd]?\b"
)
# How several of one thing stand, which is no thing.
_MUTUALLY = re.compile(
    r"(?i)\b(?:facing (?:each ?other|one another)|face to face|nose to nose|side by side|back to back|"
    r"looking at each other|hand in hand|holding (?:hands|paws))\b"
)
# What most things are made of anyway, unless it is shown by itself: a guitar made of wood.
_OF_MATERIAL = re.compile(
    r"(?i)\b(?:made|built|carved|cut|cast|forged|folded|moulded|crafted)\s+(?:out\s+)?(?:of|from|in)\s+(?:\w+\s+)?"
    r"(?:wood|stone|marble|steel|iron|metal|gold|silver|bronze|copper|brass|clay|concrete|plastic|leather|wool|"
    r"fabric|felt)\b"
)
# Whose something is: of a wizard's bottle the bottle is drawn.
_OWNER = re.compile(r"\b([A-Za-z]+)['’]s\s+(?=[a-z])")
# What somebody does, by words that are things too.
_DOES = re.compile(
    r"(?i)\b(that|which|who|we|i|they)\s+"
    r"(?:helps?|lets|makes|gives|learns?|plants?|paints?|trains?|ships?|books?|brushes|stamps?|tours?|fits?|tracks?|bowls?|drives?)\b"
)
# A river running through hills is not run.
_RUNNING = re.compile(
    r"(?i)\b(?P<thing>(?:cable|crack|line|path|rail|ribbon|river|road|stream|stripe|track|trail|vine|wire)s?)\s+"
    r"(?:running|flowing|going|passing|leading)\b"
)
_SMILING = re.compile(
    r"(?i)\bwith (?:an? |its )?(?:(?:big|cute|little) )?(?:grinning|happy|smiley|smiling)[ -]faces?\b"
    r"(?: (?:baked |carved |drawn |painted )?(?:in|on) (?:it|its \w+|top)\b)?"
)
# `a bit cheeky` is no drill bit.
_A_BIT = re.compile(r"(?i)\ba (?:little |tiny )?bit(?: of(?: an?)?)?\s+(?!for\b|in\b|on\b|with\b)")
# Where the next thing of a list begins, so that the two are no phrase: `chess club, a knight`.
_NEXT = re.compile(r"(?i),\s+(?=(?:an?|the|one|two|three|four|five)\s)")
# What may be drawn instead: `a taco with a sombrero or a chili`.
_OR = re.compile(r"(?i)(?<=\w) or (?:perhaps |maybe |even )?(?:an?|the|some|one|two|three) [^,.;:()]+")
_MANY = re.compile(r"(?i)\b(?:stack|pile|bunch|heap|bundle|handful|cluster|row|herd|pack|swarm|flock)\s+of\b")
_MONOGRAM = re.compile(
    r"\b(?i:monogram|lettermark|initials?|letters?)\s+(?:of\s+|for\s+(?=[A-Z] ?(?:&|and|\+) ?[A-Z]\b))?"
    r"(?:the\s+)?[\"“']?([A-Z](?:\.?\s?(?:&|and|\+)?\s?[A-Z]\b){0,2})\b"
)
# What a thing of a picture looks like, beside a name that is written: `thread that makes a letter P`.
_AS_LETTER = re.compile(
    r"(?i)\b(?:(?:that|which)\s+)?(?:mak(?:es?|ing)|form(?:s|ing)?|spells?|becom(?:es?|ing)|"
    r"turn(?:s|ing) into|shaped (?:like|as|into)|looks? like|in the (?:shape|form) of|curving into)\s+"
    r"(?:(?:an?|the)\s+)?(?:capital\s+)?letter\s+[A-Z]\b"
)
_ABSTRACT = re.compile(r"(?i)\b(?:abstract|geometric|futuristic|tech|techy|start-?up)\b")
# Of a brand called Pangolin: `show the animal`.
_OF_THAT_NAME = re.compile(r"(?i)\bthe (?:animal|bird|fish|creature|insect|beast)\b(?! (?:of|with))")


@dataclass(frozen=True)
class Brief:
    """`meant`: the text with typing slips put right, without kin (`my brother's studio`) and what it rules
    out. `unwanted`: words of what the text rules out (`no cows`, `without letters`). `name_is_lost`: there
    is a name, in letters that no font here has. `pictured`: things are told that the mark shows, not
    just its trade. `friendly`: a face in it should smile. `mood`: the style that its theme feels like;
    `letters`: the font that logo or theme ask for; `charming`: things get a smile;
    `ground`: the plate that it asks for."""

    text: str
    meant: str
    name: str | None
    monogram: str | None
    styles: tuple[str, ...]
    concepts: tuple[Concept, ...]
    words: tuple[str, ...]
    unwanted: frozenset[str] = frozenset()
    name_is_lost: bool = False
    pictured: bool = True
    friendly: bool = False
    mood: str | None = None
    letters: str | None = None
    charming: bool = False
    ground: str | None = None

    @property
    def wordless(self) -> bool:
        return bool(self.unwanted & LETTERING)

    @property
    def unnamed(self) -> str:
        """What is meant, without the name: of The Salty Dog, a dog in a hat, the second dog wears it."""
        return re.sub(rf"\b{re.escape(self.name)}\b", " ", self.meant) if self.name else self.meant


def read_brief(description: str) -> Brief:
    """Read at most `MAX_DESCRIPTION` characters; an empty text gives a brief without concepts."""
    text = " ".join(description[:MAX_DESCRIPTION].split())
    meant = as_meant(_POLITE.sub("", text) or text)
    wanted = without_negations(meant)
    name = brand_name(wanted.text)
    told = _AS_LETTER.sub(" ", wanted.text) if name else wanted.text
    monogram = _first(_MONOGRAM, told)
    ground = ground_asked(told)
    rest = without_ground(_without_name(name, told) if name else told)
    rest = re.sub(
        r"(?i)\b(called|named|titled|saying|says|reads|reading|wordmark)\b(?=\W*$|\W*[,.;])", " ", rest
    )
    rest = without_surfaces(rest, lettered=bool(monogram or name))
    rest = MADE_AS.sub(r"\1", _MANY.sub(" ", _OR.sub(" ", with_bits(without_tints(rest)))))
    rest = _RUNNING.sub(r"\g<thing>", _SMILING.sub(" ", _A_BIT.sub(" ", rest)))
    rest = _DOES.sub(r"\1", _OF_KIN.sub(" ", _BY_WHOM.sub(" ", rest)))
    rest = with_states(_OF_MATERIAL.sub(" ", _MUTUALLY.sub(" ", _IN_STYLE_OF.sub(" ", rest))))
    rest = _AT_MARKET.sub(" ", rest if is_title_case(rest) else _WHERE.sub(" ", rest))
    if monogram:
        rest = _MONOGRAM.sub(lambda found: found.group(0).replace(found.group(1), " "), rest)
    spoken = spoken_words(_NEXT.sub(" and ", rest))
    asked = spoken_words(REAL_LINES.sub(" ", rest))
    styles = tuple(dict.fromkeys(STYLE_WORDS[word] for word in asked if word in STYLE_WORDS))
    owners = {found.lower() for found in _OWNER.findall(rest)}
    words = tuple(word for word in spoken if word not in SILENT and not is_style(word))
    ideas = with_what_is_said(concepts_in(joined(spoken)), rest)
    ideas = with_beside(with_purpose(ideas, rest), rest)
    ideas = with_what_comes_out(ideas, rest) or _abstract(name, rest)
    concepts = tuple(replace(c, purpose=True) if c.phrase in owners else c for c in ideas)
    letters = re.sub(r"[^A-Z]", "", monogram) if monogram else None
    return Brief(
        text,
        _OF_KIN.sub("my", wanted.text),
        settable(name.strip(" .,'’")) or None if name else None,
        letters,
        styles,
        (*concepts, *_named(name, concepts)),
        words,
        wanted.unwanted,
        bool(name) and not settable(name or ""),
        _is_pictured(rest, concepts) or tells_what_comes_out(concepts, rest),
        not FRIENDLY.isdisjoint(spoken),
        charming=bool(_SMILING.search(wanted.text)),
        ground=ground,
    )


def _abstract(name: str | None, text: str) -> tuple[Concept, ...]:
    """What stands for a name of which nothing is told but that its mark is abstract, or that it is new."""
    return (Concept("abstract-mark"),) if name and _ABSTRACT.search(text) else ()


def _is_pictured(text: str, concepts: tuple[Concept, ...]) -> bool:
    """Whether it tells more than a trade: `a tech startup, rocket and gear`."""
    if not tells_a_trade(text) or any(concept.purpose for concept in concepts):
        return True
    told = set(spoken_words(without_trades(text)))
    return any(told.issuperset(c.phrase.split("-")) for c in concepts if not c.weak)


def in_mood(brief: Brief, theme: str) -> Brief:
    """The brief with what the theme's words say of style, letters and faces."""
    theme = without_negations(theme[:MAX_DESCRIPTION]).text
    spoken = re.findall(r"\w+", theme.lower())
    mood = next((MOOD_STYLES[word] for word in spoken if word in MOOD_STYLES), None)
    told = {*spoken, *re.findall(r"\w+", brief.meant.lower())}
    return replace(
        brief,
        mood=mood,
        charming=brief.charming or not CHARMING.isdisjoint(told),
        letters=letters_named(brief.meant) or letters_named(theme),
        friendly=brief.friendly or not FRIENDLY.isdisjoint(spoken),
    )


def _without_name(name: str, text: str) -> str:
    """Its trade in its place; whose family it is, and the animal of that name, are told apart from it."""
    own = re.escape(name)
    text = re.sub(rf"(?i)\bfamil(?:y|ie)\s+(?={own})|(?<={own})\s+family\b", " ", text)
    text = text.replace(name, f" {_trade_in(name, text)} ")
    return _OF_THAT_NAME.sub(name.lower(), text) if _is_animal(name) else text


def _is_animal(name: str) -> bool:
    return name.lower() in animal_names() or name.lower().removesuffix("s") in animal_names()


def _trade_in(name: str, text: str) -> str:
    """The last word of a name, or else the first, where it is a trade that can be drawn: `Café Müller`; the
    last two where it tells little alone, `Saltmarsh Kayak Tours`."""
    *before, last = plain(name).lower().split() or [""]
    if last in _OFFERS and before:
        return f"{before[-1]} {last}"
    trades = (word for word in (last, *before[:1]) if _is_drawn_trade(word, name == text.strip(" .")))
    return next(trades, "") if before else ""


def _is_drawn_trade(word: str, alone: bool) -> bool:
    is_drawn = word in load_lexicon().queries and word not in _COMPANIES
    return is_drawn and (tells_a_trade(word) or (alone and tells_an_activity(word)))


def _named(name: str | None, concepts: tuple[Concept, ...]) -> tuple[Concept, ...]:
    """Ideas that the brand's name holds outright; the names of people (`Baker & Sons`) hold none."""
    if not name or "&" in name or re.search(r"\w['’][A-Z]|[a-z]-[A-Z]", name):
        return ()
    known = {concept.phrase for concept in concepts}
    name = _ADDRESS.sub(" ", name)
    drawn = load_lexicon().queries.keys() | {icon.name for icon in load_index().icons}
    spoken = [word for token in re.findall(r"[a-z]+(?:-[a-z]+)*", name.lower()) for word in parts_of(token)]
    told = (c for c in concepts_in(joined(spoken)) if c.phrase not in known | _MATERIALS)
    found = [c for c in told if len(c.phrase) > 2]
    stem = load_index().stem
    return tuple(Concept(c.phrase, c.weak, True) for c in found if drawn & {c.phrase, stem(c.phrase)})


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return found.group(1) if found else None
