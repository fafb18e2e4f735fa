# ruff: noqa: E501
"""Pictures drawn by chance: compositions that no threshold was chosen on, with known truth.

A seed gives the same pictures always, another seed others: shapes, hairlines, tiny lettering, facets, icons of the
local generator, palettes down to greys a few levels apart, gradients, translucent paint over nothing, wear.
"""

import itertools
import math
from collections.abc import Callable

import numpy as np
from tests.benchmarks.image.pictures import SIDE, Picture, Wear, tagged

from concept_gen.local.generator import design
from image_proc.colour import distances, from_lch, rgb
from image_proc.drawing import Drawing, read_drawing

Chance = np.random.Generator
_TOLD_APART = 0.035  # Nearer paints drown in grain: nothing could tell them apart again.
KINDS = ("clean", "gradient", "alpha", "worn", "worn gradient")
_SUBJECTS = (
    "whale", "piano", "rocket", "bicycle", "coffee cup", "mountain", "owl", "tree", "anchor", "camera", "guitar", "cat",
    "umbrella", "book", "chess", "rose", "bread", "robot", "wave", "crown", "key", "bee", "letter", "leaf",
)  # fmt: skip
_THEMES = (
    "deep ocean", "autumn forest", "neon night", "pastel spring", "bold red", "black and white", "desert dusk", "mint",
    "royal purple", "earth tones", "lemon", "slate",
)  # fmt: skip


def drawn(seed: int, count: int) -> list[Picture]:
    """`count` pictures, the kinds in turn."""
    return [_picture(seed, number) for number in range(count)]


def _picture(seed: int, number: int) -> Picture:
    chance = np.random.default_rng([seed, number])
    kind = KINDS[number % len(KINDS)]
    side = int(chance.choice([512, 768, SIDE]))
    makers = {"clean": _clean, "gradient": _graded, "alpha": _clear, "worn": _clean, "worn gradient": _graded}
    maker = makers[kind]
    drawing, wear = maker(chance), _wear(chance) if kind.startswith("worn") else None
    while wear and _nearest_pair(drawing) < _TOLD_APART:
        drawing = maker(chance)
    return Picture(f"{kind.replace(' ', '_')}-{seed}-{number}", kind, drawing, wear, side)


def _nearest_pair(drawing: Drawing) -> float:
    colours = Picture("", "", drawing).colours()
    gaps = distances(rgb(colours), rgb(colours))
    return float(gaps[~np.eye(len(gaps), dtype=bool)].min(initial=1))


def _wear(chance: Chance) -> Wear:
    return Wear(
        blur=float(chance.uniform(0.4, 1.2)),
        shade=float(chance.uniform(0, 8)),
        grain=float(chance.uniform(0.5, 3)),
        quality=int(chance.integers(60, 91)),
        seed=int(chance.integers(1 << 30)),
    )


def _clean(chance: Chance) -> Drawing:
    if chance.random() < 0.4:
        return _designed(chance)
    colours = _colours(chance, int(chance.integers(2, 17)))
    return tagged("".join(_shapes(chance, len(colours))), colours)


def _graded(chance: Chance) -> Drawing:
    colours = _colours(chance, int(chance.integers(4, 8)))
    stops = chance.permutation(np.arange(1, len(colours)))
    many = int(chance.integers(2, min(4, len(stops)) + 1))
    defs = _gradient(chance, "a", stops[:many])
    fill = 'fill="url(#a)"'
    first = (
        f'<path d="M0 0h{SIDE}v{SIDE}H0z" {fill}/>' if chance.random() < 0.4 else _shape(chance, fill, 260)
    )
    rest = stops[many:]
    if len(rest) >= 2 and chance.random() < 0.5:
        defs += _gradient(chance, "b", rest[:2])
        first += _shape(chance, 'fill="url(#b)"', 150)
    body = first + "".join(_shape(chance, f'fill="@{i}@"', 70) for i in (0, *rest))
    return tagged(body, colours, defs=defs)


def _clear(chance: Chance) -> Drawing:
    colours = _colours(chance, int(chance.integers(2, 6)))
    body = ""
    for i in range(len(colours)):
        opacity = "" if chance.random() < 0.4 else f' fill-opacity="{chance.uniform(0.25, 0.9):.2f}"'
        body += _shape(chance, f'fill="@{i}@"{opacity}', float(chance.uniform(90, 240)))
    return tagged(body, colours, ground=False)


def _designed(chance: Chance) -> Drawing:
    logo, theme = f"a {chance.choice(_SUBJECTS)} logo", str(chance.choice(_THEMES))
    drawing = _flat(logo, theme, int(chance.integers(1 << 30)))
    if chance.random() < 0.5:
        return drawing
    colours = _colours(chance, len(drawing.roles))
    return drawing.painted(dict(zip(drawing.roles, colours, strict=True)))


def _flat(logo: str, theme: str, seed: int) -> Drawing:
    """The first design from this seed on that has no gradient."""
    svgs = (design(logo, theme, at).svg for at in itertools.count(seed))
    return read_drawing(next(svg for svg in svgs if b"Gradient" not in svg))


def _colours(chance: Chance, many: int) -> list[str]:
    """Vivid, muted, of one hue, or greys; at least a little apart."""
    mood = chance.choice(["vivid", "any", "hue", "grey"], p=[0.35, 0.4, 0.15, 0.1])
    hue = chance.uniform(0, 2 * math.pi)
    make: dict[str, Callable[[], str]] = {
        "vivid": lambda: from_lch(chance.uniform(0.3, 0.92), 0.3, chance.uniform(0, 2 * math.pi)),
        "any": lambda: _hex(chance.integers(0, 256, 3)),
        "hue": lambda: from_lch(
            chance.uniform(0.15, 0.97), chance.uniform(0.02, 0.15), hue + chance.normal(0, 0.2)
        ),
        "grey": lambda: _hex(np.repeat(chance.integers(0, 256), 3)),
    }
    apart = {"grey": 0.012, "hue": 0.03}.get(str(mood), 0.06)
    found = [make[mood]()]
    while len(found) < many:
        colour = make[mood]()
        if distances(rgb([colour]), rgb(found)).min() >= apart:
            found.append(colour)
        else:
            apart *= 0.995
    return found


def _hex(levels: np.ndarray) -> str:
    return "#" + "".join(f"{int(level):02x}" for level in levels)


def _shapes(chance: Chance, many: int) -> list[str]:
    """At least one shape in each colour, large ones first."""
    order = [1 + i % (many - 1) for i in range(int(chance.integers(many, 2 * many + 6)))]
    sizes = sorted(chance.uniform(25, 260, len(order)), reverse=True)
    body = [
        _shape(chance, f'fill="@{colour}@"', size)
        for colour, size in zip(chance.permutation(order), sizes, strict=True)
    ]
    body += [_detail(chance, int(chance.integers(many))) for _ in range(int(chance.integers(0, 5)))]
    return [*body, *(_shape(chance, f'fill="@{colour}@"', 40) for colour in range(1, many))]


def _shape(chance: Chance, paint: str, size: float) -> str:
    x, y = chance.uniform(size / 2, SIDE - size / 2, 2)
    turn = chance.uniform(0, 2 * math.pi)
    match int(chance.integers(5)):
        case 0:
            return f'<circle cx="{x:.1f}" cy="{y:.1f}" r="{size:.1f}" {paint}/>'
        case 1:
            wide, high = size * chance.uniform(0.6, 1.6), size * chance.uniform(0.6, 1.2)
            corner = f'rx="{chance.uniform(0, size / 2):.1f}"'
            return f'<rect x="{x - wide:.1f}" y="{y - high:.1f}" width="{2 * wide:.1f}" height="{2 * high:.1f}" {corner} {paint}/>'
        case 2:
            return f'<path d="{_polygon(x, y, turn, [size] * int(chance.integers(3, 8)))}" {paint}/>'
        case 3:
            return f'<path d="{_polygon(x, y, turn, [size, size * 0.45] * int(chance.integers(4, 9)))}" {paint}/>'
        case _:
            a, b = chance.uniform(-size, size, (2, 2))
            return (
                f'<path d="M{x:.1f} {y:.1f}q{a[0]:.1f} {a[1]:.1f} {size:.1f} 0t{b[0]:.1f} {size:.1f}q'
                f'{-size:.1f} {b[1]:.1f} {-size - b[0]:.1f} {-size:.1f}z" {paint}/>'
            )


def _polygon(x: float, y: float, turn: float, radii: list[float]) -> str:
    corners = [
        (
            x + r * math.cos(turn + 2 * math.pi * i / len(radii)),
            y + r * math.sin(turn + 2 * math.pi * i / len(radii)),
        )
        for i, r in enumerate(radii)
    ]
    return "M" + "L".join(f"{px:.1f} {py:.1f}" for px, py in corners) + "z"


def _detail(chance: Chance, colour: int) -> str:
    """Hairlines, tiny lettering, dots, or facets that abut."""
    x, y = chance.uniform(80, SIDE - 300, 2)
    match int(chance.integers(4)):
        case 0:
            ends = chance.uniform(20, SIDE - 20, (6, 2))
            lines = "".join(f"M{a:.1f} {b:.1f}L{x:.1f} {y:.1f}" for a, b in ends)
            return f'<path d="{lines}" stroke="@{colour}@" stroke-width="{chance.uniform(0.7, 4):.1f}"/>'
        case 1:
            strokes = ("h6M3 0v9", "v9h5", "l4 9 4-9", "v9M0 4h5M5 0v9", "h5v9h-5z")
            text = "".join(f"M{x + 9 * i:.1f} {y:.1f}m0 0{chance.choice(strokes)}" for i in range(24))
            return f'<path d="{text}" fill="none" stroke="@{colour}@" stroke-width="{chance.uniform(1, 2):.1f}"/>'
        case 2:
            return "".join(
                f'<circle cx="{x + 22 * (i % 9):.1f}" cy="{y + 22 * (i // 9):.1f}" r="{2 + i / 9:.1f}" fill="@{colour}@"/>'
                for i in range(54)
            )
        case _:
            return "".join(
                f'<path d="M{x:.1f} {y:.1f}l{60 * math.cos(i):.1f} {60 * math.sin(i):.1f} {60 * math.cos(i + 1) - 60 * math.cos(i):.1f} '
                f'{60 * math.sin(i + 1) - 60 * math.sin(i):.1f}z" fill="@{max(0, colour - i % 2)}@"/>'
                for i in range(5)
            )


def _gradient(chance: Chance, name: str, stops: np.ndarray) -> str:
    inner = "".join(
        f'<stop offset="{place:.3f}" stop-color="@{stop}@"/>'
        for place, stop in zip(np.linspace(0, 1, len(stops)), stops, strict=True)
    )
    if chance.random() < 0.4:
        return f'<radialGradient id="{name}">{inner}</radialGradient>'
    turn = chance.uniform(0, 2 * math.pi)
    dx, dy = 0.5 * math.cos(turn), 0.5 * math.sin(turn)
    axis = f'x1="{0.5 - dx:.3f}" y1="{0.5 - dy:.3f}" x2="{0.5 + dx:.3f}" y2="{0.5 + dy:.3f}"'
    return f'<linearGradient id="{name}" {axis}>{inner}</linearGradient>'
