"""The ground that a text asks the mark to stand on: `a round badge`, `a bee inside a hexagon`."""

import re

from concept_gen.local.scene.plates import NAMED_PLATES

_OTHERS = {
    "octagonal": "octagon", "arched": "arch", "roundel": "circle", "app icon": "squircle", "crest": "shield",
}  # fmt: skip
_SHAPES = "round|circular|circle|square|hexagon(?:al)?|octagon(?:al)?|diamond|shield|arch(?:ed)?|scalloped"
_MADE = (
    r"(?P<made>badge|logo|emblem|mark|icon|patch|sticker|stamp|label|seal|crest|roundel|symbol|medallion)s?"
)
_DRAWN = r"frame|shape|background|plate|border|outline|form"
_MID = r"(?P<mid>(?:(?!(?:with|of|for|and|in|on|around)\b)[\w-]+\s+){0,2})"
# `a round vintage badge`, `in a hexagonal frame`
_MADE_SO = re.compile(
    rf"(?i)(?:\b(?:in|inside|within|on)\s+an?\s+)?\b(?P<shape>{_SHAPES})(?:[- ]shaped?)?\s+"
    rf"{_MID}(?:{_MADE}|{_DRAWN})\b"
)
# `an owl in a shield`
_INSIDE = re.compile(
    r"(?i)(?<!hands )(?<!paws )(?<!dancing )(?<!sitting )(?<!standing )"
    r"\b(?:in|inside|within)\s+an?\s+(?:(?:simple|plain|bold|thin|solid)\s+)?"
    r"(?P<shape>circle|square|hexagon|octagon|diamond|shield|roundel)\b(?!\s+(?:of|rings?|mines?|made)\b)"
)
_WHOLE = re.compile(r"(?i)\b(?P<shape>app icon|roundel|crest)\b(?! of (?:an?|the) )")


def ground_asked(text: str) -> str | None:
    """The plate's name, None where the text asks for none."""
    found = _MADE_SO.search(text) or _INSIDE.search(text) or _WHOLE.search(text)
    return (NAMED_PLATES | _OTHERS)[found["shape"].lower()] if found else None


def without_ground(text: str) -> str:
    """The text without the shape, which is no thing to be drawn."""
    return _INSIDE.sub(" ", _MADE_SO.sub(lambda found: f"{found['mid']}{found['made'] or ''}", text))
