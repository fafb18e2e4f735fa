"""How people ask for one thing to be larger or smaller, or for more or fewer of it."""

_ANY = r"[a-z][a-z '-]"
_TO_BE = (
    r"(?:should be |could be |must be |to be |is |be |much |a bit |a little |slightly |way |even |"
    r"a lot |lots )*"
)
_TOO = r"(?:is|are|looks?)\s+(?:way |much |far |a bit )?too"
_WAYS = (
    ("larger", r"(?:bigger|larger|huger)", r"(?:enlarge|increase the size of|scale up)", r"(?:small|tiny)"),
    ("smaller", r"(?:smaller|tinier)", r"(?:shrink|reduce the size of|scale down)", r"(?:big|large|huge)"),
)
_CHANGE = {"larger": "(?:increase|enlarge)", "smaller": "(?:reduce|decrease)"}
SIZES: tuple[tuple[str, str], ...] = tuple(
    (kind, pattern)
    for kind, more, verb, less in _WAYS
    for pattern in (
        rf"\b(?:the|its)\s+(?P<value>{_ANY}+?)\s+{_TO_BE}{more}\b.*",
        rf"\b{more}\s+(?P<value>(?!than\b|please\b|and\b){_ANY}+)",
        rf"\b{verb}\s+(?P<value>{_ANY}+)",
        rf"^(?:the\s+)?(?P<value>{_ANY}+?)\s+{_TOO} {less}\b",
        rf"\b{_CHANGE[kind]}\s+(?:the\s+)?(?P<value>{_ANY}+?)(?:'s)?\s+size\b",
    )
)
_FEW = r"one more|two|three|one|a single|another|a second|2|3|1|a pair of|twin"
COUNT = (
    "count",
    r"^(?!.*\b(?:add|colou?rs?|lines?|rows?|fonts?|words?|letters|versions?|(?:another|one) one)\b.*$)"
    r"(?:.*\b(?:like|want|have|make|show|"
    rf"draw|with|use|see|need|be|there)\s+)?(?P<value>(?:only |just )?(?:{_FEW})\s+{_ANY}+)$",
)
