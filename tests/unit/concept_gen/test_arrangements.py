"""Two things that a text relates become one picture: one stands on, sits in, wears or carries the other."""

import pytest

from concept_gen.data.icons import icons_by_id
from concept_gen.local.generator import design
from concept_gen.local.kinds import WORN
from concept_gen.local.scene.arrangements import arranged, arranged_alone
from concept_gen.local.scene.arrangements.layers import Layer
from concept_gen.local.templates.registry import TEMPLATES
from concept_gen.local.understanding.casting import icon_of

THEME = "calm and warm"


def test_feet_stand_on_the_ground_they_were_dropped_on():
    board, hamster = _layers("on", "own/hamster", "own/skateboard")
    assert board.y - board.height / 2 <= _bottom(hamster) < board.y + board.height / 2
    assert hamster.y < board.y


def test_nothing_stands_where_its_feet_find_no_level_ground():
    assert arranged("on", icon_of("own/elephant"), icon_of("own/crown")) is None


def test_a_hat_sits_at_the_top_of_its_wearer_and_is_narrower():
    pear, hat = _layers("wears", "own/pear", "fluent/top-hat")
    assert _bottom(hat) < pear.y
    assert hat.y - hat.height / 2 < pear.y - pear.height / 2
    assert hat.width < pear.width


def test_a_load_hangs_from_the_beak_and_not_from_the_tail():
    crow, key = _layers("carries", "own/crow", "own/key")
    assert key.x < crow.x - 0.3 * crow.width


def test_what_looks_out_of_a_cup_is_seen_above_its_rim_and_hidden_below():
    cactus, cup = _layers("in", "own/cactus", "own/open-cup")
    rim = cup.y - cup.height / 2
    assert cactus.y < rim < _bottom(cactus) < cup.y + cup.height / 2


def test_what_is_inside_a_bottle_is_cut_out_of_its_silhouette():
    bottle, lighthouse = _layers("in", "own/lighthouse", "own/glass-bottle")
    assert (bottle.filled, lighthouse.cut) == (True, True)
    assert abs(lighthouse.x - bottle.x) + lighthouse.width / 2 < bottle.width / 2


def test_a_small_figure_finds_ground_where_a_large_one_does_not():
    ball, elephant = _layers("on", "own/elephant-side", "fluent/volleyball")
    assert elephant.width < 0.9 * ball.width


def test_what_is_light_settles_on_any_form():
    flower, bee = _layers("on", "own/bee", "own/sunflower")
    assert bee.y < flower.top < _bottom(bee)


def test_a_load_lies_on_a_back():
    turtle, house = _layers("bears", "own/turtle", "own/house")
    assert house.width < 0.6 * turtle.width
    assert turtle.top < _bottom(house) < turtle.y


@pytest.mark.parametrize("glasses", ["worn-glasses", "worn-sunglasses", "worn-domino-mask"])
def test_glasses_lie_over_both_eyes(glasses: str):
    fox, worn = _layers("wears", "own/fox-face", f"own/{glasses}")
    level, spread = _eyes(fox)
    assert worn.top < level < _bottom(worn)
    assert spread < worn.width < fox.width


def test_the_ring_of_a_monocle_lies_over_one_eye():
    owl, monocle = _layers("wears", "own/owl", "own/worn-monocle")
    level, spread = _eyes(owl)
    assert monocle.top < level < _bottom(monocle)
    assert abs(monocle.x - monocle.width / 2 - owl.x) < spread


@pytest.mark.parametrize("worn", ["worn-scarf", "worn-bow-tie", "worn-tie", "worn-bandana", "worn-medal"])
@pytest.mark.parametrize("wearer", ["mdi/penguin", "own/fox-face", "own/moose"])
def test_what_is_worn_round_the_neck_leaves_the_eyes_free(wearer: str, worn: str):
    figure, cloth = _layers("wears", wearer, f"own/{worn}")
    assert cloth.top > _eyes(figure)[0]
    assert cloth.top < _bottom(figure)


def test_headphones_reach_from_above_the_eyes_to_the_ears():
    monkey, headphones = _layers("wears", "own/monkey-face", "own/worn-headphones")
    assert headphones.top < _eyes(monkey)[0] < _bottom(headphones)


def test_nothing_but_glasses_and_hats_is_worn_where_no_face_is_seen():
    assert arranged("wears", icon_of("own/pear"), icon_of("own/worn-scarf")) is None
    assert arranged("wears", icon_of("own/bee"), icon_of("own/worn-glasses")) is None


def test_a_thing_wears_glasses_over_its_roundest_part():
    pear, glasses = _layers("wears", "own/pear", "own/worn-sunglasses")
    assert pear.top < glasses.y < _bottom(pear)
    assert glasses.width < pear.width


def test_a_face_looks_over_what_its_paws_hold():
    body, bear, jar, paws = _all_layers("holds", "own/bear-face", "own/honey-jar")
    assert bear.top < body.top < jar.top
    assert _eyes(bear)[0] < jar.top < _bottom(bear)
    assert paws.width > jar.width


def test_who_is_drawn_whole_holds_things_at_its_side():
    robot, flower = _layers("holds", "own/robot", "own/flower")
    assert flower.x - flower.width / 2 > robot.x
    assert flower.top < robot.y < _bottom(flower) < _bottom(robot)


def test_a_head_stands_on_nothing_and_the_whole_animal_does():
    assert all(
        arranged("on", icon_of(f"own/{name}"), icon_of("own/mountain")) is None for name in ("goat", "dog")
    )
    mountain, goat = _layers("on", "own/standing-goat", "own/mountain")
    assert goat.y < mountain.y


def test_what_is_large_has_things_before_its_foot_and_not_on_it():
    tent, fire = _layers("holds", "own/tent", "own/campfire")
    assert (fire.cut, fire.freed) == (False, True)
    assert fire.x > tent.x + 0.3 * tent.width
    assert abs(_bottom(fire) - _bottom(tent)) < 0.1


def test_a_crown_leaves_the_eyes_of_a_wide_face_free():
    axolotl, crown = _layers("wears", "own/axolotl", "own/crown")
    assert _bottom(crown) < _eyes(axolotl)[0] - 0.05


def test_a_moustache_lies_on_the_thing_that_wears_it():
    slice_, moustache = _layers("wears", "own/pizza-slice", "own/moustache")
    assert slice_.top < moustache.top < _bottom(moustache) < _bottom(slice_)


def test_flowers_grow_at_the_feet_and_birds_fly_overhead():
    deer, *flowers = _all_layers("amid", "own/leaping-deer", "own/flower")
    whale, *birds = _all_layers("amid", "own/whale", "own/bird")
    assert all(flower.y > deer.y for flower in flowers)
    assert all(bird.y < whale.top for bird in birds)


def test_a_rider_is_seen_above_its_vehicle():
    body, bear, bicycle = _all_layers("rides", "own/bear-face", "own/bicycle")
    assert _bottom(bear) < bicycle.top < _bottom(body)


def test_what_stands_before_mountains_is_smaller_than_they_are():
    mountains, deer = _layers("before", "own/leaping-deer", "own/mountain")
    assert deer.width < mountains.width
    assert abs(_bottom(deer) - _bottom(mountains)) < 0.1


def test_what_has_no_hands_carries_things_on_its_back():
    whale, palm = _layers("hauls", "own/whale", "own/palm-tree")
    assert palm.top < whale.top < _bottom(palm)


def test_an_emblem_is_cut_into_what_wears_it():
    mug, heart = _layers("contains", "ph/coffee", "own/heart")
    assert (mug.is_subject, mug.filled, heart.cut) == (True, False, True)
    assert heart.width < mug.width


def test_one_under_an_umbrella_is_sheltered_and_one_under_a_tree_sits_beside_its_trunk():
    umbrella, fox = _layers("under", "own/fox", "own/umbrella")
    tree, dog = _layers("under", "own/dog", "own/oak-tree")
    assert umbrella.top < fox.top < _bottom(umbrella)
    assert dog.x > tree.x


def test_a_pair_stands_side_by_side():
    cat, dog = _layers("pairs", "own/cat", "own/dog")
    assert cat.x + cat.width / 2 < dog.x - dog.width / 2


def test_what_is_wound_round_something_upright_lies_across_it():
    anchor, octopus = _layers("round", "own/octopus", "own/anchor")
    assert anchor.top < octopus.top < _bottom(octopus) < _bottom(anchor)


def test_wings_spread_behind_on_both_sides():
    wings, pig = _layers("winged", "own/pig-face", "own/angel-wings")
    assert pig.width < 0.7 * wings.width


def test_a_hat_sits_between_the_ears_and_above_the_eyes():
    bear, hat = _layers("wears", "own/bear-face", "own/chef-hat")
    assert abs(hat.x - bear.x) < 0.01
    assert bear.top < _bottom(hat) < _eyes(bear)[0]


def test_what_is_made_of_something_is_built_of_it():
    (heart,) = _all_layers("of", "own/heart", "mdi/puzzle")
    assert heart.motif == icon_of("mdi/puzzle")


def test_what_leaps_over_something_is_above_it():
    fence, cow = _layers("over", "own/cow", "own/picket-fence")
    assert _bottom(cow) < fence.top


def test_what_hangs_is_below_what_it_hangs_from():
    branch, monkey = _layers("hangs", "own/monkey-face", "own/flat-branch")
    assert branch.top < monkey.top < _bottom(branch) < _bottom(monkey)


def test_a_thing_without_a_face_shows_what_it_is_told_with_on_its_ink():
    heart, emblem = _layers("holds", "own/heart", "own/stethoscope")
    assert emblem.cut
    assert emblem.size < heart.size


def test_one_rides_on_the_back_of_what_is_not_level():
    whale, rider = _layers("on", "own/astronaut", "own/whale")
    assert (whale.is_subject, rider.is_subject) == (False, True)
    assert rider.y < whale.y


def test_the_second_of_two_is_the_mirror_image_of_the_first():
    left, right = arranged_alone("twins", icon_of("own/swan")).layers
    assert (left.flipped, right.flipped) == (False, True)
    assert left.x == -right.x


def test_the_middle_one_of_three_is_the_largest_on_the_same_ground():
    left, right, middle = arranged_alone("triplets", icon_of("own/pine-tree")).layers
    assert middle.size > left.size == right.size
    assert _bottom(left) == pytest.approx(_bottom(middle))


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


def _layers(relation: str, subject: str, companion: str) -> tuple[Layer, Layer]:
    """The first two, the body of a face left out."""
    first, second, *_ = (n for n in _all_layers(relation, subject, companion) if n.icon.id != "own/torso")
    return first, second


def _all_layers(relation: str, subject: str, companion: str) -> tuple[Layer, ...]:
    found = arranged(relation, icon_of(subject), icon_of(companion))
    assert found is not None
    return found.layers


def _drawn(relation: str, subject: str, companion: str) -> list[str]:
    return [layer.icon.id for layer in _all_layers(relation, subject, companion)]


@pytest.mark.parametrize(
    ("relation", "companion"),
    [("holds", "own/open-book"), ("wears", "own/worn-scarf"), ("rides", "own/bicycle")],
)
def test_a_face_gets_a_body_to_hold_ride_and_dress(relation: str, companion: str):
    assert _drawn(relation, "own/fox-face", companion)[0] == "own/torso"


def _eyes(layer: Layer) -> tuple[float, float]:
    """Their level and how far apart they are."""
    assert layer.icon.eyes is not None
    level, spread = layer.icon.eyes
    return layer.top + level * layer.height, spread * layer.width


def _bottom(layer: Layer) -> float:
    return layer.y + layer.height / 2


def test_everything_that_is_worn_has_its_drawing():
    assert all(f"own/{name}" in icons_by_id() for name in WORN)
    assert all(arranged("wears", icon_of("own/fox-face"), icon_of(f"own/{name}")) for name in WORN)


def test_what_is_behind_another_looks_over_it_and_a_sun_is_half_hidden():
    bear, barrel = _layers("behind", "own/bear-face", "pin/barrel")
    sun, cloud = _layers("behind", "own/sun", "own/cloud")
    assert bear.y < barrel.top < _bottom(bear) < _bottom(barrel)
    assert sun.top < cloud.top < _bottom(sun)


def test_what_is_between_two_others_is_in_the_middle():
    house, left, right = _all_layers("between", "own/house", "own/pine-tree")
    assert (left.x, left.flipped, right.flipped) == (-right.x, False, True)
    assert left.x + left.width / 2 < house.x - house.width / 2
