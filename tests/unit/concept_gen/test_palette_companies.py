"""What a word of a theme is beside others: roasts, milk, contradictions, numbers, what a thing is against."""

import pytest

from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import lch
from concept_gen.palettes.colour.temperature import is_cool, is_warm_hue
from concept_gen.palettes.mood.air import Air
from concept_gen.palettes.mood.mood import read_mood
from concept_gen.palettes.reading.opposition import opposed
from concept_gen.palettes.reading.poise import poise_of
from concept_gen.palettes.reading.resins import resinous
from concept_gen.palettes.reading.swatches import swatches

ROASTED = ("dark roasted, smoky and comforting", "smoky and roasted", "espresso, ash, thoughtful")
SOBER = ("conservative", "cautious and prudent", "established, a hundred years old", "orthodox, conservative")
STATED = ("a hundred years old, conservative", "conservative, millions of them")
PIGMENTS = ("gamboge", "puce", "eau de nil", "caput mortuum", "payne's grey", "robin egg blue", "glaucous")
LOUD = 0.13


@pytest.mark.parametrize("theme", ROASTED)
def test_what_is_roasted_has_nothing_cool_in_it(theme: str):
    drawn = (colour for p in palettes(theme) for colour in (p.primary, p.secondary, p.accent))
    assert not any(map(is_cool, drawn))


def test_the_sea_beside_roasted_beans_stays_the_sea():
    assert any(is_cool(theme.dominant) for theme in read_mood("roasted beans by the ocean").themes)


@pytest.mark.parametrize("theme", SOBER)
def test_what_is_conservative_is_quiet(theme: str):
    mood = read_mood(theme)
    assert mood.air is Air.QUIET
    assert lch(mood.themes[0].dominant).chroma < LOUD


@pytest.mark.parametrize("theme", STATED)
def test_numbers_tell_of_no_colour(theme: str):
    conservative = read_mood("conservative").themes[0].dominant
    assert {found.dominant for found in read_mood(theme).themes} == {conservative}


def test_what_is_hygienic_is_fresh():
    assert read_mood("hygienic and fresh").air is Air.FRESH


def test_what_is_hygienic_but_not_cold_is_a_mild_green_and_what_is_clean_so_is_warm():
    assert not is_warm_hue(read_mood("hygienic, never cold").themes[0].dominant)
    assert is_warm_hue(read_mood("clean but not cold").themes[0].dominant)


def test_milk_beside_oats_and_honey_is_poured_and_alone_it_is_the_dairys():
    assert not any(is_cool(theme.dominant) for theme in read_mood("milk, oats and honey").themes)
    assert is_cool(read_mood("milk").themes[0].dominant)


def test_a_festival_has_the_colours_of_what_it_celebrates():
    assert [theme.word for theme in read_mood("harvest festival").themes] == ["harvest"]
    assert [theme.word for theme in read_mood("festival").themes] == ["festival"]


def test_what_is_fine_and_playful_is_poised_unless_it_is_for_children():
    assert "mature" in poise_of(("luxurious", "playful"))
    assert not poise_of(("luxurious", "playful", "kids"))
    assert not poise_of(("luxurious", "calm"))


def test_what_is_against_a_thing_is_without_it():
    assert opposed("minimal, anti-fashion") == "minimal, not fashion"
    assert opposed("anti-establishment, antique") == "rebellious, antique"
    assert not any(theme.word == "fashion" for theme in read_mood("minimal, anti-fashion").themes)


def test_an_amber_among_resins_is_a_deep_one():
    assert resinous("oud, amber, mystery") == "oud, deep amber, mystery"
    assert resinous("amber and teal") == "amber and teal"


@pytest.mark.parametrize("pigment", PIGMENTS)
def test_pigments_with_rare_names_are_named_colours(pigment: str):
    assert len(swatches(pigment)) == 1


def test_the_plural_of_a_berry_is_that_berry():
    assert read_mood("blackberries").themes[0].dominant == read_mood("blackberry").themes[0].dominant


def test_a_power_that_is_silent_is_quiet():
    assert read_mood("silent power").air is Air.QUIET
