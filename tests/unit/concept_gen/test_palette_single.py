"""One colour only, a touch of one, and no white."""

import pytest

from concept_gen.negation import without_negations
from concept_gen.palettes import Palette, palettes
from concept_gen.palettes.colour.oklch import hue_gap, is_shade, lch

ONLY = (
    "only one colour: green",
    "just one colour, blue",
    "shades of blue",
    "purple only",
    "forest, one colour only",
)
TOUCHES = (
    ("mostly white with a touch of red", "#c8202f"),
    ("black with a gold accent", "#d0a33a"),
    ("black with a red accent", "#c8202f"),
    ("charcoal with a little yellow", "#f6cd2c"),
)
NO_WHITE = ("clean but not white", "modern, no white", "minimal, anything but white", "calm spa, no white")


def _drawn(palette: Palette) -> list[str]:
    return [palette.primary, palette.secondary, palette.accent]


@pytest.mark.parametrize("theme", ONLY)
def test_a_theme_of_one_colour_has_no_other_hue_in_any_palette(theme: str):
    made = palettes(theme)
    lead = lch(made[0].primary).hue
    tones = [lch(c) for p in made for c in (*_drawn(p), p.background)]
    assert not [tone for tone in tones if tone.chroma > 0.04 and hue_gap(tone.hue, lead) > 30]


def test_black_and_white_with_one_colour_has_one_in_each_palette():
    assert all(lch(p.accent).chroma > 0.1 for p in palettes("black and white with just one colour"))


def test_a_colour_for_each_is_not_one_colour():
    drawn = [lch(c) for c in _drawn(palettes("one colour for each season")[0])]
    assert max(hue_gap(one.hue, other.hue) for one in drawn for other in drawn) > 60


@pytest.mark.parametrize(("theme", "touch"), TOUCHES)
def test_a_touch_beside_greys_is_the_accent_and_leads_in_no_palette(theme: str, touch: str):
    for palette in palettes(theme):
        assert is_shade(palette.accent, touch)
        assert lch(palette.primary).chroma < 0.04
        assert lch(palette.background).chroma < 0.04


@pytest.mark.parametrize("theme", NO_WHITE)
def test_no_ground_is_white_where_white_is_ruled_out(theme: str):
    grounds = [lch(palette.background) for palette in palettes(theme)]
    assert not [tone for tone in grounds if tone.lightness > 0.94 and tone.chroma < 0.02]


@pytest.mark.parametrize("text", ["nothing but turquoise", "nothing except a fox"])
def test_nothing_but_a_thing_asks_for_it(text: str):
    assert without_negations(text).text == text
