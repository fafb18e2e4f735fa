"""Names told by the phrase they stand in: who makes something, of whom a family is, the side of a team."""

import re

from concept_gen.local.understanding.capitals import (
    BRIEFS,
    LOCALITIES,
    PLACES,
    is_a_name,
    is_title_case,
)
from concept_gen.local.understanding.trades import DOES, tells_a_trade

# `Vela Optics makes eyeglasses`
_MAKING = re.compile(
    r"^(?P<name>(?=[A-Z])[\w'’-]+(?:\s(?=[A-Z&])[\w'’&-]+){1,2})\s"
    rf"(?:{DOES}|wants?|needs?|would like|(?:is|are) looking for|seeks?|asks? for)\s"
)
# `We are Hartley Plumbing and we want a tap`
_PRESENTED = re.compile(
    r"(?:^|[.!,;]\s+)(?:[Ww]e are|[Ww]e['’]re|I am|I['’]m|[Tt]his is|[Mm]eet|[Hh]ere is)\s+"
    r"(?P<name>(?:[Tt]he\s+)?(?=[A-Z])[\w'’-]+(?:\s(?:(?:&|and|of)\s)?(?=[A-Z])[\w'’-]+){0,3})"
    r"(?P<rest>\s*(?:[,.;:!–—]|$)|\s(?:-|and|from|in|with|who|that|an?|the|we)\s)"
)
# `Museum of Fossils`
_INSTITUTE = re.compile(
    r"(?:\b[A-Z]\w+\s)?\b(?:Academy|Bank|College|Guild|House|Institute|Museum|Order|School|Society|University)"
    r" of (?:the\s)?[A-Z]\w+(?:\s[A-Z]\w+)?"
)
# `football team the Foxes`
_SIDE = re.compile(
    r"\b(?:team|band|club|crew|squad|league),? the (?P<name>[A-Z][\w'’-]+(?:\s[A-Z][\w'’-]+)*)"
)
# `Kindling, we mentor young people`
_SPEAKING = re.compile(r"^(?P<name>(?=[A-Z])(?:[\w'’-]+\s){0,2}[\w'’-]+), we\b")
# `crochet toys by Mina`
_MADE_BY = re.compile(r"\S+\s\S*.*\bby\s+(?P<name>[A-Z][a-z][\w'’-]*)\s*(?:[,.;!]|$)")
_PARTNERS = re.compile(r"(?P<name>\b[A-Z][a-z][\w'’-]* & [A-Z][a-z][\w'’-]*)\s*(?:[,.;!]|$)")
_KIN = re.compile(r"\b(?:[Tt]he\s+)?(?P<name>[A-Z][a-z]\w+)\s+(?:family|clan|wedding|reunion)\b")


def presented(text: str) -> str | None:
    """Who speaks, told by a name of two words or more; by a common word only before what they are: `we are
    Ember, a candle studio`."""
    found = _PRESENTED.search(text)
    if not found or found["name"].split()[0] in LOCALITIES | PLACES | BRIEFS:
        return None
    name = re.sub(r"^the\s", "", found["name"])
    is_told = " " in found["name"] or re.match(r",\s(?:an?|the)\s", text[found.end("name") :])
    return name if is_told or is_a_name(name, "") else None


def phrased(text: str) -> str | None:
    """The name that such a phrase tells, or None."""
    told = _maker(text) or _partners(text) or _kin(text) or _speaking(text)
    return told or _making(text) or _institute(text) or _side(text)


def _maker(text: str) -> str | None:
    found = _MADE_BY.match(text)
    return found["name"] if found and found["name"] not in LOCALITIES | PLACES else None


def _partners(text: str) -> str | None:
    """`violin maker Lindqvist & Dotter`, `a lighthouse, Salt & Stone`"""
    found = _PARTNERS.search(text)
    if not found:
        return None
    before = text[: found.start()].rstrip()
    told = before.endswith((",", ";", ":")) or tells_a_trade(" ".join(before.split()[-2:]))
    return found["name"] if told else None


def _speaking(text: str) -> str | None:
    found = _SPEAKING.match(text)
    return found["name"] if found and found["name"].split()[0] not in BRIEFS | PLACES else None


def _kin(text: str) -> str | None:
    """`the Okonkwo family reunion`"""
    found = _KIN.search(text)
    return found["name"] if found and is_a_name(found["name"], "") else None


def _making(text: str) -> str | None:
    found = None if is_title_case(text) else _MAKING.match(text)
    return found["name"] if found and found["name"].split()[0] not in BRIEFS | PLACES else None


def _institute(text: str) -> str | None:
    found = None if is_title_case(text) and "," not in text else _INSTITUTE.search(text)
    return found.group() if found else None


def _side(text: str) -> str | None:
    found = _SIDE.search(text)
    return found["name"] if found else None
