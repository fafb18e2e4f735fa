"""Names told by the phrase they stand in: who makes something, of whom a family is, the side of a team."""

import re

from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.ideas.trades import DOES, tells_a_trade, tells_an_activity
from concept_gen.local.understanding.naming.capitals import (
    BRIEFS,
    LOCALITIES,
    PLACES,
    is_a_name,
    is_drawn,
    is_title_case,
)
from concept_gen.local.understanding.naming.headings import heads_a_brief

# `Vela Optics makes eyeglasses`
_MAKING = re.compile(
    r"^(?P<name>(?=[A-Z])[\w'’-]+(?:\s(?=[A-Z&])[\w'’&-]+){1,2})\s"
    rf"(?:{DOES}|wants?|needs?|would like|(?:is|are) looking for|seeks?|asks? for)\s"
)
# `We are Hartley Plumbing and we want a tap`
_PRESENTED = re.compile(
    r"(?:^|[.!,;]\s+)(?:[Ww]e are|[Ww]e['’]re|(?P<alone>I am|I['’]m)|[Tt]his is|[Mm]eet|[Hh]ere is)\s+"
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
# `Kindling, we mentor young people`, `Beltway: we move pianos`
_WISHES = r"(?:am|are|can|could|have|hope|like|love|need|think|want|wish|would)\b"
_SPEAKING = re.compile(
    r"^(?P<name>(?=[A-Z])(?:[\w'’-]+\s){0,2}[\w'’-]+)"
    rf"(?:, we\b|(?P<dash>:|\s[–—-])\s(?:we|i)\s(?:\w+ly\s)?(?!{_WISHES})[a-z])"
)
# `Hilltop Thatching. We thatch roofs`: over what it does, not over what is wished.
_HEADING = re.compile(
    r"^(?P<name>(?=[A-Z])[\w'’-]+(?:\s(?:(?:&|and|of)\s)?(?=[A-Z])[\w'’-]+){0,3})[.!:]\s+"
    rf"(?:We|I)(?:\sboth|\sjust|\sonly)?\s(?!{_WISHES})[a-z]"
)
# `crochet toys by Mina`
_MADE_BY = re.compile(r"\S+\s\S*.*\bby\s+(?P<name>[A-Z][a-z][\w'’-]*)\s*(?:[,.;!]|$)")
_PARTNERS = re.compile(r"(?P<name>\b[A-Z][a-z][\w'’-]* & [A-Z][a-z][\w'’-]*)\s*(?:[,.;!]|$)")
# `for our small dairy Kecskehegy in the hills`, `hostel Kirmizi, red door`
_APPOSED = re.compile(
    r"\b(?P<trade>(?:[A-Za-z][\w'’-]*\s)?(?:[a-z][\w'’-]*\s){1,6})"
    r"(?P<name>(?:[Tt]he\s)?[A-Z][\w'’-]*(?:\s(?:(?:&|and|of|de|da|do|du|la|del|von|van)\s)?[A-Z][\w'’-]*){0,3})"
    r"(?=\s*(?:[,.;:!)–—]|$|\s(?:at|by|from|in|near|on|with)\s))"
)
# `Sew What? Alterations and repairs`
_CALLING = re.compile(
    r"^(?P<name>(?!(?:Can|Could|Will|Would|Do|Does|Is|Are|Please|Help|Thank|Need)\b)"
    r"(?:[A-Z][\w'’-]*\s(?:(?:the|a|of|and|&|to|in)\s)?){1,3}[A-Z][\w'’-]*[?!])(?=\s+\S|\s*$)"
)
# `The logo for Tidewell shows a boat`
_LOGO_OF = re.compile(
    r"(?i:\b(?:badge|emblem|icon|logo|mark|sign|symbol) (?:for|of) )"
    r"(?P<name>[A-Z][\w'’-]*(?:\s(?:(?:&|and)\s)?[A-Z][\w'’-]*){0,3})"
    r"\s+(?:depicts|features|has|is|must|needs|should|shows|would)\b"
)
_OWN = words("my our the a an")
_PREMISES = words("house place spot truck van")  # of tea, of pizza, for food
_KIN = re.compile(r"\b(?:[Tt]he\s+)?(?P<name>[A-Z][a-z]\w+)\s+(?:family|clan|wedding|reunion)\b")


def presented(text: str) -> str | None:
    """Who speaks, told by a name of two words or more; by a common word only before what they are: `we are
    Ember, a candle studio`; by no first name, `I'm Marta`."""
    found = _PRESENTED.search(text)
    if not found or found["name"].split()[0] in LOCALITIES | PLACES | BRIEFS:
        return None
    name = re.sub(r"^the\s", "", found["name"])
    if found["alone"] and " " not in name:
        return None
    is_told = " " in found["name"] or re.match(r",\s(?:an?|the)\s", text[found.end("name") :])
    return name if is_told or is_a_name(name, "") else None


def phrased(text: str) -> str | None:
    """The name that such a phrase tells, or None."""
    told = _calling(text) or _maker(text) or _partners(text) or _kin(text) or _speaking(text)
    told = told or _heading(text) or _logo_of(text)
    return told or _making(text) or _institute(text) or _side(text) or _apposed(text)


def _calling(text: str) -> str | None:
    """What ends as a question or a call does."""
    found = _CALLING.match(text)
    return found["name"] if found else None


def _maker(text: str) -> str | None:
    found = _MADE_BY.match(text)
    return found["name"] if found and found["name"] not in LOCALITIES | PLACES else None


def _partners(text: str) -> str | None:
    """`violin maker Lindqvist & Dotter`, `a lighthouse, Salt & Stone`"""
    found = _PARTNERS.search(text)
    if not found:
        return None
    before = text[: found.start()].rstrip()
    is_wedding = re.search(r"\b(?:engagement|marriage|wedding) of$", before)
    told = before.endswith((",", ";", ":")) or is_wedding or tells_a_trade(" ".join(before.split()[-2:]))
    return found["name"] if told else None


def _apposed(text: str) -> str | None:
    """What stands right after its trade; a word that tells something only where it is somebody's (`for my
    band Ember`)."""
    if is_title_case(text):
        return None
    return next((found["name"] for found in _APPOSED.finditer(text) if _is_apposed(found)), None)


def _is_apposed(found: re.Match[str]) -> bool:
    name, said = found["name"], found["trade"].split()
    if name.split()[0] in LOCALITIES | PLACES | BRIEFS | {"I"}:
        return False
    is_own = not _OWN.isdisjoint(word.lower() for word in said)
    trade = " ".join(said[-2:] if said[-1] in _PREMISES else said[-1:])
    sells = tells_a_trade(trade) or (is_own and tells_an_activity(trade))
    return sells and (is_own or is_a_name(name, "") or (not found.start() and not is_drawn(name)))


def _speaking(text: str) -> str | None:
    found = _SPEAKING.match(text)
    if not found or found["name"].split()[0] in BRIEFS | PLACES:
        return None
    return None if found["dash"] and heads_a_brief(found["name"]) else found["name"]


def _heading(text: str) -> str | None:
    """A word alone only where it is no common one."""
    found = _HEADING.match(text)
    name = found["name"] if found else ""
    if not name or name.split()[0] in BRIEFS | PLACES:
        return None
    return name if " " in name or is_a_name(name, "") else None


def _logo_of(text: str) -> str | None:
    found = _LOGO_OF.search(text)
    return found["name"] if found and found["name"].split()[0] not in LOCALITIES | PLACES else None


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
