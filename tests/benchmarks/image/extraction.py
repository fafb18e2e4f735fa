# ruff: noqa: E501
"""Measures `extract_palette` against k-means and writes its part of docs/benchmarks.md.

    python -m tests.benchmarks.image.extraction [--write]

Both are asked for as many colours as the picture has paints; those are looked for that cover a hundredth of it at
least. Times are CPU
milliseconds, the median of three runs; k-means runs once.
"""

from collections.abc import Sequence
from typing import NamedTuple

import numpy as np
from tests.benchmarks.image import baselines
from tests.benchmarks.image.document import publish
from tests.benchmarks.image.pictures import Picture, pictures
from tests.benchmarks.image.timing import cpu

from image_proc import extract_palette
from image_proc.colour import distances, rgb

BEGIN, END = "<!-- extraction: begin -->", "<!-- extraction: end -->"
SEEN, ALIKE = 0.01, 2.0  # share of the picture; ΔE that is just visible
_PICTURES = (
    "mountain",
    "near_greys",
    "lines",
    "seams",
    "fox",
    "leaf",
    "gradients",
    "cup",
    "mountain_worn",
    "seams_worn",
)


class Extracted(NamedTuple):
    """Of one method on one picture: CPU milliseconds, and ΔE of each true paint to the nearest colour."""

    milliseconds: float
    off: Sequence[float]

    def told(self) -> str:
        found = sum(off <= ALIKE for off in self.off)
        return f"{self.milliseconds:.0f} | {found} of {len(self.off)} | {np.mean(self.off):.2f} | {max(self.off):.1f}"


def measure(picture: Picture) -> tuple[Extracted, Extracted]:
    """Ours, and k-means."""
    file, paints, n = picture.file(), seen_paints(picture), len(picture.colours())
    ours, swatches = cpu(lambda: extract_palette(file, n))
    theirs, centres = cpu(lambda: baselines.k_means_palette(file, n), 1)
    return (
        Extracted(ours, _off(paints, [swatch.color for swatch in swatches])),
        Extracted(theirs, _off(paints, centres)),
    )


def seen_paints(picture: Picture) -> list[str]:
    weights, opacity = picture.truth()
    covered = ((weights > 0.9) & (opacity > 0.9)[..., None]).mean((0, 1))
    return [colour for colour, share in zip(picture.colours(), covered, strict=True) if share >= SEEN]


def _off(paints: list[str], colours: list[str]) -> list[float]:
    return (100 * distances(rgb(paints), rgb(colours)).min(1)).tolist()


def report(rows: dict[str, tuple[Extracted, Extracted]]) -> str:
    head = "| picture | ms | paints found | mean ΔE | worst | k-means ms | paints found | mean ΔE | worst |"
    lines = [f"| {name} | {ours.told()} | {theirs.told()} |" for name, (ours, theirs) in rows.items()]
    return (
        f"{BEGIN}\n### Colours of a picture\n\nWritten by `python -m tests.benchmarks.image.extraction --write`: the pictures above, each asked "
        "for as many colours as it has paints; those on a hundredth of it at least are looked for. Found: within ΔE 2, which is just visible. k-means: the former engine's, "
        "asked for as many, its run by itself; CPU milliseconds.\n\n"
        + "\n".join([head, "|---" * 9 + "|", *lines])
        + f"\n{END}\n"
    )


def measured() -> str:
    rows = {picture.name: measure(picture) for picture in pictures() if picture.name in _PICTURES}
    return report(rows)


if __name__ == "__main__":
    publish("Measures the extraction of palettes against k-means.", measured, BEGIN, END)
