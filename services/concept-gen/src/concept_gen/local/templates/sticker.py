"""Sticker: a multi-colour drawing remapped to the roles, die-cut on the ground or set on a soft plate."""

from concept_gen.data.icons import GRID, FlatDrawing, Outline, load_flat
from concept_gen.local.scene.model import CENTRE, Group, Node, Path, Role, Scene
from concept_gen.local.scene.placement import centred
from concept_gen.local.scene.plates import PLATES
from concept_gen.local.templates.companion import medallion
from concept_gen.local.templates.parts import FIERCE, Parts, Template
from concept_gen.palettes.colour.oklch import hue_gap, lch

_COLOURFUL = ("mascot", "playful")
_LARGE, _SMALL = 595.0, 563.0  # units a side of the drawing's box
_DOWN = CENTRE - 4


def draw_die_cut(parts: Parts) -> Scene:
    drawing = load_flat()[parts.icon.name]
    nodes: list[Node] = []
    if parts.choose("plate", (True, True, False)):
        nodes.append(Path(PLATES[parts.plate].outline(CENTRE, CENTRE + 6, 396), fill="primary-shade"))
    rims = _rim(drawing, "text", 61 * GRID / _LARGE), _rim(drawing, "primary-pale", 32 * GRID / _LARGE)
    return Scene(
        (*nodes, Group((*rims, *_paths(drawing)), centred(CENTRE, _DOWN, _LARGE)), *_medallion(parts))
    )


def draw_on_plate(parts: Parts) -> Scene:
    drawing = load_flat()[parts.icon.name]
    plate = Path(PLATES[parts.plate].outline(CENTRE, CENTRE, 400), fill="secondary-soft")
    rim = _rim(drawing, "primary-pale", 35 * GRID / _SMALL)
    figure = Group((rim, *_paths(drawing)), centred(CENTRE, _DOWN, _SMALL))
    return Scene((plate, figure, *_medallion(parts)))


def _medallion(parts: Parts) -> tuple[Node, ...]:
    return medallion(parts.modifier, 780, 784, 108) if parts.modifier else ()


def _rim(drawing: FlatDrawing, role: Role, width: float) -> Group:
    return Group(tuple(_painted(o, role, width) for o, _ in drawing.paths))


def _painted(outline: Outline, role: Role, width: float = 0.0) -> Path:
    stroke = role if width else None
    return Path(outline.d, fill=role, stroke=stroke, stroke_width=width, even_odd=outline.even_odd)


def _paths(drawing: FlatDrawing) -> tuple[Path, ...]:
    roles = colour_roles(drawing)
    return tuple(_painted(outline, roles[colour]) for outline, colour in drawing.paths)


def colour_roles(drawing: FlatDrawing) -> list[Role]:
    """A role for every colour: the largest mid tone is primary, near black and near white stay so, shades of
    the main hue become its tones, other hues alternate between secondary and accent."""
    tones = [lch(colour) for colour in drawing.colours]
    mid = [i for i, t in enumerate(tones) if 0.36 < t.lightness < 0.94]
    main = mid[0] if mid else 0
    others = iter(
        ("secondary", "accent", "secondary-tint", "accent-tint", "secondary-shade", "accent-shade") * 9
    )
    roles: list[Role] = []
    for i, tone in enumerate(tones):
        near = hue_gap(tone.hue, tones[main].hue) < 40 and abs(tone.lightness - tones[main].lightness) < 0.24
        if i == main:
            roles.append("primary-fresh")
        elif tone.lightness <= 0.36:
            roles.append("primary-deep")
        elif tone.lightness >= 0.94 or (tone.lightness > 0.88 and tone.chroma < 0.03):
            roles.append("primary-pale")
        elif near and tone.chroma > 0.03:
            roles.append("primary-shade" if tone.lightness < tones[main].lightness else "primary-tint")
        else:
            roles.append(next(others))
    return roles


def _has_flat(parts: Parts) -> bool:
    """The many-coloured drawing of the same name stands in where colours suit the style."""
    if parts.subject is None or FIERCE in parts.asked:
        return False
    fits = parts.subject.set == "fluent" or (parts.subject.set == "own" and parts.style in _COLOURFUL)
    return fits and parts.subject.name in load_flat()


def suits_die_cut(parts: Parts) -> float:
    if not _has_flat(parts):
        return 0.0
    return {"mascot": 2.0, "playful": 1.5}.get(parts.style, 0.5 if parts.icon.is_animal else 0.0)


def suits_on_plate(parts: Parts) -> float:
    if not _has_flat(parts) or parts.style in ("line", "outline", "geometric", "vintage", "monogram"):
        return 0.0
    return 1.4 if parts.icon.is_animal or parts.style in ("playful", "mascot") else 0.6


TEMPLATES = (
    Template("die-cut", suits_die_cut, draw_die_cut, uses_modifier=True, uses_plate=True, shows_both=True),
    Template("sticker", suits_on_plate, draw_on_plate, uses_modifier=True, uses_plate=True, shows_both=True),
)
