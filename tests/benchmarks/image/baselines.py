# ruff: noqa: E501
"""What the engine is compared with, run in the same process."""

import io

import cv2
import numpy as np
import vtracer
from PIL import Image

from image_proc.colour import rgb


def k_means(file: bytes, palette: list[str]) -> bytes:
    """One variation as the former engine made it: k-means in LAB (k=10, 10 attempts, 100 rounds), every segment
    snapped to the nearest colour of the palette."""
    pixels = np.asarray(Image.open(io.BytesIO(file)).convert("RGB"))
    labels, centres = _clusters(pixels, 10)
    wanted = cv2.cvtColor(rgb(palette).astype(np.uint8)[None], cv2.COLOR_RGB2LAB)[0].astype(np.float32)
    nearest = np.linalg.norm(centres[:, None] - wanted[None], axis=2).argmin(1)
    out = rgb(palette).astype(np.uint8)[nearest][labels.ravel()].reshape(pixels.shape)
    return pillow_png(out)


def k_means_palette(file: bytes, n: int) -> list[str]:
    """The centres of as many clusters, found in the same way."""
    _, centres = _clusters(np.asarray(Image.open(io.BytesIO(file)).convert("RGB")), n)
    colours = cv2.cvtColor(np.rint(centres)[None].astype(np.uint8), cv2.COLOR_LAB2RGB)[0]
    return ["#" + colour.tobytes().hex() for colour in colours]


def _clusters(pixels: np.ndarray, n: int) -> tuple[np.ndarray, np.ndarray]:
    """The cluster of every pixel, and their centres in 8-bit LAB."""
    lab = cv2.cvtColor(pixels, cv2.COLOR_RGB2LAB).reshape(-1, 3).astype(np.float32)
    stop = (cv2.TERM_CRITERIA_EPS + cv2.TERM_CRITERIA_MAX_ITER, 100, 0.2)
    _, labels, centres = cv2.kmeans(lab, n, None, stop, 10, cv2.KMEANS_RANDOM_CENTERS)  # type: ignore[call-overload]
    return labels, centres


def pillow_png(pixels: np.ndarray) -> bytes:
    out = io.BytesIO()
    Image.fromarray(pixels).save(out, "PNG", compress_level=6)
    return out.getvalue()


def pillow_file(file: bytes, name: str, side: int, **options: object) -> bytes:
    """The picture resized and saved as Pillow does when nothing else is said."""
    out = io.BytesIO()
    with Image.open(io.BytesIO(file)) as image:
        small = image.resize((side, side), Image.Resampling.LANCZOS)
    flat = small.convert("RGB") if name in ("jpg", "pdf") else small
    flat.save(out, {"jpg": "JPEG"}.get(name, name.upper()), **options)
    return out.getvalue()


def vtracer_svg(file: bytes) -> str:
    return vtracer.convert_raw_image_to_svg(file, img_format="png", path_precision=2)
