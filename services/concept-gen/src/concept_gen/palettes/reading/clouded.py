"""What is cloudy in a glass has no sky in it: `cloudy apple juice`, `hazy IPA`."""

import re

_DRINK = re.compile(
    r"\b(?:wines?|ciders?|beers?|ales?|ipas?|brew\w*|juices?|lemonades?|kombucha|kefir|sake|mead|perry|"
    r"spritz|vinegars?|weissbier|hefeweizen)\b"
)
_CLOUDY = re.compile(r"\b(?:cloudy|hazy|misty|unfiltered)\b")


def cleared(text: str) -> str:
    """The lower-case text, without what clouds a drink in it."""
    return _CLOUDY.sub(" ", text) if _DRINK.search(text) else text
