"""How people bid somebody to draw, and their turns of speech, are no part of the picture."""

import pytest

from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast


@pytest.mark.parametrize(
    ("text", "subject", "companion", "relation"),
    [
        ("Draw me an owl in a teacup.", "owl", "teacup", "in"),
        ("We sing in an old mill. Paint a robin on a music note.", "robin", "music-note", "on"),
        ("I bake before the rooster is awake. Put a pretzel on a bicycle.", "pretzel", "bicycle", "rides"),
        ("Our winery is an old mill. A goose with a bottle would be lovely.", "goose", "bottle", "holds"),
        ("Our garage needs a frog in a car.", "frog", "car", "rides"),
        ("Dragons are hard to draw, so a lizard with a flame will do.", "lizard", "flame", "holds"),
        ("We move homes. The van should carry a piano on its roof.", "van", "piano", "bears"),
        ("A yoga studio. Let a lotus rise from a boat.", "lotus", "boat", "emerges"),
        ("A lighthouse. Let a gull fly above it.", "lighthouse", "gull-flying", "topped"),
    ],
)
def test_the_picture_is_what_is_bidden(text: str, subject: str, companion: str, relation: str):
    found = cast(read_brief(text))
    assert (found.subject_idea, found.modifier_idea, found.relation) == (subject, companion, relation)


@pytest.mark.parametrize(
    "text", ["life drawing classes", "a pencil that can draw", "we teach people to paint a house"]
)
def test_drawing_may_be_what_it_is_about(text: str):
    assert {"drawing", "pencil", "paint"} & set(cast(read_brief(text)).subject_idea.split("-"))


@pytest.mark.parametrize(
    "text",
    [
        "Our mascot is an owl with a lantern. Make the owl purple.",
        "A fox that wants a grape.",
        "The logo should be round, an owl with a lantern.",
    ],
)
def test_a_picture_that_was_begun_goes_on(text: str):
    found = cast(read_brief(text))
    assert (found.subject_idea, found.modifier_idea) in {("owl", "lantern"), ("fox", "grape")}


@pytest.mark.parametrize(
    ("text", "companion"),
    [
        ("furniture, one plank at a time", ""),
        ("A crab playing a violin as if it were a guitar", "violin"),
        ("A hedgehog holding a needle like a sword", "needle"),
        ("A fox proudly in a boat", "boat"),
        ("A telescope and a flower-like ammonite", "ammonite"),
    ],
)
def test_turns_of_speech_add_nothing(text: str, companion: str):
    assert cast(read_brief(text)).modifier_idea == companion


def test_how_it_stands_parts_no_phrase():
    assert cast(read_brief("a heron standing patiently on one leg")).subjects == ("own/heron-one-leg",)


def test_a_long_story_leaves_room_for_the_picture():
    story = "I sell honey from hills where my mother was born, my bees never sleep, the winter is long, "
    found = cast(read_brief(f"{story}so I would love to see a bear holding a spoon."))
    assert (found.subject_idea, found.modifier_idea) == ("bear", "spoon")


@pytest.mark.parametrize(
    ("text", "name"),
    [
        ("Our Mongolian guesthouse in the steppe", None),
        ("The Swabian bakery of our street", None),
        ("Our Daily Bread bakery", "Our Daily Bread"),
    ],
)
def test_whose_it_is_makes_no_name(text: str, name: str | None):
    assert read_brief(text).name == name


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("an umbrella that shelters a house", "over"),
        ("a gecko clinging to a carabiner", "pairs"),
        ("a coffee pot with a curl of steam", "steams"),
    ],
)
def test_what_shelters_clings_and_steams_is_put_to_the_other(text: str, relation: str):
    assert cast(read_brief(text)).relation == relation


@pytest.mark.parametrize(
    ("text", "subject"),
    [("an astrolabe under stars", "astrolabe"), ("a moon with a nightcap", "moon")],
)
def test_what_is_in_the_sky_over_something_does_not_lead(text: str, subject: str):
    assert cast(read_brief(text)).subject_idea == subject
