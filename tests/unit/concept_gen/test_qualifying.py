"""A word that mutes one named colour leaves the others as they are."""

from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import lch


def _strongest(theme: str) -> float:
    return max(lch(colour).chroma for p in palettes(theme)[:3] for colour in (p.primary, p.secondary))


def test_an_orange_beside_a_dusty_brown_stays_an_orange():
    assert _strongest("burnt orange and dusty brown") > 0.15


def test_what_is_told_of_all_colours_mutes_them_all():
    assert _strongest("dusty orange and dusty brown") < _strongest("burnt orange and dusty brown")
