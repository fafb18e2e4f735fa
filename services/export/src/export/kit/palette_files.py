"""Palettes as JSON, as CSS custom properties, and for GIMP, Inkscape and Krita."""

import json
import re
from collections.abc import Sequence

from concept_contracts.palettes import Palette
from export.kit.colours import channels, contrast, swatches
from export.naming import slug


def as_json(palettes: Sequence[Palette]) -> bytes:
    """`{"palettes": [{name, description, colors, roles, contrast}]}`, contrast of text on background."""
    entries = [
        palette.model_dump(mode="json") | {"contrast": _text_contrast(palette)} for palette in palettes
    ]
    return (json.dumps({"palettes": entries}, indent=2, ensure_ascii=False) + "\n").encode()


def as_css(palettes: Sequence[Palette]) -> bytes:
    """The first palette on `:root`, every one of them under `[data-palette="…"]`."""
    first, *_ = palettes
    rules = [_rule(":root", first)]
    rules += [_rule(f'[data-palette="{name}"]', palette) for name, palette in _named(palettes)]
    return ("\n\n".join(rules) + "\n").encode()


def as_gpl(title: str, palettes: Sequence[Palette]) -> bytes:
    """https://developer.gimp.org/core/standards/gpl/"""
    lines = ["GIMP Palette", f"Name: {_one_line(title)}", "Columns: 5", "#"]
    for palette in palettes:
        for swatch in swatches(palette):
            red, green, blue = channels(swatch.hex)
            lines.append(f"{red:3d} {green:3d} {blue:3d}\t{_one_line(palette.name)} {swatch.name}")
    return ("\n".join(lines) + "\n").encode()


def _rule(selector: str, palette: Palette) -> str:
    lines = [f"  --brand-{swatch.name}: {swatch.hex};" for swatch in swatches(palette)]
    return "\n".join([f"/* {_comment(palette.name)} */", f"{selector} {{", *lines, "}"])


def _named(palettes: Sequence[Palette]) -> list[tuple[str, Palette]]:
    """Names that are fit for a selector and differ from one another."""
    named: dict[str, Palette] = {}
    for number, palette in enumerate(palettes, 1):
        name = slug(palette.name, "palette")
        named[name if name not in named else f"{name}-{number}"] = palette
    return list(named.items())


def _text_contrast(palette: Palette) -> float | None:
    roles = palette.roles
    return round(contrast(roles.text, roles.background), 2) if roles else None


def _one_line(text: str) -> str:
    return re.sub(r"\s+", " ", text).strip() or "Palette"


def _comment(text: str) -> str:
    return _one_line(text).replace("*/", "* /")
