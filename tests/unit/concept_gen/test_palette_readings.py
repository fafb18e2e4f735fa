"""What the words of a theme are beside others: characters, audiences, times, roses, tender and calm moods."""

import pytest

from concept_gen.palettes import Palette, palettes
from concept_gen.palettes.colour.oklch import Lch, hue_gap, lch
from concept_gen.palettes.mood.mood import read_mood
from concept_gen.palettes.reading.hearing import hear


def _leads(theme: str) -> str:
    return read_mood(theme).themes[0].word


def _drawn(made: list[Palette]) -> list[Lch]:
    return [lch(c) for p in made for c in (p.primary, p.secondary, p.accent)]


@pytest.mark.parametrize(
    ("theme", "thing"),
    [
        ("sporty, grass and sky", "grass"),
        ("smoky pub, whiskey and worn leather", "pub"),
        ("frosted berries on bare branches", "berries"),
        ("furious storm", "storm"),
    ],
)
def test_a_thing_leads_before_its_character(theme: str, thing: str):
    assert _leads(theme) == thing


@pytest.mark.parametrize(
    ("theme", "time"),
    [
        ("alpine winter", "winter"),
        ("Balinese dawn", "dawn"),
        ("Scottish autumn", "autumn"),
        ("desert dusk", "dusk"),
        ("Kyoto moss garden in the rain", "moss-garden"),
    ],
)
def test_a_time_leads_before_the_place_that_qualifies_it(theme: str, time: str):
    assert _leads(theme) == time


@pytest.mark.parametrize("theme", ["forest at dawn", "synthwave sunset", "cherry blossom spring"])
def test_a_time_beside_what_is_seen_then_follows_it(theme: str):
    assert _leads(theme) not in ("dawn", "sunset", "spring")


@pytest.mark.parametrize(
    "theme", ["outdoor gear for people who sleep in the rain", "tea for those who dream"]
)
def test_what_people_do_has_no_colour_beside_a_thing(theme: str):
    assert not {"sleep", "dream"} & {told.word for told in read_mood(theme).themes}


def test_what_people_do_speaks_where_nothing_else_does():
    assert "dream" in hear("people who dream", "").spoken


@pytest.mark.parametrize("theme", ["clean, for anxious patients", "a calm clinic for scared children"])
def test_a_fear_that_is_to_be_calmed_has_no_colour(theme: str):
    assert not {"anxious", "scared"} & {told.word for told in read_mood(theme).themes}


@pytest.mark.parametrize("theme", ["berries on bare twigs", "red on elegant paper"])
def test_a_character_of_the_ground_makes_no_night(theme: str):
    assert not read_mood(theme).on_night


@pytest.mark.parametrize("theme", ["oysters, lemon and sea salt", "sardines, lemon and sea salt"])
def test_a_yellow_thing_beside_others_is_not_the_first_ground(theme: str):
    assert lch(palettes(theme)[0].background).chroma < 0.06


@pytest.mark.parametrize("theme", ["sweet and gentle", "soothing, milky, delicate", "gentle for toddlers"])
def test_what_is_tender_twice_over_is_a_pastel(theme: str):
    assert "soft" in read_mood(theme).modifiers
    assert max(lch(p.primary).chroma for p in palettes(theme)) < 0.15


@pytest.mark.parametrize("theme", ["gentle", "delicate porcelain, sweet", "gentle toys for toddlers"])
def test_what_is_tender_once_or_a_thing_is_no_pastel_for_that(theme: str):
    assert "soft" not in read_mood(theme).modifiers


@pytest.mark.parametrize("theme", ["pistachio, strawberry and lemon ice cream", "a blackcurrant sorbet"])
def test_colours_of_ice_cream_are_pastels(theme: str):
    assert "soft" in read_mood(theme).modifiers


@pytest.mark.parametrize("theme", ["calm jungle night", "silent rainforest at night"])
def test_a_calm_night_in_the_jungle_has_no_orange(theme: str):
    assert not [t for t in _drawn(palettes(theme)) if t.chroma > 0.1 and hue_gap(t.hue, 55) < 25]


def test_a_calm_night_keeps_an_accent_that_is_asked_for():
    assert read_mood("calm jungle night with glowing accents").themes[0].accent == "#f07f2a"


@pytest.mark.parametrize(
    "theme", ["gothic romance, roses and black lace", "roses and thorns", "flamenco, roses"]
)
def test_roses_of_passion_and_thorns_are_red(theme: str):
    assert "crimson" in [swatch.word for swatch in read_mood(theme).swatches]


@pytest.mark.parametrize("theme", ["garden roses", "gothic, pink roses", "roses and lavender"])
def test_other_roses_stay_as_they_are(theme: str):
    assert "crimson" not in [swatch.word for swatch in read_mood(theme).swatches]


@pytest.mark.parametrize("theme", ["an old library with green lamps", "dignified, green", "heritage green"])
def test_the_green_of_an_old_house_is_a_bottle_green(theme: str):
    assert lch(palettes(theme)[0].primary).lightness < 0.46


@pytest.mark.parametrize("theme", ["a modern library, green", "library, light green", "library, mint green"])
def test_a_green_that_is_told_otherwise_is_no_bottle_green(theme: str):
    assert "bottle-green" not in [swatch.word for swatch in read_mood(theme).swatches]


@pytest.mark.parametrize("theme", ["aggressive crimson and black", "ruby and black"])
def test_a_crimson_has_no_orange_beside_it(theme: str):
    assert not [t for t in _drawn(palettes(theme)) if t.chroma > 0.14 and 34 < t.hue < 70]


@pytest.mark.parametrize("theme", ["mostly white with a hint of red", "almost all white, a touch of blue"])
def test_what_is_mostly_white_is_on_white_four_times(theme: str):
    assert sum(lch(p.background).lightness > 0.98 for p in palettes(theme)) >= 4


def test_of_sands_and_greys_what_has_another_hue_comes_second():
    told = [theme.word for theme in read_mood("pale dunes, driftwood and a cold grey sea").themes]
    assert told.index("grey-sea") < told.index("driftwood")


def test_a_dreamy_pastel_of_a_thing_has_its_lilac_and_rose():
    made = _drawn(palettes("dreamy pastel ocean"))
    assert [t for t in made if t.chroma > 0.05 and 270 < t.hue < 360]


@pytest.mark.parametrize("theme", ["soft wool, calm, handmade", "wool, homemade"])
def test_a_stuff_that_only_a_character_is_beside_is_led_by_no_brick(theme: str):
    assert lch(palettes(theme)[0].primary).chroma < 0.1


@pytest.mark.parametrize(
    ("theme", "hues"),
    [
        ("tartan", (0, 40)),
        ("solid and stable", (220, 270)),
        ("clean, fresh", (190, 260)),
        ("English countryside", (115, 150)),
        ("fresh spring green", (115, 145)),
        ("bath time and bubbles", (200, 260)),
        ("flying sparks", (35, 70)),
        ("bare skin", (20, 70)),
    ],
)
def test_words_are_told_in_the_hue_that_they_are_known_by(theme: str, hues: tuple[int, int]):
    assert hues[0] <= lch(palettes(theme)[0].primary).hue <= hues[1]


def test_a_calm_theme_wears_what_all_know_a_thing_by_milder_and_not_always():
    calm, bright = (
        [lch(p.primary) for p in palettes(theme, "a fox")] for theme in ("calm and natural", "cheerful")
    )
    fox = [tone for tone in calm if hue_gap(tone.hue, bright[0].hue) < 15]
    assert max(tone.chroma for tone in fox) < min(tone.chroma for tone in bright[:1])
    assert 1 <= len(fox) <= 4


@pytest.mark.parametrize(
    "theme", ["cold November coast, one warm beam of light", "cold harbour with one warm lamp"]
)
def test_one_warm_light_in_the_cold_is_in_every_palette(theme: str):
    made = palettes(theme)
    assert all(any(20 < tone.hue < 100 and tone.chroma > 0.1 for tone in _drawn([p])) for p in made)


def test_what_is_not_sweet_does_not_blush():
    assert "unblushing" in read_mood("hopeful but not sweet").modifiers


def test_a_place_leads_most_palettes_of_a_thing_that_all_know_by_another_colour():
    green = [p for p in palettes("Arizona desert at sunset", "a cactus") if 110 < lch(p.primary).hue < 170]
    assert 1 <= len(green) <= 3
