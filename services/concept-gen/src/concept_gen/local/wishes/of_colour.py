"""How people ask for one colour, for a touch of one, for darker greens, or for ground and mark exchanged."""

_NOT_LESS = r"^(?!.*\b(?:no|without|remove|less|drop|lose)\b)"
_SHADE = (
    r"(?:(?:very |really )?(?:dark|deep|light|bright|pale|soft|pastel|dusty|powder|baby|rose|"
    r"sky|navy|forest|royal)\s+)?"
)
_TEXT = r"(?:text|letters|lettering|name|font|wordmark|words?|typography)"
_TONED = (
    r"darker|deeper|brighter|lighter|paler|softer|muted|duller|richer|more (?:vivid|intense|muted|subdued)|"
    r"less (?:bright|intense|vivid)"
)
_LOUD = r"neon|loud|garish|flashy|gaudy|bright and loud"

COLOURS: tuple[tuple[str, str], ...] = (
    (
        "inverted",
        r"\b(?:invert|flip|swap|reverse|exchange|switch)\b.{0,14}\bcolou?rs\b(?!.*\b(?:to|with|for)\b)|"
        r"\binverted\b|\bnegative version\b|^invert(?: it)?$|\bcolou?rs?\s+(?:reversed|swapped|flipped)\b",
    ),
    (
        "one-colour",
        r"(?<!than )\b(?:one|a single|1|the same) colou?r\b(?!\s+(?:for|more))|\bsingle[- ]colou?r(?:ed)?\b",
    ),
    (
        "accent",
        rf"{_NOT_LESS}.*"
        rf"\b(?:touch|hint|splash|dash|pop|bit|drop|little)(?: bit)? of (?P<value>{_SHADE}[a-z]+)"
        r"(?:\s+(?:somewhere|maybe|perhaps|to it|in it|too|as well|here and there|please))?$",
    ),
    ("accent", rf"{_NOT_LESS}.*\b(?P<value>[a-z]+)\s+(?:accents?|highlights?)$"),
    (
        "accent",
        rf"\baccent(?: colou?r)?s?\s+(?:to|in|should be|could be)?\s*(?P<value>{_SHADE}[a-z]+)$",
    ),
    (
        "text-ink",
        rf"{_NOT_LESS}.*\b{_TEXT}\s+(?:(?:in|to|should be|could be|be)\s+)?(?P<value>{_SHADE}[a-z]+)$",
    ),
    ("text-ink", rf"{_NOT_LESS}(?!.*\b(?:add|change)\b).*?\b(?P<value>{_SHADE}[a-z]+)\s+{_TEXT}$"),
    ("tone-of", rf"\b(?P<value>(?:{_TONED})\s+(?:shades? of\s+)?[a-z]+)$"),
    (
        "tone",
        r"\b(?P<value>calmer|quieter|gentler|softer|more (?:muted|subdued|subtle|calm))\s+"
        r"(?:colou?rs?|tones?|palette|shades?)\b",
    ),
    ("tone", rf"\b(?P<value>(?:less|not so|too) (?:{_LOUD}))\b"),
)
OF_A_COLOUR = frozenset({"accent", "text-ink", "tone-of"})
"""The kinds that mean something only where a colour is named."""
_TONES = (
    (("contrast",), "contrast"),
    (("less", "not so", "muted", "desatur", "soft", "calm", "quiet", "gentl", "subdued", "subtle", "duller"),
     "quiet"),
    (("neon", "loud", "garish", "flashy", "gaudy"), "quiet"),
    (("vibrant", "vivid", "saturated", "ourful", "orful", "intense", "richer"), "vivid"),
    (("warm",), "warm"),
    (("cool", "cold"), "cool"),
    (("dark", "deep"), "darker"),
    (("bright",), "brighter"),
    (("light", "pale"), "lighter"),
)  # fmt: skip


def tone_change(said: str) -> str:
    """What `more vibrant`, `calmer` or `too neon` does to colours; empty for what nobody understands."""
    return next((change for parts, change in _TONES if any(part in said for part in parts)), "")
