"""No swatch is spent twice: letters, lead and companions are told from each other."""

import pytest

from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import distance, lch

PAIRS = (
    "burgundy and gold, like an old hotel key",
    "green and brown",
    "teal and mustard",
    "navy and orange",
    "oxblood and cream",
    "forest green and copper",
    "orange and brown, seventies",
)
GILDED = ("Chinese New Year", "Art Deco theatre", "Bauhaus", "burgundy and gold", "Portuguese tiles")
BROWNS = ("flat white and oat milk", "oat milk latte", "chocolate and caramel")
LEAFY = ("ripe pears", "pear orchard")


@pytest.mark.parametrize("theme", PAIRS)
def test_letters_are_never_the_very_colour_of_a_companion(theme: str):
    for palette in palettes(theme):
        assert min(distance(palette.text, c) for c in (palette.secondary, palette.accent)) > 0.03


def test_letters_are_an_ink_of_what_a_companion_shows_already():
    key = next(p for p in palettes("burgundy and gold") if p.secondary == "#6a1b33")
    assert lch(key.text).lightness < lch("#6a1b33").lightness - 0.05
    assert lch(key.text).hue == pytest.approx(lch("#6a1b33").hue, abs=8)


@pytest.mark.parametrize("theme", GILDED)
def test_gold_leads_on_the_deep_ground_of_its_theme_as_white_is_the_letters(theme: str):
    assert any(
        lch(p.background).chroma > 0.08
        and lch(p.background).lightness < 0.5
        and 70 < lch(p.primary).hue < 112
        for p in palettes(theme)
    )


@pytest.mark.parametrize("theme", BROWNS)
def test_a_pale_ground_of_a_brown_is_oat_and_no_peach(theme: str):
    pale = [lch(p.background) for p in palettes(theme) if lch(p.background).lightness > 0.85]
    assert all(tone.hue > 55 for tone in pale if tone.chroma > 0.02)


@pytest.mark.parametrize("theme", LEAFY)
def test_the_ink_of_a_lime_is_a_leaf_and_not_nearly_black(theme: str):
    tones = palettes(theme)[3]
    assert lch(tones.primary).chroma > 0.06
    assert distance(tones.primary, tones.text) > 0.1
