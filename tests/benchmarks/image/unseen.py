"""What the engine does on pictures that no threshold was chosen on, as a distribution."""
# ruff: noqa: E501

from typing import NamedTuple, Protocol

import numpy as np
from tests.benchmarks.image.chance import KINDS

BEGIN, END = "<!-- unseen: begin -->", "<!-- unseen: end -->"
HELD_BEGIN, HELD_END = "<!-- held out: begin -->", "<!-- held out: end -->"


class Measured(Protocol):
    """The figures of one picture that are summed up here."""

    name: str
    kind: str
    edge: float
    identity: float
    cleaned: float
    distinct: str
    alpha: str
    svg_edge: float
    svg_size: float


class _Bound(NamedTuple):
    edge: float
    svg_edge: float


BOUNDS = {
    "clean": _Bound(0.7, 4),
    "gradient": _Bound(1.5, 8),
    "alpha": _Bound(1.5, 8),
    "worn": _Bound(3, 8),
    "worn gradient": _Bound(3, 8),
}


def _spread(values: list[float], bound: float | None = None) -> str:
    """Median, ninth decile and worst; and how many keep the bound."""
    text = f"{np.median(values):.2f} / {np.percentile(values, 90):.2f} / {max(values):.2f}"
    return text if bound is None else f"{text} ({sum(v <= bound for v in values)} ≤ {bound:g})"


def _line(kind: str, rows: list[Measured]) -> str:
    bound = BOUNDS[kind]
    kept, total = np.sum([[int(part) for part in row.distinct.split("/")] for row in rows], 0)
    cells = (
        kind,
        str(len(rows)),
        _spread([row.edge for row in rows], bound.edge),
        _spread([row.identity for row in rows], 0.5),
        _spread([row.cleaned for row in rows], 0.5),
        f"{kept}/{total}",
        "yes" if all(row.alpha == "yes" for row in rows) else "NO",
        _spread([row.svg_edge for row in rows], bound.svg_edge),
        _spread([row.svg_size for row in rows], 20),
    )
    return f"| {' | '.join(cells)} |"


def _table(rows: list[Measured]) -> str:
    head = "| kind | pictures | edge ΔE | identity ΔE | cleaned ΔE | pairs kept | alpha exact | SVG edge ΔE | SVG KB |"
    lines = [_line(kind, of) for kind in KINDS if (of := [row for row in rows if row.kind == kind])]
    return "\n".join([head, "|---" * 9 + "|", *lines])


def report(rows: list[Measured], seed: int) -> str:
    return (
        f"{BEGIN}\n### Pictures drawn by chance\n\nWritten by `python -m tests.benchmarks.image --chance {len(rows)} --seed {seed} "
        "--write`; without `--seed` others are drawn. Quality only, which does not hang on the machine's load. Identity and cleaned are told above. Median / ninth decile / worst, and in brackets how many keep the bound. "
        "512 to 1024 px, 2 to 16 paints, hairlines, tiny lettering, facets, near-equal greys, icons of the local generator in "
        "any colours; worn ones are blurred, shaded, grained and saved as JPEG of quality 60 to 90, with paints at least ΔE 3.5 "
        "apart. Worst are gradients whose stops no pixel shows, under or outside their shape: what was never seen cannot be told; "
        "and worn gradients that go over into each other along faint edges, or are very steep.\n\n"
        f"{_table(rows)}\n{END}\n"
    )


def held_out_report(rows: list[Measured]) -> str:
    over = [f"{row.name} ({row.edge:.2f})" for row in rows if row.edge > BOUNDS[row.kind].edge]
    return (
        f"{HELD_BEGIN}\n### Logos drawn by another hand\n\nWritten by `python -m tests.benchmarks.image --held-out --write`: "
        f"{len(rows)} drawings of `tests/benchmarks/image/held_out`, made without a sight of the engine, at 1024 px; leaf_drop and toucan were looked at for the rule of overlays. Read as the table "
        f"of the pictures drawn by chance. Edges over their bound: {', '.join(over) or 'none'}.\n\n{_table(rows)}\n{HELD_END}\n"
    )
