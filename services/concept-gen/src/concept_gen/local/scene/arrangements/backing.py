"""What is behind something and partly hidden by it: mountains, the sun, the moon."""

from concept_gen.data.icons import Icon
from concept_gen.local.kinds import SKY, is_of
from concept_gen.local.scene.arrangements.layers import Arrangement, aspect, figure_of, layer_of, within

_DISC = 0.8  # the size of what is in the sky
_RISEN = 0.16  # how far below the subject's top its middle is, in its heights
_CRESCENT, _ASIDE = 0.62, 0.3  # of a crescent, which shows at the side of the subject
_RANGE = (1.36, 0.96)  # of what rises behind
_BEFORE = (0.96, 0.66)  # of who is before it
_FOOT = 0.06
_TALL, _TOWER = 0.75, 0.9  # width over height of what stands as high as what is behind it, and its height


def backed(subject: Icon, scenery: Icon) -> Arrangement:
    """Before what is behind it: the sky's lights about its top, the land's heights about its foot."""
    return (
        _before_the_sky(subject, scenery) if is_of(scenery.name, SKY) else _before_the_land(subject, scenery)
    )


def _before_the_sky(subject: Icon, light: Icon) -> Arrangement:
    figure = figure_of(subject)
    is_crescent = "crescent" in light.name
    size = _CRESCENT if is_crescent else _DISC
    x = -_ASIDE * figure.width if is_crescent else 0.0
    wide, tall = within(light, size, size)
    behind = layer_of(light, x, figure.top + _RISEN * tall, (wide, tall), is_subject=False)
    return Arrangement((behind, layer_of(subject, 0.0, 0.0, (figure.width, figure.height), freed=True)))


def _before_the_land(subject: Icon, land: Icon) -> Arrangement:
    behind = layer_of(land, 0.0, 0.0, within(land, *_RANGE), is_subject=False)
    wide, tall = within(subject, _BEFORE[0], _TOWER if aspect(subject) < _TALL else _BEFORE[1])
    y = behind.height / 2 + _FOOT - tall / 2
    return Arrangement((behind, layer_of(subject, 0.0, y, (wide, tall), freed=True)))
