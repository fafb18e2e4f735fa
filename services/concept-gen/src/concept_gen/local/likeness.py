"""Which drawings show the same thing."""

from collections.abc import Sequence

from concept_gen.data.icons import Icon
from concept_gen.data.vocabulary import words

VIEWS = words("side face head variant simple alt round")
"""Words in the names of the same thing, seen or drawn otherwise."""


def shown(icon: Icon) -> frozenset[str]:
    return frozenset(icon.name.split("-")) - VIEWS


def alike(icon: Icon, others: Sequence[Icon]) -> list[Icon]:
    """The icon and the other drawings of just the same thing."""
    return [icon, *(other for other in others if other.id != icon.id and shown(other) == shown(icon))]
