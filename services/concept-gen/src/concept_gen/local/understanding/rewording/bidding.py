"""How a text bids somebody to draw: `Draw me an owl`, `let a gull fly over it`, `a key would be lovely`."""

import re

from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.ideas.trades import tells_a_trade
from concept_gen.local.understanding.rewording.late_pattern import LatePattern

_A = r"(?:an?|one|two|three|four|five|some|the)"
_OPENS = r"(?P<opens>^|[.!?;:–—]\s+|,\s+(?:so|and)\s+)"
_MARK = (
    r"(?:badge|crest|design|drawing|emblem|icon|illustration|image|letters?|lettering|logo|look|mark|mascot|monogram|"
    r"name|picture|style|symbol|text|wordmark)s?"
)
# `Draw me an owl`, `so please sketch two foxes`, `Put a cup on a cloud`, `Give us a dog`
_BID = LatePattern(
    rf"(?i){_OPENS}(?:(?:please|maybe|perhaps|simply|just|now|so|could you|can you|would you)\s+)*"
    r"(?:(?:draw|sketch|paint|picture|illustrate|imagine|put|place)(?:\s+(?:me|us))?|(?:give|get|make)\s+(?:me|us))\s+"
    rf"(?={_A}\s+(?!(?:[a-z]+\s+)?{_MARK}\b))",
    only_with=r"\b(?:draw|sketch|paint|picture|illustrate|imagine|put|place|give|get|make)\b",
)
# `A hurdy-gurdy is hard to draw, so a lute will do`
_TOO_HARD = LatePattern(
    r"(?i)(?P<before>^|[.!?;:,]\s+)(?:(?:but|as|since|because)\s+)?[^.!?;:,]+\s"
    r"(?:is|are|would be)\s+(?:(?:so|too|very|rather|quite)\s+)?"
    r"(?:hard|difficult|tricky|impossible)\s+to\s+(?:draw|depict|paint|show|sketch)\b(?:[,;]?\s+so\b)?[,.;:]?\s*",
    only_with=r"\bto\s+(?:draw|depict|paint|show|sketch)\b",
)
_SEES = (
    r"would\s+(?:be\s+(?:fine|fun|great|ideal|just right|lovely|nice|perfect|splendid|wonderful)|do\b|"
    r"make\s+(?:me|us)\s+(?:happy|laugh|proud|smile)|say\s+(?:it all|everything)|suit\s+(?:me|us))|"
    r"will\s+(?:do\b|suit\s+(?:me|us))|is\s+(?:all|what|exactly what|just what)\s+(?:i|we)\s+"
    r"(?:ask|dream|long|need|want|wish)\b"
)
# `A nightingale on a note would be lovely`
_WISHED = LatePattern(
    rf"(?i){_OPENS}(?P<what>{_A}\s+(?!(?:[a-z]+\s+)?{_MARK}\b)[^.!?;:]{{4,90}}?),?\s+(?:{_SEES})"
    r"(?:\s+(?:for|of|nicely|to see)\b)?",
    only_with=r"\b(?:would|will|is)\b",
)
# `The rowing club of our village needs a frog in a boat`
_WANTS = LatePattern(
    r"(?i)^(?P<whose>(?:my|our|the|this)\s[^.!?;:,]{4,70}?)\s+"
    r"(?:wants|needs|deserves|asks for|calls for|could use|dreams of|longs for|wishes for|is looking for)\s+"
    rf"(?={_A}\s+(?!(?:[a-z]+\s+){{0,2}}{_MARK}\b))",
    only_with=r"\b(?:wants|needs|deserves|asks|calls|could|dreams|longs|wishes|looking)\b",
)
_DOING = words(
    "balance blow carry catch chase climb cover cross dance dig dive drink drive eat float fly grow guard",
    "hang hold hover hug juggle jump kick leap lean lift open orbit paddle paint pass peek perch play",
    "pour pull push read rest ride rise row sail shelter sing sip sit sleep sniff stand steer surf swim",
    "throw wear wrap",
)
_DOUBLED = words("dig hug sip sit swim wrap")
_DO = "|".join(sorted(_DOING))
_WHO = rf"(?P<who>(?:an?|the|our|two|three)\s(?!(?:[a-z]+\s)?{_MARK}\b)(?:[a-z-]+\s){{1,3}}?)"
# `A lighthouse. Let a gull fly above it`
_LET_BY_IT = LatePattern(
    rf"(?i)[.;,]\s+let\s+{_WHO}(?P<do>{_DO})\b(?P<by>\s+[a-z]+(?:\s+of)?\s+(?:it|him|her|them)\b)",
    only_with=r"\blet\b",
)
# `Let a gull fly over the pier`, `The tram should carry two masks`
_LET = LatePattern(
    rf"(?i)\b(?:let|have|make)\s+{_WHO}(?P<do>{_DO})\b(?!\s+out\b)",
    only_with=r"\b(?:let|have|make)\b",
)
_SHOULD = LatePattern(
    rf"(?i){_OPENS}{_WHO}(?:should|could|must|might|may)\s+(?:also\s+|perhaps\s+)?(?P<do>{_DO})\b(?!\s+out\b)",
    only_with=r"\b(?:should|could|must|might|may)\b",
)


def as_bidden(text: str) -> str:
    """The text with each of these as `Show ...` and who should do something as doing it; without what is said
    to be too hard to draw."""
    rest = _TOO_HARD.sub(r"\g<before>", text)
    rest = _LET_BY_IT.sub(lambda found: f" with {found['who']}{_doing(found['do'])}{found['by']}", rest)
    rest = _LET.sub(lambda found: f"Show {found['who']}{_doing(found['do'])}", rest)
    rest = _SHOULD.sub(lambda found: f"{found['opens']}Show {found['who']}{_doing(found['do'])}", rest)
    rest = _WISHED.sub(r"\g<opens>Show \g<what>,", _WANTS.sub(_wanted, rest))
    return _BID.sub(r"\g<opens>Show ", rest)


def _wanted(found: re.Match[str]) -> str:
    """What a firm wants, apart from the firm; of a fox that wants a grape nothing is bidden."""
    return f"{found['whose']}. Show " if tells_a_trade(found["whose"]) else found.group()


def _doing(verb: str) -> str:
    if verb.lower() in _DOUBLED:
        return f"{verb}{verb[-1]}ing"
    return f"{verb.removesuffix('e')}ing"
