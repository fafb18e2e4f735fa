"""What a theme asks for by what it denies or leaves unnamed: warmth, tameness, an accent, shares, no blue."""

import pytest

from concept_gen.palettes import Palette, palettes
from concept_gen.palettes.colour.oklch import distance, lch
from concept_gen.palettes.mood.mood import read_mood
from concept_gen.palettes.mood.warmth import is_cool, is_warm_hue
from concept_gen.palettes.reading.avoidance import both_ruled_out, shows
from concept_gen.palettes.reading.shares import shared
from concept_gen.palettes.reading.told_accents import told_accent

WARMED = (
    "modern and warm",
    "modern but not cold",
    "clean but not clinical",
    "innovative, never sterile",
)
TAMED = (
    "bold but not loud",
    "colourful without being garish",
    "fun, but not shouty",
    "vibrant but toned down",
)
POPS = (
    "black and white with one pop of colour",
    "monochrome with a splash of color",
    "greyscale, one bold accent",
)
SIDES = (
    ("two warm tones and a cool accent", True),
    ("warm neutrals with a cool accent", True),
    ("mostly cool colours with one warm accent", False),
    ("cold palette, with a warm touch", False),
)
SHARES = (
    ("70% green, 20% cream, 10% rust", "green, cream, a touch of rust"),
    ("60 percent navy and 10 percent orange", "navy and a touch of orange"),
    ("60/30/10 sage, cream and terracotta", "sage, cream with a touch of terracotta"),
    ("white 80%, red 20%", "white, a touch of red"),
    ("black with a tiny amount of gold", "black with a touch of gold"),
    ("100 years of baking", "100 years of baking"),
    ("half red, half white", "half red, half white"),
)


def _drawn(palette: Palette) -> tuple[str, str, str]:
    return palette.primary, palette.secondary, palette.accent


@pytest.mark.parametrize("theme", WARMED)
def test_warmth_that_is_wished_for_leads_characters_without_any(theme: str):
    first, second, *_ = palettes(theme)
    assert all(is_warm_hue(palette.primary) for palette in (first, second))


def test_a_thing_that_is_cool_stays_so_with_warm_notes_where_warmth_is_wished_for():
    first = palettes("tech but not cold")[0]
    assert is_cool(first.primary)
    assert is_warm_hue(first.secondary) or is_warm_hue(first.accent)


@pytest.mark.parametrize("theme", TAMED)
def test_what_is_not_to_be_loud_has_milder_colours(theme: str):
    most = max(lch(colour).chroma for palette in palettes(theme) for colour in _drawn(palette))
    assert "tame" in read_mood(theme).modifiers
    assert most < 0.19


def test_what_is_not_to_be_girly_has_no_pink_ground():
    grounds = [lch(p.background) for p in palettes("cherry blossom, not too girly")]
    assert not any(own.chroma > 0.02 and (own.hue > 335 or own.hue < 35) for own in grounds)


@pytest.mark.parametrize("theme", POPS)
def test_a_pop_of_colour_is_a_strong_accent_beside_greys_another_in_each_palette(theme: str):
    found = palettes(theme)
    assert all(lch(palette.accent).chroma > 0.1 for palette in found)
    assert all(lch(palette.primary).chroma < 0.05 for palette in found)
    assert len({palette.accent for palette in found}) > 4


@pytest.mark.parametrize(("theme", "warm"), SIDES)
def test_one_side_leads_and_the_accent_is_of_the_other(theme: str, warm: bool):
    for palette in palettes(theme, "a mountain"):
        assert is_cool(palette.accent) == warm
        assert not (is_cool if warm else is_warm_hue)(palette.secondary)


@pytest.mark.parametrize("theme", ["warm and cosy", "cool blue accents", "a splash of blue", "colour"])
def test_no_accent_is_told_where_a_colour_or_a_mood_is(theme: str):
    assert told_accent(theme).side is None


@pytest.mark.parametrize(("theme", "told"), SHARES)
def test_the_least_share_is_a_touch(theme: str, told: str):
    assert shared(theme) == told


def test_a_tenth_of_a_colour_is_only_the_accent():
    for palette in palettes("70% forest green, 20% cream, 10% rust"):
        assert all(distance(palette.accent, one) > 0.1 for one in (palette.primary, palette.text))


@pytest.mark.parametrize(
    "theme", ["law firm, no blue", "bank, anything but blue", "tech startup without blue"]
)
def test_a_trade_told_in_blue_has_other_colours_of_its_own_without_it(theme: str):
    first = palettes(theme)[0]
    assert not any(shows(colour, frozenset({"blue", "cyan"})) for colour in _drawn(first))
    assert max(distance(one, other) for one in _drawn(first) for other in _drawn(first)) > 0.2


def test_both_of_two_colours_are_ruled_out():
    assert both_ruled_out("christmas without red and green") == "christmas without red or green"
    assert both_ruled_out("no blue and gold letters") == "no blue and gold letters"


@pytest.mark.parametrize("theme", ["mostly navy with a touch of gold", "charcoal with a hint of coral"])
def test_a_touch_stays_one_in_every_palette(theme: str):
    accents = [palette.accent for palette in palettes(theme)]
    assert all(distance(accent, accents[0]) < 0.1 for accent in accents)


@pytest.mark.parametrize("theme", ["gothic but not too dark", "forest, no dark colours", "nothing too dark"])
def test_what_is_not_to_be_dark_has_no_night_for_a_ground(theme: str):
    assert all(lch(palette.background).lightness > 0.38 for palette in palettes(theme))
