"""Where a face seen from the front has its eyes and its neck."""

from dataclasses import dataclass, replace

from concept_gen.data.icons import STRIPS, Icon, icons_by_id
from concept_gen.local.people import BUSTS
from concept_gen.local.scene.arrangements.layers import Layer, aspect, layer_of

_NECK = 0.8  # of what lies below it, for a narrow place to be one
_HIGH = 0.37  # of the height, where eyes are with a body below
_COLLAR = 0.6  # of the shoulders' width
_TORSO = "own/torso"
_SHOULDERS = 0.78  # of a head's height, where its body begins behind it
_CHIN = 0.98  # of a face's height, where there is no body below it


@dataclass(frozen=True)
class Face:
    """In the units of the layer it belongs to: the middle, the height and spread of the eyes, its width at
    them, and where its neck is. `has_body`: there is more below the neck."""

    x: float
    eyes: float
    spread: float
    width: float
    neck: float
    neck_width: float
    has_body: bool


def face_of(figure: Layer) -> Face:
    """Raises ValueError for a drawing without eyes."""
    if figure.icon.eyes is None:
        raise ValueError("This drawing has no face.")
    level, spread = figure.icon.eyes
    widths = _widths(figure.icon)
    seen = int(level * STRIPS)
    neck = min(range(seen + 1, max(seen + 2, 9)), key=lambda n: widths[n])
    has_body = (level < _HIGH or figure.icon.name in BUSTS) and widths[neck] < _NECK * max(widths[neck:])
    return Face(
        x=figure.x,
        eyes=figure.top + level * figure.height,
        spread=spread * figure.width,
        width=max(widths[seen : seen + 3]) * figure.width,
        neck=figure.top + (_CHIN if not has_body else (neck + 0.5) / STRIPS) * figure.height,
        neck_width=_neck_width(widths, seen, neck if has_body else None) * figure.width,
        has_body=has_body,
    )


def _neck_width(widths: list[float], eyes: int, neck: int | None) -> float:
    """Of a thin neck, as people have, as much as a collar takes."""
    return max(widths[neck], _COLLAR * max(widths[neck:])) if neck is not None else max(widths[eyes + 1 :])


def on_a_body(head: Layer, wide: float) -> tuple[Layer, Layer]:
    """Shoulders and belly, `wide` units, and before them the head, freed from them."""
    torso = icons_by_id()[_TORSO]
    tall = wide / aspect(torso)
    body = layer_of(torso, head.x, head.top + _SHOULDERS * head.height + tall / 2, (wide, tall))
    return body, replace(head, freed=True)


def _widths(icon: Icon) -> list[float]:
    """Of each strip from top to bottom, in widths of the drawing."""
    sides = zip(icon.edges.left, icon.edges.right, strict=True)
    return [0.0 if left is None or right is None else right - left for left, right in sides]
