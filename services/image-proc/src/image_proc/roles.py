"""Which of some colours a logo's roles are painted by."""

from collections.abc import Sequence
from itertools import combinations

import numpy as np

from image_proc.colour import contrast, distances, from_lch, lch, oklab, rgb


def assign_roles(colours: Sequence[str], ground: str | None = None) -> dict[str, str]:
    """A colour for each of the five roles out of one or more.

    Text and background are the pair with the most contrast; the background is the one nearer in lightness to
    `ground`, the lighter one where there is none. Missing colours are shades of those given.
    """
    given = list(dict.fromkeys(colours))
    if len(given) == 1:
        given.append(readable_on(given[0]))
    background, text = _ground_and_text(given, ground)
    rest = sorted((c for c in given if c not in (background, text)), key=lambda c: -_presence(c, background))
    primary, secondary, accent = _complete(rest, text, background)
    return {
        "primary": primary,
        "secondary": secondary,
        "accent": accent,
        "background": background,
        "text": text,
    }


def readable_on(ground: str) -> str:
    """A nearly black or white of the ground's hue, whichever contrasts more."""
    hue = lch(ground)[2]
    return max((from_lch(0.2, 0.02, hue), from_lch(0.98, 0.005, hue)), key=lambda c: contrast(c, ground))


def _ground_and_text(colours: Sequence[str], ground: str | None) -> tuple[str, str]:
    one, other = max(combinations(colours, 2), key=lambda pair: contrast(*pair))
    wanted = lch(ground)[0] if ground else 1.0
    return (one, other) if abs(lch(one)[0] - wanted) <= abs(lch(other)[0] - wanted) else (other, one)


def _presence(colour: str, background: str) -> float:
    """How much a colour stands out: its distance from the ground and its own saturation."""
    return float(distances(rgb([colour]), rgb([background]))[0, 0]) + lch(colour)[1]


def _complete(chosen: list[str], text: str, background: str) -> list[str]:
    """Three colours: those chosen, then shades between the last of them and the ground."""
    out = [*chosen[:3]] or [text]
    start, end = oklab(rgb([out[-1], background]))
    for share in (0.3, 0.55, 0.7)[: 3 - len(out)]:
        lightness, a, b = start + share * (end - start)
        out.append(from_lch(lightness, float(np.hypot(a, b)), float(np.arctan2(b, a))))
    return out
