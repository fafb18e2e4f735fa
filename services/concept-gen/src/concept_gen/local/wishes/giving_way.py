"""What an instruction says is to go for something else: `a crown instead of the headset`."""

import re

_SAID = r"(?P<gone>[a-z][a-z '-]*?)"
_GOING = (
    rf"\b(?:instead of|rather than|in place of)\s+{_SAID}"
    r"(?:,|\s+(?:please|use|put|show|draw|with|try|have|make)\b.*|\s*)$",
    rf"\b(?:replace|swap(?: out)?|exchange|change|turn|switch|convert|recolou?r)\s+{_SAID}\s+"
    r"(?:with|for|to|into|by)\b",
    rf"\bmake\s+(?:the|all)\s+{_SAID}\s+(?:an?|the)\b",
    rf"\bmake\s+(?:the|all)\s+{_SAID}\s+[a-z]+$",
    rf"\b(?:the|all)\s+{_SAID}\s+(?:should|must|could)\s+be(?:come)?\b",
)
_PATTERNS = tuple(re.compile(pattern, re.IGNORECASE) for pattern in _GOING)
_LEAD = re.compile(r"^(?:(?:the|an?|its|his|her|that|this|all|both|any|of)\s+)+", re.IGNORECASE)


def gone_in(text: str) -> str:
    """Lower-case and without its article; empty where nothing is said to go."""
    found = next((match for pattern in _PATTERNS if (match := pattern.search(text))), None)
    return _LEAD.sub("", found["gone"].strip().lower()) if found else ""
