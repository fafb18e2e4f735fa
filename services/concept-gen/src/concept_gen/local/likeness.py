"""Which drawings show the same thing."""

from collections.abc import Iterable, Sequence
from functools import cache

from concept_gen.data.icons import Icon, icons_by_id, load_icons
from concept_gen.data.vocabulary import words
from concept_gen.local.kinds import HEADS
from concept_gen.local.people import HUMAN_HEADS, KIN

_HEADS = frozenset(f"{of}/{name}" for of in ("own", "ph", "tabler", "mdi") for name in HEADS) | {
    f"fluent/{name}" for name in words("fox bear panda koala lion unicorn")
}
VIEWS = words("side face head variant simple alt round")
"""Words in the names of the same thing, seen or drawn otherwise."""


def shown(icon: Icon) -> frozenset[str]:
    return frozenset(icon.name.split("-")) - VIEWS


def alike(icon: Icon, others: Sequence[Icon]) -> list[Icon]:
    """The icon and the other drawings of just the same thing."""
    return [icon, *(other for other in others if other.id != icon.id and shown(other) == shown(icon))]


def is_head(icon: Icon) -> bool:
    """Whether it is a drawing of a head alone."""
    return icon.name.endswith(("-face", "-head")) or icon.id in _HEADS


def is_composed(icon: Icon) -> bool:
    """Whether it is a drawing of two things: a snail with a house."""
    first, *others = icon.name.split("-")
    return bool(others) and first not in VIEWS and {first, others[-1]} <= _names()


@cache
def _names() -> frozenset[str]:
    return frozenset(icon.name for icon in load_icons())


def faces_of(idea: str, icon: Icon) -> list[Icon]:
    """The friendly face, seen from the front, of what an idea and its drawing are called; one or none."""
    return _drawn(f"{said}-face" for said in _called(idea, icon))


def worn_heads_of(idea: str, icon: Icon) -> list[Icon]:
    """What goes on another's body: the face of an animal or the head of one of us; one or none."""
    people = [head for head in heads_of(idea, icon) if head.name in HUMAN_HEADS]
    return faces_of(idea, icon) or people or _kin_of(idea)


def _kin_of(idea: str) -> list[Icon]:
    return _drawn(head for head, said in KIN.items() if idea in said)


def heads_of(idea: str, icon: Icon) -> list[Icon]:
    """The drawing of the head alone; one or none."""
    kinds = ("{}-head", "{}-face", "angry-{}")
    return _drawn(kind.format(said) for kind in kinds for said in _called(idea, icon))


def fierce_of(idea: str, icon: Icon) -> list[Icon]:
    """The drawing that shows its teeth; one or none."""
    return _drawn(f"{how}-{said}" for said in _called(idea, icon) for how in ("angry", "roaring", "snarling"))


def _called(idea: str, icon: Icon) -> tuple[str, str, str]:
    return idea, idea.removesuffix("s"), icon.name


def _drawn(names: Iterable[str]) -> list[Icon]:
    own = (f"own/{name}" for name in dict.fromkeys(names))
    return [icons_by_id()[name] for name in own if name in icons_by_id()][:1]
