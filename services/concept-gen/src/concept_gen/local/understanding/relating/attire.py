"""What somebody is told to wear, to be shod with or to be dressed as."""

from concept_gen.local.garments import ATTIRE, BOOTS, GLOVES, HATS, ON_BACKS, SKATES, WINGS, WORN
from concept_gen.local.kinds import is_of

DRESSED_AS = "as"
"""The one is dressed as the other."""
SHOD = "shod"
"""With boots on its own feet."""
GARMENTS = frozenset[str]().union(*WORN.values())
_ATTIRE = frozenset[str]().union(*ATTIRE.values())


def worn_how(told: list[str], between: list[str], companion: str) -> str:
    """Where on somebody's body a thing is."""
    has, dressed = "with" in between, told[-1:] in (["wears"], ["in"])
    if companion in GARMENTS or is_of(companion, HATS | GLOVES):
        return "wears" if (dressed or has) and "out" not in between else ""
    if companion in SKATES:
        return SHOD if dressed or has or told[-1:] == ["on"] else ""
    if companion in _ATTIRE:
        return DRESSED_AS if dressed else ""
    if companion in WINGS:
        return "winged" if has else ""
    return "bears" if companion in ON_BACKS and (has or told[-1:] == ["wears"]) else ""


def faceless(relation: str, idea: str) -> str:
    """The relation for one without a face to put on a body: it stands in boots itself, and wears no dress."""
    if relation != DRESSED_AS:
        return relation
    return SHOD if idea in BOOTS else ""
