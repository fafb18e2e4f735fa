"""The faces that fit what a text says of mood and trade."""

import re

_FACES = {
    "esports": ("futuristic", "technical", "condensed"),
    "sports": ("condensed", "technical", "sans"),
    "western": ("slab", "condensed"),
    "fine": ("serif", "roman"),
    "law": ("roman", "serif"),
    "heritage": ("roman", "slab", "serif"),
    "software": ("technical", "spartan", "geometric"),
}
# By the first of them that a text tells of.
_TOLD = {
    "esports": r"e-?sports?|(?:pro|competitive)[- ]gam(?:ing|ers?)|gaming (?:clan|guild|team|squad|crew)|"
    r"gamers?",
    "western": r"western|wild[- ]west|cowboys?|cowgirls?|saloon|rodeo",
    "fine": r"elegan(?:t|ce)|luxur(?:y|ious)|fine|delicate|refined|graceful|feminine|romantic|sophisticated|"
    r"bridal|brides?|weddings?|jewell?e?ry|jewell?ers?|perfumes?|perfumery|fragrances?|couture|fashion house",
    "sports": r"(?:sports?|football|soccer|rugby|hockey|basketball|baseball|boxing|mma|martial arts|"
    r"racing|motorsports?|athletics?)(?: (?:team|club|academy|gym))?",
    "heritage": r"barbers?|barbershop|distill(?:ery|er)|whisk(?:e)?y|tailors?|cigars?",
    "law": r"law (?:firm|office|practice)|lawyers?|solicitors?|attorneys?|notary|notaries|barristers?",
    "software": r"software|tech|startup|start-up|saas|fintech|robotics|cybersecurity",
}
_MOODS = re.compile("|".join(rf"(?P<{mood}>\b(?:{said})\b)" for mood, said in _TOLD.items()), re.IGNORECASE)
_LEADING = ("esports", "western", "fine")


def faces_told(text: str) -> tuple[str, ...]:
    """What a text that says so strongly is set in, whatever its style; else none."""
    return next((_FACES[mood] for mood in _LEADING if mood in _moods(text)), ())


def faces_of_letters(text: str) -> tuple[str, ...]:
    """What initials are set in where the text tells of any mood or trade; else none."""
    return next((_FACES[mood] for mood in _TOLD if mood in _moods(text)), ())


def _moods(text: str) -> set[str]:
    return {found.lastgroup for found in _MOODS.finditer(text) if found.lastgroup}
