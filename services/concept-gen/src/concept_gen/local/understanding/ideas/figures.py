"""Whom a text tells as somebody to be seen, not as a trade: `a baker holding a loaf`, `a smiling butcher`."""

import re

from concept_gen.data.icons import icons_by_id
from concept_gen.local.understanding.ideas.at_work import at_work

_DOING = (
    "bending|blowing|carrying|catching|chasing|chopping|climbing|cooking|cutting|dancing|digging|drawing|"
    "drinking|eating|feeding|fishing|flipping|floating|flying|gazing|hammering|holding|hugging|juggling|"
    "jumping|kneading|kneeling|leaning|lifting|looking|paddling|planting|playing|pointing|pouring|pulling|"
    "pushing|raising|reading|riding|rowing|running|sawing|sewing|sipping|sitting|sleeping|slicing|smiling|"
    "standing|stirring|surfing|sweeping|swimming|swinging|throwing|tossing|walking|watering|waving|wearing|"
    "winking|writing"
)
_LOOKS = "bearded|cheerful|friendly|grumpy|happy|jolly|laughing|moustached|mustached|smiling|winking"
_CHILDREN = {"child": "girl", "kid": "boy"}
# Of those who are several: bakers, sailors, florists, baristas, pilots, monks.
_PLURAL_ENDINGS = ("ers", "ors", "ists", "tas", "ots", "nks")
_WORN = "apron|beard|cap|glasses|goggles|hat|moustache|mustache|scarf"
# A pose has drawings of its own.
_NOT_POSED = r"(?!\s+in\s+(?:an?\s+|the\s+)?[a-z]+\s+(?:pose|position|posture)\b)"
_DOES = re.compile(
    rf"(?i)\b(?P<who>[a-z]+)(?=\s+(?:(?:who|that|is|and|proudly|happily)\s+)*(?:{_DOING})\b{_NOT_POSED}"
    rf"|\s+(?:with|in)\s+(?:(?:an?|his|her)\s+)?(?:[a-z]+\s+){{0,2}}(?:{_WORN})\b)"
)
_IS = re.compile(rf"(?i)\b(?:{_LOOKS})\s+(?:(?:old|young|little)\s+)?(?P<who>[a-z]+)\b")


def figures_told(text: str) -> frozenset[str]:
    """Those of whom there is a drawing called as they are: in small letters, one where it tells many."""
    found = (match["who"].lower() for told in (_DOES, _IS) for match in told.finditer(text))
    ones = {who.removesuffix("s") if who.endswith(_PLURAL_ENDINGS) else who for who in found} | {
        at_work(text)
    }
    return frozenset(one for one in ones if drawing_of(one) in icons_by_id())


def drawing_of(who: str) -> str:
    """What its drawing is called where there is one: a child is a girl."""
    return f"own/{_CHILDREN.get(who, who)}"


def without_figures(text: str) -> str:
    """Without those figures: what is left may tell a trade."""
    said = "|".join(sorted(figures_told(text)))
    return re.sub(rf"(?i)\b(?:{said})s?\b", " ", text) if said else text
