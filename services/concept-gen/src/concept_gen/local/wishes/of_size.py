"""How people ask for one thing to be larger or smaller, for more or fewer of it, or for thinner letters."""

_ANY = r"[a-z][a-z '-]"
_TO_BE = (
    r"(?:should be |needs? to be |has to be |ought to be |could be |must be |to be |is |be |much |"
    r"a bit |a little |slightly |way |even |"
    r"a lot |lots )*"
)
_TOO = r"(?:is|are|looks?)\s+(?:way |much |far |a bit )?too"
_WAYS = (
    (
        "larger",
        r"(?:bigger|larger|huger|more (?:prominent|visible|dominant|noticeable))",
        r"(?:enlarge|increase the size of|scale up)",
        r"(?:small|tiny)",
    ),
    (
        "smaller",
        r"(?:smaller|tinier)",
        r"(?:shrink|reduce the size of|scale down)",
        r"(?:big|large|huge|dominant|prominent|dominating)",
    ),
)
_CHANGE = {"larger": "(?:increase|enlarge)", "smaller": "(?:reduce|decrease)"}
_FACTORS = {
    "larger": (
        rf"\bmake (?:the|its)\s+(?P<value>{_ANY}+?)\s+(?:the|more of an?) "
        r"(?:hero|star|focus|main thing|eye-?catcher)\b.*",
        rf"\b(?:the|its)\s+(?P<value>{_ANY}+?)\s+(?:twice|double|three times)\s+(?:as|the)\b.*",
    ),
    "smaller": (rf"\b(?:the|its)\s+(?P<value>{_ANY}+?)\s+half (?:as|the|its)\b.*",),
}
SIZES: tuple[tuple[str, str], ...] = tuple(
    (kind, pattern)
    for kind, more, verb, less in _WAYS
    for pattern in (
        rf"\b(?:the|its)\s+(?P<value>{_ANY}+?)\s+{_TO_BE}{more}\b.*",
        *_FACTORS[kind],
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
_SOME = r"fewer|less|more|several|many|four|five|six|seven|eight|nine|ten|[4-9]"
NUMBER = (
    "number",
    r"^(?!.*\b(?:colou?rs|lines|rows|fonts|details|words|things|elements|letters|edges|corners|tones|shades)\b)"
    rf"(?:.*\b(?:with|have|use|make|show|want|draw)\s+)?(?P<value>(?:{_SOME})\s+[a-z ]*?[a-rt-z]s)"
    r"(?:\s+(?:instead|please))?$",
)
_FONT = r"(?:fonts?|typeface|type|letters|lettering)"
FONTS: tuple[tuple[str, str], ...] = (
    (
        "thin-font",
        rf"\b(?:thin(?:ner)?|light(?:er)?|finer|slimmer|less bold)\s+{_FONT}\b|"
        rf"\b{_FONT}\b.*\b(?:thinner|slimmer|less bold|too (?:thick|bold|heavy))\b",
    ),
    (
        "thick-font",
        rf"\b(?:thick(?:er)?|bold(?:er)?|heav(?:y|ier)|stronger|chunky|chunkier)\s+{_FONT}\b|"
        rf"\b(?:{_FONT}|writing|text|name)\b.*\b(?:thicker|bolder|heavier|too (?:thin|light|weak))\b",
    ),
)
