"""What a logo is put on, which it does not show: `for our wedding invitations`, `for the side of my van`."""

import re

from concept_gen.local.understanding.ideas.concepts import SILENT, spoken_words
from concept_gen.local.understanding.vocabulary.styles import is_style

_SURFACES = (
    r"(?:wedding )?invit(?:ation|e)s?|(?:business |visiting )?cards|place cards?|letter-?heads?|stationery|"
    r"(?:delivery |work |company )?vans?|(?:shop |pub |door |house |front )?signs?|(?<!record )labels?|"
    r"web-?sites?|web site|home ?page|social media|profile (?:picture|photo)|uniforms?|(?:work )?aprons?|"
    r"t(?:ee)?-?shirts?|hoodies|sweatshirts?|packaging|menus?|flyers?|leaflets?|posters?|brochures?|"
    r"(?:shop |front )?windows?"
)
_PUT_ON = re.compile(
    rf"(?i)\b(?:(?:for|onto|across|(?:to|that) (?:go|goes|be put|put|print|use) on)\s+(?:my|our|the|their)|"
    rf"(?:on|to)\s+(?:my|our))\s+(?:(?:sides?|back|front) of (?:my|our|the)\s+)?"
    rf"(?P<whose>(?:(?!and\b|of\b|with\b)[a-z'’-]+\s+){{0,3}}?)(?:{_SURFACES})\b"
    rf"(?:\s+(?:and|&)\s+(?:(?:my|our|the)\s+)?(?:{_SURFACES})\b)*(?!\s*(?:shop|maker|printer|company|club)\b)"
)


def without_surfaces(text: str, *, lettered: bool) -> str:
    """Nor what they are of (`our honey labels`), unless that is all that is told; `lettered`: letters are
    told already."""
    bare = _PUT_ON.sub(" ", text)
    if bare == text or lettered or _tells_something(bare):
        return bare
    return _PUT_ON.sub(lambda found: f"for {found['whose']}", text)


def _tells_something(text: str) -> bool:
    return any(word not in SILENT and not is_style(word) for word in spoken_words(text))
