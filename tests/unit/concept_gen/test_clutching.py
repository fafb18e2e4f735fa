"""What is held by who shows no hands lies over the front of its holder, freed from it."""

import pytest

from concept_gen.local.generator import design
from concept_gen.local.scene.arrangements import arranged
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast, icon_of
from support.arranging import bottom, eyes, layers


@pytest.mark.parametrize(("holder", "side"), [("own/seahorse", 1), ("own/walrus", 1), ("own/snail", -1)])
def test_a_thing_is_held_over_the_front_that_the_holder_looks_from(holder: str, side: int):
    body, trumpet = layers("holds", holder, "own/trumpet")
    assert 0 < side * (trumpet.x - body.x) < body.width / 2 + trumpet.width / 2
    assert trumpet.freed


def test_nothing_is_held_by_who_shows_a_fin_on_top():
    assert arranged("holds", icon_of("own/dolphin"), icon_of("ph/beach-ball")) is None


def test_a_thing_holds_another_over_its_side_at_half_its_size():
    tooth, brush = layers("holds", "own/tooth-smile", "own/toothbrush")
    assert tooth.x < brush.x - brush.width / 2 + 0.2 * brush.width < tooth.width / 2
    assert brush.size < 0.6 * tooth.size


def test_what_is_slim_leans_away_from_its_holder():
    _, lollipop = layers("holds", "own/croissant", "own/lollipop")
    assert lollipop.turn > 0
    assert lollipop.reach[0] > lollipop.width / 2


def test_no_scenery_is_held():
    assert arranged("holds", icon_of("own/walrus"), icon_of("own/house")) is None


def test_what_leans_is_turned_in_the_drawing_of_a_lockup_too():
    drawn = design("a croissant holding a lollipop for a bakery called Miga", "warm", 0)
    assert b"rotate(16 " in drawn.svg


def test_a_face_has_across_its_mouth_what_it_carries_there():
    face, bone = layers("carries", "own/dog-face", "own/bone")
    assert eyes(face)[0] < bone.y < bottom(face)
    assert bone.width < 0.7 * face.width


def test_what_is_in_a_hand_lies_over_the_side_of_who_holds_it():
    gnome, mushroom = layers("holds", "own/gnome", "own/mushroom")
    assert mushroom.x - mushroom.width / 2 < gnome.x + 0.4 * gnome.width


def test_who_has_hands_leads_and_not_what_is_in_them():
    assert cast(read_brief("a woman holding a basket")).subject_idea == "woman"


def test_what_is_held_is_drawn_and_not_what_the_name_tells_of():
    found = cast(read_brief("a squirrel holding a lantern, brand called Nuthouse Tea"))
    assert found.modifier_idea == "lantern"
