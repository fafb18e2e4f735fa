"""What is looked at through a magnifying glass that lies on it."""

from concept_gen.data.icons import Icon, icons_by_id
from concept_gen.data.vocabulary import words
from concept_gen.local.kinds import is_of
from concept_gen.local.scene.arrangements.layers import Arrangement, layer_of, within

_LENSES = words("magnifier magnifying-glass magnifying loupe")
_CLEAR_LENS = "own/open-magnifier"
_LOOKED_AT, _LENS = 0.9, 0.68  # the largest sides of what is looked at, and of the lens on it
_ASIDE = 0.24  # from its middle to that of the lens, right and down


def looked_at(lens: Icon, thing: Icon) -> Arrangement | None:
    """The thing under a magnifying glass that lies on its lower right; None for another than such a glass."""
    if not is_of(lens.name, _LENSES):
        return None
    under = layer_of(thing, 0.0, 0.0, within(thing, _LOOKED_AT, _LOOKED_AT), is_subject=False)
    x, y = _ASIDE * under.width + 0.06, _ASIDE * under.height + 0.06
    clear = icons_by_id()[_CLEAR_LENS]
    return Arrangement((under, layer_of(clear, x, y, within(clear, _LENS, _LENS), freed=True)))
