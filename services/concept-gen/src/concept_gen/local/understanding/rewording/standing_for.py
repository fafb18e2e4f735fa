"""What stands for something means it; nothing is drawn that stands."""

import re

_STANDING_FOR = re.compile(
    r"(?i)\b((?:that|which|it|mark|logo|symbol|brand|name|company|firm|we|i|to|should|must|would|can)\s+)"
    r"stands? for\b(?!\s+(?:hours|ages|itself|long))"
)


def as_meaning(text: str) -> str:
    """`A mark that stands for courage` as one that means it; a plant stand for balconies stays one."""
    return _STANDING_FOR.sub(r"\1means", text)
