"""How much a theme wants of each colour, in figures: `70% green, 20% cream, 10% rust` has a touch of rust."""

import re
from functools import partial

_SHARE = r"(?P<share>\d{1,2}) ?(?:%|per ?cent\b)"
_BEFORE = re.compile(rf"\b{_SHARE}(?: of)?(?: an?| the)? (?=[a-z])")
_AFTER = re.compile(rf"\b(?P<colour>[a-z]+(?: [a-z]+)?) \(?(?:at )?{_SHARE}\)?(?=$|[,;.]| and\b)")
_THIRDS = re.compile(
    r"\b\d\d ?[/:-] ?\d\d ?[/:-] ?(?P<share>\d{1,2})\b(?: of| in|:)? (?P<most>[a-z ]+?), "
    r"(?P<some>[a-z ]+?)(?:,| and|, and| &) (?P<least>[a-z])"
)
_LITTLE = re.compile(
    r"\b(?:an? )?(?:(?:very )?(?:small|tiny) amounts? of|"
    r"(?:the )?(?:tiniest|smallest|slightest) (?:bit|touch|hint) of|"
    r"(?:sparing|minimal|very little) (?:use|amounts?) of)(?= [a-z])"
)
_TOUCH = 20
"""The share in hundred up to which the least is an accent."""


def shared(text: str) -> str:
    """The lower-case text with its least share as a touch, and no figures."""
    text = _LITTLE.sub("a touch of", text)
    text = _THIRDS.sub(r"\g<most>, \g<some> with a touch of \g<least>", text)
    for form, touch in ((_BEFORE, "a touch of "), (_AFTER, r"a touch of \g<colour>")):
        shares = [int(found["share"]) for found in form.finditer(text)]
        if len(shares) > 1 or (shares and shares[0] <= _TOUCH):
            return form.sub(partial(_told, least=min(shares), touch=touch), text)
    return text


def _told(found: re.Match[str], least: int, touch: str) -> str:
    is_touch = int(found["share"]) == least <= _TOUCH
    return found.expand(touch) if is_touch else found.groupdict().get("colour") or ""
