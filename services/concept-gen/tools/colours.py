"""Named colours: a compact list of well-known colour names for theme words that no curated group covers."""

import json
from pathlib import Path


def build_colours(modules: Path) -> list[list[str]]:
    """Rows of [lower-case name, rrggbb], the list's own "best of" selection."""
    folder = modules / "color-name-list" / "dist"
    rows = json.loads((folder / "colornames.bestof.json").read_text())
    return sorted([row["name"].lower(), row["hex"].lstrip("#").lower()] for row in rows)
