"""What a theme says in several words: a feast, an hour, how much there is of white, what it is not to be."""

from itertools import combinations

import pytest

from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import contrast, hue_gap, is_dark, lch
from concept_gen.palettes.colour.palette import separation
from concept_gen.palettes.reading.avoidance import shows
from concept_gen.palettes.reading.clauses import words_of

FEASTS = (
    ("Lunar New Year", (28, 80)),
    ("Chinese New Year, year of the horse", (28, 80)),
    ("Fourth of July", (265, 25)),
    ("Mother's Day", (5, 20)),
    ("day of the dead", (5, 75)),
    ("mid-autumn festival", (32, 80)),
)
NIGHTS = (
    "a warm lamp in a dark window",
    "candlelight on a winter evening",
    "paper lanterns at dusk",
    "lit windows in December",
    "a campsite under the stars",
    "desert at dusk with the first stars",
    "just before dawn",
    "last train home",
    "deep sea where light hardly reaches",
    "at the bottom of the ocean",
    "New Year's Eve",
)
MORNINGS = ("crisp morning on a glacier", "market morning", "morning on the lake", "early morning frost")
WHITE = ("Scandinavian, light wood, lots of white", "mostly white with a touch of blue", "bright white rooms")
NO_GREEN = ("eco friendly but no green please", "natural, but not green", "forest, without green")
GRAVE = ("dignified and comforting", "a worthy farewell, reverent")
ALL = (*(feast for feast, _ in FEASTS), *NIGHTS, *MORNINGS, *WHITE, *NO_GREEN, *GRAVE)


@pytest.mark.parametrize("theme", ALL)
def test_whatever_the_occasion_palettes_are_readable_and_differ(theme: str):
    made = palettes(theme)
    assert min(p.contrast for p in made) >= 7
    assert min(contrast(p.primary, p.background) for p in made) >= 3
    assert min(separation(one, other) for one, other in combinations(made, 2)) >= 0.06


@pytest.mark.parametrize(
    ("text", "spoken"),
    [
        ("day of the dead", ["day-of-the-dead"]),
        ("Mother's Day", ["mothers-day"]),
        ("Lunar New Year", ["lunar-new-year"]),
        ("a happy new year", ["a", "happy", "new-year"]),
        ("black-forest inn", ["black-forest-inn"]),
    ],
)
def test_a_name_of_several_words_is_read_as_one(text: str, spoken: list[str]):
    assert words_of(text.lower()) == spoken


@pytest.mark.parametrize(("theme", "hues"), FEASTS)
def test_a_feast_opens_in_its_colours(theme: str, hues: tuple[int, ...]):
    first = palettes(theme)[0]
    drawn = [lch(colour) for colour in (first.primary, first.secondary, first.accent, first.background)]
    assert all(any(tone.chroma > 0.05 and hue_gap(tone.hue, hue) < 25 for tone in drawn) for hue in hues)


@pytest.mark.parametrize("theme", NIGHTS)
def test_what_is_told_of_the_dark_hours_and_of_the_deep_is_on_dark_grounds(theme: str):
    assert all(is_dark(p.background) for p in palettes(theme))


@pytest.mark.parametrize("theme", [*MORNINGS, *WHITE])
def test_a_morning_and_what_is_mostly_white_have_no_dark_ground(theme: str):
    assert all(lch(p.background).lightness > 0.8 for p in palettes(theme))


def test_an_autumn_morning_is_on_no_pink():
    grounds = [lch(p.background) for p in palettes("cosy autumn morning")]
    assert not any(tone.lightness > 0.8 and tone.chroma > 0.03 and tone.hue < 40 for tone in grounds)


@pytest.mark.parametrize("theme", WHITE)
def test_what_is_mostly_white_opens_on_white(theme: str):
    assert all(lch(p.background).lightness > 0.97 for p in palettes(theme)[:2])


@pytest.mark.parametrize("theme", NO_GREEN)
def test_what_grows_but_is_not_to_be_green_is_neither_olive_nor_sea_green(theme: str):
    shown = [colour for p in palettes(theme) for colour in p.colors]
    assert not any(shows(colour, frozenset({"green"})) for colour in shown)


def test_a_theme_without_its_leading_hue_is_led_by_its_others():
    assert hue_gap(lch(palettes("sporty but no red")[0].primary).hue, 262) < 15
    assert hue_gap(lch(palettes("natural, but not green")[0].primary).hue, 75) < 15


@pytest.mark.parametrize("theme", GRAVE)
def test_a_grave_theme_has_no_loud_colour(theme: str):
    assert max(lch(colour).chroma for p in palettes(theme) for colour in p.colors) < 0.13


def test_a_grave_theme_keeps_the_colours_it_names():
    assert lch(palettes("dignified, navy and gold")[0].background).chroma > 0.06


@pytest.mark.parametrize("theme", ["playful", "colourful", "cheerful"])
def test_what_is_not_to_be_childish_is_milder(theme: str):
    grown, young = (palettes(text)[0] for text in (f"{theme} but not childish", f"{theme} please"))
    assert lch(grown.primary).chroma < lch(young.primary).chroma * 0.85


def test_named_ice_cream_is_on_light_grounds():
    assert not any(is_dark(p.background) for p in palettes("strawberry and pistachio ice cream"))


def test_strength_that_can_be_relied_on_is_not_red():
    assert all(hue_gap(lch(p.primary).hue, 25) > 10 for p in palettes("strong and reliable"))
