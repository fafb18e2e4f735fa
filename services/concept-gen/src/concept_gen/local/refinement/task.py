"""What a refinement knows beside the recipe it changes, and how a wish is turned down."""

from collections.abc import Callable
from dataclasses import dataclass
from typing import TypeAlias

from concept_gen.local.recipe import Recipe
from concept_gen.local.wishes.instructions import Wish

PRESERVABLE = frozenset({"colors", "layout", "style", "shapes"})


@dataclass(frozen=True)
class Task:
    """The words, the seed, and what must stay: any of `PRESERVABLE`."""

    logo: str
    theme: str
    seed: int
    keep: frozenset[str]


class Refused(Exception):
    """Why a wish was not carried out, in words for the user."""


Action: TypeAlias = Callable[[Recipe, Wish, Task], Recipe]
"""Carries out one wish. Raises Refused."""


def guard(task: Task, thing: str) -> None:
    """Raises Refused where `thing` is to be kept."""
    if thing in task.keep:
        kept = {"colors": "the colours are", "shapes": "the shapes are"}.get(thing, f"the {thing} is")
        raise Refused(f"{kept} to be kept.")
