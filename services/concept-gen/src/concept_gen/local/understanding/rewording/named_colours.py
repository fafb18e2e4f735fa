"""Leaves out colours that go by a thing's name too: of `brick red and mustard yellow` no brick is drawn."""

import re

from concept_gen.local.understanding.rewording.late_pattern import LatePattern
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

_THINGS = (
    r"apple|army|aubergine|baby|berry|blood|bone|bottle|brass|brick|bronze|"
    r"british racing|bubblegum|burgundy wine|butter|"
    r"buttercup|canary|candy(?: floss)?|caramel|carrot|charcoal|cherry|chestnut|chilli|chocolate|cinnamon|"
    r"clay|coal|cobalt|coffee|copper|coral|cornflower|cream|daffodil|denim|dove|duck[- ]egg|earth|egg|"
    r"eggplant|eggshell|electric|emerald|fern|fire(?:[- ]engine)?|flamingo|forest|fuchsia|ginger|grape|"
    r"grass|gunmetal|honey|hunter|ice|indigo|ink|ivory|ivy|jade|kingfisher|lavender|leaf|lemon|lilac|lime|"
    r"lipstick|mango|marigold|midnight|mint|moss|mustard|navy|neon|ocean|oak|olive|paprika|pea|peach|"
    r"peacock|pearl|petrol|petroleum|pillar[- ]box|pine|pistachio|plum|poppy|post[- ]?box|powder|pumpkin|"
    r"racing|raspberry|robin['’]?s[- ]egg|rose|royal|ruby|rust|saffron|sage|salmon|sand|sapphire|sea|"
    r"seafoam|sky|slate|smoke|snow|steel|stone|storm|strawberry|sunflower|sunset|sunshine|tangerine|tea|"
    r"telephone[- ]box|terracotta|tomato|violet|walnut|wheat|wine"
)
_COLOURS = r"blacks?|blues?|browns?|gold|gr[ae]ys?|greens?|oranges?|pinks?|purples?|reds?|whites?|yellows?"
# What is no colour, be it told so: a fruit, a fairy tale.
_NO_COLOURS = r"blood orange|snow white|cherry black|wine white|wine red|tea green|(?:copper|sand) gold"
_NAMED = LatePattern(
    rf"\b(?!(?:{_NO_COLOURS})s?\b)(?:{_THINGS})[- ](?P<colour>{_COLOURS})\b"
    r"(?!\s+(?:bread|rice|teas?)\b)(?=(?:\s+(?P<next>[a-z]+))?)"
)

# Colours that are things too, beside others: `forest green and gold`, `black and cream`.
_METALS = r"(?:burgundy|charcoal|copper|coral|cream|gold|ivory|mustard|orange|peach|sage|silver|terracotta)"
_PLAIN = (
    rf"(?:(?:(?:{_THINGS}|bright|dark|deep|dusty|light|off|pale|soft|warm)[- ])?"
    r"(?:blacks?|blues?|browns?|gr[ae]ys?|greens?|navy|pinks?|purples?|reds?|whites?|yellows?))"
)
_JOIN = r"\s*(?:,|&|\+|and|or|with|with a touch of|and a bit of)\s+"
_AFTER = r"(?=\s*(?:$|[.,;:!?()–—]|if\b|ideally\b|maybe\b|perhaps\b|please\b|possibly\b|preferably\b))"
_BESIDE = LatePattern(
    r"(?<=[a-z])(?P<lead>[,.;:]\s+(?:in\s+)?|\s+in\s+)"
    rf"(?:{_PLAIN}{_JOIN}{_METALS}|{_METALS}{_JOIN}{_PLAIN}){_AFTER}"
)


def without_named_colours(text: str) -> str:
    """The text without them, in small letters: `Rose Gold` is a name; a coffee and brown bear stays one."""
    return _NAMED.sub(_left_out, _BESIDE.sub(r"\g<lead>", text))


def _left_out(found: re.Match[str]) -> str:
    colour, then = found["colour"], found["next"] or ""
    is_called = bool(then) and load_lexicon().has_phrase(f"{colour}-{then}")
    return found.group() if is_called else ""
