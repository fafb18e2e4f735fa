"""One thing inside a wreath."""

from concept_gen.data.icons import Icon
from concept_gen.local.scene.arrangements.layers import Arrangement, figure_of, layer_of, within

_WREATH, _ROOM = 1.3, 0.38  # the longer side of the wreath, and the radius of the room in it


def wreathed(subject: Icon, wreath: Icon) -> Arrangement:
    """In the middle of it, clear of its leaves."""
    ring = layer_of(wreath, 0.0, 0.0, within(wreath, _WREATH, _WREATH), is_subject=False)
    figure = Arrangement((figure_of(subject),)).encircled(0.0, 0.0, _ROOM)
    return Arrangement((ring, *figure.layers))
