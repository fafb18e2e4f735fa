"""States that a text tells: asleep, winking, flying, afloat."""

import pytest

from concept_gen.local import design
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.rewording.states import with_states
from concept_gen.local.understanding.rewording.waters import on_pond


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("an owl that is fast asleep", "an sleeping owl"),
        ("a sleepy little koala", "a sleeping koala"),
        ("two bears napping", "two sleeping bear"),
        ("a hedgehog curled up asleep", "a curled hedgehog"),
        ("a squirrel that is curled into a ball", "a curled squirrel"),
        ("a horse curled up", "a horse curled up"),
        ("a winking monkey", "a winking monkey"),
        ("a flying cow", "a cow with wings"),
        ("a winged horse", "a winged horse"),
        ("a horse with a pair of wings", "a winged horse"),
        ("an eagle with its wings spread, over a lake", "an spread eagle, over a lake"),
        ("an owl spreading its wings wide", "an flying owl"),
        ("a dove with outstretched wings", "a dove"),
        ("a fox sitting with its tail around it", "a sitting fox with its tail around it"),
        ("a fox sitting on a log", "a fox sitting on a log"),
        ("a lion, wings raised", "a lion with wings"),
        ("an egret that stands on one foot", "an egret on one leg"),
        ("a flying squirrel", "a flying squirrel"),
        ("a sleeping bag", "a sleeping bag"),
        ("a green door, open", "a green open door"),
        ("an open garden gate", "an open garden gate"),
        ("a gate standing wide open", "a open gate"),
        ("an open blue window", "an blue open window"),
        ("a window, open daily", "a window, open daily"),
        ("steam rising from a yellow teapot", "a yellow steaming teapot"),
        ("steam coming out of a bun, with a leaf", "a bun with rising-steam, with a leaf"),
        ("a cup of tea whose steam is heart-shaped", "a heart-steam-cup"),
        ("a mug of cocoa with steam that forms a little heart", "a heart-steam-cup"),
        ("coffee with a heart", "coffee with a heart"),
        ("an app that helps people fall asleep", "an app that helps people fall asleep"),
    ],
)
def test_a_state_is_read_where_there_is_a_drawing_of_it(text: str, read: str):
    assert with_states(text) == read


@pytest.mark.parametrize(
    ("text", "subject", "relation"),
    [
        ("a koala asleep on a branch", "own/sleeping-koala", "on"),
        ("a bunny sleeping on a cloud", "own/sleeping-rabbit", "on"),
        ("a fox asleep in a teacup", "own/sleeping-fox", "in"),
    ],
)
def test_what_is_asleep_on_something_is_drawn_so(text: str, subject: str, relation: str):
    recipe = design(text, "calm", 0).recipe
    assert (recipe["subject"], recipe["relation"]) == (subject, relation)


@pytest.mark.parametrize(
    ("text", "relation"), [("coffee shop with a lion", "holds"), ("law firm with a lion", "")]
)
def test_the_animal_of_a_shop_holds_what_it_sells(text: str, relation: str):
    recipes = [design(text, "navy", seed).recipe for seed in range(3)]
    assert {recipe["relation"] for recipe in recipes} == {relation}
    assert {bool(recipe["modifier"]) for recipe in recipes} == {bool(relation)}


def test_who_is_told_to_lie_on_its_back_is_no_face_alone_in_a_friendly_logo():
    drawn = {
        design("an otter floating on its back", "playful and fun", seed).recipe["subject"]
        for seed in range(4)
    }
    assert drawn == {"own/otter"}


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a steaming dumpling", "a dumpling with rising-steam"),
        ("Show a piping hot loaf of bread", "Show a loaf of bread with rising-steam"),
        ("a bun with curls of steam rising off it", "a bun with rising-steam"),
        ("a steaming pot", "a steaming pot"),
        ("a fox eating a steaming bun", "a fox eating a steaming bun"),
        ("a piping bag", "a piping bag"),
    ],
)
def test_what_steams_is_read_as_a_thing_with_steam(text: str, read: str):
    assert with_states(text) == read


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("a steaming dumpling", ("own/dumpling", "own/steam")),
        ("steaming gyoza for a bar", ("own/dumpling", "own/steam")),
        ("a steaming pie", ("own/pie", None)),
        ("steam cleaning", ("own/spray-bottle", None)),
    ],
)
def test_steam_is_drawn_over_what_does_not_steam_yet(text: str, drawn: tuple[str, str | None]):
    recipes = [design(text, "warm", seed).recipe for seed in range(3)]
    assert drawn in [(recipe["subject"], recipe["modifier"]) for recipe in recipes]


def test_a_cup_that_steams_gets_no_more_steam():
    told, plain = (design(text, "warm", 0).svg for text in ("a steaming tea", "a tea"))
    assert told.count(b"<path") <= plain.count(b"<path")


@pytest.mark.parametrize(
    ("text", "read"),
    [
        ("a flamingo standing on one leg in water", "a flamingo on a pond"),
        ("a duck on the calm water", "a duck on a pond"),
        ("a swan swimming in the water", "a swan on a pond"),
        ("a fish in a drop of water", "a fish in a drop of water"),
        ("a frog sitting on the water lily", "a frog sitting on the water lily"),
    ],
)
def test_who_stands_or_swims_in_water_is_on_a_pond(text: str, read: str):
    assert on_pond(text) == read


@pytest.mark.parametrize(
    ("text", "subject", "companion"),
    [
        ("a kite flying over a hill", "own/kite", "hill"),
        ("a hot air balloon floating above a tree", "own/hot-air-balloon", "tree"),
    ],
)
def test_what_is_in_the_air_is_nobodys_sport(text: str, subject: str, companion: str):
    found = cast(read_brief(text))
    assert (found.subjects[0], found.modifier_idea) == (subject, companion)
