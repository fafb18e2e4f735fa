"""One thing small in the air above another: a star above a mountain."""

from concept_gen.data.icons import Icon
from concept_gen.local.scene.arrangements.layers import Arrangement, figure_of, layer_of, within

_GAP = 0.07
_ABOVE = (0.62, 0.4)  # the largest width and height of what is above


def topped(subject: Icon, other: Icon) -> Arrangement:
    """The other above the middle of it, smaller."""
    figure = figure_of(subject)
    box = within(other, *_ABOVE)
    above = layer_of(other, 0.0, figure.top - _GAP - box[1] / 2, box, is_subject=False)
    return Arrangement((figure, above))
