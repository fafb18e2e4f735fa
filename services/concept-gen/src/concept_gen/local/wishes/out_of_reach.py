"""What a logo here cannot be made to do, in the words that ask for it, and why."""

_HANDMADE = (
    r"hand[- ]?(?:drawn|painted|sketched)|sketch(?:y|ed|[- ](?:style|look|like))|water ?colou?r|"
    r"brush(?:ed| ?strokes?)|grunge|textured?|distressed"
)
_BACK = (
    r"(?:go|return|switch|revert|change|back) (?:it )?(?:back )?to (?:the )?"
    r"(?:previous|original|first|last|earlier|old)"
)

OUT_OF_REACH: tuple[tuple[str, str, str], ...] = (
    (
        "turned",
        r"\b(?:rotate|tilt|upside down|flip (?:it )?vertically|turn (?:it )?(?:by|around|sideways))\b",
        "drawings stand upright here; they can be flipped.",
    ),
    (
        "transparent",
        r"\btransparent\b|\b(?:no|remove (?:the )?|without (?:a )?)background\b(?!\s+shape)",
        "a drawing keeps its background; an export can leave it out.",
    ),
    ("animated", r"\banimat(?:e|ed|ion)\b|\bgif\b", "drawings do not move."),
    (
        "shadow",
        r"\b(?:shiny|glossy|chrome|embossed|metallic)\b|"
        r"\b(?:drop )?shadows?\b|\b3-?d\b|\bglow(?:ing)?\b|\bphoto-?realistic\b",
        "drawings are flat here.",
    ),
    (
        "earlier",
        rf"\b{_BACK}\b|\b(?:undo|revert)\b|\b(?:previous|earlier) (?:version|one|logo|design)\b",
        "earlier versions are kept as they are; refine that one.",
    ),
    (
        "handmade",
        rf"^(?!.*\b(?:fonts?|letters|lettering|typeface)\b).*\b(?:{_HANDMADE})\b",
        "drawings have clean edges and even colours here.",
    ),
    (
        "spacing",
        r"\b(?:kerning|tracking|letter[- ]spacing)\b|\bspac(?:e|ing)\b.*\bletters\b|"
        r"\b(?:airy|airier|wider?|widely spaced|spaced(?: out)?(?: wide)?|"
        r"spread(?: out)?) (?:letters|lettering|text)\b|"
        r"\b(?:name|letters|lettering|text)\b.*\b(?:spaced|spread)\b",
        "the space between letters is the font's own.",
    ),
    (
        "entwined",
        r"\b(?:interlock(?:ed|ing)?|intertwined?|entwined?|overlap(?:ping)?|merged?)\b",
        "letters and things stand apart here.",
    ),
    (
        "connected",
        r"\b(?:connect|link|join)(?:ed|ing)?\b.*\b(?:lines?|dots?|threads?|together|network)\b",
        "things are not joined by lines here; name another thing that shows it.",
    ),
    (
        "mirrored",
        r"\b(?:name|text|lettering|wordmark)\b.*\b(?:on|to) the left\b(?! of)",
        "a name stands to the right of its mark, or above, below or around it.",
    ),
    ("symmetrical", r"\basymmetr|\bsymmetr", "a drawing is as symmetrical as it is; ask for another one."),
)
