"""How themes are seen beside each other: light, summers, cities, offices, dull characters."""

import pytest

from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import lch
from concept_gen.palettes.mood.mood import read_mood

LIT = ("crisp, cold air, early sunlight on the snow", "winter sun on snow", "sunlight on ice")
DULL = ("sturdy, hopeful, bright", "robust and bright")
OFFICES = ("official but kind", "official, welcoming", "government, approachable")


@pytest.mark.parametrize("theme", LIT)
def test_sun_on_snow_or_ice_is_led_by_their_blue_and_has_the_sun_as_a_note(theme: str):
    first, made = lch(palettes(theme)[0].primary), palettes(theme)
    assert 220 < first.hue < 260
    assert not any(30 < lch(p.background).hue < 80 and lch(p.background).lightness < 0.3 for p in made)


def test_light_that_falls_on_nothing_leads():
    assert read_mood("soft morning sunshine").themes[0].word == "sunshine"


@pytest.mark.parametrize("theme", ["urban, historic, summery", "city summer"])
def test_a_summer_beside_a_place_is_its_sun(theme: str):
    assert 50 < lch(read_mood(theme).themes[-1].dominant).hue < 90


def test_a_summer_of_its_own_is_by_the_sea():
    assert 170 < lch(read_mood("summer").themes[0].dominant).hue < 220


@pytest.mark.parametrize("theme", ["fast, loud, urban yellow", "city, electric lime"])
def test_a_city_beside_a_loud_colour_is_asphalt_and_no_slate(theme: str):
    (city,) = [told for told in read_mood(theme).themes if told.word in ("urban", "city")]
    assert lch(city.dominant).chroma < 0.02


def test_a_city_of_its_own_is_steel():
    assert lch(read_mood("urban").themes[0].dominant).chroma > 0.03


@pytest.mark.parametrize("theme", DULL)
def test_a_dull_character_in_a_bright_mood_has_something_bright_beside_it(theme: str):
    made = palettes(theme)
    assert all(max(lch(c).chroma for c in (p.primary, p.secondary, p.accent)) > 0.1 for p in made[:5])


def test_what_is_bold_keeps_its_dull_character():
    assert [told.word for told in read_mood("bold, masculine").themes] == ["masculine"]


@pytest.mark.parametrize("theme", OFFICES)
def test_an_office_that_is_kind_is_led_by_blue_and_has_a_warm_note(theme: str):
    first = palettes(theme)[0]
    assert 235 < lch(first.primary).hue < 265
    assert any(20 < lch(c).hue < 80 for c in (first.secondary, first.accent))


def test_pressed_flowers_are_mauve_and_straw_and_no_full_green():
    drawn = [lch(c) for p in palettes("delicate, like pressed wildflowers") for c in (p.primary, p.secondary)]
    assert not [tone for tone in drawn if 120 < tone.hue < 160 and tone.chroma > 0.1]


def test_gold_leaf_is_gold_and_no_leaf():
    made = palettes("linen, thread and gold leaf")
    drawn = [lch(c) for p in made for c in (p.primary, p.secondary, p.accent)]
    assert not [tone for tone in drawn if tone.chroma > 0.05 and 120 < tone.hue < 170]
