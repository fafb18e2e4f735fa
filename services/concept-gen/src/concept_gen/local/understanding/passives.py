"""What is done to a thing by another: `a crown worn by a lion`."""

from collections.abc import Sequence
from itertools import pairwise

_PASSIVE = {
    **dict.fromkeys(("held", "carried", "clutched", "gripped"), "holds"),
    **dict.fromkeys(("pulled", "towed", "hauled"), "hauls"),
    **dict.fromkeys(("ridden", "driven", "steered"), "rides"),
    "worn": "wears",
}


def done_by(between: Sequence[str]) -> str:
    """What the second of two does to the first, by the words between them; empty where it does nothing."""
    said = (word for word, by in pairwise(between) if by == "by")
    return next((_PASSIVE[word] for word in said if word in _PASSIVE), "")
