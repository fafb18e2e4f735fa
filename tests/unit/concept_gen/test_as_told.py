"""Things are as large, on the side and in the place that a text tells."""

import pytest

from concept_gen.data.icons import icons_by_id
from concept_gen.data.vocabulary import words
from concept_gen.local.assembly import parts_of
from concept_gen.local.generator import design
from concept_gen.local.recipe import read_recipe
from concept_gen.local.scene.arrangements import arranged
from concept_gen.local.scene.arrangements.layers import Arrangement, Layer
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.relating.features import without_features
from concept_gen.local.understanding.relating.relations import relation_of
from concept_gen.local.understanding.relating.sides import as_beside, side_of
from concept_gen.local.understanding.relating.sizes import size_of


def _picture(text: str) -> Arrangement:
    parts = parts_of(read_recipe(design(text, "calm", 0).recipe))
    assert parts.pair
    return parts.pair


def _named(text: str) -> dict[str, Layer]:
    return {layer.icon.name: layer for layer in _picture(text).layers}


@pytest.mark.parametrize(
    ("idea", "text", "size"),
    [
        ("house", "a giant snail beside a tiny house", -1),
        ("snail", "a giant snail beside a tiny house", 1),
        ("ship", "a little wooden ship", -1),
        ("tiny-house", "stars over a tiny house", -1),
        ("bread", "a small bakery with bread", 0),
    ],
)
def test_a_size_is_told_right_before_its_thing(idea: str, text: str, size: int):
    assert size_of(idea, text) == size


def test_what_is_told_to_be_small_is_so_beside_what_is_large():
    told, plain = _picture("a giant cat next to a small house"), _picture("a cat next to a house")
    (cat, house), (same_cat, same_house) = told.layers, plain.layers
    assert house.size / cat.size < 0.6 * same_house.size / same_cat.size
    assert house.y + house.height / 2 == pytest.approx(cat.y + cat.height / 2)


@pytest.mark.parametrize(
    ("idea", "text", "side"),
    [
        ("sun", "a mountain with the sun on the left", "left"),
        ("ship", "a lighthouse on the left and a ship on the right", "right"),
        ("lighthouse", "a lighthouse on the left and a ship on the right", "left"),
        ("cactus", "on the right a cactus", "right"),
        ("bird", "a bird on the left hand of a king", ""),
    ],
)
def test_a_side_is_told_of_one_thing(idea: str, text: str, side: str):
    assert side_of(idea, text) == side


def test_things_on_either_side_stand_beside_each_other():
    assert as_beside("a tree on the left of a house") == "a tree beside a house"
    assert relation_of("lighthouse", "ship", "a lighthouse on the left and a ship on the right") == "pairs"


def test_a_thing_is_on_the_side_that_it_is_told_to_be():
    drawn = _named("a bear with a tree on its left")
    assert drawn["tree"].x < drawn["bear"].x


@pytest.mark.parametrize(
    ("subject", "companion", "text", "how"),
    [
        ("coffee-cup", "wreath", "a wreath of laurel around a coffee cup", "wreathed"),
        ("lion", "laurel-wreath", "a laurel wreath around a lion", "wreathed"),
        ("deer", "wreath", "a deer in a wreath of pine branches", "wreathed"),
        ("house", "wreath", "a house framed by a wreath", "wreathed"),
        ("dog", "wreath", "a dog wearing a wreath", "wears"),
    ],
)
def test_a_wreath_is_around_a_thing_or_worn(subject: str, companion: str, text: str, how: str):
    assert relation_of(subject, companion, text) == how


def test_what_is_framed_by_a_wreath_leads():
    assert cast(read_brief("a house framed by a wreath")).subject_idea == "house"


def test_what_a_wreath_is_around_lies_within_it():
    icons = icons_by_id()
    made = arranged("wreathed", icons["own/lion"], icons["own/laurel-wreath"])
    assert made
    wreath, lion = made.layers
    assert lion.width**2 + lion.height**2 < (0.6 * wreath.size) ** 2


def test_stars_over_a_thing_stand_in_an_arc():
    *stars, house = _picture("five stars over a house").layers[::-1]
    stars = sorted((s for s in (*stars, house) if s.icon.name == "star"), key=lambda star: star.x)
    heights = [star.y for star in stars]
    assert len(stars) == 5
    assert heights[0] > heights[1] > heights[2] < heights[3] < heights[4]


def test_two_under_one_umbrella_stand_below_it():
    drawn = _named("a fox and a rabbit under one umbrella")
    assert drawn["umbrella"].y < min(drawn["fox"].y, drawn["rabbit"].y)
    assert drawn["fox"].x < drawn["umbrella"].x < drawn["rabbit"].x


def test_who_sits_on_something_has_in_the_hands_what_it_is_told_to_hold():
    drawn = _named("a fox on the moon with a fishing rod")
    fox, rod = drawn["sitting-fox"], drawn["fishing-rod"]
    assert abs(rod.x - fox.x) < fox.width
    assert rod.freed


def test_a_saddle_lies_on_the_back():
    icons = icons_by_id()
    made = arranged("bears", icons["pin/horse"], icons["own/saddle"])
    assert made
    horse, saddle = made.layers
    assert horse.top < saddle.top
    assert saddle.y < horse.y + 0.1 * horse.height


@pytest.mark.parametrize(
    ("text", "who"),
    [
        ("a girl reading a book under a mushroom", "girl"),
        ("a boy riding a whale", "boy"),
        ("a kid riding a dinosaur", "kid"),
        ("a boy on a dragon", "boy"),
        ("a woman sitting in lotus pose in front of the moon", "lotus-pose"),
        ("a woman doing yoga on a paddleboard", "yoga-on-a-paddleboard"),
    ],
)
def test_who_does_something_leads_the_picture(text: str, who: str):
    assert cast(read_brief(text)).subject_idea == who


@pytest.mark.parametrize(
    ("text", "companion"),
    [
        ("a blue bird with one yellow wing carrying a letter in its beak", "carrying-letter"),
        ("a robin with a red breast carrying a twig in its beak", "twig"),
    ],
)
def test_what_one_does_is_read_past_what_one_has(text: str, companion: str):
    found = cast(read_brief(text))
    assert (found.modifier_idea, found.relation) == (companion, "carries")


def test_wings_that_are_told_are_no_mere_feature():
    assert without_features("a pig with wings flying over a barn", "wings").count("wings") == 1


def test_somebody_on_a_thing_sits_there():
    assert "sitting-boy" in _named("a boy sitting on a stack of books")


def test_a_word_goes_on_in_the_next_line_after_a_hyphen():
    assert words("tree beach-", "umbrella oak") == {"tree", "beach-umbrella", "oak"}
