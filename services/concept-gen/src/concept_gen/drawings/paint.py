"""Paint as SVG writes it, brought to lower-case hex."""

import re

from PIL import ImageColor

_RGB = re.compile(r"rgba?\(\s*([\d.]+%?)[\s,]+([\d.]+%?)[\s,]+([\d.]+%?)(?:[\s,/]+[\d.]+%?)?\s*\)")
_LOCAL = re.compile(r"url\(\s*[\"']?#([A-Za-z0-9_.-]{1,80})[\"']?\s*\)")


def plain_colour(value: str) -> str | None:
    """Lower-case `#rrggbb` of a hex, rgb() or named colour; None for anything else."""
    text = value.strip().lower()
    if found := _RGB.fullmatch(text):
        return "#" + "".join(f"{_channel(part):02x}" for part in found.groups())
    try:
        return "#{:02x}{:02x}{:02x}".format(*ImageColor.getrgb(text)[:3])
    except ValueError:
        return None


def local_reference(value: str) -> str | None:
    """The id in `url(#id)`; None for a reference to anything outside the document."""
    found = _LOCAL.fullmatch(value.strip())
    return found.group(1) if found else None


def _channel(part: str) -> int:
    number = float(part.rstrip("%")) * (2.55 if part.endswith("%") else 1)
    return min(255, max(0, round(number)))
