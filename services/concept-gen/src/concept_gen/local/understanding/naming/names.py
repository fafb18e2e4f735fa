"""Finds the brand's name in a description: after `called`, in quotes, or where only a name is capitalised."""

import re

from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.ideas.concepts import SILENT, is_manner
from concept_gen.local.understanding.ideas.trades import tells_a_trade, tells_an_activity
from concept_gen.local.understanding.naming.capitals import (
    ABBREVIATIONS,
    BRIEFS,
    LOCALITIES,
    PLACES,
    is_a_name,
    is_drawn,
    is_title_case,
    tells_only_tongues,
    tells_only_whose,
)
from concept_gen.local.understanding.naming.firms import firm_named
from concept_gen.local.understanding.naming.headings import heads_a_brief
from concept_gen.local.understanding.naming.name_phrases import phrased, presented
from concept_gen.local.understanding.naming.self_named import self_named
from concept_gen.local.understanding.naming.shapes import PARTICLES, RUN, SPELT_AS_NAMES, WORD, ends_a_clause
from concept_gen.local.understanding.naming.sights import is_shown_for
from concept_gen.local.understanding.naming.signed import signed_name
from concept_gen.local.understanding.naming.subjects import subject_of
from concept_gen.local.understanding.naming.tellers import is_who_tells
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon
from concept_gen.local.understanding.vocabulary.styles import is_style
from concept_gen.wording import unaccented

_SAYS = (
    r"(?:\b(?:called|named|titled|name is|brand name|known as|the name|"
    r"(?:[Cc]ompany|[Bb]rand|[Bb]usiness|[Ss]hop|[Ss]tudio|[Tt]eam|[Bb]and|[Pp]roduct) is)\s+|"
    r"\b(?:says|saying|reads|reading|text|wordmark|[Tt]he [Ww]ords?)\s+)"
)
_QUOTE = r"[\"“](?P<double>[^\"”\n]{1,32})[\"”]|(?<!\w)['‘](?P<single>[^\n]{1,32}?)['’](?!\w)"
# `called Bark! with a dog`: a sentence does not end there.
_CALL = r"(?:\?|!(?=\s*(?:[,a-z–—-]|$)))?"
_TOLD_QUOTED = re.compile(rf"{_SAYS}(?:{_QUOTE})")
_TOLD = re.compile(rf"{_SAYS}(?:the\s+)?({WORD}(?:\s+(?:(?:of|and|&)\s+)?(?!I\b)(?:&|{WORD})){{0,3}}{_CALL})")
_QUOTED = re.compile(_QUOTE)
# `Coalbrook Railworks est. 1892`
FOUNDED = re.compile(r"(?i),?\s+(?P<how>est|since)(?:\.|ablished)?(?: in)? (?P<year>\d{4})\b\.?")
_FOR = re.compile(
    r"(?i)(?P<logo>\b(?:logo|mark|badge|emblem|icon)\s+)?\bfor\s+(?:the\s+)?$|"
    r"\b(?:team|band|club|crew|squad|league),?\s+(?:the\s+)?$|,\s*the\s+$"
)
_LOGO_FOR = re.compile(rf"(?:Logo|Mark|Badge|Emblem|Icon) for (?P<name>{RUN.pattern})\W*$")
_LONG = 32
_GREETING = re.compile(
    r"^(?i:hi|hello|hey|greetings|good (?:morning|afternoon|evening|day))(?i: there| all)?[\s,.!–—-]+"
)
# A thing after what it is like, and what it is with: `, steaming bowl of`.
_SCENE = re.compile(
    r"[,(:\s–—-]+(?:[a-z-]+\s)?[a-z-]+\s(?P<thing>[a-z-]+)\s(?:with|on|in|under|over|of|holding|riding|wearing)\s"
)
_MADE = words(
    "art artwork badge crest drawing emblem icon illustration logo mark mascot sketch style symbol print"
)
# The dot of a title or a short word ends no name: `Mr. Tuppence`, `Studio No. 9`, `Baker & Co., a bakery`.
_DOTTED = re.compile(
    r"\b(?P<short>(?:Mr|Mrs|Ms|Dr|St|Prof|Rev|Capt|Sgt|Sr|Mt|Ft)(?=\.\s+[A-Z])|No(?=\.\s+\d)|"
    r"(?:Bros|Co|Jr|Inc|Ltd)(?=\.(?:[,;:]|\s+(?:[a-z&–—-]|Ltd|Inc))))\."
)
# `Harbor, a coworking space`: a name that is introduced, be it a common word.
_INTRODUCED = re.compile(
    r"(?:^|(?<=[Ff]or )|(?<=[Oo]f ))(?P<name>[A-Z][\w'’-]*(?:\s+(?:[A-Z&][\w'’-]*|and|of)){0,3})"
    r"\s*(?:(?P<dash>[:]|\s[–—-]\s)|[,(.])\s*(?i:an?|the|our|my)\s"
    r"(?P<told>(?:(?!\b(?:and|by|for|from|in|of|that|where|with)\b)[^,.;:])+)"
)
# `Halden Oak Capital, private equity`: in a sentence only a name goes on with a capital.
_OPENING = re.compile(
    rf"^(?P<name>(?=[A-Z]){WORD}(?:\s+(?:{PARTICLES}\s+)?(?=[A-Z0-9]){WORD}){{1,3}})"
    r"\s*(?:[,(:]|\s[–—-]\s)\s*(?P<told>[a-z][^,.;:]*)"
)
# `Pip and Marrow is a vegetable box scheme`, `Nightjar - sleep tracking app`
_DEFINED = re.compile(
    rf"^(?P<name>(?=[A-Z]){WORD}(?:\s+(?:(?:&|and|of)\s+)?(?=[A-Z]){WORD}){{0,3}})"
    r"(?:\s+is\s+(?:an?|the|our|my)\s|(?:\s*[:–—]|\s-)\s+(?=[a-z]))(?P<told>[^,.;:]*)"
)
# `rock climbing gym, Crux`: a trade, and last what it is called.
_CLOSING = re.compile(
    r"^(?P<told>[^\s,.;:]+\s[^A-Z.;:]*?),\s*"
    rf"(?P<name>[A-Z][a-z’'][\w'’-]*(?:\s+(?:(?:{PARTICLES}|the)\s+)?[A-Z][\w'’-]*){{0,3}})(?:[.!]|$)"
)


def brand_name(text: str) -> str | None:
    """The name as it is written, or None; of a long one not the trade at its end. A place after `in` or
    `from` is none, nor is a capitalised idea."""
    bare = unaccented(text)
    timeless = _DOTTED.sub(r"\g<short>", _GREETING.sub("", FOUNDED.sub("", bare))).strip()
    found = _name_in(timeless)
    if not found and FOUNDED.search(text) and RUN.fullmatch(timeless):
        found = timeless
    return _as_written(_shortened(found), text) if found else None


def _as_written(name: str, text: str) -> str:
    """With its dots and accents: `Mr. Tuppence`, `Löyly`."""
    found = re.search(r"\.?\s+".join(map(re.escape, name.split())), unaccented(text))
    return text[found.start() : found.end()] if found else name


def _shortened(name: str) -> str:
    """`Morales & Sons Painting and Decorating` is `Morales & Sons`."""
    parts = name.split()
    while len(parts) > 2 and len(" ".join(parts)) > _LONG:
        parts.pop()
        while len(parts) > 2 and (parts[-1] in ("and", "&", "of") or tells_an_activity(parts[-1])):
            parts.pop()
    return " ".join(parts)


def _name_in(text: str) -> str | None:
    if quoted := _TOLD_QUOTED.search(text):
        return quoted["double"] or quoted["single"]
    if told := self_named(text):
        return told
    if (told := _TOLD.search(text)) and not is_who_tells(told.group(1), text):
        return told.group(1)
    if quoted := _QUOTED.search(text):
        return quoted["double"] or quoted["single"]
    found = (
        presented(text)
        or _introduced(text)
        or _defined(text)
        or _opening(text)
        or _closing(text)
        or firm_named(text)
        or signed_name(text)
        or subject_of(text)
    )
    found = found or phrased(text) or _capitalised(text)
    return None if not found or _is_none(found, text) else found


def _is_none(found: str, text: str) -> bool:
    is_kind = found in ABBREVIATIONS or tells_only_tongues(found)
    return is_kind or is_shown_for(found, text) or is_who_tells(found, text)


def _introduced(text: str) -> str | None:
    found = _INTRODUCED.search(text)
    if not found or (found["dash"] and heads_a_brief(found["name"])):
        return None
    if not (tells_a_trade(found["told"]) or (found["dash"] and is_a_name(found["name"], ""))):
        return None
    return found["name"]


def _defined(text: str) -> str | None:
    found = _DEFINED.search(text)
    if not found or found["name"].split()[0] in PLACES or heads_a_brief(found["name"]):
        return None
    return found["name"] if tells_a_trade(found["told"]) else None


def _opening(text: str) -> str | None:
    alone = re.match(r"(?P<name>[A-Z][\w'’-]+)(?:,|:|\s[–—-])\s+\w", text)
    if alone and is_a_name(alone["name"], ""):
        return alone["name"]
    found = _OPENING.search(text)
    if not found or found["name"].split()[0] in PLACES:
        return None
    name, rest = found["name"], text[found.end("name") :]
    is_told = tells_a_trade(found["told"]) or tells_an_activity(found["told"])
    return name if is_told or is_a_name(name, "") or _stands_out(name, rest) else None


def _stands_out(name: str, rest: str) -> bool:
    """`Golden Carp, a koi under a bridge`: capitals before a text without any that tells of more than a
    style, and no thing's name."""
    is_phrase = load_lexicon().has_phrase("-".join(name.lower().split()))
    tells_more = re.match(r"[,(:\s–—-]+(?:an?|the|one|two|three|my|our)(?:\s+\w+){2}\s", rest)
    if is_phrase or rest != rest.lower() or name.split()[0] in BRIEFS:
        return False
    return bool(tells_more) or _tells_a_picture(rest)


def _tells_a_picture(rest: str) -> bool:
    """`, steaming bowl of noodles`: a thing and how it looks, and something to it."""
    found = _SCENE.match(rest)
    if not found:
        return False
    thing = found["thing"]
    return thing not in SILENT | _MADE and not is_style(thing) and not is_manner(thing) and is_drawn(thing)


def _closing(text: str) -> str | None:
    found = _CLOSING.search(text)
    return (
        found["name"]
        if found and found["name"].split()[0] not in LOCALITIES | PLACES and tells_a_trade(found["told"])
        else None
    )


def _capitalised(text: str) -> str | None:
    opening = RUN.match(text)
    if opening and _before_its_trade(opening.group(), text, 0, opening.end()):
        return opening.group()
    if is_title_case(text):
        titled = _LOGO_FOR.match(text)
        return titled["name"] if titled and is_a_name(titled["name"], "") else None
    for run in RUN.finditer(text):
        if _before_its_trade(run.group(), text, run.start(), run.end()):
            return run.group()
        if " " in run.group() and _follows_a_trade(text[: run.start()], text[run.end() :]):
            return run.group()
        if run.start() and ends_a_clause(text[run.end() :]) and is_a_name(run.group(), text[: run.start()]):
            return run.group()
    return None


def _follows_a_trade(before: str, after: str) -> bool:
    """`ceramics studio Kiln House`"""
    last = before.split()[-1:]
    return bool(last) and tells_a_trade(last[0]) and ends_a_clause(after)


def _before_its_trade(run: str, text: str, start: int, end: int) -> bool:
    """`Glitter Tips nail studio`; and what a trade is said to be for, `a diving school for Blue Lagoon`."""
    if run.split()[0] in BRIEFS or tells_only_whose(run):
        return False
    if SPELT_AS_NAMES.fullmatch(run):
        return True
    if " " not in run:
        return not start and run.isalpha() and is_a_name(run, "") and tells_a_trade(_clause_after(text, end))
    if not start:
        told = _clause_after(text, end)
        return (tells_a_trade(told) or tells_an_activity(told)) and run.split()[0] not in PLACES
    said = _FOR.search(text[:start])
    told = _clause_after(text, end)
    if not said or not (ends_a_clause(text[end:]) or tells_a_trade(told) or tells_an_activity(told)):
        return False
    is_trade = any(tells_a_trade(part) or tells_an_activity(part) for part in (text[:start], run, told))
    is_last = text[: said.start()].endswith((",", ", ")) and run.split()[0] not in PLACES | LOCALITIES
    return is_trade or is_last or bool(said["logo"])


def _clause_after(text: str, end: int) -> str:
    return re.split(r"[,.;:]", text[end:])[0]
