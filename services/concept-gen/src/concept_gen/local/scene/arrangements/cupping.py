"""A thing that lies in a hand, or in two."""

from dataclasses import replace

from concept_gen.data.icons import Icon, icons_by_id
from concept_gen.local.scene.arrangements.layers import Arrangement, layer_of, within

_CUPPED = "own/cupped-hand"
_PALM = 0.12  # how far right of the drawing's middle its palm is, in its widths
_SUNK = 0.16  # how far below the top of the hand a thing begins, in heights of the hand
_ONE, _PAIR = 1.0, 0.72  # the width of one hand, and of each of two
_LOAD, _TALL = 0.6, 0.72


def lying_in(hand: Icon, load: Icon) -> Arrangement | None:
    """None for what is no human hand."""
    cupped, said = icons_by_id()[_CUPPED], hand.name.split("-")
    if said[-1] not in ("hand", "hands", "palm", "palms"):
        return None
    is_pair = said[-1].endswith("s")
    wide, tall = within(cupped, _PAIR if is_pair else _ONE, 1.0)
    left = layer_of(cupped, -wide / 2 if is_pair else -_PALM * wide, 0.0, (wide, tall))
    hands = (left, replace(left, x=wide / 2, flipped=True)) if is_pair else (left,)
    box = within(load, _LOAD, _TALL)
    y = (_SUNK - 0.5) * tall - box[1] / 2
    return Arrangement((*hands, layer_of(load, 0.0, y, box, is_subject=False, freed=True)))
