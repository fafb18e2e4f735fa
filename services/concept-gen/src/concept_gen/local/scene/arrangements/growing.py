"""One thing in what grows around it: a heron in the reeds, a hare in the grass."""

from dataclasses import replace

from concept_gen.data.icons import Icon
from concept_gen.data.vocabulary import words
from concept_gen.local.scene.arrangements.layers import Arrangement, Layer, aspect, figure_of, layer_of

_LOW = words("grass clover meadow moss heather")
_TALL_SHARE, _LOW_SHARE = 0.66, 0.4  # of the height of who stands in it
_WIDEST = 0.6  # of a clump, in the width of the picture
_OVERLAP = 0.16  # of a clump that is before who stands in it


def among(subject: Icon, growth: Icon) -> Arrangement:
    """Between two clumps, which hide a little of it."""
    return grown_around(Arrangement((figure_of(subject),)), growth)


def grown_around(picture: Arrangement, growth: Icon) -> Arrangement:
    """The picture between two clumps on its ground."""
    left, top, right, bottom = picture.box
    share = _LOW_SHARE if not _LOW.isdisjoint(growth.name.split("-")) else _TALL_SHARE
    wide = min(share * (bottom - top) * aspect(growth), _WIDEST * (right - left) + 0.1)
    tall = wide / aspect(growth)
    first = _clump(growth, left - (0.5 - _OVERLAP) * wide, bottom - tall / 2, (wide, tall))
    second = replace(first, x=right + (0.5 - _OVERLAP) * wide, flipped=True)
    return Arrangement((*picture.layers, first, second))


def _clump(growth: Icon, x: float, y: float, box: tuple[float, float]) -> Layer:
    return layer_of(growth, x, y, box, is_subject=False, freed=True)
