"""Themes that tell of a scene: all of its things are seen, each in its colour, as loud as the scene is."""

import pytest

from concept_gen.palettes import Palette, palettes
from concept_gen.palettes.colour.oklch import Lch, lch
from concept_gen.palettes.mood.mood import read_mood

TAN, BLUE, GREEN, RED, ORANGE = (55, 95), (225, 285), (95, 170), (5, 42), (38, 75)


def _drawn(palette: Palette) -> list[Lch]:
    return [lch(c) for c in (palette.primary, palette.secondary, palette.accent, palette.background)]


def _shows(palette: Palette, arc: tuple[int, int]) -> bool:
    return any(tone.chroma > 0.03 and (tone.hue - arc[0]) % 360 < arc[1] - arc[0] for tone in _drawn(palette))


@pytest.mark.parametrize(
    ("theme", "arcs"),
    [
        ("sleepy harbour, faded blue paint and rope", (BLUE, TAN)),
        ("roasted beans, salty wind, grey North Sea", (ORANGE, (210, 260))),
        ("after the rain, wet leaves", (BLUE, GREEN)),
        ("undyed wool, indigo and madder root", ((265, 300), RED)),
        ("dust, sweat and roaring crowds", (TAN, RED)),
        ("larch wood, wool blankets, blue evening snow", (ORANGE, BLUE)),
        ("red clay, agave and cochineal", (RED, (150, 200))),
        ("lemon grove, volcanic rock and sea", ((85, 112), BLUE)),
    ],
)
def test_all_things_of_a_scene_are_seen_in_most_palettes(theme: str, arcs: tuple[tuple[int, int], ...]):
    made = palettes(theme)
    assert min(sum(_shows(palette, arc) for palette in made) for arc in arcs) >= 5


@pytest.mark.parametrize(
    "theme",
    [
        "quiet winter woods, snow and blue shadows",
        "tense, noir, foggy streets",
        "1940s newsroom, ink and yellowed paper",
        "grey fleece, green hills, drizzle",
    ],
)
def test_quiet_fog_rain_and_noir_are_low_in_chroma_in_all_palettes(theme: str):
    assert max(tone.chroma for palette in palettes(theme) for tone in _drawn(palette)) < 0.13


def test_a_colour_that_a_thing_in_the_logo_has_is_one_role_of_what_follows_the_theme():
    made = palettes("quiet winter woods, snow and blue shadows", "A red fox in the snow")
    assert all(30 < lch(p.primary).hue < 60 for p in made)
    assert not [t for p in made for t in _drawn(p)[1:] if t.chroma > 0.08 and 0 < t.hue < 80]


@pytest.mark.parametrize(
    ("theme", "hues", "strongest"),
    [("grey North Sea", (200, 260), 0.05), ("red earth", (32, 60), 0.17), ("blue shadows", (235, 275), 0.09)],
)
def test_a_colour_before_a_thing_is_that_of_the_thing(theme: str, hues: tuple[int, int], strongest: float):
    (told,) = read_mood(theme).themes
    tone = lch(told.dominant)
    assert hues[0] < tone.hue < hues[1]
    assert tone.chroma < strongest


def test_a_colour_and_a_thing_of_another_clause_are_two():
    assert "lavender-stone" not in [t.word for t in read_mood("dried lavender, stone cottage").themes]


@pytest.mark.parametrize("theme", ["80s arcade, neon on black", "neon pink on midnight", "gold on black"])
def test_on_a_dark_ground_means_on_no_light_one(theme: str):
    assert max(lch(p.background).lightness for p in palettes(theme)) < 0.55


def test_paper_is_the_ground_and_no_colour_on_it():
    made = palettes("ink and yellowed paper")
    light = [lch(p.background) for p in made if lch(p.background).lightness > 0.8]
    assert light
    assert all(70 < tone.hue < 100 and tone.chroma > 0.02 for tone in light)


def test_a_red_without_a_pink_is_on_no_pink_paper():
    grounds = [lch(p.background) for p in palettes("fjord, red cabin, fog")]
    assert not [t for t in grounds if t.lightness > 0.84 and t.chroma > 0.01 and not 42 < t.hue < 335]


@pytest.mark.parametrize(
    ("theme", "told"),
    [
        ("warm beech wood and gentle curiosity", ["beech-wood"]),
        ("wide open prairie, 1970s road trip", ["1970s", "prairie", "road-trip"]),
        ("brutal cold, black ice", ["black-ice"]),
        ("grey felt and brass", ["brass", "grey"]),
    ],
)
def test_times_lead_feelings_pass_and_what_is_dyed_is_its_colour(theme: str, told: list[str]):
    assert [t.word for t in read_mood(theme).themes] == told


@pytest.mark.parametrize("theme", ["outdoor adventure on the savannah", "adventurous, outdoorsy savannah"])
def test_a_place_leads_before_the_adventure_that_one_has_there(theme: str):
    assert read_mood(theme).themes[0].word == "savannah"
