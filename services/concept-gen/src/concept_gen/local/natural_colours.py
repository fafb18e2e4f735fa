"""Which of two things wears which colour: a carrot is orange before its rabbit is."""

from collections.abc import Mapping
from functools import cache

from concept_gen.data.files import read_lines
from concept_gen.data.icons import Icon
from concept_gen.local.scene.model import Role
from concept_gen.palettes.colour.oklch import contrast, likeness

_READABLE = 2.5  # contrast of either with the ground
_WORTH = 0.08  # how much nearer to nature an unusual choice must be


def natural_roles(
    subject: Icon,
    companion: Icon,
    colours: Mapping[Role, str],
    usual: Role,
    given: tuple[Role, Role] = ("", ""),
) -> tuple[Role, Role]:
    """The roles of subject and companion: `primary` and the `usual` one, unless others are much nearer to the
    colours that the two have by nature. What is `given` is kept, empty where it is free."""
    pairs = _pairs(usual, given)
    fitting = [pair for pair in pairs if _is_readable(pair, colours)]
    best = min(fitting, key=lambda pair: _strangeness(pair, subject, companion, colours), default=pairs[0])
    gain = _strangeness(pairs[0], subject, companion, colours) - _strangeness(
        best, subject, companion, colours
    )
    return best if gain > _WORTH else pairs[0]


def natural_role(icon: Icon, colours: Mapping[Role, str]) -> Role:
    """Of one thing alone: `primary`, unless another is much nearer to the colour that it has by nature."""
    nature = natural_colour(icon)
    if nature is None:
        return "primary"
    readable = [
        r for r in ("secondary", "accent") if contrast(colours[r], colours["background"]) >= _READABLE
    ]
    best = min(readable, key=lambda role: likeness(nature, colours[role]), default="primary")
    gain = likeness(nature, colours["primary"]) - likeness(nature, colours[best])
    return best if gain > _WORTH else "primary"


def _pairs(usual: Role, given: tuple[Role, Role]) -> list[tuple[Role, Role]]:
    """The usual one first."""
    if not any(given):
        return [("primary", usual), ("primary", "secondary"), ("primary", "accent"), (usual, "primary")]
    subjects = [given[0]] if given[0] else ["primary", "secondary"]
    companions = [given[1]] if given[1] else [usual, "secondary", "accent", "primary"]
    pairs = [(subject, other) for subject in subjects for other in companions]
    return [pair for pair in pairs if pair[0] != pair[1] or all(given)]


def _strangeness(
    pair: tuple[Role, Role], subject: Icon, companion: Icon, colours: Mapping[Role, str]
) -> float:
    """How far the two are from their natural colours, in OKLab."""
    worn = zip((subject, companion), pair, strict=True)
    return sum(likeness(nature, colours[role]) for icon, role in worn if (nature := natural_colour(icon)))


def _is_readable(pair: tuple[Role, Role], colours: Mapping[Role, str]) -> bool:
    return all(contrast(colours[role], colours["background"]) >= _READABLE for role in pair)


def natural_colour(icon: Icon) -> str | None:
    """Lower-case hex; the last word of the name that has one."""
    found = (_table().get(word) for word in reversed(icon.name.split("-")))
    return next((colour for colour in found if colour), None)


@cache
def _table() -> dict[str, str]:
    rows = (line.split() for line in read_lines("natural.txt"))
    return {word: f"#{colour}" for colour, *named in rows for word in named}
