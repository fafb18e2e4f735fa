"""Pastels stay pastels, whatever they are told of and however many there are."""

import pytest

from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import lch
from concept_gen.palettes.mood.mood import read_mood
from concept_gen.palettes.mood.pastel import is_muddy

PASTELS = ("soft pastels", "gentle pastel colours", "soft and gentle", "powdery pastels, macarons")


@pytest.mark.parametrize("theme", PASTELS)
def test_no_yellow_of_a_pastel_theme_is_khaki_and_no_lead_is_ink(theme: str):
    assert sum(is_muddy(palette) for palette in palettes(theme)) <= 2
    drawn = [lch(c) for p in palettes(theme) for c in (p.secondary, p.accent)]
    assert not [tone for tone in drawn if 70 < tone.hue < 118 and tone.chroma < 0.07]


@pytest.mark.parametrize("theme", ["soft pastels, milk and clouds", "pastels and flowers"])
def test_pastels_are_colours_and_lead_a_thing(theme: str):
    assert read_mood(theme).themes[0].word == "pastels"


def test_a_pastel_thing_is_that_thing():
    assert "pastel" not in [told.word for told in read_mood("pastel ocean").themes]
