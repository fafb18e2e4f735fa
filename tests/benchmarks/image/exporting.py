# ruff: noqa: E501
"""Measures exports against Pillow's own files and vtracer's, and writes its part of docs/benchmarks.md.

    python -m tests.benchmarks.image.exporting [--write]

Times are CPU milliseconds from the source's bytes to the file's, the median of three runs.
"""

import io
from typing import Any, NamedTuple
from uuid import UUID

import numpy as np
from PIL import Image
from tests.benchmarks.image import baselines
from tests.benchmarks.image.document import publish
from tests.benchmarks.image.pictures import Picture, pictures, rendered
from tests.benchmarks.image.timing import cpu

from concept_contracts.images import Artifact
from concept_contracts.queries import RenderImage
from image_proc.colour import gamma, linear, oklab
from image_proc.rendering import Rendered, render

BEGIN, END = "<!-- exports: begin -->", "<!-- exports: end -->"
SIDE, FINER = 512, 4  # pixels of what is made; the truth is averaged over that many squared
_PICTURES = ("fox", "lines", "gradients", "translucent")
_RASTER: dict[str, dict[str, Any]] = {
    "png": {},
    "jpg": {},
    "webp": {},
    "webp lossless": {"lossless": True},
    "avif": {},
}


class Made(NamedTuple):
    """One file: CPU milliseconds, KB, and how far its edges are off where pixels tell."""

    milliseconds: float
    size: float
    off: float | None

    def told(self) -> str:
        off = "–" if self.off is None else f"{self.off:.2f}"
        return f"{self.milliseconds:.0f} | {self.size:.1f} | {off}"


class Row(NamedTuple):
    """`theirs` is Pillow's file, or vtracer's for a tracing."""

    picture: str
    source: str
    format: str
    ours: Made
    theirs: Made


def measure(picture: Picture) -> list[Row]:
    truth = _truth(picture)
    wanted = [(source, name) for source in ("drawing", "pixels") for name in (*_RASTER, "ico", "pdf")]
    return [*(_row(picture, source, name, truth) for source, name in wanted), _traced(picture)]


def exported(file: bytes, vector: bytes | None, name: str, size: int | None = SIDE) -> Rendered:
    artifact = Artifact(
        bucket="artifacts", key="a", sha256="0" * 64, media_type="image/png", size=1, width=1024, height=1024
    )
    fields = {"format": name.split()[0], "size": size, **_RASTER.get(name, {})}
    request = RenderImage.model_validate({"concept_id": UUID(int=1), "image": artifact} | fields)
    return render(request, file, vector)


def _row(picture: Picture, source: str, name: str, truth: np.ndarray) -> Row:
    file, vector = picture.file(), picture.drawing.text.encode() if source == "drawing" else None
    told = truth if name in _RASTER else None
    ours, made = cpu(lambda: exported(file, vector, name))
    theirs, other = cpu(lambda: baselines.pillow_file(file, name.split()[0], SIDE, **_RASTER.get(name, {})))
    return Row(picture.name, source, name, _made(ours, made.data, told), _made(theirs, other, told))


def _traced(picture: Picture) -> Row:
    file = picture.file()
    ours, made = cpu(lambda: exported(file, None, "svg", None))
    theirs, other = cpu(lambda: baselines.vtracer_svg(file))
    return Row(picture.name, "pixels", "svg", _made(ours, made.data), _made(theirs, other.encode()))


def _made(milliseconds: float, data: bytes, truth: np.ndarray | None = None) -> Made:
    return Made(milliseconds, len(data) / 1024, None if truth is None else _off(data, truth))


def _truth(picture: Picture) -> np.ndarray:
    """(SIDE, SIDE, 3) sRGB on white: a far finer drawing averaged as light, which is what eyes do from afar."""
    fine = rendered(picture.drawing, FINER * SIDE).astype(np.float32)
    alpha = fine[..., 3:] / 255
    light = linear(alpha * fine[..., :3] + 255 * (1 - alpha))
    return gamma(light.reshape(SIDE, FINER, SIDE, FINER, 3).mean((1, 3)))


def _off(file: bytes, truth: np.ndarray) -> float:
    """Mean OKLab distance times 100 where the truth has edges or gradients."""
    with Image.open(io.BytesIO(file)) as image:
        seen = Image.new("RGBA", image.size, "white")
        seen.alpha_composite(image.convert("RGBA"))
    pixels = np.asarray(seen)[..., :3].astype(np.float32)
    edges = np.zeros(truth.shape[:2], bool)
    edges[1:, 1:] = (abs(np.diff(truth, axis=0)[:, 1:]).max(-1) > 4) | (
        abs(np.diff(truth, axis=1)[1:]).max(-1) > 4
    )
    return float(100 * np.linalg.norm(oklab(pixels) - oklab(truth), axis=-1)[edges].mean())


def _line(row: Row) -> str:
    return f"| {row.picture} | {row.source} | {row.format} | {row.ours.told()} | {row.theirs.told()} |"


def report(rows: list[Row]) -> str:
    head = "| picture | source | file | ms | KB | edge ΔE | Pillow's ms (svg: vtracer's) | KB | edge ΔE |"
    return (
        f"{BEGIN}\n### Exports\n\nWritten by `python -m tests.benchmarks.image.exporting --write`: files of {SIDE} px (svg: as they are) from "
        "drawings and from their 1024 px pixels, CPU milliseconds from bytes to bytes, against the same pixels opened, resized by Lanczos and saved "
        "by Pillow with its own defaults. Edge: mean ΔE × 100 on edges and gradients from a drawing four times finer, averaged in linear light. The "
        "drawing's own edges are mixed by its renderer as every browser does, in sRGB.\n\n"
        + "\n".join([head, "|---" * 9 + "|", *map(_line, rows)])
        + f"\n{END}\n"
    )


def measured() -> str:
    rows = [row for picture in pictures() if picture.name in _PICTURES for row in measure(picture)]
    return report(rows)


if __name__ == "__main__":
    publish("Measures exports against Pillow's files and vtracer's.", measured, BEGIN, END)
