"""Wishes in clients' spoken words: what they lead up to, go on with and leave unsaid."""

from typing import Any

import pytest

from concept_gen.local import design
from concept_gen.local.refinement import refine
from concept_gen.local.wishes.instructions import read_wishes

GYM = ("Ironpaw Gym, a strong bear", "dark red and black, strength")
FARM = ("Dunmore Farm, two sheep on a hill", "green and cream, country life")
TRADE = ("Kessler Plumbing, a wrench and a water drop", "blue, dependable")
BAKERY = ("Pip's Bakery, a cute cupcake", "pink and brown, sweet")
FOOD = ("restaurant Olive & Thyme, an olive branch", "elegant, olive green")
PHOTO = ("Mara Lindqvist photographer, initials ML", "minimal, black and white")
TOOLS = ("Hammer & Sons Carpentry, a hammer and a saw", "wood brown and cream, solid")


def _refined(words: tuple[str, str], asked: str, *preserve: str, seed: int = 0) -> dict[str, Any]:
    return refine(design(*words, seed).recipe, asked, preserve, *words, 10).recipe


def _read(asked: str) -> list[tuple[str, str, str]]:
    return [(wish.kind, wish.value, wish.gone) for wish in read_wishes(asked)]


@pytest.mark.parametrize(
    "asked",
    [
        "I'd rather have a bull than a bear",
        "we would prefer a bull to the bear",
        "a bull would be better than the bear",
        "use a bull instead of the bear",
    ],
)
def test_what_is_liked_better_takes_the_place_of_the_other(asked: str):
    assert _read(asked) == [("swap", "bull", "bear")]


@pytest.mark.parametrize(
    "asked", ["I want a wolf", "how about a wolf?", "could we try a wolf", "let's use a wolf"]
)
def test_what_is_wanted_is_drawn(asked: str):
    assert _read(asked) == [("swap", "wolf", "")]


@pytest.mark.parametrize(
    "asked", ["a crown as well", "also a crown please", "it needs a crown", "could do with a crown"]
)
def test_what_is_wanted_too_is_added(asked: str):
    assert _read(asked) == [("add", "crown", "")]


@pytest.mark.parametrize(
    "asked",
    [
        "I'd like a cleaner version",
        "we want a more modern look",
        "I'd like a serif font",
        "let's try a darker background",
    ],
)
def test_what_is_wanted_and_is_no_thing_is_not_drawn(asked: str):
    assert not {kind for kind, *_ in _read(asked)} & {"swap", "add"}


def test_a_second_thing_is_added_or_removed_as_the_first_is():
    assert _read("add a fork and knife")[1] == ("add", "knife", "")
    assert _read("remove the crown and the scarf")[1] == ("remove", "scarf", "")


def test_both_things_of_a_swap_stand_for_what_goes():
    first, second = _read("make it a loaf of bread and some wheat instead of the cupcake")
    assert first[::2] == ("swap", "cupcake")
    assert second[0] == "add"


def test_after_letters_how_they_are_is_told_of_them():
    assert [kind for kind, *_ in _read("name beneath, not beside, and a touch bigger")] == [
        "below",
        "larger-text",
    ]


@pytest.mark.parametrize("asked", ["ditch the cup", "scrap the cup", "leave off the cup", "drop the cup"])
def test_many_words_take_a_thing_away(asked: str):
    assert _read(asked) == [("remove", "cup", "")]


def test_a_drop_that_falls_takes_nothing_away():
    assert "remove" not in {kind for kind, *_ in _read("I want a tap with a drop falling from it")}


def test_a_reason_is_no_wish():
    assert len(_read("the lighthouse is too small, I can hardly see it")) == 1
    assert _read("I can hardly read the name")[0][0] == "larger-text"


@pytest.mark.parametrize(
    ("asked", "style"),
    [("not so corporate", "playful"), ("it shouldn't be so babyish", "modern"), ("less retro", "modern")],
)
def test_less_of_a_manner_is_its_opposite(asked: str, style: str):
    assert _read(asked) == [("style", style, "")]


def test_a_place_instead_of_another_is_the_first():
    assert _read("text to the right of the icon instead of underneath")[0][0] == "beside"


def test_a_badge_around_all_of_it_has_the_name_in_its_ring():
    assert _refined(FARM, "put it all inside a round badge")["template"] == "seal"


def test_letters_beside_a_turned_drawing_are_read_as_before():
    refined = _refined(FARM, "only one sheep, facing left")
    assert refined["flipped"]
    assert refined["not_done"] == []


def test_what_looks_there_already_is_not_turned():
    assert "looks to the right already" in _refined(FARM, "one sheep, facing right")["not_done"][0]


def test_another_word_for_a_thing_is_known():
    words = ("Apex Cycling, a bicycle on a mountain", "red and black, fast")
    assert _refined(words, "remove the bike")["subject_idea"] == "mountain"


def test_a_word_of_several_meanings_is_the_trades():
    assert _refined(TOOLS, "a plane would be better than the saw")["modifier"] == "own/hand-plane"


def test_a_drawing_stands_where_initials_stood():
    refined = _refined(PHOTO, "use a camera instead of the initials")
    assert (refined["subject_idea"], refined["monogram"]) == ("camera", "")
    assert refined["template"].startswith("wordmark")


def test_initials_stand_where_a_drawing_stood():
    refined = _refined(BAKERY, "use initials PB instead of the cupcake")
    assert (refined["monogram"], refined["subject"], refined["modifier"]) == ("PB", None, None)


def test_a_cherry_on_top_is_on_top():
    refined = _refined(BAKERY, "add a cherry on top")
    assert (refined["modifier_idea"], refined["relation"]) == ("cherry", "bears")
    assert refined["not_done"] == []


def test_a_sun_leaves_two_sheep_two():
    refined = _refined(FARM, "add a sun rising behind the hill")
    assert (refined["sky_idea"], refined["many"]) == ("sun", ["twins", ""])


def test_a_tap_with_a_drop_has_its_drop():
    refined = _refined(TRADE, "I want a tap with a drop falling from it")
    assert refined["subject_idea"] == "tap"


def test_what_is_grown_up_does_not_smile():
    assert _refined(BAKERY, "less childish, more grown up and classy")["relation"] == ""


def test_outlines_leave_the_letters_as_they_are():
    parent = design(*GYM, 0).recipe
    assert _refined(GYM, "outline only, no fills")["font"] == parent["font"]


@pytest.mark.parametrize("asked", ["take away the ampersand sign and write 'and'", "replace the & with and"])
def test_an_ampersand_is_spelled_out(asked: str):
    assert _refined(FOOD, asked)["name"] == "Olive and Thyme"


def test_an_app_icon_is_the_mark_on_a_square():
    words = ("Blue Harbor Books, a lighthouse on an open book", "navy and yellow, calm")
    refined = _refined(words, "remove the text, I need an app icon")
    assert (refined["name"], refined["plate"], refined["template"]) == ("", "squircle", "joined-plate")


def test_what_cannot_be_is_said_with_its_reason():
    assert "not joined by lines" in _refined(TRADE, "connect them with lines")["not_done"][0]
    assert "does not fit around" in _refined(TOOLS, "make it like a stamp")["not_done"][0]


MILL = ("Old Mill Bakery, a windmill", "wheat yellow and brown, rustic")
TRAVEL = ("Nordlys Travel, a reindeer", "deep blue and green, calm")


def test_a_thing_that_has_no_room_is_said_and_the_other_is_drawn():
    refined = _refined(TRAVEL, "swap it for a husky pulling a sled")
    assert refined["subject_idea"] == "husky"
    assert "no room for the sled" in refined["not_done"][0]


def test_a_word_goes_from_the_name():
    assert _refined(MILL, "drop the word Bakery from the name", "layout")["name"] == "Old Mill"


def test_a_line_in_small_capitals_is_a_line():
    assert _refined(MILL, "put 'Norway' underneath in small capitals")["subline"] == "NORWAY"


def test_larger_than_the_text_is_told_of_the_thing():
    assert _read("the windmill should be bigger than the text") == [("larger", "windmill", "")]


def test_a_name_in_an_arch_stands_over_the_mark():
    assert _read("could the name go round the top in an arch?")[0][0] == "above"


def test_what_stands_alone_already_is_said_to():
    assert "already" in _refined(MILL, "the windmill on its own, nothing else")["not_done"][0]


def test_no_pixels_is_another_style():
    assert _read("no pixels") == [("style", "modern", "")]


def test_what_looks_straight_ahead_has_no_other_side():
    assert "the same from both sides" in _refined(GYM, "make the bear look to the left")["not_done"][0]


def test_hops_on_the_left_and_right_are_not_in_the_mark():
    words = ("A fox logo for a craft brewery named Red Tail Brewing", "deep red, copper, charcoal")
    assert _refined(words, "add hops on the left and right")["relation"] == ""


VET = ("Clover Vet, a dog and a cat", "green and white, caring")


def test_of_two_in_one_drawing_one_goes_for_another_and_the_other_stays():
    refined = _refined(VET, "swap the cat for a parrot")
    assert (refined["subject_idea"], refined["modifier_idea"]) == ("dog", "parrot")


def test_just_another_thing_stands_for_all():
    refined = _refined(VET, "just a clover leaf")
    assert (refined["subject_idea"], refined["modifier"]) == ("clover", None)


@pytest.mark.parametrize(
    ("asked", "kind", "value"),
    [
        ("swap the blue for lime", "colours", "swap the blue for lime"),
        ("what if the ground were light instead of dark", "ground", "light"),
        ("the '&' should be written out", "spelled-and", ""),
        ("no serif", "font", "sans"),
        ("something rounder for the name", "font", "rounded"),
        ("frame it with a thin ring", "framed", ""),
        ("the shoe is too dominant", "smaller", "shoe"),
        ("make the mountain the hero", "larger", "mountain"),
        ("the name needs more presence", "larger-text", ""),
        ("take the leaf out of the frame", "remove-plate", ""),
    ],
)
def test_clients_words_are_known(asked: str, kind: str, value: str):
    assert [(wish.kind, wish.value) for wish in read_wishes(asked)] == [(kind, value)]


def test_letters_stand_for_what_is_not_wanted():
    assert _read("I don't want the candle, use the letter A") == [("letters", "A", "candle")]


def test_a_place_that_is_not_to_be_had_is_said():
    words = ("Nova Robotics, a robot head", "white and electric blue")
    assert "behind the robot" in _refined(words, "a gear behind the robot")["not_done"][0]


def test_what_is_to_be_done_with_a_thing_adds_nothing():
    assert _read("wrap the branch around the name like a wreath")[0][0] == "unknown"


def test_things_that_are_to_be_crossed_and_are_not_are_said():
    told = _refined(GYM, "put two dumbbells crossed underneath")["not_done"]
    assert any("crossed" in said for said in told)
