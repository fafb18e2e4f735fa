"""The occasions that owners work for, told as a list, of which none is drawn beside the work: `we hire out
camels for plays, weddings and one very odd funeral`."""

from concept_gen.local.understanding.rewording.late_pattern import LatePattern
from concept_gen.local.understanding.rewording.owners.ours import OURS
from concept_gen.local.understanding.rewording.owners.showing import if_it_shows

_EVENT = (
    "anniversaries|balls?|birthdays?|celebrations|ceremonies|christenings?|conferences|exhibitions|fairs|"
    "festivals|fetes|film (?:sets|shoots)|funerals?|galas|openings|parades|parties|party|plays|proms|"
    "receptions|shoots|shows|wakes|weddings?"
)
_ONE = r"(?:(?!(?:and|or|i|we|that|who|with)\b)[a-z'’-]+\s+){0,3}?"
_STOP = r"(?=\s*(?:[,.;:!?()]|$)|\s+(?:across|all|around|in|near|since)\b)"
_FOR_MANY = LatePattern(
    rf"(?i)\s+(?:at|for|to)\s+(?:{_ONE}[a-z'’-]+,\s*){{0,3}}{_ONE}(?:{_EVENT}),\s*(?:{_ONE}[a-z'’-]+,\s*){{0,3}}"
    rf"{_ONE}[a-z'’-]+,?\s+(?:and|or)\s+{_ONE}[a-z'’-]+{_STOP}|"
    rf"\s+(?:at|for|to)\s+{_ONE}[a-z'’-]+,\s*{_ONE}(?:{_EVENT}),?\s+(?:and|or)\s+{_ONE}[a-z'’-]+{_STOP}|"
    rf"\s+(?:at|for)\s+{_ONE}(?:{_EVENT})\s+(?:and|or)\s+{_ONE}(?:{_EVENT}){_STOP}"
)


def without_occasions(text: str) -> str:
    """The text of our work without such a list, unless nothing to draw is left of it."""
    return if_it_shows(_FOR_MANY.sub("", text), text) if OURS.search(text) else text
