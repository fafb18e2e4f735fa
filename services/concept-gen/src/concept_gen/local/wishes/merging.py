"""Wishes that are one: for the same thing, for a colour instead of another, for some and how many."""

from collections.abc import Iterable
from dataclasses import replace
from itertools import pairwise

from concept_gen.local.wishes.of_colour import tone_change
from concept_gen.local.wishes.wish import Wish


def merged(wishes: list[Wish]) -> list[Wish]:
    return _once(_with_number(_with_disliked(_joined_colours(wishes))))


def _once(wishes: Iterable[Wish]) -> list[Wish]:
    """Of wishes for the same thing (`outline only, no fills`) the first."""
    first: dict[tuple[str, str], Wish] = {}
    for wish in wishes:
        first.setdefault(_sense(wish), wish)
    return [*first.values()]


def _sense(wish: Wish) -> tuple[str, str]:
    """What wishes for the same thing have in common: `less neon, more muted yellow` mutes once."""
    if wish.kind in ("tone", "tone-of"):
        return "tone", tone_change(wish.value.lower()) or wish.text
    return wish.kind, wish.text if wish.kind == "unknown" else wish.value


def _with_disliked(wishes: list[Wish]) -> list[Wish]:
    """`I don't like the orange, make it teal` is one wish, and so are `all in teal, no
    orange` and `in a circle, thin line only`."""
    out: list[Wish] = []
    for wish in wishes:
        last = out[-1] if out else None
        if last and last.kind == "other-colours" and last.gone and wish.kind == "colours":
            out[-1] = Wish("colours", wish.value, f"{last.text}, {wish.text}", last.gone)
        elif last and last.kind == "plate" and wish.kind == "thinner":
            out[-1] = replace(last, text=f"{last.text}, {wish.text}")
        elif last and last.kind == "remove" and wish.kind == "letters" and not wish.gone:
            out[-1] = replace(wish, text=f"{last.text}, {wish.text}", gone=last.value)
        elif not (last and last.kind == "colours" and wish.kind == "other-colours" and wish.gone):
            out.append(wish)
    return out


def _with_number(wishes: list[Wish]) -> list[Wish]:
    """`more palm trees, three of them` is one wish."""
    return [
        one
        for one, then in pairwise([*wishes, None])
        if one and not (one.kind == "number" and then and then.kind in ("twins", "triplets"))
    ]


def _joined_colours(wishes: list[Wish]) -> list[Wish]:
    """`blue and green` is one wish for both."""
    out: list[Wish] = []
    for wish in wishes:
        if out and wish.kind == out[-1].kind == "colours" and not (wish.gone or out[-1].gone):
            both = f"{out.pop().text} and {wish.text}"
            wish = Wish("colours", both, both)
        out.append(wish)
    return out
