"""Reads who stands, swims or floats in water as on a pond: no drop is round a flamingo."""

import re

_DOES = "bathing|floating|paddling|sitting|splashing|standing|swimming|wading"
_WATER = (
    r"(?:(?:the|some|blue|calm|clear|cool|deep|shallow|still) ){0,2}water\b"
    r"(?!['’ -](?:drop|lil|mill|s\b|wheel))"
)
_AFLOAT = re.compile(rf"(?i)\b(?:(?:{_DOES})(?: on (?:just )?one (?:leg|foot))? in|on) {_WATER}")


def on_pond(text: str) -> str:
    """The text with a pond in the water's place."""
    return _AFLOAT.sub("on a pond", text)
