"""What is done to a thing by another, or is on it: `a crown worn by a lion`, `a hat on a cat`."""

from collections.abc import Sequence
from itertools import pairwise

from concept_gen.data.vocabulary import words
from concept_gen.local.garments import HATS, WORN
from concept_gen.local.kinds import is_of

_PASSIVE = {
    **dict.fromkeys(("held", "carried", "clutched", "gripped"), "holds"),
    **dict.fromkeys(("pulled", "towed", "hauled"), "hauls"),
    **dict.fromkeys(("ridden", "driven", "steered"), "rides"),
    **dict.fromkeys(("chased", "pursued", "followed", "hunted"), "chases"),
    "worn": "wears",
}
_GLASSES = WORN["worn-glasses"] | WORN["worn-sunglasses"] | WORN["worn-goggles"]
# What a hat or glasses are only put down on.
_LAID_ON = words(
    "book books newspaper magazine map desk table page paper shelf bench chair stool hook peg stand rack",
    "beach sand bar box crate suitcase cushion pillow",
)


def done_by(between: Sequence[str]) -> str:
    """What the second of two does to the first, by the words between them; empty where it does nothing."""
    said = (word for word, by in pairwise(between) if by == "by")
    return next((_PASSIVE[word] for word in said if word in _PASSIVE), "")


def is_worn(thing: str, between: Sequence[str], other: str) -> bool:
    """Whether a hat or glasses are said to be `on` the other, which is no furniture."""
    is_wearable = is_of(thing, HATS) or thing in _GLASSES
    return is_wearable and [*between][:1] == ["on"] and not is_of(other, _LAID_ON)
