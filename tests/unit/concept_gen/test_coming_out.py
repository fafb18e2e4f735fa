"""What comes out of something is above it; who carries, is in boots, smiles or is cared for is drawn so."""

import pytest

from concept_gen.local.assembly import parts_of
from concept_gen.local.generator import design
from concept_gen.local.recipe import read_recipe
from concept_gen.local.scene.arrangements import arranged
from concept_gen.local.templates.registry import TEMPLATES
from concept_gen.local.understanding.cast.casting import icon_of
from support.arranging import bottom, layers

THEME = "calm and warm"


def test_what_rises_out_of_something_is_above_it_and_hides_its_foot_in_it():
    cloud, trumpet = layers("emerges", "own/cloud", "own/trumpet")
    assert cloud.y < trumpet.top < bottom(cloud) < trumpet.y
    assert trumpet.freed


def test_what_rises_out_of_a_vessel_looks_over_its_rim():
    cloud, cup = layers("emerges", "own/cloud", "own/open-cup")
    assert cloud.y < cup.top < bottom(cloud)


@pytest.mark.parametrize(
    ("text", "risen", "source"),
    [
        ("a cloud coming out of a coffee cup", "cloud", "open-cup"),
        ("a coffee cup with a cloud coming out of it", "cloud", "open-cup"),
        ("flowers growing out of a teapot", "flower", "open-teapot"),
        ("music notes flying out of a trumpet", "music-note", "trumpet"),
        ("a dolphin leaping out of a wave", "dolphin", "wave"),
        ("stars bursting out of a gift box", "star-burst", "open-box"),
    ],
)
def test_what_comes_out_of_something_is_drawn_above_it_whatever_the_seed(text: str, risen: str, source: str):
    for seed in range(4):
        recipe = design(text, THEME, seed).recipe
        drawn = {layer.icon.name: layer for layer in parts_of(read_recipe(recipe)).joined.layers}
        assert drawn[risen].y < drawn[source].y
        assert TEMPLATES[recipe["template"]].shows_both


@pytest.mark.parametrize(
    ("text", "load", "vessel"),
    [
        ("a wheelbarrow full of pumpkins", "pumpkin", "open-wheelbarrow"),
        ("a boat filled with oranges", "orange", "open-boat"),
        ("a basket of kittens", "kitten", "open-basket"),
    ],
)
def test_a_vessel_that_is_full_of_things_has_three_of_them_above_its_rim(text: str, load: str, vessel: str):
    recipe = design(text, THEME, 0).recipe
    *heap, front = parts_of(read_recipe(recipe)).joined.layers
    assert front.icon.name == vessel
    assert [layer.icon.name.split("-")[0] for layer in heap] == [load] * 3
    assert all(layer.top < front.top for layer in heap)


def test_what_comes_out_is_drawn_with_the_name_of_the_brand_too():
    recipe = design('Brand is "Kumo Coffee" - a cloud coming out of a coffee cup', THEME, 0).recipe
    assert [layer.icon.name for layer in parts_of(read_recipe(recipe)).joined.layers] == ["cloud", "open-cup"]


@pytest.mark.parametrize(
    ("text", "subject"),
    [
        ("three sardines in a row", "own/sardines"),
        ("a lighthouse on a rock with waves", "own/lighthouse-rock"),
        ("a donkey carrying baskets", "own/donkey-basket"),
        ("sardines in a tin", "own/sardine-tin"),
        ("an octopus mascot smiling", "own/smiling-octopus"),
        ("a cheerful octopus", "own/smiling-octopus"),
        ("an octopus with a friendly smile", "own/smiling-octopus"),
    ],
)
def test_one_drawing_shows_all_that_is_told(text: str, subject: str):
    shown = [parts_of(read_recipe(design(text, THEME, seed).recipe)).subject for seed in range(3)]
    assert {icon.id for icon in shown if icon} == {subject}


@pytest.mark.parametrize(
    "text", ["a frog in wellies", "a cat wearing red rain boots", "a cow in rubber boots"]
)
def test_a_face_in_boots_gets_a_body_that_stands_in_them(text: str):
    joined = parts_of(read_recipe(design(text, THEME, 0).recipe)).joined
    assert next(layer.icon.id for layer in joined.layers) == "own/body-wellies"


def test_an_animal_without_a_face_to_dress_has_boots_on_its_own_feet():
    heron, boots = layers("shod", "own/heron", "own/wellies")
    assert heron.y < boots.top < bottom(heron)


def test_what_has_no_feet_is_beside_its_boots():
    assert design("a snail in wellies", THEME, 0).recipe["modifier"] == "own/wellies"
    assert arranged("shod", icon_of("own/snail"), icon_of("own/wellies")) is None


def test_a_mouse_in_one_boot_looks_out_of_it():
    joined = parts_of(read_recipe(design("a mouse in a boot", "kids", 0).recipe)).joined
    assert {layer.icon.id for layer in joined.layers} == {"own/mouse-face", "own/open-boot"}


@pytest.mark.parametrize("bearer", ["donkey", "llama"])
def test_a_load_lies_on_the_back_and_not_on_the_ears(bearer: str):
    animal, load = layers("bears", f"own/{bearer}", "own/briefcase")
    assert load.x < animal.x
    assert bottom(load) > animal.top + 0.3 * animal.height


def test_a_vet_for_two_animals_shows_both():
    recipe = design("vet for horses and cattle", THEME, 0).recipe
    assert (recipe["subject"], recipe["modifier"]) == ("own/horse", "own/cow")
    assert TEMPLATES[recipe["template"]].shows_both
