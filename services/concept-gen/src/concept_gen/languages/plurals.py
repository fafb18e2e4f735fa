"""English plurals."""

import re

_IRREGULAR = {
    "calf": "calves", "child": "children", "deer": "deer", "fish": "fish", "foot": "feet", "goose": "geese",
    "knife": "knives", "leaf": "leaves", "loaf": "loaves", "man": "men", "mouse": "mice", "sheep": "sheep",
    "tooth": "teeth", "wolf": "wolves", "woman": "women",
}  # fmt: skip


def plural(noun: str) -> str:
    """Of a noun in the singular, by its last word."""
    *before, last = noun.split(" ")
    if last in _IRREGULAR:
        return " ".join((*before, _IRREGULAR[last]))
    if re.search(r"(?:[sxz]|[cs]h)$", last):
        return f"{noun}es"
    return f"{noun[:-1]}ies" if re.search(r"[^aeiou]y$", last) else f"{noun}s"
