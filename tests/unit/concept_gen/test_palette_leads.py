"""What leads a palette is told from its letters."""

import pytest

from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import distance, lch

ON_COLOUR = (
    "clean energy, future",
    "eerie and unsettling",
    "warm and homely",
    "quiet and grounding",
    "bold, masculine",
    "techy, futuristic",
    "rustic bakery",
    "mountain air",
    "strong and reliable",
    "minimalist",
)
SUNNY = ("playful, sunny, lots of sky", "sunny sky, kites", "crisp cold air and sunshine")


@pytest.mark.parametrize("theme", ON_COLOUR)
def test_what_leads_on_a_coloured_ground_is_no_second_white(theme: str):
    palette = palettes(theme)[2]
    assert distance(palette.text, palette.primary) > 0.1


@pytest.mark.parametrize("theme", SUNNY)
def test_a_sheet_of_sun_has_the_sky_for_its_ink(theme: str):
    third = palettes(theme)[2]
    assert 66 < lch(third.background).hue < 118
    assert 190 < lch(third.primary).hue < 280


@pytest.mark.parametrize("theme", SUNNY)
def test_the_tones_of_sun_and_sky_are_not_brown(theme: str):
    tones = lch(palettes(theme)[3].primary)
    assert tones.chroma > 0.08


def test_a_pink_leads_on_no_wine():
    third = lch(palettes("burgundy and cream")[2].primary)
    assert 50 < third.hue < 100


def test_a_green_sheet_has_the_ink_of_a_leaf():
    third = lch(palettes("spring meadow")[2].primary)
    assert 120 < third.hue < 170
