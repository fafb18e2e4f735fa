"""Reads a logo description into a brief: brand name, monogram, style words and the ideas to draw."""

import re
from dataclasses import dataclass, replace

from concept_gen.data.glyphs import settable
from concept_gen.data.icons import animal_names
from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.emphasis import (
    tells_what_comes_out,
    with_beside,
    with_purpose,
    with_what_comes_out,
    with_what_is_said,
)
from concept_gen.local.understanding.grounds import ground_asked, without_ground
from concept_gen.local.understanding.ideas.concepts import (
    SILENT,
    Concept,
    as_meant,
    concepts_in,
    joined,
    parts_of,
    spoken_words,
)
from concept_gen.local.understanding.ideas.trades import tells_a_trade, tells_an_activity, without_trades
from concept_gen.local.understanding.naming.names import brand_name
from concept_gen.local.understanding.naming.self_named import without_naming
from concept_gen.local.understanding.relating.of_them import with_number_before
from concept_gen.local.understanding.rewording.becoming import as_become
from concept_gen.local.understanding.rewording.bidding import as_bidden
from concept_gen.local.understanding.rewording.courses import without_courses
from concept_gen.local.understanding.rewording.cycle_baskets import with_laden_baskets
from concept_gen.local.understanding.rewording.doing_with import as_having
from concept_gen.local.understanding.rewording.figures_of_speech import without_figures_of_speech
from concept_gen.local.understanding.rewording.others import without_others
from concept_gen.local.understanding.rewording.owners.asides import without_asides
from concept_gen.local.understanding.rewording.owners.carriage import as_load
from concept_gen.local.understanding.rewording.perches import on_branches
from concept_gen.local.understanding.rewording.standing_for import as_meaning
from concept_gen.local.understanding.rewording.surfaces import without_surfaces
from concept_gen.local.understanding.rewording.turns_of_speech import without_turns_of_speech
from concept_gen.local.understanding.rewording.undrawn import smiles, with_kin_as, without_undrawn
from concept_gen.local.understanding.rewording.wares import with_wares
from concept_gen.local.understanding.rewording.waters import on_pond
from concept_gen.local.understanding.rewording.whose_things import as_whose
from concept_gen.local.understanding.vocabulary.icon_index import load_index
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon
from concept_gen.local.understanding.vocabulary.styles import (
    CHARMING,
    FRIENDLY,
    MOOD_STYLES,
    REAL_LINES,
    STYLE_WORDS,
    is_style,
    letters_named,
)
from concept_gen.negation import without_negations
from concept_gen.wording import in_words, plain

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
_DOERS = re.compile(r"(?:ers|ors|ists)$")
LETTERING = words("text texts letter letters lettering word words wordmark name typography type font writing")
_POLITE = re.compile(r"(?i)[\s,.!]*\b(?:cheers|many thanks|please|thank you|thanks)\b[\s.!]*$")
_GREETING = re.compile(
    r"(?i)^(?:hi|hello|hey|greetings|good (?:morning|afternoon|evening))(?: there| all| team)?[\s,.!–—-]+"
    r"(?=(?:can|could|i|i['’]m|it|looking|my|need|our|please|so|this|we|we['’]re|you)\b)"
)
# Whose something is: of a wizard's bottle the bottle is drawn.
_OWNER = re.compile(r"\b([A-Za-z]+)['’]s\s+(?=[a-z])")
_CALLED = re.compile(
    r"(?i)\b(called|named|titled|saying|says|reads|reading|wordmark)\b(?:\s+the)?(?=\W*$|\W*[,.;])"
)
# `a fox, with a scarf` is a fox with a scarf.
_APART = re.compile(r"(?i),\s+(?=with (?:an?|one|two|three)\s)")
# Where the next thing of a list begins, or what is to be shown, so that the two are no phrase: `chess club, a
# knight`.
_NEXT = re.compile(r"(?i),\s+(?=(?:an?|the|one|two|three|four|five)\s)|[.!?;:]\s+(?=show\s)")
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
    out; `said`: the same before what is carried is told as a lorry's load. `unwanted`: words of what the
    text rules out (`no cows`, `without letters`). `name_is_lost`: there is a name, in letters that no font
    here has. `pictured`: things are told that the mark shows, not just its trade. `friendly`: a face in it
    should smile. `mood`: the style that its theme feels like; `letters`: the font that logo or theme ask
    for; `charming`: things get a smile; `ground`: the plate that it asks for."""

    text: str
    meant: str
    said: str
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
    meant = as_meant(_GREETING.sub("", _POLITE.sub("", text)) or text)
    wanted = without_negations(without_asides(without_figures_of_speech(meant)))
    name = brand_name(without_negations(meant).text)
    bidden = without_turns_of_speech(as_bidden(_APART.sub(" ", with_number_before(in_words(wanted.text)))))
    placed = with_laden_baskets(without_courses(on_branches(on_pond(as_become(bidden)))))
    pictured = as_whose(as_having(placed))
    laden = as_load(pictured)
    told = _AS_LETTER.sub(" ", laden) if name else laden
    monogram = _first(_MONOGRAM, told)
    ground = ground_asked(told)
    rest = _drawn(told, name and in_words(name), monogram)
    spoken = spoken_words(_NEXT.sub(" and ", rest))
    asked = spoken_words(REAL_LINES.sub(" ", rest))
    styles = tuple(dict.fromkeys(STYLE_WORDS[word] for word in asked if word in STYLE_WORDS))
    words = tuple(word for word in spoken if word not in SILENT and not is_style(word))
    concepts = _ideas(rest, spoken, name)
    letters = re.sub(r"[^A-Z]", "", monogram) if monogram else None
    return Brief(
        text=text,
        meant=with_kin_as("my", laden),
        said=with_kin_as("my", pictured),
        name=settable(name.strip(" .,'’")) or None if name else None,
        monogram=letters,
        styles=styles,
        concepts=(*concepts, *_named(name, concepts)),
        words=words,
        unwanted=wanted.unwanted,
        name_is_lost=bool(name) and not settable(name or ""),
        pictured=_is_pictured(rest, concepts) or tells_what_comes_out(concepts, rest),
        friendly=not FRIENDLY.isdisjoint(spoken),
        charming=smiles(wanted.text),
        ground=ground,
    )


def _drawn(told: str, name: str | None, monogram: str | None) -> str:
    """What is told of the picture."""
    rest = without_ground(_without_name(name, without_naming(told)) if name else told)
    rest = _CALLED.sub(" ", rest)
    rest = with_wares(without_others(as_meaning(rest)))
    rest = without_undrawn(without_surfaces(rest, lettered=bool(monogram or name)))
    if monogram:
        rest = _MONOGRAM.sub(lambda found: found.group(0).replace(found.group(1), " "), rest)
    return rest


def _ideas(drawn: str, spoken: list[str], name: str | None) -> tuple[Concept, ...]:
    """Those of the picture; of a wizard's bottle the wizard only owns it."""
    ideas = with_what_is_said(concepts_in(joined(spoken)), drawn)
    ideas = with_beside(with_purpose(ideas, drawn), drawn)
    ideas = with_what_comes_out(ideas, drawn) or _abstract(name, drawn)
    owners = {found.lower() for found in _OWNER.findall(drawn)}
    return tuple(replace(c, purpose=True) if c.phrase in owners else c for c in ideas)


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
    return _OF_THAT_NAME.sub(lambda _: name.lower(), text) if _is_animal(name) else text


def _is_animal(name: str) -> bool:
    return name.lower() in animal_names() or name.lower().removesuffix("s") in animal_names()


def _trade_in(name: str, text: str) -> str:
    """The last word of a name, or one beside it or the first, where it is a trade that can be drawn: `Café
    Müller`; the last two where it tells little alone, `Saltmarsh Kayak Tours`, or both are one, `Summit
    Climbing Gym`, `Fairholme Funeral Directors`."""
    *before, last = plain(name).lower().replace("&", "and").split() or [""]
    if len(before) > 3 and tells_a_trade(house := " ".join((*before[-2:], last))):
        return house
    if before and (last in _OFFERS or (len(before) > 1 and _is_one(before[-1], last))):
        return f"{before[-1]} {last}"
    beside = before[-2:-1] if before[-1:] == ["and"] else []
    trades = (
        word for word in (last, *beside, *before[:1]) if _is_drawn_trade(word, name == text.strip(" ."))
    )
    return next(trades, "") if before else ""


def _is_one(what: str, last: str) -> bool:
    is_work = _DOERS.search(last) and load_lexicon().has_phrase(f"{what}-{last}")
    return bool(is_work) or _is_one_trade(what, last)


def _is_one_trade(what: str, last: str) -> bool:
    one = last.removesuffix("s")
    is_phrase = any(load_lexicon().queries.get(f"{what}-{form}") for form in (last, one))
    return tells_a_trade(one) and (is_phrase or tells_an_activity(what))


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
    stems = load_index().stems
    return tuple(
        Concept(c.phrase, c.weak, True) for c in found if drawn & {c.phrase, "-".join(stems(c.phrase))}
    )


def _first(pattern: re.Pattern[str], text: str) -> str | None:
    found = pattern.search(text)
    return found.group(1) if found else None
