"""Whether a text has a wreath around something: `a wreath around a bicycle`, `a deer in a wreath`."""

from collections.abc import Sequence

from concept_gen.data.vocabulary import words
from concept_gen.local.kinds import is_of
from concept_gen.local.people import HANDED
from concept_gen.local.understanding.relating.told_after import RINGED, RINGING

WREATHED = "wreathed"
"""Inside a wreath."""
_WREATHS = words("wreath wreaths laurel laurels garland garlands")
_ROUND = RINGING | words("framing circling enclosing")
_WITHIN = words("in inside within")
_FRAMED = (RINGED - words("flanked")) | words("enclosed")


def is_wreathed(thing: str, other: str, between: Sequence[str], after: Sequence[str]) -> bool:
    """`between`: the words between the two, of which the one that is named first is `thing`; `after`: those
    that follow the second."""
    if is_of(thing, _WREATHS):
        return not _ROUND.isdisjoint(between)
    if not is_of(other, _WREATHS):
        return False
    is_round = not _ROUND.isdisjoint(after[:3]) or not _FRAMED.isdisjoint(between)
    return is_round or (not _WITHIN.isdisjoint(between[:1]) and not is_of(thing, HANDED))


def is_wreath(idea: str) -> bool:
    return is_of(idea, _WREATHS)
