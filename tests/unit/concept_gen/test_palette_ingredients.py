"""What a drink, a cloth, a wood or a car is made of has its own colours, not those of its words."""

import pytest

from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import hue_gap, lch
from concept_gen.palettes.reading.clouded import cleared

SKYLESS = ("cloudy apple juice", "natural wine, cloudy and wild", "craft beer, hazy IPA", "cloudy lemonade")
SPOTTED = ("grey concrete and one neon colour", "black, white and one acid colour")
LED = (
    ("English breakfast tea", 40),
    ("builder's tea", 40),
    ("West African wax print", 265),
    ("lambing season", 133),
    ("classical music", 8),
    ("damp greenhouse", 152),
    ("electric scooters", 263),
    ("David Hockney pool", 238),
    ("Yves Klein blue", 265),
    ("slow-cooked, smoky, generous", 35),
)


def _leads(theme: str) -> float:
    return lch(palettes(theme, "a shield")[0].primary).hue


@pytest.mark.parametrize("theme", SKYLESS)
def test_what_is_cloudy_in_a_glass_has_no_sky_in_it(theme: str):
    for palette in palettes(theme, "a shield"):
        drawn = [lch(c) for c in (palette.primary, palette.secondary, palette.accent)]
        assert not any(tone.chroma > 0.06 and 225 < tone.hue < 285 for tone in drawn)


def test_a_cloudy_sky_is_cloudy():
    assert cleared("cloudy sky over dunes") == "cloudy sky over dunes"


@pytest.mark.parametrize("theme", SPOTTED)
def test_one_acid_colour_is_the_accent_among_greys(theme: str):
    for palette in palettes(theme, "a shield"):
        assert lch(palette.accent).chroma > 0.12
        assert lch(palette.primary).chroma < 0.05


@pytest.mark.parametrize(("theme", "hue"), LED)
def test_a_trade_of_several_words_is_led_by_what_it_deals_in(theme: str, hue: int):
    assert hue_gap(_leads(theme), hue) < 22


def test_wood_is_seen_beside_black_steel():
    woods = ("birch plywood and black steel", "oak and blackened steel")
    for theme in woods:
        shown = [c for p in palettes(theme, "a shield")[:4] for c in (p.primary, p.secondary, p.accent)]
        assert any(40 < lch(c).hue < 90 and lch(c).chroma > 0.05 for c in shown)
