"""Reads what rises from a thing in the shape of a heart: the steam of a cup, the smoke of a house."""

from concept_gen.local.understanding.rewording.late_pattern import LatePattern

_AS_HEART = (
    r"(?:heart[ -]shaped|(?:forming|forms|making|makes|drawing|shaped like|shaped as|shaped into|into|as|"
    r"in the shape of|in the form of|turning into|becoming) (?:an? )?"
    r"(?:(?:little|small|tiny) )?hearts?\b(?: shape)?)"
)
_RISING = {
    "heart-steam-cup": (
        r"(?:(?:cup|mug)(?: of (?:coffee|tea|cocoa|hot chocolate))?|(?:coffee|tea)[ -](?:cup|mug)|coffee|tea|"
        r"latte|cappuccino|espresso)",
        "steam",
    ),
    "heart-steam-teapot": (r"(?:tea[ -]?pot|pot of tea|(?:tea )?kettle)", "steam"),
    "heart-steam-bowl": (
        r"(?:(?:soup|porridge)[ -]bowl|bowl(?: of (?:soup|porridge|oatmeal|stew|broth|rice))?|"
        r"soup|stew|porridge)",
        "steam",
    ),
    "heart-smoke-house": (
        r"(?:(?:house|home|cottage|cabin)(?: with (?:an? )?chimney)?|chimney)",
        "(?:chimney )?smoke(?: (?:coming |rising )?(?:from|out of) (?:the|its) chimney)?",
    ),
    "heart-flame-candle": ("candle", "(?:flame|light)"),
}


def _told(thing: str, rising: str) -> LatePattern:
    return LatePattern(
        rf"(?i)\b{thing},? (?:with|whose) (?:(?:its|the|a|some) )?(?:(?:curls?|swirls?|wisps?|puffs?) of )?"
        rf"(?:heart[ -]shaped {rising}|{rising} (?:(?:that|is|rising|curling|swirling|up) )*{_AS_HEART})",
        only_with="heart",
    )


_TOLD = {phrase: _told(*told) for phrase, told in _RISING.items()}


def with_rising_hearts(text: str) -> str:
    """`coffee whose steam is a heart` as a `heart-steam-cup`."""
    for phrase, told in _TOLD.items():
        text = told.sub(phrase, text)
    return text
