"""Colours of which a theme wants only a little, and the rest of which it is told."""

import pytest

from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import hue_gap, lch
from concept_gen.palettes.mood.air import Air
from concept_gen.palettes.mood.mood import read_mood
from concept_gen.palettes.reading.amounts import measured

AMOUNTS = ("a pop of coral", "a dash of coral", "a burst of coral", "a splash of coral", "a hint of coral")


@pytest.mark.parametrize("amount", AMOUNTS)
def test_however_little_of_a_colour_is_told_the_same_is_heard(amount: str):
    assert read_mood(f"calm with {amount}") == read_mood("calm with a touch of coral")


def test_a_pop_band_is_no_amount():
    assert measured("pop music for teens") == "pop music for teens"


@pytest.mark.parametrize("theme", ["calm with a pop of coral", "herbal with a hint of ginger"])
def test_a_little_of_a_colour_leaves_the_lead_to_the_rest(theme: str):
    spot = read_mood(theme).swatches[0].colour
    first = palettes(theme)[0]
    assert first.accent == spot
    assert hue_gap(lch(first.primary).hue, lch(spot).hue) > 60


def test_what_is_herbal_with_a_little_of_another_colour_is_green_in_most_palettes():
    led = [lch(p.primary) for p in palettes("herbal, calming, with a hint of ginger")]
    assert sum(100 < tone.hue < 160 and tone.chroma > 0.05 for tone in led) >= 5


def test_a_hint_of_lemon_makes_nothing_loud():
    assert read_mood("creamy with a hint of lemon").air is not Air.BRIGHT


def test_a_pink_leads_beside_a_little_of_a_red():
    first = palettes("sweet with a pop of cherry")[0]
    assert lch(first.primary).chroma > 0.08
