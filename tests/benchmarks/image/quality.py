# ruff: noqa: E501
"""How near a recoloured picture comes to the truth, in OKLab distances times 100 (2 is just visible)."""

import io
from typing import NamedTuple

import numpy as np
from PIL import Image
from tests.benchmarks.image.pictures import Picture, nearest

from image_proc.colour import distances, oklab, rgb

PALETTES = {
    "ocean": ["#03045e", "#0077b6", "#00b4d8", "#caf0f8", "#90e0ef"],
    "sunset": ["#6a040f", "#d00000", "#f48c06", "#fff3e0", "#ffba08"],
    "forest": ["#1b4332", "#2d6a4f", "#74c69d", "#f1faee", "#d4a373"],
    "mono": ["#111111", "#444444", "#888888", "#f5f5f5", "#cccccc"],
    "neon": ["#f72585", "#7209b7", "#4cc9f0", "#0b0b1a", "#b8f200"],
    "pastel": ["#6d597a", "#b56576", "#e56b6f", "#fdf6f0", "#eaac8b"],
    "contrast": ["#000000", "#0033cc", "#ff3300", "#ffffff", "#ffcc00"],
}
_SPREAD = [
    "#0b132b", "#f9c80e", "#ea3546", "#43bccd", "#f8f4e3", "#662e9b", "#2a9d8f", "#e76f51", "#264653", "#b5e48c",
    "#ff70a6", "#9d4edd", "#d9ed92", "#003049", "#fcbf49", "#577590",
]  # fmt: skip


class Error(NamedTuple):
    mean: float
    edge: float
    edge95: float


def explicit_targets(picture: Picture) -> list[str]:
    """A far-away colour for each colour of the picture."""
    return [_SPREAD[i % len(_SPREAD)] for i in range(len(picture.colours()))]


def explicit_mapping(picture: Picture, anchors: list[str], targets: list[str]) -> dict[str, str]:
    """Each anchor to the target of the colour it is nearest to."""
    return {
        anchor: targets[i] for anchor, i in zip(anchors, nearest(anchors, picture.colours()), strict=True)
    }


def pixels_of(file: bytes) -> np.ndarray:
    return np.asarray(Image.open(io.BytesIO(file)).convert("RGBA"))


def error(out: np.ndarray, truth: tuple[np.ndarray, np.ndarray], targets: list[str]) -> Error:
    """Of RGBA pixels against the exact mixture of the targets, seen on white."""
    weights, opacity = truth
    exact = weights @ rgb(targets).astype(np.float32)
    shown = opacity[..., None] * exact + 255 * (1 - opacity[..., None])
    off = _apart(_on_white(out), shown)
    seen, edge = opacity > 0, _edges(truth)
    return Error(float(off[seen].mean()), float(off[edge].mean()), float(np.percentile(off[edge], 95)))


def change(out: np.ndarray, source: np.ndarray, truth: tuple[np.ndarray, np.ndarray]) -> float:
    """Of RGBA pixels from those they were made of: the mean on the edges that the truth has, seen on white."""
    return float(_apart(_on_white(out), _on_white(source))[_edges(truth)].mean())


def _on_white(pixels: np.ndarray) -> np.ndarray:
    alpha = pixels[..., 3:].astype(np.float32) / 255
    return alpha * pixels[..., :3] + 255 * (1 - alpha)


def _apart(a: np.ndarray, b: np.ndarray) -> np.ndarray:
    return 100 * np.linalg.norm(oklab(np.rint(a)) - oklab(np.rint(b)), axis=-1)


def _edges(truth: tuple[np.ndarray, np.ndarray]) -> np.ndarray:
    weights, opacity = truth
    return (opacity > 0) & ((weights.max(-1) < 0.98) | (opacity < 0.98))


def distinct(out: np.ndarray, truth: tuple[np.ndarray, np.ndarray], colours: list[str]) -> tuple[int, int]:
    """Pairs of clearly different, not tiny regions that are still different; and how many there were."""
    weights, opacity = truth
    shown = []
    for i in range(len(colours)):
        pure = (weights[..., i] > 0.99) & (opacity > 0.5)
        shown.append(np.median(out[pure][:, :3], axis=0) if pure.sum() > 0.001 * pure.size else None)
    before = 100 * distances(rgb(colours), rgb(colours))
    kept = total = 0
    for i in range(len(colours)):
        for j in range(i):
            a, b = shown[i], shown[j]
            if a is None or b is None or before[i, j] < 6:
                continue
            total += 1
            kept += float(100 * distances([a], [b])[0, 0]) >= 4
    return kept, total
