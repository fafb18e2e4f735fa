"""Warm, tropical, misty, rustic and dark-screen themes: what is cool, loud, pink or light in them."""

from itertools import combinations

import pytest

from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import Lch, contrast, lch
from concept_gen.palettes.colour.palette import separation
from concept_gen.palettes.mood.mood import read_mood

WARM = (
    "colourful mexican fiesta, warm",
    "spicy street food market",
    "circus, joyful, warm reds and yellows",
    "moroccan spice bazaar, warm and colourful",
    "friendly family pizzeria, warm and lively",
    "portuguese grill, warm, colourful tiles",
)
MISTY = ("misty mountain morning", "foggy forest at dawn", "icy, cold, arctic", "morning mist on a lake")
RUSTIC = ("rustic green vineyard", "rustic greenhouse", "rustic garden shop", "rustic, green, earthy")
DARK = ("dark mode", "dark mode developer tool", "sleek dark-mode app", "dark UI for a bakery")


def _is_cool(tone: Lch) -> bool:
    return tone.chroma > 0.04 and 170 < tone.hue < 330


@pytest.mark.parametrize("theme", WARM)
def test_nothing_cool_leads_or_is_the_ground_of_a_warm_theme(theme: str):
    shown = [lch(colour) for p in palettes(theme) for colour in (p.primary, p.background)]
    assert not [tone for tone in shown if _is_cool(tone)]


@pytest.mark.parametrize(
    "theme", ["warm, nautical, navy and rope", "cool and warm, ocean", "warm arctic blue"]
)
def test_a_warm_theme_that_names_something_cool_shows_it(theme: str):
    assert not read_mood(theme).warm
    assert any(_is_cool(lch(p.primary)) for p in palettes(theme))


def test_a_tropical_theme_is_vivid():
    made = palettes("tropical")
    assert min(max(lch(c).chroma for c in (p.primary, p.secondary, p.accent)) for p in made) > 0.09
    assert sum(any(lch(c).chroma > 0.15 for c in (p.primary, p.secondary, p.accent)) for p in made) >= 4


@pytest.mark.parametrize("theme", MISTY)
def test_the_grounds_of_mist_and_ice_have_hardly_any_colour(theme: str):
    assert max(lch(p.background).chroma for p in palettes(theme)) < 0.042
    assert max(lch(p.primary).chroma for p in palettes(theme)) < 0.11


@pytest.mark.parametrize("theme", RUSTIC)
def test_a_rustic_green_has_no_magenta_beside_it(theme: str):
    shown = [lch(c) for p in palettes(theme) for c in (p.primary, p.secondary, p.accent, p.background)]
    assert not [tone for tone in shown if tone.chroma > 0.06 and not 12 < tone.hue < 300]


def test_a_rustic_theme_that_tells_of_roses_keeps_their_pink():
    shown = [lch(c) for p in palettes("rustic green wedding, roses") for c in (p.secondary, p.accent)]
    assert any(tone.chroma > 0.05 and not 22 < tone.hue < 330 for tone in shown)


@pytest.mark.parametrize("theme", DARK)
def test_a_dark_mode_has_no_light_ground(theme: str):
    assert max(lch(p.background).lightness for p in palettes(theme)) < 0.5


@pytest.mark.parametrize("theme", ["honey, warm cream", "cream and butter yellow bakery", "harvest festival"])
def test_a_yellow_on_cream_is_seen(theme: str):
    creams = [p for p in palettes(theme) if lch(p.background).lightness > 0.9 and _is_creamy(p.background)]
    yellows = [(c, p.background) for p in creams for c in (p.secondary, p.accent)]
    assert min(contrast(colour, ground) for colour, ground in yellows) >= 1.55


def _is_creamy(ground: str) -> bool:
    own = lch(ground)
    return 55 < own.hue < 118 and own.chroma > 0.012


@pytest.mark.parametrize("theme", [*WARM, *MISTY, *RUSTIC, *DARK, "tropical"])
def test_palettes_of_such_themes_are_readable_and_differ(theme: str):
    made = palettes(theme, None, 12)
    assert min(p.contrast for p in made) >= 7
    assert min(contrast(p.primary, p.background) for p in made) >= 3
    assert min(separation(one, other) for one, other in combinations(made, 2)) >= 0.06


def test_a_yellow_thing_in_a_theme_of_many_colours_is_on_no_brown_ground():
    dark = [lch(p.background) for p in palettes("tropical fruit juice bar", "A pineapple")]
    assert not [tone for tone in dark if tone.lightness < 0.32 and 40 < tone.hue < 118]
