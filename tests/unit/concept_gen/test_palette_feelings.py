"""What a theme feels like: cold, calm, trusted, warm by night, of the future, in a city."""

from itertools import combinations

import pytest

from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import Lch, contrast, hue_gap, lch
from concept_gen.palettes.colour.palette import Palette, separation
from concept_gen.palettes.reading.swatches import accents

COLD = ("the lonely Arctic ocean", "North Atlantic in November", "howling winter wind, bleak")
DEEP = ("calm and strong, deep sea colours", "deep calm, a still ocean")
WARM_NIGHTS = (
    "sleepy night time, safe and warm",
    "warm summer night on the porch",
    "warm lights in the night",
)
SPOTS = (
    ("cold northern sea, grey sky and a bit of red", 25),
    ("navy, white and a little gold", 85),
    ("secure and professional, with some green", 145),
)
OTHERS = (
    "trustworthy and clean, nothing flashy",
    "serenity, like a Japanese garden",
    "confident and futuristic",
    "scientific but natural, optimistic",
    "a street in Naples in summer",
)
NIGHT_SKY = "wonder, the desert sky at night"


def _drawn(palette: Palette) -> list[Lch]:
    return [lch(colour) for colour in (palette.primary, palette.secondary, palette.accent)]


def _all(palette: Palette) -> list[Lch]:
    return [*_drawn(palette), lch(palette.background)]


def _is_warm(tone: Lch) -> bool:
    return tone.chroma > 0.04 and not 115 < tone.hue < 330


@pytest.mark.parametrize("theme", [*COLD, *DEEP, *WARM_NIGHTS, *(theme for theme, _ in SPOTS), *OTHERS])
def test_whatever_a_theme_feels_like_palettes_are_readable_and_differ(theme: str):
    made = palettes(theme)
    assert min(p.contrast for p in made) >= 7
    assert min(contrast(p.primary, p.background) for p in made) >= 3
    assert min(separation(one, other) for one, other in combinations(made, 2)) >= 0.06


@pytest.mark.parametrize("theme", [*COLD, *DEEP])
def test_cold_and_the_deep_sea_have_no_warm_note(theme: str):
    assert not any(_is_warm(tone) for p in palettes(theme) for tone in _all(p))


@pytest.mark.parametrize("theme", ["winter cabin, cosy and warm", "calm sea at sunset", "cold brew coffee"])
def test_what_warms_the_cold_is_seen(theme: str):
    assert all(any(map(_is_warm, _all(p))) for p in palettes(theme))


@pytest.mark.parametrize("theme", WARM_NIGHTS)
def test_a_warm_night_is_dark_with_lamps_in_it_and_without_mint(theme: str):
    made = palettes(theme)
    assert max(lch(p.background).lightness for p in made) < 0.48
    assert all(any(map(_is_warm, _drawn(p))) for p in made)
    assert not any(tone.chroma > 0.04 and 130 < tone.hue < 200 for p in made for tone in _drawn(p))


def _greens(theme: str) -> int:
    return sum(any(tone.chroma > 0.04 and 115 < tone.hue < 175 for tone in _all(p)) for p in palettes(theme))


@pytest.mark.parametrize("theme", ["Christmas night, candles and fir", "Halloween night, candles"])
def test_a_feast_by_candlelight_keeps_its_greens(theme: str):
    assert _greens(theme) >= 2


@pytest.mark.parametrize(("theme", "hue"), SPOTS)
def test_a_bit_of_a_colour_is_the_accent_and_nothing_else(theme: str, hue: int):
    for palette in palettes(theme):
        assert hue_gap(lch(palette.accent).hue, hue) < 20
        others = [lch(palette.primary), lch(palette.secondary), lch(palette.background)]
        assert not any(tone.chroma > 0.04 and hue_gap(tone.hue, hue) < 20 for tone in others)


def test_some_of_each_of_two_colours_makes_neither_an_accent():
    assert accents("some blue and some green") == frozenset()
    assert accents("blue and some green") == {"green"}
    assert accents("a little red boat") == frozenset()


def test_trust_and_cleanness_have_no_loud_colour():
    made = palettes("trustworthy and clean, nothing flashy")
    assert not any(_is_warm(tone) or tone.chroma > 0.14 for p in made for tone in _all(p))


def test_confidence_leaves_the_future_its_colours():
    assert palettes("confident and futuristic")[0].primary == palettes("futuristic")[0].primary


def test_a_feeling_that_is_warm_is_led_by_something_warm():
    assert _is_warm(lch(palettes("warm and honest")[0].primary))


def test_the_garden_of_a_land_has_other_colours_than_its_flag():
    made = palettes("serenity, like a Japanese garden")
    assert not any(tone.chroma > 0.06 and hue_gap(tone.hue, 15) < 35 for p in made for tone in _all(p))


@pytest.mark.parametrize("logo", ["a blue whale", "a red fox", "a purple grape", "a dark green car"])
def test_a_thing_of_a_colour_brings_no_daylight_into_the_night(logo: str):
    assert max(lch(p.background).lightness for p in palettes(NIGHT_SKY, logo)) < 0.48


def test_what_is_black_by_night_is_before_a_silver_sky_or_the_moon():
    made = [lch(p.background) for p in palettes(NIGHT_SKY, "a black cat")]
    assert all(tone.chroma < 0.09 and (hue_gap(tone.hue, 268) < 50 or tone.lightness > 0.88) for tone in made)
