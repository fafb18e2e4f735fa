"""What somebody merely has, before it is told what they do: `a fox with a bushy tail reading a book`."""

import re

_FEATURES = (
    "wings?|tails?|eyes?|ears?|manes?|feathers?|horns?|antlers?|breast|chest|belly|nose|collar|spots|"
    "stripes|fur|whiskers|beard|hair|legs?|paws?|trunk|tusks|crest|neck|cheeks"
)
_HAS = re.compile(
    r"(?i)\s+with\s+(?:(?:an?|its|her|his|two|one)\s+)?(?:[a-z]+\s+){0,2}?"
    rf"(?P<what>{_FEATURES}),?(?=\s+(?:and\s+)?[a-z]{{2,}}ing\s)"
)


def without_features(text: str, companion: str) -> str:
    """The text without them, unless the companion is one."""
    last = companion.split("-")[-1]
    return _HAS.sub(lambda found: found.group() if found["what"].lower() == last else "", text)
