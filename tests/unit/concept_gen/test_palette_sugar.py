"""Sweetness that is denied, hues without which a theme is still itself, and hours before the day."""

import pytest

from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import hue_gap, lch
from concept_gen.palettes.reading.avoidance import shows
from concept_gen.palettes.reading.darkness import with_nights
from concept_gen.palettes.reading.unsweetened import is_sugary

UNSWEET = (
    "spring but not too sweet",
    "spring, nothing sugary",
    "springtime, not twee",
    "baby shop, not saccharine",
)
LOSSES = (
    ("warm but not yellow", "#f2c230"),
    ("sunny but not yellow", "#f2c230"),
    ("honey without yellow", "#f0a92e"),
    ("autumn without orange", "#c8601f"),
    ("sunset without orange", "#c8601f"),
)
MOTLEY = ("playful, no blue", "cheerful, no pink, no baby blue", "happy, without blue")
BEFORE_DAY = (
    "five in the morning",
    "half past four in the morning",
    "bread at 5 am",
    "five o'clock in the morning",
    "a run at 5:30 am",
)


def _drawn(theme: str, logo: str = "a shield") -> list[tuple[str, ...]]:
    return [(p.primary, p.secondary, p.accent, p.background) for p in palettes(theme, logo)]


@pytest.mark.parametrize("theme", UNSWEET)
def test_no_pink_is_in_what_accompanies_a_theme_that_is_not_to_be_sweet(theme: str):
    assert not any(is_sugary(colour) for colours in _drawn(theme) for colour in colours)


def test_a_florist_who_is_not_girly_keeps_a_rose_as_no_more_than_an_accent_of_the_first():
    first = palettes("florist, not girly")[0]
    assert not is_sugary(first.primary)


def test_a_pink_that_is_named_stays_where_sweetness_is_denied():
    assert any(hue_gap(lch(c).hue, 355) < 25 for c in _drawn("pink and grey, not girly")[0])


@pytest.mark.parametrize(("theme", "colour"), LOSSES)
def test_amber_goes_with_the_yellow_and_burnt_orange_with_the_orange(theme: str, colour: str):
    hue = frozenset({"yellow"} if "yellow" in theme else {"orange"})
    assert shows(colour, hue)
    assert not any(shows(c, hue) for colours in _drawn(theme) for c in colours[:3])


def test_a_bee_is_not_yellow_where_the_theme_rules_yellow_out():
    yellow = frozenset({"yellow"})
    assert not any(
        shows(c, yellow) for colours in _drawn("warm but not yellow", "a bee") for c in colours[:3]
    )


@pytest.mark.parametrize("theme", MOTLEY)
def test_a_bright_theme_without_one_of_its_hues_has_another_for_it(theme: str):
    first = [lch(c).hue for c in _drawn(theme)[0][:3]]
    assert max(hue_gap(one, other) for one in first for other in first) > 55


@pytest.mark.parametrize("theme", BEFORE_DAY)
def test_five_in_the_morning_is_the_blue_hour(theme: str):
    assert "blue hour" in with_nights(theme)


def test_a_sleepless_night_is_dark_and_not_sweet():
    for colours in _drawn("insomnia at four in the morning"):
        assert lch(colours[3]).lightness < 0.4
        assert not any(is_sugary(colour) for colour in colours)


def test_clean_and_calm_without_blue_has_no_loud_coral():
    assert not any(
        lch(c).chroma > 0.1 and 20 < lch(c).hue < 60
        for colours in _drawn("calm, clean, no hospital blue")
        for c in colours
    )


@pytest.mark.parametrize("theme", ["elegant without gold", "luxury, no gold", "premium but not gold"])
def test_what_is_fine_without_gold_is_led_by_a_deep_green_and_by_no_pink(theme: str):
    first = palettes(theme, "a shield")[0]
    assert 150 < lch(first.primary).hue < 200
    assert not any(is_sugary(colour) for colour in (first.primary, first.secondary, first.accent))


@pytest.mark.parametrize("theme", ["romantic but not kitschy", "romantic, nothing soppy"])
def test_romance_without_kitsch_is_wine_and_sage_and_no_candy(theme: str):
    first = palettes(theme)[0]
    assert not any(is_sugary(colour) for colours in _drawn(theme)[:3] for colour in colours)
    assert 5 < lch(first.primary).hue < 30
    assert 120 < lch(first.accent).hue < 150
