"""Which of what is drawn has a colour that the text gives it."""

from collections.abc import Sequence
from dataclasses import dataclass

from concept_gen.local.understanding.brief import Brief
from concept_gen.local.understanding.casting import Cast
from concept_gen.palettes import Palette, coloured_things, wearing

_FIRST = ("primary", "secondary", "accent", "text", "background")


@dataclass(frozen=True)
class Worn:
    """The roles that show the colour of the subject and of its companion, the best first; none where the text
    gives them none."""

    subject: tuple[str, ...] = ()
    companion: tuple[str, ...] = ()


def worn_roles(brief: Brief, cast: Cast, palette: Palette) -> Worn:
    return Worn(
        _roles(cast.subject_idea, brief.meant, palette), _roles(cast.modifier_idea, brief.meant, palette)
    )


def _roles(idea: str, text: str, palette: Palette) -> tuple[str, ...]:
    said = _singular(idea.split("-"))
    told = (thing.colour for thing in coloured_things(text) if said & _singular(thing.said))
    colour = next(told, None) if idea else None
    shown = wearing(colour, palette) if colour else frozenset()
    return tuple(role for role in _FIRST if role in shown)


def _singular(said: Sequence[str]) -> set[str]:
    return {word.removesuffix("s") for word in said}
