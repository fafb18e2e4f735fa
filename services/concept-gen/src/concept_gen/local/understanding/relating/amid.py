"""Reads what something is amid, which is drawn round it: reeds, a lawn, fire, a den."""

from collections.abc import Sequence

from concept_gen.data.vocabulary import words
from concept_gen.local.kinds import GROWTH, is_of

_FIRE = words("fire flame flames")
_LAWN = words("grass clover heather")
_DENS = words("cave den tunnel doorway archway igloo stable barn forest jungle")


def amid(told: Sequence[str], companion: str) -> str:
    """The relation to a companion that `told`, the last relation said, puts it in or on; else empty."""
    if ("in" in told and companion in GROWTH) or ("on" in told and companion in _LAWN):
        return "among"
    if not {"in", "on"}.isdisjoint(told) and companion in _FIRE:
        return "aflame"
    return "before" if "in" in told and is_of(companion, _DENS) else ""
