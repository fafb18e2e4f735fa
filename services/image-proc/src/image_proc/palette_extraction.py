"""The few colours that stand for a picture."""

from typing import NamedTuple

import numpy as np

from image_proc.analysis import analyse
from image_proc.colour import distances, oklab, rgb
from image_proc.errors import ImageTooLarge
from image_proc.limits import LIMITS

_CLEARLY, _VISIBLY = 0.05, 0.02  # apart, as OKLab distances


class Swatch(NamedTuple):
    """A colour as lower-case hex and its share of the visible area, 0..1."""

    color: str
    share: float


def extract_palette(data: bytes, n: int = 5) -> list[Swatch]:
    """At most `n` colours of a picture that are visibly apart, by descending share; fewer where it has fewer.

    Small vivid colours come before large ones that hardly differ from those already chosen, and those are
    taken only where no others are left. Raises UnreadableImage, and ImageTooLarge for an `n` outside 1..64.
    """
    if not 1 <= n <= LIMITS.colours:
        raise ImageTooLarge(f"A palette has 1 to {LIMITS.colours} colours.", user_fault=True)
    analysis = analyse(data)
    colours, shares = rgb(analysis.colors), np.array(analysis.areas)
    chosen = _chosen(colours, shares, n)
    nearest = distances(colours, colours[chosen]).argmin(1)
    totals = np.bincount(nearest, shares, len(chosen))
    swatches = [Swatch(analysis.colors[row], float(total)) for row, total in zip(chosen, totals, strict=True)]
    return sorted(swatches, key=lambda swatch: (-swatch.share, swatch.color))


def _chosen(colours: np.ndarray, shares: np.ndarray, n: int) -> list[int]:
    """Greedily, by share and by distance from what is chosen already."""
    gaps = distances(colours, colours)
    vivid = np.hypot(*oklab(colours)[:, 1:].T)
    chosen = [int(shares.argmax())]
    while len(chosen) < min(n, len(colours)):
        away = gaps[:, chosen].min(1)
        apart = away >= (_CLEARLY if away.max() >= _CLEARLY else _VISIBLY)
        if not apart.any():
            break
        gain = np.where(apart, np.sqrt(shares) * (away + 0.5 * vivid * (away > 0.1)), 0)
        chosen.append(int(gain.argmax()))
    return chosen
