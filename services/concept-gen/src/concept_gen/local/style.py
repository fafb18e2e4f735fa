"""What a style means: grounds, fonts and how letters are set."""

from dataclasses import dataclass


@dataclass(frozen=True)
class Style:
    plates: tuple[str, ...]
    fonts: tuple[str, ...]


STYLES: dict[str, Style] = {
    "minimal": Style(("circle", "squircle", "leaf"), ("spartan", "geometric", "sans")),
    "modern": Style(("squircle", "circle", "hexagon", "leaf"), ("technical", "spartan", "geometric")),
    "geometric": Style(
        ("hexagon", "diamond", "octagon", "squircle", "circle"), ("sans", "geometric", "technical")
    ),
    "vintage": Style(
        ("scallop", "circle", "shield", "arch", "octagon"), ("slab", "condensed", "roman", "serif")
    ),
    "retro": Style(("circle", "scallop", "arch", "squircle"), ("retro", "script", "slab")),
    "playful": Style(("blob", "scallop", "circle"), ("rounded", "script", "retro")),
    "mascot": Style(("shield", "hexagon", "circle"), ("condensed", "technical", "sans")),
    "line": Style(("circle", "arch", "diamond"), ("serif", "roman")),
    "outline": Style(("circle", "arch", "diamond"), ("serif", "roman", "geometric")),
    "engraved": Style(("circle", "arch", "octagon", "scallop"), ("roman", "serif", "slab")),
    "faceted": Style(("hexagon", "diamond", "octagon"), ("technical", "sans", "geometric")),
    "pixel": Style(("squircle", "circle"), ("pixel",)),
    "bold": Style(("circle", "squircle", "hexagon", "shield", "leaf"), ("geometric", "condensed", "sans")),
    "abstract": Style(("circle", "squircle", "hexagon", "leaf"), ("spartan", "technical")),
    "monogram": Style(
        ("circle", "squircle", "shield", "hexagon", "diamond"), ("serif", "geometric", "roman", "spartan")
    ),
}
NOT_OF_LETTERS = frozenset({"arch"})
"""Plates that letters alone on them make something else of: a gravestone."""
UNSTYLED = ("bold", "modern", "minimal", "bold", "geometric")
"""Where a text names no style, the prompt's hash picks one of these."""
RUNNING = frozenset({"script", "blackletter"})
"""Fonts whose capitals are not read in a row."""
MIXED_CASE = RUNNING | {"rounded", "serif"}
"""Fonts that show a name as it is written."""
SMALL = {"script": "spartan", "blackletter": "roman"}
"""The face of small capitals beside those."""
