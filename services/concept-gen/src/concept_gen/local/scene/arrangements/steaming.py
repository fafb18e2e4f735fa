"""Steam over what is hot."""

from concept_gen.data.icons import Icon
from concept_gen.local.scene.arrangements.layers import Arrangement, figure_of, layer_of, within

_GAP = 0.08


def steaming(subject: Icon, steam: Icon) -> Arrangement:
    """Above its middle."""
    figure = figure_of(subject)
    wide, tall = within(steam, 0.5 * figure.width, 0.42)
    middle = [edge for edge in subject.edges.upper[4:8] if edge is not None]
    level = figure.top + min(middle, default=0.0) * figure.height
    return Arrangement(
        (figure, layer_of(steam, 0.0, level - _GAP - tall / 2, (wide, tall), is_subject=False))
    )
