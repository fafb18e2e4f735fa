"""How people ask for `and` in the place of `&` in a name, or for the other way round."""

_SIGN = r"(?:ampersand(?: sign)?|and[- ]sign|[\"“'‘]?&(?: sign)?[\"”'’]?)"
_WORD = r"[\"“'‘]?and[\"”'’]?"

AND_SIGNS: tuple[tuple[str, str], ...] = (
    ("praise", r"^(?:and\s+)?(?:just\s+)?(?:write|use|put|spell)(?: out)?(?: it)?\s+[\"“'‘]and[\"”'’]$"),
    (
        "spelled-and",
        rf"\b(?:remove|no|without|lose|drop|replace|swap|change|take (?:away|out|off)|get rid of|"
        rf"spell out)\s+"
        rf"(?:the\s+)?{_SIGN}(?!\w)|"
        rf"{_SIGN}.*\b(?:written|spelled|spelt) out\b|[\"“'‘]and[\"”'’] instead of (?:the |an )?{_SIGN}",
    ),
    ("and-sign", rf"\b(?:use|put|write|with)\s+(?:an?\s+|the\s+)?{_SIGN}(?!\w)|{_SIGN} instead of {_WORD}"),
)
