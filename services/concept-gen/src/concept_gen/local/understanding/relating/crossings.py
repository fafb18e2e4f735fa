"""Tells where two different things are crossed: `crossed spade and carrot`, `hammer and chisel, crossed`."""

import re

CROSSES = "crosses"
"""Laid over each other, as swords are."""
_AFTERTHOUGHT = re.compile(r"(?i),\s+(?=(?:both |that are |which are )?crossed\b)")


def with_afterthoughts(text: str) -> str:
    """With what is told after a comma in the clause of its things."""
    return _AFTERTHOUGHT.sub(" ", text)


def are_crossed(spoken: list[str], first: int, second: int) -> bool:
    """Whether the words at the two places are; several of the first (`crossed axes and a shield`) are so
    themselves."""
    between = spoken[first + 1 : second]
    if "crossed" in between and "with" in between[-3:]:
        return True
    is_told = "crossed" in spoken[max(0, first - 2) : first] and not spoken[first].endswith("s")
    return between[:1] == ["and"] and (is_told or "crossed" in spoken[second + 1 : second + 4])
