"""What a phrase says in full is drawn before what is only a better mark."""

import pytest

from concept_gen.local import design
from concept_gen.local.assembly import parts_of
from concept_gen.local.recipe import read_recipe


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("dragon boat race", "own/dragon-boat"),
        ("a diving kingfisher", "own/kingfisher-diving"),
        ("a gypsy caravan", "own/gypsy-caravan"),
        ("constellation", "own/constellation"),
        ("thermostat", "own/thermostat"),
    ],
)
def test_a_drawing_of_just_what_is_said_is_drawn_in_every_seed(text: str, drawn: str):
    for seed in range(4):
        assert parts_of(read_recipe(design(text, "calm blue", seed).recipe)).icon.id == drawn


@pytest.mark.parametrize(
    ("text", "less"),
    [("a dog in a doghouse", "own/doghouse"), ("a leaping salmon", "own/salmon")],
)
def test_no_seed_leaves_out_a_word_that_the_best_drawing_says(text: str, less: str):
    for seed in range(4):
        assert parts_of(read_recipe(design(text, "calm blue", seed).recipe)).icon.id != less
