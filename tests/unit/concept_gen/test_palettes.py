"""Palettes from words: what every one of them holds."""

from itertools import combinations

import pytest
from hypothesis import given, settings
from hypothesis import strategies as st

from concept_gen.data.word_vectors import load_word_vectors
from concept_gen.palettes import palettes
from concept_gen.palettes.colour.oklch import contrast, lch
from concept_gen.palettes.colour.palette import separation
from concept_gen.palettes.repair import repaired

THEMES = (
    "warm autumn forest at dusk",
    "deep ocean blue",
    "neon arcade",
    "honey and wheat",
    "black and gold",
    "pastel nursery",
    "monochrome newspaper",
    "xylophonic quorble",
    "",
)


@pytest.mark.parametrize("theme", THEMES)
def test_text_and_primary_are_readable_and_palettes_differ(theme: str):
    made = palettes(theme, None, 12)
    assert len(made) == 12
    assert min(contrast(p.text, p.background) for p in made) >= 7
    assert min(contrast(p.primary, p.background) for p in made) >= 3
    assert min(separation(one, other) for one, other in combinations(made, 2)) >= 0.06


@settings(max_examples=40, deadline=None)
@given(st.text(max_size=80))
def test_any_theme_gives_seven_distinct_readable_palettes(theme: str):
    made = palettes(theme, None, 7)
    assert min(p.contrast for p in made) >= 7
    assert min(separation(one, other) for one, other in combinations(made, 2)) >= 0.06


WORDS = sorted(load_word_vectors().index)


@settings(max_examples=60, deadline=None)
@given(st.lists(st.sampled_from(WORDS), min_size=1, max_size=4).map(" ".join))
def test_any_words_give_twelve_distinct_readable_palettes(theme: str):
    made = palettes(theme, None, 12)
    assert min(contrast(p.text, p.background) for p in made) >= 7
    assert min(contrast(p.primary, p.background) for p in made) >= 3
    assert min(separation(one, other) for one, other in combinations(made, 2)) >= 0.06


@pytest.mark.parametrize(
    ("told", "plainly"),
    [("café", "cafe"), ("🔥", "fire"), ("crème brûlée", "creme brulee"), ("🌊", "water wave")],
)
def test_accents_and_pictographs_are_read(told: str, plainly: str):
    assert palettes(told, None, 3)[0].roles == palettes(plainly, None, 3)[0].roles


def test_a_colour_that_is_ruled_out_does_not_lead():
    assert palettes("blue but not red")[0].roles == palettes("blue")[0].roles


@pytest.mark.parametrize(
    ("theme", "hues"),
    [
        ("anything but pink, springtime", (335, 375)),
        ("cherry blossom, nothing pink", (335, 375)),
        ("fresh mint and salmon, not pink", (335, 380)),
        ("sunny beach without yellow", (85, 108)),
        ("forest, no greens", (120, 160)),
        ("playful, not reddish", (15, 36)),
    ],
)
def test_a_hue_that_is_ruled_out_is_in_no_palette(theme: str, hues: tuple[int, int]):
    made = palettes(theme)
    tones = [lch(c) for p in made for c in (p.primary, p.secondary, p.accent, p.background)]
    assert not [t for t in tones if t.chroma > 0.02 and (t.hue - hues[0]) % 360 < hues[1] - hues[0]]
    assert min(contrast(p.text, p.background) for p in made) >= 7


@pytest.mark.parametrize(
    ("theme", "hue"), [("fresh mint", 165), ("carrot", 40), ("eggplant", 325), ("toxic sludge", 136)]
)
def test_a_word_that_is_a_colour_is_painted_in_it(theme: str, hue: int):
    assert abs((lch(palettes(theme)[0].primary).hue - hue + 180) % 360 - 180) < 25


def test_without_brown_an_autumn_keeps_its_orange():
    tones = [lch(c) for p in palettes("autumn, no brown") for c in (p.primary, p.secondary, p.accent)]
    warm = [tone for tone in tones if tone.chroma > 0.02 and 40 < tone.hue < 75]
    assert warm
    assert min(tone.lightness for tone in warm) >= 0.6


def test_with_every_hue_ruled_out_greys_are_left():
    made = palettes("no red, no orange, no yellow, no green, no teal, no blue, no purple, no pink")
    assert max(lch(p.primary).chroma for p in made) < 0.02


@pytest.mark.parametrize("count", [0, 1, 7, 12])
def test_there_are_as_many_as_asked_for_and_fewer_are_the_first_of_more(count: int):
    assert palettes(THEMES[0], None, count) == palettes(THEMES[0], None, 12)[:count]


@pytest.mark.parametrize("count", [-1, 13])
def test_another_count_is_refused(count: int):
    with pytest.raises(ValueError, match="0 to 12"):
        palettes(THEMES[0], None, count)


def test_palettes_are_named_and_described_in_words():
    made = palettes(THEMES[0], None, 7)
    assert len({p.name for p in made}) == 7
    assert all(p.description.endswith(".") and len(p.description) > 20 for p in made)


def test_a_proposal_gets_its_contrast_back():
    (palette,) = repaired([{"name": "Pale", "colors": ["#FFF", "#ffeeee", "#cccccc", "#dddddd"]}], 3)
    assert palette.contrast >= 7
    assert contrast(palette.primary, palette.background) >= 3


@pytest.mark.parametrize(
    "answer",
    [
        None,
        "text",
        7,
        {},
        [],
        [None, 3, "x"],
        [{"name": "One", "colors": ["#12"]}],
        {"palettes": "none"},
        [{"roles": 5}],
    ],
)
def test_what_is_no_palette_is_left_out(answer: object):
    assert repaired(answer, 5) == []


def test_a_proposal_repeated_counts_once():
    entry = {"name": "One", "colors": ["#ffffff", "#102030", "#994422", "#2255aa"]}
    assert len(repaired({"palettes": [entry, entry]}, 5)) == 1
