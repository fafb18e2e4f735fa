"""What a theme asks for in so many words: night, a paper, a spot of colour, many hues, its colours."""

from itertools import combinations

import pytest

from concept_gen.palettes import Palette, palettes
from concept_gen.palettes.colour.oklch import Lch, contrast, hue_gap, lch, likeness
from concept_gen.palettes.colour.palette import separation
from concept_gen.palettes.mood.mood import read_mood

NIGHTS = (
    "cyberpunk night",
    "deep space",
    "dreamy night sky",
    "Hong Kong street at night",
    "a night camp in the dunes",
    "awake at three in the morning",
    "summer night, neon and tents",
    "dark navy with neon green",
    "lanterns in the dark",
)
PAPERS = (
    "corporate blue, clean white background",
    "soft teal and cream",
    "olive and beige",
    "navy and white",
)
SPOTS = (
    ("deep space with a hint of violet", "#7a45c0"),
    ("charcoal with a hint of coral", "#f5705c"),
    ("dark brown with cream and a touch of caramel", "#b8743a"),
    ("black and white with something golden", "#d0a33a"),
)
MANY = ("friendly, colourful, welcoming to everybody", "inclusive, many colours", "rainbow for a museum")
BLUES, ROSES = (205, 299), (330, 40)


def _hued(palette: Palette) -> list[Lch]:
    roles = (palette.primary, palette.secondary, palette.accent, palette.background)
    return [tone for tone in map(lch, roles) if tone.chroma > 0.03]


def _is_in(tone: Lch, arc: tuple[int, int]) -> bool:
    return (tone.hue - arc[0]) % 360 < (arc[1] - arc[0]) % 360


def _shows(palette: Palette, arc: tuple[int, int], strongest: float = 0.04) -> bool:
    return any(tone.chroma > strongest and _is_in(tone, arc) for tone in _hued(palette))


@pytest.mark.parametrize("theme", [*NIGHTS, *PAPERS, *(theme for theme, _ in SPOTS), *MANY])
def test_whatever_is_wished_for_palettes_are_readable_and_differ(theme: str):
    made = palettes(theme, None, 12)
    assert min(p.contrast for p in made) >= 7
    assert min(contrast(p.primary, p.background) for p in made) >= 3
    assert min(separation(one, other) for one, other in combinations(made, 2)) >= 0.06


@pytest.mark.parametrize("theme", NIGHTS)
def test_night_has_only_dark_grounds_and_at_most_one_that_is_a_colour(theme: str):
    grounds = [lch(p.background).lightness for p in palettes(theme)]
    assert max(grounds) < 0.48
    assert sum(lightness > 0.36 for lightness in grounds) <= 1


@pytest.mark.parametrize("theme", ["neon kids party", "a sunny day, then a night", "pastel night"])
def test_a_night_with_daylight_in_it_is_not_all_dark(theme: str):
    assert not read_mood(theme).on_night


@pytest.mark.parametrize("theme", ["cyberpunk night", "Tokyo at night, neon", "neon city at night"])
def test_neon_by_night_is_cyan_magenta_or_green(theme: str):
    arcs = ((195, 265), (325, 15), (130, 160))
    assert all(any(_shows(palette, arc, 0.12) for arc in arcs) for palette in palettes(theme))


@pytest.mark.parametrize("theme", ["a night camp in the dunes", "desert night"])
def test_dunes_by_night_are_sand_on_indigo(theme: str):
    grounds = [lch(p.background) for p in palettes(theme)]
    assert all(250 < tone.hue < 300 for tone in grounds if tone.chroma > 0.02)


@pytest.mark.parametrize("theme", PAPERS)
def test_a_paper_that_is_told_is_the_ground_of_most(theme: str):
    paper = read_mood(theme).paper
    assert sum(p.background == paper for p in palettes(theme)) >= 4


@pytest.mark.parametrize("theme", ["gym, concrete grey and blood red", "raw loft, concrete grey and orange"])
def test_a_grey_beside_a_colour_is_concrete_or_charcoal(theme: str):
    grounds = [lch(p.background) for p in palettes(theme)]
    assert sum(tone.chroma < 0.03 for tone in grounds) >= 5
    assert all(tone.lightness < 0.92 for tone in grounds)


@pytest.mark.parametrize(("theme", "spot"), SPOTS)
def test_a_hint_of_a_colour_is_in_the_accent_only(theme: str, spot: str):
    made = palettes(theme)
    only = [p for p in made if min(likeness(c, spot) for c in (p.primary, p.secondary)) > 0.08]
    assert sum(likeness(p.accent, spot) < 0.13 for p in only) >= 5


def test_black_and_white_with_something_royal_has_gold_and_purple_by_turns():
    accents = [lch(p.accent) for p in palettes("black and white with something royal")]
    assert sum(70 < tone.hue < 100 for tone in accents) >= 3
    assert sum(280 < tone.hue < 320 for tone in accents) >= 3


@pytest.mark.parametrize("theme", MANY)
def test_many_colours_are_three_hues_at_least_in_each_and_do_not_all_lead_in_blue(theme: str):
    made = palettes(theme)
    assert all(_count_hues(_hued(palette)) >= 3 for palette in made)
    assert sum(_is_in(lch(p.primary), BLUES) for p in made) <= 2


def _count_hues(tones: list[Lch]) -> int:
    told: list[float] = []
    for tone in tones:
        told += [tone.hue] if all(hue_gap(tone.hue, hue) > 30 for hue in told) else []
    return len(told)


@pytest.mark.parametrize("theme", ["zen, sand and stone", "zen garden, moss", "balance", "inner peace"])
def test_zen_has_no_crimson_or_pink(theme: str):
    assert not [p for p in palettes(theme) if _shows(p, ROSES, 0.05)]


@pytest.mark.parametrize("theme", ["ocean sunset", "sunset over the sea"])
def test_a_sea_and_its_sunset_are_both_seen_in_each(theme: str):
    made = palettes(theme)
    assert all(_shows(p, (190, 260)) and _shows(p, (330, 80)) for p in made)


@pytest.mark.parametrize("theme", ["bold red and yellow", "leaf green and soft yellow", "blue and yellow"])
def test_a_yellow_that_is_named_is_no_olive_and_no_tan(theme: str):
    tones = [lch(c) for p in palettes(theme) for c in (p.primary, p.secondary, p.accent, p.background)]
    muddy = (t for t in tones if 80 < t.hue < 112 and t.chroma > 0.04 and t.lightness < 0.75)
    assert not list(muddy)


def test_red_and_yellow_are_on_no_pink():
    grounds = [lch(p.background) for p in palettes("bold red and yellow")]
    assert not [t for t in grounds if t.lightness > 0.8 and t.chroma > 0.01 and _is_in(t, ROSES)]


@pytest.mark.parametrize("theme", ["fresh spring green", "spring after rain"])
def test_fresh_greens_have_no_bottle_green_ground_and_no_ochre(theme: str):
    made = palettes(theme)
    assert min(lch(p.background).lightness for p in made) > 0.8
    assert not [t for p in made for t in _hued(p) if 45 < t.hue < 90 and t.lightness < 0.75]


def test_colours_named_as_all_there_are_have_no_other_beside_them():
    assert not [p for p in palettes("mossy river bank, greens and browns") if _shows(p, BLUES)]


def test_without_blue_a_technology_that_is_human_is_warm():
    made = palettes("tech company but human, no boring blue please")
    assert not [p for p in made if _shows(p, BLUES)]
    assert sum(_is_in(lch(p.primary), (20, 90)) for p in made) >= 3


@pytest.mark.parametrize("theme", ["galaxy, violet, no blue at all", "lavender fields, no blue"])
def test_without_blue_the_blues_among_purples_are_no_teal(theme: str):
    made = palettes(theme)
    assert sum(_shows(p, (170, 230)) for p in made) <= 1


def test_a_calm_green_is_a_sage():
    leads = [lch(p.primary) for p in palettes("calm medical green")]
    assert sum(tone.chroma < 0.09 for tone in leads) >= 6


@pytest.mark.parametrize(
    ("theme", "arcs"),
    [
        ("safety colours, easy to see in the snow", ((30, 55),)),
        ("a holiday that will not end", ((190, 240),)),
        ("ambition in a growing city", ((210, 260),)),
        ("summer days high in the Swiss Alps", ((130, 155), (220, 260))),
        ("kitchen on a Sunday morning", ((50, 90),)),
        ("old-time gentleman's club", ((140, 180),)),
        ("elegant night in Lagos", ((300, 340),)),
        ("Iceland in winter", ((210, 270),)),
    ],
)
def test_places_and_times_have_their_colours(theme: str, arcs: tuple[tuple[int, int], ...]):
    made = palettes(theme)
    assert all(sum(_shows(p, arc, 0.03) for p in made) >= 5 for arc in arcs)
