"""What people call a font, a style or a tone when they change one, and where less of it goes."""

from concept_gen.local.understanding.vocabulary.styles import STYLE_WORDS

FONTS = {
    "serif": "serif", "sans": "sans", "script": "script", "handwritten": "script",
    "drawn": "script", "hand-painted": "script", "hand-drawn": "script",
    "painted": "script", "signature": "script",
    "brush": "script", "lettered": "script", "hand-lettered": "script", "rounder": "rounded",
    "softer": "rounded", "handwriting": "script", "cursive": "script",
    "calligraphic": "script", "calligraphy": "script", "slab": "slab",
    "condensed": "condensed", "rounded": "rounded", "roman": "roman", "technical": "technical",
    "retro": "retro", "deco": "deco", "gothic": "blackletter", "blackletter": "blackletter",
    "medieval": "blackletter", "stencil": "stencil", "stencilled": "stencil", "military": "stencil",
    "pixel": "pixel", "pixelated": "pixel", "8-bit": "pixel", "futuristic": "futuristic",
}  # fmt: skip
OPPOSITE_TONES = {
    "dark": "brighter", "light": "darker", "pale": "more vivid", "dull": "more vivid",
    "bright": "less bright",
    "colorful": "less colourful",
}  # fmt: skip
OPPOSITES = {
    "playful": "modern", "vintage": "modern", "retro": "modern", "modern": "vintage", "bold": "minimal",
    "mascot": "minimal", "line": "bold", "outline": "bold", "minimal": "bold", "geometric": "playful",
    "abstract": "bold", "monogram": "bold", "engraved": "minimal", "faceted": "minimal", "pixel": "modern",
}  # fmt: skip
"""Where `less playful` goes."""
LESS_OF = {
    "corporate": "playful", "professional": "playful", "serious": "playful",
    "formal": "playful", "stiff": "playful",
    "boring": "bold", "dull": "bold", "techy": "vintage", "technical": "vintage",
    "feminine": "bold", "girly": "bold",
    "masculine": "line", "macho": "line", "aggressive": "playful",
}  # fmt: skip
"""The same, of words whose style has another opposite than they have."""


MANNERS = STYLE_WORDS | {
    "professional": "modern", "corporate": "modern", "serious": "minimal", "fancy": "line",
    "feminine": "line",
    "classy": "line", "premium": "line", "masculine": "bold", "powerful": "bold",
    "sporty": "mascot",
    "geometric": "faceted", "angular": "faceted",
    "edgy": "geometric", "old-school": "vintage", "hipster": "vintage", "childish": "playful",
    "energetic": "bold", "natural": "minimal", "handmade": "vintage", "high-tech": "modern",
    "quirky": "playful", "babyish": "playful", "babyish-looking": "playful",
    "kiddy": "playful", "kiddie": "playful",
    "silly": "playful", "dynamic": "bold", "formal": "minimal", "stiff": "minimal",
    "dull": "minimal", "boring": "minimal",
    "girly": "line", "macho": "bold", "old-fashioned": "vintage",
    "old-time": "vintage", "old-timey": "vintage", "antique": "vintage",
    "traditional": "vintage",
    "grown": "modern", "grown-up": "modern", "mature": "modern",
}  # fmt: skip
"""What people call a style when they change one."""
