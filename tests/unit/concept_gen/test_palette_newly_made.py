"""What is fresh because it is newly made, and what is dark because of its light."""

import pytest

from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import lch
from concept_gen.palettes.mood.air import Air
from concept_gen.palettes.mood.mood import read_mood

BAKED = (
    "fresh bread in the morning",
    "fresh pastries every morning",
    "warm rolls, fresh from the oven",
    "freshly ground coffee",
    "fresh leather, handmade",
)
GREEN = ("fresh mint", "fresh fish", "fresh flowers", "fresh and natural")
DIM = ("dim light, leather armchairs", "a dimly lit bar", "low light, velvet, whiskey", "dimmed lights")
EERIE = ("creepy, something is watching you", "eerie and unsettling", "something lurks below", "ominous")
MERRY = ("spooky but cute", "scary monsters for kids", "creepy fun")
HOT = ("burns your tongue, devilish fun", "loud, safety pins", "red-hot and devilish")


@pytest.mark.parametrize("theme", BAKED)
def test_what_is_freshly_baked_or_ground_has_nothing_green(theme: str):
    drawn = [lch(c) for p in palettes(theme) for c in (p.primary, p.secondary, p.accent, p.background)]
    assert not [tone for tone in drawn if tone.chroma > 0.04 and 130 < tone.hue < 260]


@pytest.mark.parametrize("theme", GREEN)
def test_what_grows_or_swims_is_fresh_in_colour(theme: str):
    assert read_mood(theme).air in (Air.FRESH, Air.LIGHT)


@pytest.mark.parametrize("theme", [*DIM, *EERIE])
def test_little_light_and_a_shudder_are_dark_moods(theme: str):
    grounds = [lch(p.background).lightness for p in palettes(theme)]
    assert read_mood(theme).dark
    assert sum(lightness < 0.6 for lightness in grounds) >= 4


@pytest.mark.parametrize("theme", MERRY)
def test_a_shudder_that_is_to_make_one_laugh_is_not_dark(theme: str):
    assert not read_mood(theme).dark


def test_screens_in_a_dark_room_have_night_around_them():
    grounds = [lch(p.background).lightness for p in palettes("glowing screens in a dark room")]
    assert max(grounds) < 0.45


@pytest.mark.parametrize("theme", HOT)
def test_what_burns_or_riots_has_no_blue_ground(theme: str):
    grounds = [lch(p.background) for p in palettes(theme)]
    assert not [tone for tone in grounds if tone.chroma > 0.02 and 190 < tone.hue < 280]


def test_the_tones_of_a_dark_luxury_are_its_gold():
    assert 70 < lch(palettes("rich, dark, indulgent")[3].primary).hue < 100
