"""How bright and how loud the seven palettes of a theme are."""

from itertools import combinations

import pytest

from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import contrast, hue_gap, lch
from concept_gen.palettes.colour.palette import separation
from concept_gen.palettes.mood.air import Air
from concept_gen.palettes.mood.mood import read_mood

LIGHT = ("dreamy, light, early morning sky", "sweet pastel, like candy", "calm and caring", "icy, airy, mint")
BRIGHT = ("playful, bright, for kids", "fresh juicy summer", "loud and cheerful Italian trattoria")
STRONG = ("aggressive, high energy, red and black", "retro eighties synthwave neon", "heavy metal tattoo")
AIRS = (*LIGHT, *BRIGHT, *STRONG, "black and white, dignified", "fine tailoring, charcoal and pinstripe")


def _drawn(theme: str) -> list[str]:
    return [colour for p in palettes(theme) for colour in (p.primary, p.secondary, p.accent, p.background)]


@pytest.mark.parametrize("theme", AIRS)
def test_whatever_the_air_palettes_are_readable_and_differ(theme: str):
    made = palettes(theme, None, 12)
    assert min(p.contrast for p in made) >= 7
    assert min(contrast(p.primary, p.background) for p in made) >= 3
    assert min(separation(one, other) for one, other in combinations(made, 2)) >= 0.06


@pytest.mark.parametrize("theme", LIGHT)
def test_a_light_theme_has_no_heavy_ground(theme: str):
    assert min(lch(p.background).lightness for p in palettes(theme)) > 0.8


@pytest.mark.parametrize("theme", BRIGHT)
def test_a_bright_theme_has_no_ground_that_is_nearly_black(theme: str):
    assert min(lch(p.background).lightness for p in palettes(theme)) > 0.33


@pytest.mark.parametrize("theme", [*LIGHT, *BRIGHT])
def test_no_colour_of_a_light_or_bright_theme_leads_as_brown_or_olive(theme: str):
    leads = [lch(p.primary) for p in palettes(theme)]
    assert not [tone for tone in leads if 44 < tone.hue < 125 and tone.lightness < 0.6 and tone.chroma > 0.05]


@pytest.mark.parametrize("theme", STRONG)
def test_a_strong_or_dark_theme_has_more_dark_and_bold_grounds_than_light_ones(theme: str):
    assert sum(lch(p.background).lightness < 0.5 for p in palettes(theme)) >= 4


def test_black_and_white_are_greys_in_all_palettes():
    assert max(lch(colour).chroma for colour in _drawn("black and white, dignified")) < 0.03


def test_a_theme_of_almost_no_colour_has_hardly_any():
    made = palettes("deep sea, silent, almost no colour")
    drawn = [c for p in made for c in (p.primary, p.background)]
    assert max(lch(colour).chroma for colour in drawn) < 0.05


@pytest.mark.parametrize(
    ("theme", "hues"),
    [
        ("traditional, regatta, deep green and white", (148,)),
        ("confident, feminine, coral and navy", (30, 268)),
        ("feisty grandma, purple and lime", (300, 125)),
    ],
)
def test_two_colours_that_are_named_are_all_that_the_palettes_show(theme: str, hues: tuple[int, ...]):
    hued = [lch(colour) for colour in _drawn(theme) if lch(colour).chroma > 0.04]
    assert max(min(hue_gap(tone.hue, hue) for hue in hues) for tone in hued) < 30


@pytest.mark.parametrize("theme", ["radio tower, signal red", "digital, secure, deep blue"])
def test_a_colour_that_is_named_leads_its_counterpoint_too(theme: str):
    first, *_ = made = palettes(theme)
    assert hue_gap(lch(made[4].primary).hue, lch(first.primary).hue) < 15


@pytest.mark.parametrize("theme", ["golden summer meadow", "rustic bakery", "honey and wheat"])
def test_text_on_a_light_ground_is_nearly_neutral(theme: str):
    light = [p for p in palettes(theme) if lch(p.background).lightness > 0.8]
    assert max(lch(p.text).chroma for p in light) < 0.035


def test_yellow_beside_another_lead_stays_a_clear_yellow():
    made = palettes("playful, bright, for kids")[0]
    assert any(lch(c).lightness > 0.8 and 75 < lch(c).hue < 100 for c in (made.secondary, made.accent))


@pytest.mark.parametrize(
    ("theme", "leads"),
    [
        ("trustworthy, cool, a bit boring on purpose", (195, 275)),
        ("harbour, tar and salt", (200, 280)),
        ("gummy bears and fizzy drops", (330, 20)),
        ("northern woods at dusk", (140, 260)),
    ],
)
def test_a_word_that_is_only_near_to_a_theme_does_not_lead_before_one_that_is_known(
    theme: str, leads: tuple[int, int]
):
    start, end = leads
    assert (lch(palettes(theme)[0].primary).hue - start) % 360 < (end - start) % 360


@pytest.mark.parametrize(
    ("theme", "air"),
    [
        ("quiet, but loud, brave and playful for kids", Air.BRIGHT),
        ("pine ridge after the last light", Air.PLAIN),
        ("full of light", Air.LIGHT),
        ("cyberpunk for kids", Air.DARK),
        ("greys and charcoal", Air.QUIET),
    ],
)
def test_the_air_is_what_most_words_call_for(theme: str, air: Air):
    assert read_mood(theme).air is air


def test_characters_and_stages_say_nothing_beside_two_things():
    assert [t.word for t in read_mood("handmade soap, lavender fields").themes] == ["lavender", "soap"]


@pytest.mark.parametrize("theme", ["airy, romantic, candlelit", "white, candlelit, wedding"])
def test_candles_beside_what_is_airy_or_white_are_not_seen_at_night(theme: str):
    assert min(lch(p.background).lightness for p in palettes(theme)) > 0.8


@pytest.mark.parametrize("theme", ["candlelit, romantic", "late evening, velvet", "after hours, jazzy"])
def test_candles_alone_and_late_hours_are_seen_on_dark_grounds(theme: str):
    assert sum(lch(p.background).lightness < 0.5 for p in palettes(theme)) >= 4


@pytest.mark.parametrize("theme", ["sleek Tokyo minimalism", "Mexican, minimalist", "minimal Miami"])
def test_what_is_minimal_leads_a_loud_place_whose_colour_is_its_note(theme: str):
    first = palettes(theme)[0]
    assert lch(first.primary).chroma < 0.03
    assert max(lch(first.secondary).chroma, lch(first.accent).chroma) > 0.13


def test_a_quiet_place_leads_what_is_minimal_about_it():
    assert read_mood("Scandinavian minimalism").themes[0].word == "scandinavian"


@pytest.mark.parametrize("theme", ["seventies California, sun-bleached", "retro, sun-faded"])
def test_what_the_sun_has_bleached_is_milder_than_a_tamed_mood(theme: str):
    assert "muted" in read_mood(theme).modifiers
    assert max(lch(p.primary).chroma for p in palettes(theme)) < 0.12


def test_a_frost_that_is_daring_has_a_hot_colour_and_no_hush():
    assert read_mood("frosty, crisp, daring").hush is None
    assert any(hue_gap(lch(c).hue, 28) < 20 and lch(c).chroma > 0.1 for c in _drawn("frosty, crisp, daring"))


def test_what_is_nearly_grey_and_light_has_no_strong_ink():
    assert max(lch(p.primary).chroma for p in palettes("milky, calm")) < 0.11
