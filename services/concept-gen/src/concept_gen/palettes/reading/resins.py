"""Amber among resins, smoke and mystery is their deep brown gold, not a traffic light's."""

import re

_RESINOUS = re.compile(
    r"\b(?:oud|incense|myrrh|frankincense|resins?|musk|patchouli|sandalwood|vetiver|leather|whisk(?:e)?y|"
    r"perfumes?|myster(?:y|ious)|smoke|smoky|cognac|velvet|tobacco|mahogany)\b"
)
_AMBER = re.compile(r"(?<!deep )(?<!dark )(?<!bright )\bamber\b")


def resinous(text: str) -> str:
    """The lower-case text, in which an amber is a deep one where its company is."""
    return _AMBER.sub("deep amber", text) if _RESINOUS.search(text) else text
