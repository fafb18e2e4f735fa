"""How people ask where the name stands: above, below, beside or around the mark, and in how many lines."""

_TEXT = r"(?:text|lettering|letters|name|label|wordmark|title|words?|typography|type|tagline|slogan)"
_MARK = r"(?:icon|symbol|mark|image|picture|drawing|emblem|graphic)"
_LINES = r"(?:one|two|2|a single|separate)"

ROWS = (
    "rows",
    rf"\b(?:on|in|over|into|as) (?P<value>{_LINES}) (?:lines?|rows?)\b|"
    rf"\b(?:name|text|words?)\b.*\b(?P<number>{_LINES}) (?:lines?|rows?)\b",
)
CENTRED: tuple[tuple[str, str], ...] = (
    ("below", r"^cent(?:er|re)(?:d|ed)? (?:below|under(?:neath)?|beneath)\b"),
    ("centred", r"\bcent(?:er(?:ed)?|red?)\b(?!\s+(?:the\s+)?text)"),
)
GROUND = (
    "ground",
    r"\b(?:the|its) ground "
    r"(?:to be |could be |should be |were |was |be |is |in |to )*(?P<value>[a-z]+)$",
)
FRAMED = (
    "framed",
    r"\b(?:frame|surround|enclose|encircle)\b.*\b(?:with|in|by) (?:an? )?(?:[a-z]+ )?"
    r"(?:ring|circle|border|line)\b",
)
NOT_THERE = (
    "praise",
    r"^not (?:beside|next to|below|under(?:neath)?|beneath|above|over|around|on top|on the (?:left|"
    r"right)|inside)\b",
)
"""A place that something has not, said after the one that it has."""
PLACES: tuple[tuple[str, str], ...] = (
    ("above", rf"\b{_TEXT}\b.*\b(?:in an arch|arched|arching|in an arc|in a bow)\b"),
    ("above", rf"\b{_TEXT}\b.*\b(?:above|on top|over|at the top)\b"),
    (
        "below",
        rf"\b{_TEXT}\b.*\b(?:below|under|underneath|beneath)\b|"
        rf"\b{_MARK}\b.*\b(?:above|over|on top of)\b.*\b{_TEXT}\b|"
        r"\bstack(?:ed)?\b",
    ),
    (
        "beside",
        rf"\b{_TEXT}\b.*\b(?:beside|next to|right of|to the right|alongside)\b|\bside by side\b|"
        rf"\bhorizontal\b|\b{_MARK}\b.*\b(?:left|beside|next to)\b",
    ),
    (
        "around",
        rf"\b{_TEXT}\b.*\b(?:around|in a (?:circle|ring)|round (?:it|the (?:top|outside|edge|rim|mark|icon))|"
        r"on a curve|curved|"
        r"(?:in|inside|into) the (?:circle|ring|badge|stamp|seal))\b",
    ),
    ("app-icon", r"\bapp[- ]?icon\b|\bfavicon\b|\bprofile (?:picture|pic|image)\b"),
    (
        "emblem",
        r"\b(?:in|inside|into|like|as|to|of)\s+(?:an?\s+)?(?:(?:round|circular|classic|vintage|wax|rubber|old)\s+)*"
        r"(?:badge|emblem|stamp|seal|roundel)\b|^(?:an?\s+)?(?:round|circular) (?:badge|emblem|stamp|seal)$",
    ),
)
