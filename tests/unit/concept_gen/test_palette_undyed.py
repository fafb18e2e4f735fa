"""Wool and linen are natural in their own colours, what grows is green."""

import pytest

from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import lch


def _greens(theme: str) -> int:
    drawn = [lch(c) for p in palettes(theme) for c in (p.primary, p.secondary)]
    return sum(tone.chroma > 0.06 and 110 < tone.hue < 170 for tone in drawn)


@pytest.mark.parametrize("theme", ["natural undyed tones", "natural, raw wool", "organic, unbleached linen"])
def test_undyed_stuffs_have_nothing_green(theme: str):
    assert _greens(theme) == 0


@pytest.mark.parametrize("theme", ["natural", "natural wool and moss green"])
def test_what_is_natural_otherwise_is_green(theme: str):
    assert _greens(theme) >= 3


def test_climbing_ropes_are_bright():
    drawn = [lch(p.primary).chroma for p in palettes("bright climbing rope colours")]
    assert sum(chroma > 0.12 for chroma in drawn) >= 5
