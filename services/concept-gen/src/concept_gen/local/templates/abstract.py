"""Abstract marks: figures that stand for an idea where no thing does."""

import math
from collections.abc import Callable

from concept_gen.data.vocabulary import words
from concept_gen.local.scene import outlines
from concept_gen.local.scene.model import CENTRE, Group, Node, Path, Scene
from concept_gen.local.scene.svg import number
from concept_gen.local.templates.parts import Parts, Template

_MEANINGS: dict[str, frozenset[str]] = {
    "petals": words(
        "harmony community energy sustainable wellness bloom people diversity collective life",
    ),
    "bars": words(
        "growth progress finance success sales analytics data profit rise revenue performance",
    ),
    "rings": words(
        "trust unity connection synergy partnership together balance bond link alliance merger",
    ),
    "cube": words(
        "blockchain structure solid foundation logic module building storage system crypto",
    ),
    "orbit": words(
        "innovation quantum future research science exploration physics global satellite",
    ),
    "waves": words(
        "flow calm change sound signal frequency wave rhythm fluid motion transformation",
    ),
    "mosaic": words(
        "design creative variety modular pattern digital platform software framework network",
    ),
    "ascent": words(
        "leadership ambition vision goal resilience strength direction guidance achievement",
    ),
}


def petals(parts: Parts) -> Scene:
    count = parts.choose("count", (5, 6, 8))
    length, width = parts.choose("length", (330.0, 360.0)), parts.choose("width", (118.0, 142.0, 168.0))
    shape = (
        f"M512 512C{number(CENTRE - width)} {number(CENTRE - length * 0.45)} {number(CENTRE - width * 0.6)} "
        f"{number(CENTRE - length * 0.9)} 512 {number(CENTRE - length)}C{number(CENTRE + width * 0.6)} "
        f"{number(CENTRE - length * 0.9)} {number(CENTRE + width)} {number(CENTRE - length * 0.45)} 512 512z"
    )
    tones = ("primary", "secondary", "accent") if count == 6 else ("primary", "secondary")
    nodes = [
        Path(shape, fill=tones[k % len(tones)] if count % len(tones) == 0 else "primary", stroke="background",
             stroke_width=10, transform=f"rotate({number(360 * k / count)} 512 512)")
        for k in range(count)
    ]  # fmt: skip
    return Scene(
        (
            *nodes,
            Path(outlines.circle(CENTRE, CENTRE, 54), fill=parts.choose("eye", ("background", "accent"))),
        )
    )


def bars(parts: Parts) -> Scene:
    tones = ("secondary", "accent", "primary", "primary-shade")
    nodes: list[Node] = []
    for k, tone in enumerate(tones):
        height, left = 190 + 130 * k, 262 + 132 * k
        top = 800 - height + 52
        nodes.append(Path(f"M{left} 800V{top}A52 52 0 0 1 {left + 104} {top}V800z", fill=tone))
    if parts.choose("dot", (True, False)):
        nodes.append(Path(outlines.circle(314, 500, 52), fill="accent"))
    return Scene(tuple(nodes))


def rings(parts: Parts) -> Scene:
    """Two or three interlocked rings; each passes over its neighbour once."""
    count = parts.choose("count", (2, 3))
    spread = 165.0
    start = 180.0 if count == 2 else -90.0
    centres = outlines.ring_points(count, CENTRE, CENTRE + (24 if count == 3 else 0), spread, start)
    tones = ("primary", "accent", "secondary")
    band = [
        Path(outlines.circle(x, y, 196), stroke=t, stroke_width=74)
        for (x, y), t in zip(centres, tones, strict=False)
    ]
    if count == 2:
        over = Group((band[0],), clip=(outlines.rectangle(CENTRE - 100, 0, 300, CENTRE),))
    else:
        over = Group((band[0],), clip=(outlines.rectangle(0, CENTRE - 40, CENTRE - 70, 400),))
    return Scene((*band, over))


def cube(parts: Parts) -> Scene:
    nodes = _cube(340.0, ("secondary", "primary", "accent"))
    if parts.choose("inner", (True, False)):
        nodes += _cube(158.0, ("primary", "accent", "secondary"))
    return Scene(tuple(nodes))


def _cube(r: float, tones: tuple[str, str, str]) -> list[Node]:
    p, c = outlines.ring_points(6, CENTRE, CENTRE, r), (CENTRE, CENTRE)
    faces = ((p[0], p[1], c, p[5]), (p[1], p[2], p[3], c), (p[5], c, p[3], p[4]))
    return [
        Path(outlines.polygon(face), fill=tone, stroke="background", stroke_width=24)
        for face, tone in zip(faces, tones, strict=True)
    ]


def orbit(parts: Parts) -> Scene:
    tilt = parts.choose("tilt", (0, 30))
    ellipses = [
        Path(
            outlines.ellipse(CENTRE, CENTRE, 366, 138),
            stroke=tone,
            stroke_width=32,
            transform=f"rotate({60 * k + tilt} 512 512)",
        )
        for k, tone in enumerate(("primary", "secondary", "primary-shade"))
    ]
    angle = math.radians(tilt)
    moon = outlines.circle(CENTRE + 366 * math.cos(angle), CENTRE + 366 * math.sin(angle), 44)
    return Scene(
        (*ellipses, Path(outlines.circle(CENTRE, CENTRE, 74), fill="accent"), Path(moon, fill="accent"))
    )


def waves(parts: Parts) -> Scene:
    body = parts.choose("body", (outlines.circle, outlines.squircle))(CENTRE, CENTRE, 370)
    rows: list[Path] = []
    for k, tone in enumerate(("secondary", "primary", "primary-shade")):
        y, amplitude = 470 + 120 * k, 70 if k % 2 == 0 else -70
        rows.append(
            Path(
                f"M100 {y}C260 {y - amplitude * 2} 420 {y + amplitude * 2} 560 {y}"
                f"S840 {y - amplitude * 2} 960 {y}V1000H100z",
                fill=tone,
            )
        )
    sun = Path(outlines.circle(parts.choose("sun", (400.0, 512.0, 630.0)), 350, 92), fill="accent")
    return Scene((Group((Path(body, fill="secondary-soft"), sun, *rows), clip=(body,)),))


def mosaic(parts: Parts) -> Scene:
    """Quarter discs in a three by three grid, turned by the variant."""
    side, nodes = 224.0, list[Path]()
    tones = ("primary", "secondary", "accent", "primary-tint")
    for k in range(9):
        x, y = 176 + k % 3 * side, 176 + k // 3 * side
        turn = parts.choose(f"turn{k}", (0, 90, 180, 270))
        arc = f"a{number(side)} {number(side)} 0 0 1 {number(-side)} {number(side)}"
        quarter = f"M{number(x)} {number(y)}h{number(side)}{arc}z"
        spin = f"rotate({turn} {number(x + side / 2)} {number(y + side / 2)})"
        nodes.append(Path(quarter, fill=parts.choose(f"tone{k}", tones), transform=spin))
    return Scene(tuple(nodes))


def ascent(parts: Parts) -> Scene:
    """Chevrons climbing to a sun."""
    nodes: list[Node] = [Path(outlines.circle(CENTRE, 250, 84), fill="accent")]
    for k, tone in enumerate(("secondary", "primary", "primary-shade")):
        y = 400 + 140 * k
        nodes.append(Path(f"M212 {y + 230}L512 {y}L812 {y + 230}", stroke=tone, stroke_width=78))
    return Scene(tuple(nodes))


_DRAWINGS: dict[str, Callable[[Parts], Scene]] = {
    "petals": petals, "bars": bars, "rings": rings, "cube": cube,
    "orbit": orbit, "waves": waves, "mosaic": mosaic, "ascent": ascent,
}  # fmt: skip


def _suits(name: str) -> Callable[[Parts], float]:
    def suits(parts: Parts) -> float:
        if parts.style == "monogram":
            return 0.0
        meant = bool(parts.words & _MEANINGS[name])
        if parts.style == "abstract":
            return 1.6 if meant else 0.9
        if parts.subject is None:
            return 1.2 if meant else 0.45
        return 0.0

    return suits


TEMPLATES = tuple(Template(f"abstract-{name}", _suits(name), draw) for name, draw in _DRAWINGS.items())
