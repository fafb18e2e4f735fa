"""Characters beside others: calm and modern, serious and warm, gentle and brave; seasons in other colours."""

import pytest

from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import lch
from concept_gen.palettes.mood.mood import read_mood
from concept_gen.palettes.mood.warmth import is_cool, is_warm_hue
from concept_gen.palettes.reading.avoidance import shows

UNUSUAL = (
    ("Christmas without red and green", {"red", "green"}),
    ("Valentine's day without pink or red", {"pink", "red"}),
    ("autumn without orange or brown", {"orange", "brown"}),
    ("spring, no green, no pink", {"green", "pink"}),
)


@pytest.mark.parametrize(
    "theme", ["calm, trustworthy, modern", "modern and honest", "gentle and cutting-edge"]
)
def test_what_is_modern_besides_is_led_by_its_calm_or_its_trust(theme: str):
    assert read_mood(theme).themes[0].word not in ("modern", "cutting-edge")
    assert lch(palettes(theme)[0].primary).chroma < 0.12


def test_what_is_modern_beside_a_thing_is_that_thing():
    assert read_mood("a calm, modern forest").themes[0].word == "forest"


@pytest.mark.parametrize("theme", ["serious but not cold", "professional, not cold", "warm and professional"])
def test_what_is_serious_and_warm_keeps_its_blue_with_warm_notes(theme: str):
    first = palettes(theme)[0]
    assert is_cool(first.primary)
    assert is_warm_hue(first.accent) or is_warm_hue(first.secondary)


def test_what_is_brave_and_gentle_is_led_by_no_crimson():
    assert lch(palettes("gentle, brave, a bit magical")[0].primary).lightness > 0.58
    assert lch(palettes("brave")[0].primary).lightness < 0.52


@pytest.mark.parametrize(("theme", "avoided"), UNUSUAL)
def test_a_season_without_its_usual_colours_is_told_in_others_of_it(theme: str, avoided: set[str]):
    told = read_mood(theme).themes[0]
    assert not [c for c in (told.dominant, told.support, told.accent) if shows(c, frozenset(avoided))]
    drawn = [c for p in palettes(theme) for c in (p.primary, p.secondary, p.accent)]
    assert not [colour for colour in drawn if shows(colour, frozenset(avoided))]


def test_christmas_without_one_of_its_colours_keeps_the_other():
    assert shows(palettes("Christmas, no red")[0].primary, frozenset({"green"}))


@pytest.mark.parametrize("theme", ["pistachio gelato, a cone", "chocolate ice cream", "a mango sorbet"])
def test_ice_cream_of_a_flavour_has_no_pink_of_its_own(theme: str):
    assert not {told.word for told in read_mood(theme).themes} & {"gelato", "ice-cream", "sorbet"}


def test_ice_cream_without_a_flavour_is_one():
    assert read_mood("an ice cream van").themes[0].word == "ice-cream"


@pytest.mark.parametrize("theme", ["a mint green scooter", "mint-green tiles"])
def test_a_mint_green_is_no_green_beside_a_mint(theme: str):
    assert "green" not in {told.word for told in read_mood(theme).themes}


def test_mint_and_green_are_both():
    assert {"mint", "green"} <= {told.word for told in read_mood("mint and green").themes}
