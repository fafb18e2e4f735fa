"""Who does the work, told as others do: `two friends who brew beer`, `we are a group of dads who bake`."""

from concept_gen.local.understanding.rewording.late_pattern import LatePattern
from concept_gen.local.understanding.rewording.owners.helped import LOT

_DOERS = (
    "aunts|brothers|colleagues|cousins|dads|fathers|friends|grandads|grandfathers|grandmas|grandmothers|"
    "grandparents|grannies|ladies|mates|men|moms|mothers|mums|neighbours|neighbors|parents|pensioners|"
    "people|retirees|siblings|sisters|students|teenagers|villagers|volunteers|women"
)
_WORKS = (
    "bake|brew|build|clean|clear|collect|cook|deliver|design|fix|grow|help|keep|knit|lend|make|mend|"
    "organise|organize|plant|print|quilt|repair|rescue|restore|roast|run|sell|sew|swap|teach|tutor|visit|"
    "weave"
)
_OPENS = r"(?P<opens>^|[.!?:;]\s+)"
# At the beginning, by a number or by themselves: of `three women who dance` a picture is drawn.
_DOING = LatePattern(
    rf"(?i){_OPENS}(?:(?:an?\s+)?(?:few|group of|handful of|two|three|four|five|six|some)\s+)?"
    rf"(?:[a-z]+\s+)?(?:{_DOERS})\s+(?:who|that)\s+(?=(?:{_WORKS})\b)",
    only_with=r"\b(?:who|that)\b",
)
_WE_ARE = LatePattern(
    rf"(?i){_OPENS}we(?:['’]re| are)\s+(?:(?!who\b|that\b|and\b)[a-z'’-]+\s+){{0,6}}?(?:{_DOERS})"
    rf"(?:\s+(?:in|from|of)\s+(?:(?:the|our|an?)\s+)?[a-z]+)?\s+(?:who|that)\s+(?!{LOT})(?=[a-z]+\s)",
    only_with=r"\b(?:who|that)\b",
)
# `a dozen of us mend bikes`
_SOME_OF_US = LatePattern(
    r"(?i)(?P<opens>(?:^|[.,!?:;]\s+|\bso\s+)(?:(?:every|each|on)\s+[a-z]+\s+)?)(?:an?\s+)?"
    r"(?:few|bunch|couple|dozen|group|handful|some|two|three|four|five|six|eight|ten|twelve|twenty)\s+of\s+us\s+(?:(?:[a-z]+-)?[a-z]+s\s+)?(?:now\s+)?(?=[a-z]+\s)",
    only_with=r"\bof\s+us\b",
)


def as_ours(text: str) -> str:
    """The text with `we` in their place."""
    text = _SOME_OF_US.sub(r"\g<opens>we ", text)
    return _DOING.sub(r"\g<opens>We ", _WE_ARE.sub(r"\g<opens>We ", text))
