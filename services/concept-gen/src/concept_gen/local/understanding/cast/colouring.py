"""Which of what is drawn has a colour that the text gives it, or that it is known by."""

from collections.abc import Sequence
from dataclasses import dataclass

from concept_gen.local.understanding.brief import Brief
from concept_gen.local.understanding.cast.casting import Cast
from concept_gen.palettes import Palette, coloured_things, known_things, wearing
from concept_gen.palettes.colour.oklch import contrast

_SEEN = 2.5
_FIRST = ("primary", "secondary", "accent", "text", "background")


@dataclass(frozen=True)
class Worn:
    """The roles that show the colour of the subject and of its companion, the best first; none where
    these have none."""

    subject: tuple[str, ...] = ()
    companion: tuple[str, ...] = ()


def worn_roles(brief: Brief, cast: Cast, palette: Palette) -> Worn:
    return Worn(
        _roles(cast.subject_idea, brief.meant, palette), _roles(cast.modifier_idea, brief.meant, palette)
    )


def _roles(idea: str, text: str, palette: Palette) -> tuple[str, ...]:
    said = _singular(idea.split("-")) if idea else set[str]()
    told, known = (
        next((thing.colour for thing in things if said & _singular(thing.said)), None)
        for things in (coloured_things(text), known_things(text))
    )
    colour = told or known
    shown = wearing(colour, palette) if colour else frozenset[str]()
    return tuple(role for role in _FIRST if role in shown and (told or _is_seen(role, palette)))


def _is_seen(role: str, palette: Palette) -> bool:
    return contrast(palette.roles[role], palette.background) >= _SEEN


def _singular(said: Sequence[str]) -> set[str]:
    return {word.removesuffix("s") for word in said}
