"""Reads what becomes something else: `a cup whose steam becomes a clef`, `a leaf growing inside`."""

import re

from concept_gen.data.vocabulary import words

_AS = (
    r"(?:becom(?:es?|ing)|forms?|forming|makes?|turns? into|turning into|morphs? into|morphing into|"
    r"changes? into|transforms? into|transforming into|(?:is|are) (?:shaped (?:like|as)|(?:made )?into)|"
    r"shaped (?:like|as)|looks? like|curls? into|grows? into|rises? (?:in|as|into)|curling into|doubles as|"
    r"ends? in|is|are)(?: (?:the |a )?(?:shape|form|outline|silhouette) of)?"
)
_ENDS = r"(?:and|for|on|in|with|that|to|above|under|at|over|made|inside|as|by|of|from|whose|beside|logo)\b"
_THING = rf"(?P<thing>(?:an?|the) (?!(?:capital )?letter\b)[a-z-]+(?: (?!{_ENDS})[a-z-]+){{0,2}})"
_PART = re.compile(rf"(?i),?\s+whose\s+(?:[a-z-]+\s+){{0,2}}?(?P<part>[a-z]+)\s+{_AS}\s+{_THING}")
_RISING = words("steam smoke flame flames fire vapour vapor aroma light beam scent breath")
_BELOW = words("roots root shadow reflection base")
_MIDST = words("centre center core heart inside middle belly window body door lens")
_TURNED = re.compile(
    r"(?i)\s+(?:(?:that|which)\s+(?:turns|morphs|transforms|changes|grows|blends)\s+into|(?:that|which)\s+becomes|"
    r"(?:turning|morphing|transforming|changing|blending)\s+into|becoming)\s+"
    r"(?=(?:an?|the)\s+(?!(?:capital )?letter\b))"
)
_MADE_INTO = re.compile(
    r"(?i)\s+(?:(?:that|which)\s+(?:is|was|has been)\s+)?"
    r"(?:made|turned|bent|carved|folded|formed|moulded|sculpted)\s+into\s+(?:the (?:shape|form) of\s+)?"
    r"(?=(?:an?|the)\s+(?!(?:capital )?letter\b))"
)
_INSIDE = re.compile(
    r"(?i)\s+(?:(?:that|which) is\s+)?(?:blooming|blossoming|burning|floating|glowing|growing|hidden|hiding|"
    r"living|nestled|resting|shining|sitting|sleeping|sprouting|standing|swimming|trapped)\s+(?:inside|within)"
    r"(?=\s*(?:$|[.,;:!?]|it\b|of it\b|(?:for|and)\b))(?:\s+(?:of\s+)?it\b)?"
)


def as_become(text: str) -> str:
    """The text with the other thing above, under, in or with the first."""
    text = _INSIDE.sub(" inside it", _PART.sub(_placed, text))
    return _MADE_INTO.sub(" shaped like ", _TURNED.sub(_beside, text))


def _placed(found: re.Match[str]) -> str:
    part, thing = found["part"].lower(), found["thing"]
    if part in _RISING and "heart" in thing:
        return found.group()
    told = ((_RISING, " above it"), (_BELOW, " under it"), (_MIDST, " inside it"))
    return f" with {thing}{next((where for parts, where in told if part in parts), '')}"


def _beside(found: re.Match[str]) -> str:
    """Both, but for what rises as a heart, which is drawn in one."""
    rises = not _RISING.isdisjoint(found.string[: found.start()].lower().split()[-2:])
    return found.group() if rises else " and "
