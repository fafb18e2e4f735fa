"""An animal with its young is drawn with small ones of itself."""

import pytest

from concept_gen.local import design
from concept_gen.local.assembly import parts_of
from concept_gen.local.recipe import read_recipe
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast
from concept_gen.local.understanding.relating.young import brood_of


@pytest.mark.parametrize(
    ("animal", "text", "told"),
    [
        ("swan", "a swan and her two cygnets", "mother-of-two"),
        ("fox", "a fox with its cub", "mother-of-one"),
        ("cat", "a cat and kittens", "mother-of-two"),
        ("goose", "a goose followed by three goslings", "mother-of-three"),
        ("elephant", "a mother elephant and her baby", "mother-of-one"),
        ("whale", "a mother and baby whale", "mother-of-one"),
        ("otter", "a baby otter with its mother", "mother-of-one"),
        ("lioness", "a lioness and her cubs", "mother-of-two"),
        ("foxes", "a family of foxes", "mother-of-two"),
        ("stork", "a stork with a baby", ""),
        ("owl", "an owl with two puppies", ""),
        ("bear", "a bear cub", ""),
        ("swan", "two swans", ""),
    ],
)
def test_young_are_told_with_their_mother(animal: str, text: str, told: str):
    assert brood_of(animal, text) == told


def test_a_swan_has_as_many_small_swans_beside_her_as_she_has_cygnets():
    for seed in range(3):
        parts = parts_of(read_recipe(design("a swan and her two cygnets", "river", seed).recipe))
        mother, *young = parts.joined.layers
        assert [layer.icon.name for layer in young] == ["swan", "swan"]
        assert all(layer.height < 0.6 * mother.height for layer in young)


def test_an_animal_with_its_young_has_no_other_animal_and_no_child_beside_it():
    found = cast(read_brief("a mother fox and her cubs"))
    assert (found.subject_idea, found.modifiers) == ("fox", ())


def test_a_mother_with_young_may_have_something_over_her():
    found = cast(read_brief("a lioness and her cubs under the moon"))
    assert (found.modifier_idea, found.many[0]) == ("moon", "mother-of-two")


def test_young_that_look_otherwise_are_drawn_as_they_are():
    found = cast(read_brief("a hen with chicks"))
    assert (found.modifiers[0], found.relation, found.many[1]) == ("own/chick", "pairs", "twins")
