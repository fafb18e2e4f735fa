# ruff: noqa: E501
"""Pictures with known truth: role-tagged drawings, clean or worn like a diffusion model's output."""

import io
import itertools
import json
import math
from dataclasses import dataclass, replace
from pathlib import Path
from typing import NamedTuple

import cv2
import numpy as np
from PIL import Image

from image_proc.colour import distances, rgb
from image_proc.drawing import Drawing, read_drawing
from image_proc.drawing.rasterising import rasterise_text

SIDE = 1024
Pixels = np.ndarray


class Wear(NamedTuple):
    """`blur` in pixels, `shade` and `grain` in levels, JPEG `quality`."""

    blur: float = 1.0
    shade: float = 8
    grain: float = 2.2
    quality: int = 82
    seed: int = 7


@dataclass(frozen=True)
class Picture:
    name: str
    kind: str
    drawing: Drawing
    wear: Wear | None = None
    side: int = SIDE

    def pixels(self) -> Pixels:
        pixels = rendered(self.drawing, self.side)
        if self.wear:
            return worn(pixels, self.wear)
        return pixels if pixels[..., 3].min() < 255 else np.ascontiguousarray(pixels[..., :3])

    def file(self) -> bytes:
        out = io.BytesIO()
        Image.fromarray(self.pixels()).save(out, "PNG")
        return out.getvalue()

    def colours(self) -> list[str]:
        """Of the roles that are seen, without repeats."""
        return list(dict.fromkeys(self.drawing.roles[role] for role in self.painted_roles()))

    def unworn(self) -> "Picture":
        return replace(self, wear=None)

    def painted_roles(self) -> list[str]:
        return [role for role in self.drawing.roles if f'-role="{role}"' in self.drawing.text]

    def truth(self) -> tuple[np.ndarray, np.ndarray]:
        """(h, w, n) exact shares of the n `colours` in every pixel, and (h, w) opacity."""
        shares = []
        for colour in self.colours():
            white = {
                role: "#ffffff" if own == colour else "#000000" for role, own in self.drawing.roles.items()
            }
            pixels = rendered(self.drawing.painted(white), self.side).astype(np.float32)
            shares.append(pixels[..., 0] / 255)
        opacity = rendered(self.drawing, self.side)[..., 3].astype(np.float32) / 255
        weights = np.stack(shares, -1)
        if self.wear:
            weights = np.dstack(
                [cv2.GaussianBlur(w, (0, 0), self.wear.blur) for w in np.moveaxis(weights, -1, 0)]
            )
        return weights / np.maximum(weights.sum(-1, keepdims=True), 1e-3), opacity


def rendered(drawing: Drawing, side: int = SIDE) -> Pixels:
    return np.asarray(Image.open(io.BytesIO(rasterise_text(drawing.text, side, side))).convert("RGBA"))


def worn(pixels: Pixels, wear: Wear) -> Pixels:
    """As a diffusion model leaves it: a little blurred and uneven, with grain and JPEG blocks."""
    random = np.random.default_rng(wear.seed)
    soft = cv2.GaussianBlur(pixels[..., :3], (0, 0), wear.blur).astype(np.float32)
    uneven = random.random((9, 9)).astype(np.float32) - 0.5
    shade = cv2.resize(uneven, pixels.shape[1::-1], interpolation=cv2.INTER_CUBIC)
    grainy = soft + wear.shade * shade[..., None] + random.normal(0, wear.grain, soft.shape)
    out = io.BytesIO()
    Image.fromarray(np.clip(grainy, 0, 255).astype(np.uint8)).save(out, "JPEG", quality=wear.quality)
    return np.asarray(Image.open(out).convert("RGB"))


def photograph() -> Pixels:
    """Smooth and rough areas with no paint anywhere."""
    y, x = np.mgrid[0:SIDE, 0:SIDE].astype(np.float32) / SIDE
    random = np.random.default_rng(3)
    rough = cv2.resize(
        random.random((200, 200, 3)).astype(np.float32), (SIDE, SIDE), interpolation=cv2.INTER_CUBIC
    )
    base = np.stack([np.sin(5 * x + 2 * y), np.cos(4 * y - x), np.sin(7 * x * y)], -1) * 0.3 + 0.5
    return np.clip(255 * (base + 0.35 * (rough - 0.5) * (y > 0.4)[..., None]), 0, 255).astype(np.uint8)


_BASE = ("background", "text", "primary", "secondary", "accent")


def tagged(body: str, colours: list[str], ground: bool = True, defs: str = "") -> Drawing:
    """A drawing out of a body in which `@0@` is the first colour and so on."""
    names = [*_BASE, *(f"{_BASE[i % 5]}-x{chr(97 + i // 5)}" for i in range(20))]
    roles = {name: colours[min(i, len(colours) - 1)] for i, name in enumerate(names[: max(5, len(colours))])}
    frame = f'<path d="M0 0h{SIDE}v{SIDE}H0z" fill="@0@"/>' if ground else ""
    text = f"<defs>{defs}</defs>{frame}{body}"
    for i, name in enumerate(names[: len(colours)]):
        for paint, tag in (("fill", "fill"), ("stroke", "stroke"), ("stop-color", "stop")):
            text = text.replace(f'{paint}="@{i}@"', f'{paint}="{colours[i]}" data-{tag}-role="{name}"')
    listing = json.dumps(roles)
    box = f'viewBox="0 0 {SIDE} {SIDE}" width="{SIDE}" height="{SIDE}"'
    return read_drawing(
        f"<svg xmlns=\"http://www.w3.org/2000/svg\" {box} data-roles='{listing}'>{text}</svg>".encode()
    )


def mountain() -> Drawing:
    body = (
        '<circle cx="690" cy="330" r="120" fill="@3@"/><path d="M90 800L400 280 710 800z" fill="@1@"/>'
        '<path d="M400 280L320 414 372 470 410 410 450 480 490 430z" fill="@4@"/>'
        '<path d="M420 800L650 470 930 800z" fill="@2@"/><path d="M60 830Q512 740 964 830V860Q512 780 60 860z" fill="@4@"/>'
    )
    return tagged(body, ["#f4f1e8", "#1f3a5f", "#4a7c9d", "#f2a541", "#ffffff"])


def gradients() -> Drawing:
    defs = (
        '<linearGradient id="a" x1="0" y1="0" x2="1" y2="1"><stop offset="0" stop-color="@1@"/>'
        '<stop offset="1" stop-color="@2@"/></linearGradient><radialGradient id="b"><stop offset="0" '
        'stop-color="@3@"/><stop offset="1" stop-color="@4@"/></radialGradient>'
    )
    body = (
        '<rect x="152" y="152" width="720" height="720" rx="160" fill="url(#a)"/>'
        '<circle cx="512" cy="512" r="210" fill="url(#b)"/><path d="M460 400L640 512 460 624z" fill="@0@"/>'
    )
    return tagged(body, ["#fafafa", "#5b2be0", "#e02b8f", "#ffe066", "#ff8c1a"], defs=defs)


def sky() -> Drawing:
    """A gradient with three stops over the whole picture, and two shapes before it."""
    defs = (
        '<linearGradient id="a" x1="0" y1="0" x2="0" y2="1"><stop offset="0" stop-color="@1@"/><stop offset=".5" '
        'stop-color="@2@"/><stop offset="1" stop-color="@3@"/></linearGradient>'
    )
    body = (
        f'<rect x="0" y="0" width="{SIDE}" height="{SIDE}" fill="url(#a)"/><circle cx="512" cy="420" r="180" fill="@4@"/>'
        '<path d="M0 800L300 560 520 760 760 500 1024 780V1024H0z" fill="@0@"/>'
    )
    return tagged(body, ["#10202e", "#12337a", "#c45a8a", "#ffc36b", "#fff4d6"], defs=defs)


def greys() -> Drawing:
    body = (
        '<circle cx="512" cy="512" r="360" fill="@1@"/><circle cx="512" cy="512" r="250" fill="@2@"/>'
        '<path d="M512 300L580 450 740 460 615 560 660 720 512 630 364 720 409 560 284 460 444 450z" fill="@0@"/>'
        '<circle cx="512" cy="520" r="60" fill="@1@"/><path d="M40 40L300 90M40 80L290 150M984 40L724 90" stroke="@1@" '
        'stroke-width="5"/>'
    )
    return tagged(body, ["#ffffff", "#111111", "#808080"])


def near_greys() -> Drawing:
    body = (
        '<circle cx="360" cy="420" r="260" fill="@1@"/><circle cx="660" cy="420" r="260" fill="@2@"/>'
        '<circle cx="512" cy="660" r="260" fill="@3@"/><path d="M300 500h420v60H300z" fill="@4@"/>'
    )
    return tagged(body, ["#f2f2f2", "#808080", "#868686", "#7a7a7a", "#202020"])


def lines() -> Drawing:
    body = (
        '<circle cx="512" cy="512" r="330" fill="none" stroke="@1@" stroke-width="10"/>'
        '<path d="M512 182C360 330 360 694 512 842C664 694 664 330 512 182M182 512H842M226 350H798M226 674H798" '
        'fill="none" stroke="@1@" stroke-width="10"/><path d="M300 760L450 560 560 640 740 380" fill="none" '
        'stroke="@2@" stroke-width="22"/><path d="M120 900L880 940" stroke="@3@" stroke-width="1.5"/>'
    )
    return tagged(body, ["#fffdf7", "#14532d", "#d97706", "#7c3aed"])


def many_roles() -> Drawing:
    colours = [
        "#fdf6e3", "#1b1b2f", "#e43f5a", "#162447", "#1f4068", "#f6c90e", "#3fc1c9", "#364f6b", "#fc5185",
        "#7b2cbf", "#2b9348", "#ff9f1c", "#8d5524", "#c9ada7", "#00509d",
    ]  # fmt: skip
    body = "".join(
        f'<circle cx="{230 + 190 * (i % 4)}" cy="{220 + 190 * (i // 4)}" r="{125 - 4 * (i % 3)}" fill="@{i + 1}@"/>'
        for i in range(14)
    )
    return tagged(body, colours)


def seams() -> Drawing:
    """Abutting facets: along every seam the ground shows through."""
    points = [
        (512 + 380 * math.cos(a), 512 + 380 * math.sin(a)) for a in np.linspace(0.2, 2 * math.pi + 0.2, 10)
    ]
    body = "".join(
        f'<path d="M512 512L{a[0]:.2f} {a[1]:.2f} {b[0]:.2f} {b[1]:.2f}z" fill="@{1 + i % 4}@"/>'
        for i, (a, b) in enumerate(itertools.pairwise(points))
    )
    return tagged(body, ["#0f172a", "#f97316", "#fbbf24", "#ef4444", "#fde68a"])


def translucent() -> Drawing:
    """Half-clear discs over nothing: the overlaps are mixtures of the discs' colours."""
    body = (
        '<circle cx="400" cy="400" r="240" fill="@1@" fill-opacity="0.6"/><circle cx="624" cy="400" r="240" fill="@2@" '
        'fill-opacity="0.6"/><circle cx="512" cy="600" r="240" fill="@3@" fill-opacity="0.6"/>'
        '<path d="M460 440h104v104H460z" fill="@0@"/>'
    )
    return tagged(body, ["#111827", "#e11d48", "#2563eb", "#16a34a"], ground=False)


def cup() -> Drawing:
    body = (
        '<path d="M250 380h440v260q0 150-150 150H400q-150 0-150-150z" fill="@1@"/><path d="M690 430h70q80 0 80 90t-80 '
        '90h-70v-60h60q30 0 30-30t-30-30h-60z" fill="@2@"/><rect x="210" y="810" width="520" height="50" rx="25" '
        'fill="@3@"/><path d="M360 330q-40-60 0-110t0-110M500 330q-40-60 0-110t0-110" fill="none" stroke="@4@" '
        'stroke-width="24"/>'
    )
    return tagged(body, ["#ffffff", "#8b5e3c", "#a9744f", "#3b2417", "#c9d6df"], ground=False)


def halftone() -> Drawing:
    body = "".join(
        f'<circle cx="{112 + 40 * i}" cy="{112 + 40 * j}" r="{2 + 16 * i / 20:.2f}" fill="@1@"/>'
        for i in range(21)
        for j in range(21)
    )
    return tagged(body + '<circle cx="512" cy="512" r="150" fill="@2@"/>', ["#fff7ed", "#1e3a8a", "#f43f5e"])


def designed(name: str) -> Drawing:
    """A logo as the local generator once drew it: kept, so that figures stay comparable when it draws otherwise."""
    return read_drawing((_DESIGNS / f"{name}.svg").read_bytes())


_DESIGNS = Path(__file__).parent / "designs"
DESIGNS = ("bakery", "fox", "rocket", "coffee", "owl", "wave", "crest", "bike", "leaf", "robot")
_CLEAN = {
    "mountain": mountain,
    "greys": greys,
    "near_greys": near_greys,
    "lines": lines,
    "many_roles": many_roles,
    "seams": seams,
    "halftone": halftone,
}


def pictures() -> list[Picture]:
    clean = [Picture(name, "clean", draw()) for name, draw in _CLEAN.items()]
    drawn = [
        Picture(name, "gradient" if "stop-color" in (d := designed(name)).text else "clean", d)
        for name in DESIGNS
    ]
    smooth = [Picture("gradients", "gradient", gradients()), Picture("sky", "gradient", sky())]
    clear = [Picture("translucent", "alpha", translucent()), Picture("cup", "alpha", cup())]
    rough = [
        Picture(f"{name}_worn", "worn", d, Wear())
        for name, d in (
            ("mountain", mountain()),
            ("fox", designed("fox")),
            ("crest", designed("crest")),
            ("robot", designed("robot")),
            ("seams", seams()),
        )
    ]
    return [*clean, *drawn, *smooth, *clear, *rough]


def nearest(colours: list[str], among: list[str]) -> list[int]:
    return distances(rgb(colours), rgb(among)).argmin(1).tolist()
