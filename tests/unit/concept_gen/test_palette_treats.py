"""The colours of candy are pink, yellow and blue, those of jewels red, green and blue."""

import pytest

from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import hue_gap, lch


@pytest.mark.parametrize(
    ("theme", "hues"),
    [
        ("candy colours", (355, 85, 230)),
        ("cheerful candy colours for children", (355, 85)),
        ("jewel colours", (15, 165, 265)),
    ],
)
def test_treats_have_each_of_their_hues_in_the_first_palette(theme: str, hues: tuple[int, ...]):
    first = palettes(theme, "a shield")[0]
    seen = [lch(colour).hue for colour in (first.primary, first.secondary, first.accent)]
    assert all(min(hue_gap(hue, each) for each in seen) < 25 for hue in hues)
