"""Lists of those for whom something is done, which tell no trade: `for cafés, plumbers and other traders`."""

import re

# One of the list: no clause of its own.
_ONE = (
    r"(?:(?!(?:an?|and|i|or|we|who|that|which|where|while|with)\b)[^\W\d_][\w'’-]*\s+){0,4}?"
    r"(?!(?:an?|and|i|or|we)\b)[^\W\d_][\w'’-]*"
)
_FIRST = r"(?!(?:an?|my|our|this|your|me|us|it|hire|rent|sale|over)\b)"
_MORE = rf"(?:\s*,\s*(?!(?:and|or)\b){_ONE})*\s*,?\s+(?:and|or|&)\s+{_ONE}"
_FOR_SEVERAL = re.compile(
    rf"(?i)\b(?:for|with|to|alongside|among|between|from|in)\s+{_FIRST}{_ONE}(?:{_MORE})"
    r"(?=\s*(?:[.,;:!?()–—]|$)|\s+(?:who|that|which|in|across|all|since|whose|near|around|every|on|at)\b)"
)


def without_clientele(text: str) -> str:
    """The text with a comma for them."""
    return _FOR_SEVERAL.sub(",", text)
