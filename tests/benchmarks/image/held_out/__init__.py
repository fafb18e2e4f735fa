"""Logos drawn by another hand, who had not seen the engine: no threshold was chosen on them.

Each is an SVG whose colours are `@0@`, `@1@` …, the places of its paints in `paints.json`.
"""

import json
import re
from pathlib import Path

from tests.benchmarks.image.pictures import Picture, Wear, tagged

_FOLDER = Path(__file__).parent
_BODY = re.compile(r"<svg[^>]*>(.*)</svg>", re.DOTALL)


def held_out() -> list[Picture]:
    """Worn ones are worn here, each in its own way."""
    told = json.loads((_FOLDER / "paints.json").read_text())
    return [_picture(name, of["kind"], of["paints"]) for name, of in told.items()]


def _picture(name: str, kind: str, paints: list[str]) -> Picture:
    found = _BODY.search((_FOLDER / f"{name}.svg").read_text())
    assert found, name
    drawing = tagged(found.group(1), paints, ground=False)
    return Picture(name, kind, drawing, Wear(seed=len(name)) if kind.startswith("worn") else None)
