"""Without brown or beige: what stands for them, and what else is never seen."""

import pytest

from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import lch
from concept_gen.palettes.reading.avoidance import hues_of, shows

NO_BROWN = ("earthy, no brown", "coffee without brown", "rustic, anything but brown", "whisky, no brown")
NO_BEIGE = ("homely bakery, no beige", "desert colours, no beige", "warm and rustic, no beige")


@pytest.mark.parametrize("theme", NO_BROWN)
def test_without_brown_neither_a_brown_nor_a_tan_is_drawn(theme: str):
    drawn = [c for p in palettes(theme) for c in (p.primary, p.secondary, p.accent)]
    assert not [colour for colour in drawn if shows(colour, frozenset({"brown"}))]


@pytest.mark.parametrize("theme", NO_BROWN)
def test_without_brown_no_ground_is_brown_by_night(theme: str):
    assert not [p for p in palettes(theme) if shows(p.background, frozenset({"brown"}))]


@pytest.mark.parametrize("theme", NO_BEIGE)
def test_without_beige_no_paper_is_a_cream(theme: str):
    papers = [lch(p.background) for p in palettes(theme) if lch(p.background).lightness > 0.84]
    assert not [tone for tone in papers if 36 < tone.hue < 106 and 0.012 < tone.chroma < 0.055]


@pytest.mark.parametrize("word", ["brown", "browns", "brownish", "beige", "tan"])
def test_browns_are_hues_that_can_be_ruled_out(word: str):
    assert hues_of(frozenset({word}))


@pytest.mark.parametrize("colour", ["#cf6a40", "#d98e1f", "#6f7d3a", "#b03a2e"])
def test_a_terracotta_an_ochre_an_olive_and_a_brick_are_no_browns(colour: str):
    assert not shows(colour, frozenset({"brown"}))
