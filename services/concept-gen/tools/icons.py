"""Builds the icon index and the multi-colour and two-tone drawings from the fetched sets."""

import json
from collections import Counter
from collections.abc import Iterator
from itertools import chain
from pathlib import Path
from typing import Any

from curated import DrawnSet, curated
from face_metrics import eyes, may_have_face
from icon_bodies import Outline, UnsupportedBody, read_outlines
from icon_metrics import alpha, measure, skyline
from icon_selection import Candidate, select

_PACKAGES = {
    "fluent": "fluent-emoji-high-contrast",
    "ph": "ph",
    "mdi": "mdi",
    "tabler": "tabler",
    "pin": "pinhead",
}
MAX_BODY = 6000


class IconSet:
    def __init__(self, modules: Path, package: str) -> None:
        self._data = json.loads((modules / "@iconify-json" / package / "icons.json").read_text())

    def outlines(self, key: str) -> tuple[list[Outline], list[int]]:
        """Raises KeyError for an unknown icon and `UnsupportedBody` for one that outlines cannot say."""
        icon = self._data["icons"].get(key)
        if icon is None:
            icon = self._data["icons"][self._data["aliases"][key]["parent"]]
        width = icon.get("width", self._data.get("width", 16))
        height = icon.get("height", self._data.get("height", 16))
        box = [icon.get("left", 0), icon.get("top", 0), width, height]
        return read_outlines(icon["body"], box)


def build_icons(modules: Path) -> list[dict[str, Any]]:
    sets: dict[str, IconSet | DrawnSet] = {
        name: IconSet(modules, package) for name, package in _PACKAGES.items()
    }
    sets["own"] = DrawnSet()
    chosen = chain(select(modules), curated())
    return [row for candidate in chosen if (row := _row(candidate, sets[candidate.set]))]


def _row(candidate: Candidate, icons: IconSet | DrawnSet) -> dict[str, Any] | None:
    try:
        outlines, box = icons.outlines(candidate.key)
    except (KeyError, UnsupportedBody):
        return None
    ink = alpha(outlines, box)
    metrics = measure(ink, bold=candidate.bold) if outlines else None
    if metrics is None or sum(len(o.d) for o in outlines) > MAX_BODY:
        return None
    face = eyes(ink) if may_have_face(candidate.name, living=candidate.living) else None
    return {
        "set": candidate.set,
        "name": candidate.name,
        "tags": [tag.lower().replace(" ", "-") for tag in candidate.tags[:24]],
        "living": candidate.living,
        "box": box,
        "body": [[o.d, 1] if o.even_odd else [o.d] for o in outlines],
        **metrics,
        **({"side": skyline(ink.T)} if candidate.living or face else {}),
        **({"eyes": [round(v, 3) for v in face]} if face else {}),
    }


def build_flat(modules: Path, icons: list[dict[str, Any]]) -> dict[str, Any]:
    """Multi-colour drawings of the Fluent icons: colours by falling area, paths as [data, colour index]."""
    source = IconSet(modules, "fluent-emoji-flat")
    names = [row["name"] for row in icons if row["set"] == "fluent"]
    return {name: row for name in names if (row := _flat(source, name))}


def _flat(source: IconSet, name: str) -> dict[str, Any] | None:
    try:
        outlines, box = source.outlines(name)
    except (KeyError, UnsupportedBody):
        return None
    fills = [_hex(o.fill) for o in outlines]
    if any(o.opacity < 0.999 for o in outlines) or any(f is None for f in fills):
        return None
    area = _areas(outlines, fills, box)
    colours = sorted(area, key=lambda c: (-area[c], str(c)))
    paths = [
        [o.d, colours.index(f)] + ([1] if o.even_odd else []) for o, f in zip(outlines, fills, strict=True)
    ]
    return {"colours": colours, "areas": [round(area[c], 3) for c in colours], "box": box, "paths": paths}


def _areas(outlines: list[Outline], fills: list[str | None], box: list[int]) -> Counter[str | None]:
    """The visible share of every colour: later paths cover earlier ones."""
    area: Counter[str | None] = Counter()
    covered = None
    for outline, fill in zip(reversed(outlines), reversed(fills), strict=True):
        ink = alpha([outline], box)
        visible = ink if covered is None else ink & ~covered
        area[fill] += float(visible.sum()) / ink.size
        covered = ink if covered is None else covered | ink
    return area


def _hex(fill: str) -> str | None:
    names = {
        "#fff": "ffffff",
        "white": "ffffff",
        "#000": "000000",
        "black": "000000",
        "currentColor": "000000",
    }
    if fill in names:
        return names[fill]
    text = fill.lstrip("#").lower()
    if len(text) == 3:
        text = "".join(c * 2 for c in text)
    return text if len(text) == 6 and all(c in "0123456789abcdef" for c in text) else None


def build_tones(modules: Path, icons: list[dict[str, Any]]) -> dict[str, Any]:
    """Phosphor's line and two-tone drawings: {name: {"line": [...], "tone": [...], "over": [...]}}."""
    source = IconSet(modules, "ph")
    names = [row["name"] for row in icons if row["set"] == "ph"]
    return dict(_tones(source, names))


def _tones(source: IconSet, names: list[str]) -> Iterator[tuple[str, dict[str, Any]]]:
    pack = lambda outlines: [[o.d, 1] if o.even_odd else [o.d] for o in outlines]  # noqa: E731
    for name in names:
        try:
            line, _ = source.outlines(f"{name}-light")
            duotone, _ = source.outlines(f"{name}-duotone")
        except (KeyError, UnsupportedBody):
            continue
        # The two-tone's dark layer is the regular line, kept once: only its pale layer is stored here.
        tone = [o for o in duotone if o.opacity < 0.99]
        yield (
            name,
            {"line": pack(line), "tone": pack(tone), "over": pack(o for o in duotone if o.opacity >= 0.99)},
        )
