"""A halo in the air over a head or a thing."""

from concept_gen.data.icons import Icon
from concept_gen.local.scene.arrangements.crowns import crown_of
from concept_gen.local.scene.arrangements.layers import Arrangement, figure_of, layer_of, within

_WIDE = (0.62, 0.44)  # of the figure, and the most of the picture
_GAP = 0.05


def haloed(subject: Icon, halo: Icon) -> Arrangement | None:
    """Over the middle of what is highest, or of the head where that is known; None for another thing."""
    if halo.name != "halo":
        return None
    figure, crown = figure_of(subject), crown_of(subject)
    box = within(halo, min(_WIDE[0] * figure.width, _WIDE[1]), 1.0)
    x = figure.width * ((crown.x if crown else _summit(subject)) - 0.5)
    y = figure.top + (crown.y if crown else 0.0) * figure.height - _GAP - box[1] / 2
    return Arrangement((figure, layer_of(halo, x, y, box, is_subject=False, freed=True)))


def _summit(subject: Icon) -> float:
    """Where its highest part is, across; the middle where that is as high on both sides, as ears are."""
    if subject.eyes:
        return 0.5
    roof = subject.edges.roof
    highest = [n for n, edge in enumerate(roof) if edge <= min(roof) + 0.08]
    return (highest[0] + highest[-1] + 1) / 2 / len(roof)
