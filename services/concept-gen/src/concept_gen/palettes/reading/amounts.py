"""A little of a colour, however it is measured out: `a pop of coral`, `a squeeze of lemon`."""

import re

_AMOUNT = re.compile(
    r"\b(?:pops?|bursts?|splash(?:es)?|dash|squeeze|twist|sprinkl(?:e|ing)|kick|hits?|jolt|shot|whisper|punch|"
    r"sparks?|flash(?:es)?|drops?|pinch|note|notes|lick) of (?=(?:an? |one )?[a-z]+)"
)


def measured(text: str) -> str:
    """The lower-case text, in which every small amount is a touch: a pop is no music, a dash no race."""
    return _AMOUNT.sub("touch of ", text)
