"""Colours and moods that a theme names: where they are in the palettes, and on which ground."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concept_gen.data.files import read_lines
from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import contrast, hue_gap, lch, likeness
from concept_gen.palettes.colour.palette import Palette, separation


@pytest.mark.parametrize(
    ("theme", "hue"),
    [
        ("classic collegiate crimson", 20),
        ("futuristic white and cyan", 225),
        ("gritty city street in deep green", 145),
    ],
)
def test_a_colour_that_is_named_leads_before_what_else_the_theme_says(theme: str, hue: int):
    leading = lch(palettes(theme)[0].primary).hue
    assert abs((leading - hue + 180) % 360 - 180) < 30


@pytest.mark.parametrize(
    ("logo", "theme", "hue"),
    [
        ("a green turtle", "playful, kids", 145),
        ("a red fox", "cosy evening", 25),
        ("a red fox", "purple", 25),
        ("a bakery with a red rooster", "sage green", 25),
    ],
)
def test_what_the_logo_shows_has_the_colour_that_its_text_gives_it_whatever_the_theme_names(
    logo: str, theme: str, hue: int
):
    leading = lch(palettes(theme, logo)[0].primary).hue
    assert hue_gap(leading, hue) < 30


def test_a_colour_wanted_as_an_accent_is_only_the_accent():
    first = palettes("gritty city street, yellow accents")[0]
    assert lch(first.primary).chroma < 0.05
    assert 70 < lch(first.accent).hue < 110


@pytest.mark.parametrize("theme", ["cyberpunk night", "dark and moody", "gothic cathedral by candlelight"])
def test_a_dark_mood_begins_at_night_and_a_dark_colour_does_not(theme: str):
    assert lch(palettes(theme)[0].background).lightness < 0.3
    assert lch(palettes("dark burgundy and cream")[0].background).lightness > 0.9


def test_yellow_is_the_ground_before_it_turns_to_mustard():
    first = palettes("fresh lemonade")[0]
    assert 80 < lch(first.background).hue < 110
    assert lch(first.background).chroma > 0.1


def test_white_beside_another_colour_is_its_paper():
    first = palettes("sky blue and white")[0]
    assert lch(first.background).chroma < 0.01
    assert 200 < lch(first.primary).hue < 270


def test_black_beside_another_colour_is_its_ground_and_stays_black():
    first = palettes("red and black")[0]
    assert lch(first.background).lightness < 0.3
    assert 10 < lch(first.primary).hue < 40
    assert max(lch(first.background).chroma, lch(first.secondary).chroma) < 0.03


def shows(palette: Palette, colour: str, roles: tuple[str, ...] = ()) -> bool:
    """Whether one of the roles, or of all but the text, is a shade of the colour."""
    return any(
        likeness(value, colour) < 0.1
        for role, value in palette.roles.items()
        if role in (roles or ("primary", "secondary", "accent", "background"))
    )


@pytest.mark.parametrize(
    ("theme", "colours"),
    [
        ("dark green and gold", ("#14532d", "#d4af37")),
        ("navy and copper", ("#14213d", "#b87333")),
        ("orange and charcoal", ("#f07f13", "#36393f")),
        ("silver and black, sleek", ("#c0c0c0", "#0b0b0d")),
        ("green, yellow and red, rasta", ("#2e8b3d", "#ffd400", "#d32030")),
        ("French blue white red", ("#1f6fd0", "#ffffff", "#d32030")),
        ("sky blue, white, yellow", ("#6cb8ea", "#ffffff", "#f5d04a")),
        ("yellow on a dark blue background", ("#f5d04a", "#0f2f6b")),
        ("forrest green and purpel", ("#1f5a36", "#6a3fa0")),
        ("steel blue and safety orange", ("#44617c", "#ee5a0a")),
        ("lavendar and sage", ("#b8a5e3", "#9caf88")),
        ("#ff6600 and #036", ("#ff6600", "#003366")),
        ("the colours of the Italian flag", ("#2e8b3d", "#ffffff", "#d32030")),
        ("in the national colours of Brazil", ("#2e8b3d", "#ffd400", "#1f6fd0")),
    ],
)
def test_every_colour_that_a_theme_names_is_in_its_first_two_palettes(theme: str, colours: tuple[str, ...]):
    assert all(shows(palette, colour) for palette in palettes(theme)[:2] for colour in colours)


@pytest.mark.parametrize(
    ("theme", "colours"),
    [
        ("maroon and gold", ("#6e1b2d", "#d4af37")),
        ("navy and copper", ("#14213d", "#b87333")),
        ("blue and yellow", ("#1f6fd0", "#ffd400")),
        ("peach", ("#ffb893",)),
    ],
)
def test_two_colours_that_can_are_what_a_logo_shows_most(theme: str, colours: tuple[str, ...]):
    assert all(shows(palettes(theme)[0], colour, ("primary", "background")) for colour in colours)


@pytest.mark.parametrize(
    "theme", ["navy and copper", "teal and coral", "emerald and ivory", "hot pink and black"]
)
def test_beside_two_colours_stand_only_their_tones(theme: str):
    first = palettes(theme)[0]
    named = [lch(c) for c in (first.primary, first.background, first.secondary)]
    accent = lch(first.accent)
    assert min(hue_gap(accent.hue, tone.hue) for tone in named) < 15


@pytest.mark.parametrize(
    "theme",
    [
        "dark, serious, electric blue",
        "dark mode neon",
        "bright neon",
        "matte black and rose gold",
        "silver and black",
        "moody dark blue with a hint of orange",
        "midnight blue with silver accents",
        "all black",
        "Halloween",
    ],
)
def test_a_theme_that_is_dark_by_its_words_is_on_a_dark_ground(theme: str):
    assert lch(palettes(theme)[0].background).lightness < 0.42


def test_a_colour_on_a_dark_ground_stays_that_colour():
    assert shows(palettes("dark, serious, electric blue")[0], "#2050ff", ("primary",))
    assert shows(palettes("red on black")[0], "#c81d25", ("primary",))


@pytest.mark.parametrize("theme", ["bright neon", "neon green and black", "neon pink and electric blue"])
def test_neon_is_as_strong_as_a_screen_can_show_it(theme: str):
    first = palettes(theme)[0]
    assert max(lch(c).chroma for c in (first.primary, first.secondary)) > 0.24


@pytest.mark.parametrize(
    "theme", ["pastel pink and lavender", "soft pastel rainbow", "mint and peach pastel"]
)
def test_pastels_are_mild(theme: str):
    first = palettes(theme)[0]
    assert max(lch(c).chroma for c in (first.primary, first.secondary, first.accent)) < 0.125
    assert lch(first.background).lightness > 0.9


@pytest.mark.parametrize("theme", ["conservative, dark green", "trustworthy navy", "blue", "chocolate"])
def test_a_colour_named_alone_stands_among_its_tones(theme: str):
    primary, *beside = (lch(c) for c in palettes(theme)[0].colors[:3])
    assert all(hue_gap(tone.hue, primary.hue) < 15 for tone in beside)


def test_a_playful_theme_keeps_companions_beside_its_colour():
    primary, *beside = (lch(c) for c in palettes("sky blue, playful")[0].colors[:3])
    assert any(hue_gap(tone.hue, primary.hue) > 60 for tone in beside)


def test_a_grey_does_not_lead_before_the_thing_it_belongs_to():
    first = palettes("stormy grey sea")[0]
    assert lch(first.primary).chroma > 0.03
    assert shows(first, "#858a90", ("secondary",))


def test_a_code_beside_a_word_is_what_the_word_means():
    assert shows(palettes("our teal (#0fa3b1) and white")[0], "#0fa3b1", ("primary",))
    assert lch(palettes("our teal (#0fa3b1) and white")[0].background).lightness > 0.95


def test_letters_are_in_an_ink_of_a_colour_that_primary_and_ground_do_not_show():
    first = palettes("red and green")[0]
    assert abs(lch(first.text).hue - lch("#2e8b3d").hue) < 12
    assert first.contrast >= 7


def test_a_qualifier_is_only_for_the_colour_behind_it():
    first = palettes("light blue and dark red")[0]
    assert shows(first, "#a0c4f0", ("primary",))
    assert shows(first, "#700010", ("background",))


def test_white_that_is_named_stays_white_under_soft_colours():
    assert palettes("light, airy, white with a hint of mint")[0].background == "#fcfcfc"


def test_black_is_a_ground_unless_white_or_its_use_says_otherwise():
    assert lch(palettes("red and black")[0].background).lightness < 0.3
    assert lch(palettes("red, black and white")[0].background).lightness > 0.95
    assert lch(palettes("brown kraft paper with black ink")[0].background).lightness > 0.9


def test_a_colour_that_is_told_to_be_the_ground_is_it():
    assert shows(palettes("white background, green logo")[0], "#ffffff", ("background",))
    assert shows(palettes("gold on burgundy")[0], "#6a1b33", ("background",))


def test_one_hue_that_is_wanted_alone_has_no_companions():
    tones = [lch(c) for c in (palettes("monochrome blue")[0]).colors[:3]]
    assert all(hue_gap(tone.hue, 258) < 20 for tone in tones)


NAMED = [line.split()[0].replace("-", " ") for line in read_lines("swatches.txt")]


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(NAMED), min_size=1, max_size=4, unique=True).map(" and ".join))
def test_any_named_colours_give_seven_distinct_readable_palettes(theme: str):
    made = palettes(theme)
    assert min(contrast(p.text, p.background) for p in made) >= 7
    assert min(contrast(p.primary, p.background) for p in made) >= 3
    assert min(separation(one, other) for one, other in combinations(made, 2)) >= 0.06
