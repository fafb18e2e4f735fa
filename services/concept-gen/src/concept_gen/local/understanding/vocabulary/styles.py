"""Words that say how a mark is to look, not what it shows."""

import re

from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

STYLE_WORDS = {
    "minimalist": "minimal", "minimal": "minimal", "minimalistic": "minimal", "simple": "minimal",
    "clean": "minimal",
    "sleek": "minimal", "calm": "minimal", "understated": "minimal", "modern": "modern", "tech": "modern",
    "futuristic": "modern", "techy": "modern", "contemporary": "modern", "vintage": "vintage",
    "retro": "retro",
    "classic": "vintage", "badge": "vintage", "rustic": "vintage", "emblem": "vintage", "crest": "vintage",
    "traditional": "vintage", "nostalgic": "retro", "seventies": "retro", "70s": "retro", "80s": "retro",
    "geometric": "geometric", "angular": "geometric", "abstract": "abstract", "playful": "playful",
    "fun": "playful",
    "cute": "playful", "kawaii": "playful", "cartoon": "playful", "friendly": "playful",
    "whimsical": "playful",
    "mascot": "mascot", "aggressive": "mascot", "fierce": "mascot", "bold": "bold", "strong": "bold",
    "elegant": "line", "luxury": "line", "luxurious": "line", "delicate": "line", "line": "outline",
    "lines": "outline", "outline": "outline", "outlines": "outline", "linework": "outline",
    "lineart": "outline", "contour": "outline",
    "outlined": "outline", "refined": "line", "deco": "vintage", "gradient": "modern", "flat": "bold",
    "engraving": "engraved", "engraved": "engraved", "etching": "engraved", "etched": "engraved",
    "woodcut": "engraved", "linocut": "engraved", "crosshatched": "engraved", "hatched": "engraved",
    "hatching": "engraved", "low-poly": "faceted", "lowpoly": "faceted", "poly": "faceted",
    "polygonal": "faceted", "faceted": "faceted", "pixel": "pixel", "pixelated": "pixel",
    "pixellated": "pixel", "pixelate": "pixel",
    "silhouette": "bold", "negative": "bold", "monogram": "monogram", "lettermark": "monogram",
    "initials": "monogram",
}  # fmt: skip
# How a theme feels, as a style: it sets the letters, and every other design.
_MOODS = {
    "line": "elegant luxury luxurious delicate refined romantic feminine graceful sophisticated bridal",
    "playful": "playful fun cute whimsical kawaii cartoon friendly cheerful bubbly silly quirky joyful",
    "vintage": "vintage rustic heritage traditional nostalgic antique classic victorian timeless woodcut",
    "retro": "retro seventies eighties 70s 80s diner funky groovy",
    "bold": "bold strong gritty rugged industrial urban powerful tough",
    "minimal": "minimal minimalist clean simple understated scandinavian nordic zen",
    "modern": "modern futuristic techy tech sleek digital cyber contemporary",
    "geometric": "geometric bauhaus",
    "mascot": "fierce aggressive sporty",
}
MOOD_STYLES = {word: style for style, said in _MOODS.items() for word in said.split()}
# What asks for letters of its own kind, whatever the style, as a font.
_LETTERS = {
    "deco": r"(?:art[- ])?deco|gatsby|1920s|roaring[- ]twenties|speakeasy|cabaret",
    "blackletter": r"blackletter|gothic|medieval|vampires?|(?:heavy|death|black|doom)[- ]metal",
    "stencil": r"stencil(?:led)?|military|army|tactical|camo|camouflage",
    "pixel": r"pixel(?:ated|s)?|pixel[- ]art|(?:8|16)[- ]?bit|retro[- ]gam(?:es?|ing)",
    "futuristic": r"futuristic|sci-?fi|science[- ]fiction|cyber(?:punk)?|space[- ]age|holographic",
}
_NAMED_LETTERS = re.compile(
    "|".join(rf"(?P<{font}>\b(?:{said})\b)" for font, said in _LETTERS.items()), re.IGNORECASE
)
_BITS = re.compile(r"(?i)\b(?:8|16)[- ]?bit\b")
# They ask for a smile: no stern face.
FRIENDLY = words(
    "adorable babies baby cheeky cheerful child children childrens chubby cosy cuddle cuddly cute daycare",
    "family friendly fun funny gentle giggling happy jolly joyful kawaii kid kids kindergarten nursery",
    "playful playgroup preschool silly smiley smiling storybook sweet toddler toddlers toy toys whimsical",
    "young",
)
# Lines that are things: a railway line asks for no line drawing.
REAL_LINES = re.compile(
    r"(?i)\b(?:assembly|bus|circuit|clothes|coast|ecg|ekg|finish|finishing|fishing|heartbeat|metro|pipe|power|"
    r"production|pulse|rail|railway|starting|train|tram|tree|tube|washing)[ -]lines?\b"
)
CHARMING = words("adorable cartoon cartoonish chibi cute grinning kawaii smiley smiling")
# How a mark is made, where a word of style stands before it: a rustic stamp, a hand drawn sketch.
MADE_AS = re.compile(
    rf"(?i)\b({'|'.join(sorted(STYLE_WORDS))}|drawn|embossed)[ -]"
    r"(?:stamps?|stickers?|patch(?:es)?|seals?|sketch(?:es)?|drawings?|illustrations?|prints?|labels?|cartoons?|"
    r"mascots?|feel|art|artwork)\b"
    r"|\brubber[ -]stamps?(?= (?:style|look|feel|effect|logo)\b)"
)


def with_bits(text: str) -> str:
    """The text with `8-bit` in a word of style."""
    return _BITS.sub("pixelated", text)


def is_style(word: str) -> bool:
    return word in STYLE_WORDS and word not in load_lexicon().queries


def letters_named(text: str) -> str | None:
    """The font that the text's first words of that kind ask for (`8-bit`, `gothic`)."""
    found = _NAMED_LETTERS.search(text)
    return found.lastgroup if found else None
