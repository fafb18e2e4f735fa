"""Two things that a text relates become one picture: one stands on, sits in, wears or carries the other."""

import pytest

from concept_gen.local.generator import design
from concept_gen.local.scene.arrangements import arranged, arranged_alone
from concept_gen.local.templates.registry import TEMPLATES
from concept_gen.local.understanding.cast.casting import icon_of
from support.arranging import all_layers, bottom, eyes, layers

THEME = "calm and warm"


def test_feet_stand_on_the_ground_they_were_dropped_on():
    board, hamster = layers("on", "own/hamster", "own/skateboard")
    assert board.y - board.height / 2 <= bottom(hamster) < board.y + board.height / 2
    assert hamster.y < board.y


def test_nothing_stands_where_its_feet_find_no_level_ground():
    assert arranged("on", icon_of("own/elephant"), icon_of("own/crown")) is None


def test_a_load_hangs_from_the_beak_and_not_from_the_tail():
    crow, key = layers("carries", "own/crow", "own/key")
    assert key.x < crow.x - 0.3 * crow.width


def test_what_looks_out_of_a_cup_is_seen_above_its_rim_and_hidden_below():
    cactus, cup = layers("in", "own/cactus", "own/open-cup")
    rim = cup.y - cup.height / 2
    assert cactus.y < rim < bottom(cactus) < cup.y + cup.height / 2


def test_what_is_inside_a_bottle_is_cut_out_of_its_silhouette():
    bottle, lighthouse = layers("in", "own/lighthouse", "own/glass-bottle")
    assert (bottle.filled, lighthouse.cut) == (True, True)
    assert abs(lighthouse.x - bottle.x) + lighthouse.width / 2 < bottle.width / 2


def test_a_small_figure_finds_ground_where_a_large_one_does_not():
    ball, elephant = layers("on", "own/elephant-side", "fluent/volleyball")
    assert elephant.width < 0.9 * ball.width


def test_what_is_light_settles_on_any_form():
    flower, bee = layers("on", "own/bee", "own/sunflower")
    assert bee.y < flower.top < bottom(bee)


def test_a_load_lies_on_a_back():
    turtle, house = layers("bears", "own/turtle", "own/house")
    assert house.width < 0.6 * turtle.width
    assert turtle.top < bottom(house) < turtle.y


def test_a_face_looks_over_what_its_paws_hold():
    body, bear, jar, paws = all_layers("holds", "own/bear-face", "own/honey-jar")
    assert bear.top < body.top < jar.top
    assert eyes(bear)[0] < jar.top < bottom(bear)
    assert paws.width > jar.width


def test_who_is_drawn_whole_holds_things_at_its_side():
    robot, flower = layers("holds", "own/robot", "own/flower")
    assert flower.x - flower.width / 2 > robot.x
    assert flower.top < robot.y < bottom(flower) < bottom(robot)


def test_a_head_stands_on_nothing_and_the_whole_animal_does():
    assert all(
        arranged("on", icon_of(f"own/{name}"), icon_of("own/mountain")) is None for name in ("goat", "dog")
    )
    mountain, goat = layers("on", "own/standing-goat", "own/mountain")
    assert goat.y < mountain.y


def test_what_is_large_has_things_before_its_foot_and_not_on_it():
    tent, fire = layers("holds", "own/tent", "own/campfire")
    assert (fire.cut, fire.freed) == (False, True)
    assert fire.x > tent.x + 0.3 * tent.width
    assert abs(bottom(fire) - bottom(tent)) < 0.1


def test_flowers_grow_at_the_feet_and_birds_fly_overhead():
    deer, *flowers = all_layers("amid", "own/leaping-deer", "own/flower")
    whale, *birds = all_layers("amid", "own/whale", "own/bird")
    assert all(flower.y > deer.y for flower in flowers)
    assert all(bird.y < whale.top for bird in birds)


def test_a_rider_is_seen_above_its_vehicle():
    body, bear, bicycle = all_layers("rides", "own/bear-face", "own/bicycle")
    assert bottom(bear) < bicycle.top < bottom(body)


def test_what_stands_before_mountains_is_smaller_than_they_are():
    mountains, deer = layers("before", "own/leaping-deer", "own/mountain")
    assert deer.width < mountains.width
    assert abs(bottom(deer) - bottom(mountains)) < 0.1


def test_what_has_no_hands_carries_things_on_its_back():
    whale, palm = layers("hauls", "own/whale", "own/palm-tree")
    assert palm.top < whale.top < bottom(palm)


def test_one_under_an_umbrella_is_sheltered_and_one_under_a_tree_sits_beside_its_trunk():
    umbrella, fox = layers("under", "own/fox", "own/umbrella")
    tree, dog = layers("under", "own/dog", "own/oak-tree")
    assert umbrella.top < fox.top < bottom(umbrella)
    assert dog.x > tree.x


def test_a_pair_stands_side_by_side():
    cat, dog = layers("pairs", "own/cat", "own/dog")
    assert cat.x + cat.width / 2 < dog.x - dog.width / 2


def test_what_is_wound_round_something_upright_lies_across_it():
    anchor, octopus = layers("round", "own/octopus", "own/anchor")
    assert anchor.top < octopus.top < bottom(octopus) < bottom(anchor)


def test_wings_spread_behind_on_both_sides():
    wings, pig = layers("winged", "own/pig-face", "own/angel-wings")
    assert pig.width < 0.7 * wings.width


def test_what_is_made_of_something_is_built_of_it():
    (heart,) = all_layers("of", "own/heart", "mdi/puzzle")
    assert heart.motif == icon_of("mdi/puzzle")


def test_what_leaps_over_something_is_above_it():
    fence, cow = layers("over", "own/cow", "own/picket-fence")
    assert bottom(cow) < fence.top


def test_what_hangs_is_below_what_it_hangs_from():
    branch, monkey = layers("hangs", "own/monkey-face", "own/flat-branch")
    assert branch.top < monkey.top < bottom(branch) < bottom(monkey)


def test_a_thing_without_a_face_shows_what_it_is_told_with_on_its_ink():
    heart, emblem = layers("holds", "own/heart", "own/stethoscope")
    assert emblem.cut
    assert emblem.size < heart.size


def test_one_rides_on_the_back_of_what_is_not_level():
    whale, rider = layers("on", "own/astronaut", "own/whale")
    assert (whale.is_subject, rider.is_subject) == (False, True)
    assert rider.y < whale.y


def test_the_second_of_two_is_the_mirror_image_of_the_first():
    left, right = arranged_alone("twins", icon_of("own/pine-tree")).layers
    assert (left.flipped, right.flipped) == (False, True)
    assert left.x == -right.x


def test_the_middle_one_of_three_is_the_largest_on_the_same_ground():
    left, right, middle = arranged_alone("triplets", icon_of("own/pine-tree")).layers
    assert middle.size > left.size == right.size
    assert bottom(left) == pytest.approx(bottom(middle))


def test_what_has_no_paws_holds_things_without():
    assert _drawn("holds", "own/octopus", "own/snare-drum") == ["own/octopus", "own/snare-drum"]
    assert _drawn("holds", "own/bear-face", "own/snare-drum")[-1] == "own/paw-pair"


@pytest.mark.parametrize(
    "text",
    [
        "a hamster on a skateboard",
        "a tiger reading a book",
        "an owl with glasses",
        "a turtle with a house on its back",
        "a heart made of flowers",
        "a lighthouse with seagulls",
        "a frog wearing a crown",
        "a cactus in a teacup",
        "a crow with a rose in its beak",
    ],
)
def test_related_things_are_one_picture_whatever_the_seed(text: str):
    for seed in range(6):
        assert TEMPLATES[design(text, THEME, seed).recipe["template"]].shows_relation


def _drawn(relation: str, subject: str, companion: str) -> list[str]:
    return [layer.icon.id for layer in all_layers(relation, subject, companion)]


@pytest.mark.parametrize(
    ("relation", "companion"),
    [("holds", "own/open-book"), ("wears", "own/worn-scarf"), ("rides", "own/bicycle")],
)
def test_a_face_gets_a_body_to_hold_ride_and_dress(relation: str, companion: str):
    assert _drawn(relation, "own/fox-face", companion)[0] == "own/torso"


def test_what_is_behind_another_looks_over_it_and_a_sun_is_half_hidden():
    bear, barrel = layers("behind", "own/bear-face", "pin/barrel")
    sun, cloud = layers("behind", "own/sun", "own/cloud")
    assert bear.y < barrel.top < bottom(bear) < bottom(barrel)
    assert sun.top < cloud.top < bottom(sun)


def test_what_is_between_two_others_is_in_the_middle():
    left, right, house = all_layers("between", "own/house", "own/pine-tree")
    assert (left.x, left.flipped, right.flipped) == (-right.x, False, True)
    assert left.x < house.x - house.width / 2


def test_what_is_made_of_many_things_may_lie_on_a_tone():
    assert design("aggressive alligator made of 20 sided dice holding actor", "alligator", 0).svg
