"""Relations of hues that a theme tells by their names, and colours that it rules out without a hue."""

import pytest

from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import hue_gap, lch
from concept_gen.palettes.mood.mood import read_mood
from concept_gen.palettes.reading.harmonies import Harmony, harmony_of
from concept_gen.palettes.reading.swatches import Swatch

OPPOSED = (("#d0201f", 150), ("#1f5fd0", 55), ("#f0c81f", 305))


@pytest.mark.parametrize(("colour", "hue"), OPPOSED)
def test_a_complement_is_opposite_on_the_wheel_of_painters(colour: str, hue: int):
    (spot,) = Harmony((180,)).spots([Swatch("one", colour)])
    assert hue_gap(lch(spot).hue, hue) < 25


def test_the_complement_of_a_named_colour_is_its_accent():
    assert all(hue_gap(lch(p.accent).hue, 40) < 30 for p in palettes("teal with its complement"))


def test_a_triad_has_three_hues_far_apart():
    (theme,) = read_mood("triadic, energetic").themes
    hues = [lch(colour).hue for colour in (theme.dominant, theme.support, theme.accent)]
    assert all(hue_gap(hues[at], hues[at - 1]) > 70 for at in range(3))


def test_two_named_colours_stay_as_they_are_whatever_their_relation():
    assert harmony_of("complementary blue and orange").turns
    assert [s.word for s in read_mood("complementary blue and orange").swatches] == ["blue", "orange"]
    assert not read_mood("complementary blue and orange").spots


@pytest.mark.parametrize("theme", ["luxurious without black", "elegant, no black"])
def test_where_black_is_ruled_out_no_lead_on_paper_is_nearly_black(theme: str):
    light = [p for p in palettes(theme) if lch(p.background).lightness > 0.8]
    assert all(lch(palette.primary).lightness > 0.36 for palette in light)


def test_without_primary_colours_there_is_no_red_yellow_or_blue():
    assert read_mood("playful without primary colours").avoided == {"red", "yellow", "blue"}
