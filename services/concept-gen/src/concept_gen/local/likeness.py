"""Which drawings show the same thing."""

from collections.abc import Sequence

from concept_gen.data.icons import Icon, icons_by_id
from concept_gen.data.vocabulary import words

VIEWS = words("side face head variant simple alt round")
"""Words in the names of the same thing, seen or drawn otherwise."""


def shown(icon: Icon) -> frozenset[str]:
    return frozenset(icon.name.split("-")) - VIEWS


def alike(icon: Icon, others: Sequence[Icon]) -> list[Icon]:
    """The icon and the other drawings of just the same thing."""
    return [icon, *(other for other in others if other.id != icon.id and shown(other) == shown(icon))]


def faces_of(idea: str, icon: Icon) -> list[Icon]:
    """The friendly face, seen from the front, of what an idea and its drawing are called; one or none."""
    names = (f"own/{said}-face" for said in (idea, idea.removesuffix("s"), icon.name))
    return [icons_by_id()[name] for name in dict.fromkeys(names) if name in icons_by_id()]
