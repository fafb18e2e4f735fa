"""Which way animals look that are drawn with others."""

import pytest

from concept_gen.local.scene.arrangements import arranged, arranged_alone
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast, icon_of
from concept_gen.local.understanding.relating.relations import relation_of

LEFT, RIGHT = "own/raven", "own/sitting-fox"


def _flips(picture) -> list[bool]:
    return [layer.flipped for layer in picture.layers]


@pytest.mark.parametrize(("animal", "flips"), [(LEFT, [True, False]), (RIGHT, [False, True])])
def test_two_of_a_kind_look_at_each_other_whichever_way_their_drawing_looks(animal: str, flips: list[bool]):
    assert _flips(arranged_alone("twins", icon_of(animal))) == flips


@pytest.mark.parametrize(("animal", "flips"), [(LEFT, [False, True]), (RIGHT, [True, False])])
def test_two_stand_back_to_back_where_they_are_told_to(animal: str, flips: list[bool]):
    assert _flips(arranged_alone("back-to-back", icon_of(animal))) == flips
    assert cast(read_brief("two foxes back to back")).relation == "back-to-back"


def test_two_different_animals_beside_each_other_are_face_to_face():
    assert _flips(arranged("pairs", icon_of(LEFT), icon_of(RIGHT))) == [True, True]
    assert _flips(arranged("pairs", icon_of(RIGHT), icon_of(LEFT))) == [False, False]


def test_an_animal_looks_at_the_thing_beside_it_which_is_not_turned():
    assert _flips(arranged("pairs", icon_of(LEFT), icon_of("own/key"))) == [True, False]


def test_who_chases_looks_after_the_one_that_runs_ahead():
    assert _flips(arranged("chases", icon_of(RIGHT), icon_of(LEFT))) == [False, True]
    assert relation_of("fox", "rabbit", "a fox chasing a rabbit") == "chases"
    assert relation_of("rabbit", "fox", "a rabbit chased by a fox") == "flees"
