"""How the words of a text put two things to each other."""

import pytest

from concept_gen.local.understanding.relating.counting import many_of
from concept_gen.local.understanding.relating.relations import relation_of
from concept_gen.local.understanding.rewording.states import with_states


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("a hamster on a skateboard", "on"),
        ("a hamster riding an old skateboard", "on"),
        ("a hamster inside the skateboard", "in"),
        ("a hamster on top of a skateboard", "on"),
        ("a hamster with a skateboard", "holds"),
        ("a hamster lifting its skateboard", "holds"),
        ("a hamster with a skateboard on its back", "bears"),
        ("a hamster made of skateboards", "of"),
        ("a hamster in front of a skateboard", "before"),
        ("a hamster with a skateboard in front", "pairs"),
        ("a hamster with a skateboard above it", "topped"),
        ("a hamster running around a skateboard", "round"),
        ("a hamster flying around a skateboard", "pairs"),
        ("a hamster behind a skateboard", "behind"),
        ("a hamster carrying a skateboard", "hauls"),
        ("a hamster with a skateboard on it", "contains"),
        ("a hamster with a skateboard inside", "contains"),
        ("a hamster under a skateboard", "under"),
        ("a hamster and a skateboard", "pairs"),
        ("a hamster next to a skateboard", "pairs"),
        ("a hamster jumping over a skateboard", "over"),
        ("a hamster above a skateboard", "over"),
        ("a hamster walking past a skateboard", "before"),
        ("a hamster over a skateboard", "over"),
        ("a skateboard over a hamster", "below"),
        ("a skateboard under a hamster", "shelters"),
        ("logo of a hamster club, a hamster on a skateboard", "on"),
        ("a hamster hanging from a skateboard", "hangs"),
        ("a hamster chasing a skateboard", "chases"),
        ("a skateboard and a hamster", "pairs"),
        ("a hamster wrapped around a skateboard", "round"),
        ("a hamster coming out of a skateboard", "emerges"),
        ("a hamster rising from a skateboard", "emerges"),
        ("a skateboard with a hamster bursting out of it", "emerges"),
        ("a hamster with a skateboard growing out of it", "yields"),
        ("a hamster made out of skateboards", "of"),
        ("a hamster rising from behind a skateboard", "behind"),
        ("a hamster jumping into a skateboard", "in"),
        ("a skateboard, for a hamster shop", ""),
        ("a hamster. On sale: a skateboard", ""),
    ],
)
def test_the_words_between_two_things_tell_how_they_stand_to_each_other(text: str, relation: str):
    assert relation_of("hamster", "skateboard", text) == relation


@pytest.mark.parametrize(
    ("companion", "text", "relation"),
    [
        ("butterflies", "a hamster with butterflies", "amid"),
        ("butterfly", "a hamster with a butterfly", "holds"),
        ("moon", "a hamster with a moon", ""),
        ("motorcycle", "a hamster on a motorcycle", "rides"),
        ("wings", "a hamster with wings", "winged"),
        ("umbrella", "a hamster holding an umbrella", "under"),
        ("shield", "a shield with a hamster", "in"),
        ("tulip", "a hamster in a tulip field", "amid"),
        ("mountain", "a hamster under a mountain", "before"),
        ("cave", "a hamster in a cave", "before"),
        ("bow-tie", "a hamster in a bow tie", "wears"),
        ("glasses", "a hamster with glasses", "wears"),
        ("top-hat", "a hamster jumping out of a top hat", "emerges"),
        ("basket", "a basket full of sleepy hamsters", "fills"),
        ("basket", "a basket of hamsters", "fills"),
        ("boat", "a boat of hamsters", ""),
        ("bottle", "a bottle full of hamsters", "in"),
    ],
)
def test_a_hamster_holds_what_is_neither_around_it_nor_worn(companion: str, text: str, relation: str):
    assert relation_of("hamster", companion, text) == relation


@pytest.mark.parametrize(
    ("subject", "companion", "text", "relation"),
    [
        ("loaf", "wheat", "one loaf and wheat around", "ringed"),
        ("loaf", "wheat", "a loaf with wheat around it", "ringed"),
        ("teapot", "roses", "a teapot with roses all around", "ringed"),
        ("book", "stars", "a book surrounded by stars", "ringed"),
        ("stars", "globe", "stars around a globe", "rings"),
        ("wheat", "loaf", "wheat around a loaf", "rings"),
        ("bear", "bees", "a bear surrounded by bees", "amid"),
        ("snake", "staff", "a snake around a staff", "round"),
        ("house", "mountains", "a house surrounded by mountains", ""),
        ("wheel", "spanner", "a wheel with a spanner through it", "pierced"),
        ("satellite", "sea", "a satellite watching the sea from above", "over"),
        ("train", "tunnel", "a train going through a tunnel", ""),
        ("mother", "pram", "a mother pushing a pram through the park", "pairs"),
        ("man", "campfire", "a man sitting by the campfire", "pairs"),
        ("beehive", "wifi-signal", "a beehive with a little wifi signal above it", "topped"),
        ("book", "flame", "a book with a flame floating above it", "topped"),
        ("dog", "heart", "a dog with a heart above its head", "topped"),
        ("boat", "clouds", "a boat with clouds above it", "amid"),
        ("acorn", "door", "an acorn with a tiny door", "doored"),
        ("teapot", "blue-door", "a teapot with a blue door", "doored"),
        ("van", "door", "a van with a door", "holds"),
        ("cat", "door", "a cat with a door", "holds"),
        ("bear", "lantern", "a bear holding a lantern in front of a mountain", "holds"),
        ("fire", "tent", "a fire and a tent in front", "pairs"),
        ("lighthouse", "crescent-moon", "a lighthouse under a crescent moon", "topped"),
        ("tree", "sun", "a tree under the sun", "before"),
    ],
)
def test_where_a_thing_is_may_be_told_after_both(subject: str, companion: str, text: str, relation: str):
    assert relation_of(subject, companion, with_states(text)) == relation


@pytest.mark.parametrize(
    ("hat", "text"),
    [
        ("top-hat", "a pear wearing a top hat"),
        ("top-hat", "a pear in a top hat"),
        ("hat", "a pear with a hat"),
    ],
)
def test_a_hat_is_worn_however_it_is_said(hat: str, text: str):
    assert relation_of("pear", hat, text) == "wears"


def test_what_is_in_a_beak_is_carried():
    assert relation_of("crow", "key", "a crow with a key in its beak") == "carries"


@pytest.mark.parametrize(
    ("subject", "text", "relation"),
    [
        ("dolphins", "two dolphins", "twins"),
        ("swans", "a pair of white swans", "twins"),
        ("trees", "three tall trees", "triplets"),
        ("wolves", "three wolves howling", "triplets"),
        ("scissors", "a pair of scissors", ""),
        ("dolphins", "dolphins", ""),
        ("dolphin", "a dolphin and two waves", ""),
        ("curling-stones", "two curling stones on the ice", "twins"),
        ("bears", "three dancing bears", "triplets"),
        ("fish", "two men holding fish", ""),
    ],
)
def test_two_or_three_of_a_thing_are_counted(subject: str, text: str, relation: str):
    assert many_of(subject, text) == relation


@pytest.mark.parametrize(
    ("idea", "text", "many"),
    [
        ("shoes", "a little pair of shoes", "pair"),
        ("boots", "a pair of old hiking boots", "pair"),
        ("scissors", "a pair of scissors", ""),
        ("shoes", "shoes, and a pair of socks", ""),
        ("swans", "a pair of swans", "twins"),
    ],
)
def test_what_is_worn_on_both_feet_is_a_pair(idea: str, text: str, many: str):
    assert many_of(idea, text) == many


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("a wheelbarrow full of pumpkins", "full"),
        ("a wheelbarrow that is piled high with pumpkins", "full"),
        ("a wheelbarrow of pumpkins", "full"),
        ("a wheelbarrow made of pumpkins", "of"),
        ("a wheelbarrow and pumpkins", "pairs"),
    ],
)
def test_a_wheelbarrow_is_full_of_what_it_is_told_to_hold(text: str, relation: str):
    assert relation_of("wheelbarrow", "pumpkins", text) == relation


def test_a_cup_is_not_heaped_with_what_is_poured_into_it():
    assert relation_of("bowl", "soup", "a bowl full of soup") == ""


@pytest.mark.parametrize(
    ("subject", "companion", "text", "relation"),
    [
        ("glass", "beer", "a glass full of beer", ""),
        ("butterflies", "garden", "a garden full of butterflies", ""),
        ("stork", "house", "a house with a stork on top", "on"),
    ],
)
def test_what_is_in_a_garden_or_on_top_is_not_heaped(subject: str, companion: str, text: str, relation: str):
    assert relation_of(subject, companion, text) == relation


@pytest.mark.parametrize(
    ("subject", "companion", "text", "relation"),
    [
        ("crown", "lion", "a crown worn by a lion", "worn"),
        ("lion", "crown", "a crown worn by a lion", "wears"),
        ("skateboard", "penguin", "a skateboard ridden by a penguin", "ridden"),
        ("fish", "bear", "a fish that is held by a bear", "held"),
        ("loaf", "hands", "hands holding a loaf", "held"),
        ("fish", "bear", "a fish by a bear", ""),
    ],
)
def test_what_is_done_by_another_is_the_same_picture(subject: str, companion: str, text: str, relation: str):
    assert relation_of(subject, companion, text) == relation
