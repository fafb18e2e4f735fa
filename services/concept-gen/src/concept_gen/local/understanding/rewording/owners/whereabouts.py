"""Where work is done, told by what is next to it: `in a tiny room over the chemist's`, `from a van behind the
station`, of which nothing is drawn beside the work."""

from concept_gen.local.understanding.rewording.late_pattern import LatePattern
from concept_gen.local.understanding.rewording.owners.ours import OURS
from concept_gen.local.understanding.rewording.owners.showing import if_it_shows

_ROOM = (
    "arch|attic|basement|booth|building|cabin|caravan|cellar|container|corner|cottage|cupboard|flat|garage|hut|"
    "kiosk|lock-up|office|outbuilding|room|shack|shed|shop|stable|stall|studio|unit|van|workshop|yard"
)
_BY = (
    r"(?:above|at the back of|behind|below|beneath|beside|by|down|in front of|just off|near|"
    r"next (?:door )?to|off|opposite|outside|over|round the back of|under(?:neath)?|up)"
)
_NEIGHBOUR = r"(?:an?|my|our|the)\s+(?:old\s+)?(?:[a-z]+\s+){0,1}?[a-z]+(?:['’]s)?"
_STOP = r"(?=\s*(?:[,.;:!?()]|$)|\s+(?:and|at|every|for|on|since|that|to|where|which|who|with)\b)"
_WHEREABOUTS = LatePattern(
    rf"(?i)\s+(?:at|from|in|out of)\s+(?:an?|my|our|the)\s+(?:[a-z]+\s+){{0,2}}?(?:{_ROOM})\s+{_BY}\s+"
    rf"{_NEIGHBOUR}{_STOP}"
)
# `out onto the moor with a telescope`
_OUTDOORS = LatePattern(
    r"(?i)\s+(?:down|out|up)\s+(?:in|into|on|on ?to|to)\s+the\s+(?:coast|countryside|desert|downs|fells?|"
    r"fields?|forest|heath|hills?|lakes?|marsh(?:es)?|moors?|mountains?|river|sea|wilds?|woods?)(?=\s+(?:for|to|with)\s)"
)


def without_whereabouts(text: str) -> str:
    """The text of our work without these, unless nothing to draw is left of it."""
    rest = _OUTDOORS.sub("", _WHEREABOUTS.sub("", text))
    return if_it_shows(rest, text) if OURS.search(text) else text
