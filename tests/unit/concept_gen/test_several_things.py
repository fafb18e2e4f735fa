"""What a text names in one breath is all drawn, and nothing twice."""

import pytest

from concept_gen.local import design, redraw, refine
from concept_gen.local.assembly import parts_of
from concept_gen.local.recipe import read_recipe
from concept_gen.local.templates.parts import Parts
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast, icon_of
from concept_gen.local.understanding.ideas.lists import listed_with

THEME = "warm autumn forest at dusk"


def _parts(text: str, seed: int) -> Parts:
    return parts_of(read_recipe(design(text, THEME, seed).recipe))


def _drawn(text: str, seed: int) -> str:
    """The names of all that is drawn, be it in one drawing."""
    parts = _parts(text, seed)
    layers = parts.pair.layers if parts.pair else ()
    return " ".join((parts.icon.name, *(layer.icon.name for layer in layers)))


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("plumber, a water drop and a pipe wrench", ("drop", "wrench")),
        ("law firm, scales and a column", ("scales", "column")),
        ("cooking school, a chef's hat and two crossed knives", ("chef-hat", "kni")),
        ("tailor shop: needle, thread and a button", ("needle", "button")),
        ("a hedgehog with a red teapot", ("hedgehog", "teapot")),
        ("optician, a cactus and a trumpet", ("cactus", "trumpet")),
        ("a windsock and small plane for a flying club", ("windsock", "plane")),
        ("a shopping cart and a heart", ("cart", "heart")),
        ("a basketball on fire", ("basketball", "fire")),
    ],
)
def test_two_named_things_are_both_drawn_whatever_the_seed(text: str, things: tuple[str, ...]):
    for seed in range(4):
        assert all(thing in _drawn(text, seed) for thing in things)


@pytest.mark.parametrize(
    ("text", "things"),
    [
        ("a cactus, a trumpet and a teapot", ("cactus", "trumpet", "teapot")),
        ("a guitar, a drum and a microphone", ("guitar", "drum", "microphone")),
        ("a sloth hanging from a branch with headphones", ("sloth", "headphones")),
        ("a cactus with a teapot under the stars", ("cactus", "teapot", "star")),
    ],
)
def test_three_named_things_are_all_drawn_whatever_the_seed(text: str, things: tuple[str, ...]):
    for seed in range(4):
        assert all(thing in _drawn(text, seed) for thing in things)


def test_of_three_things_none_is_drawn_smaller_than_two_fifths_of_the_first():
    first, *others = _parts("a cactus, a trumpet and a teapot", 0).pair.layers
    assert all(other.width * other.height > (0.4 * first.size) ** 2 for other in others)


@pytest.mark.parametrize(
    ("text", "drawing"),
    [
        ("ramen bowl with chopsticks", "ramen-bowl"),
        ("chopsticks and a ramen bowl", "ramen-bowl"),
        ("a sailboat on waves", "sailboat"),
        ("a snowman with a hat", "snowman"),
        ("a bridge with three arches", "bridge-three-arches"),
    ],
)
def test_what_the_drawing_shows_already_is_not_drawn_a_second_time(text: str, drawing: str):
    for seed in range(3):
        parts = _parts(text, seed)
        assert (parts.icon.name, parts.modifier) == (drawing, None)


def test_what_is_told_of_the_subject_comes_before_where_it_is_sold():
    told = cast(read_brief("Taco Loco, a Mexican street food truck, a taco with a sombrero or a chili"))
    assert "taco" in told.subject_idea
    assert "sombrero" in f"{told.subject_idea} {told.modifier_idea}"


def test_what_may_be_drawn_instead_is_left_out():
    assert "trumpet" not in _drawn("a cactus with a teapot or a trumpet", 0)


def test_an_animal_in_a_drawing_is_no_companion_that_was_not_asked_for():
    told = cast(read_brief("a teapot with a sombrero"))
    assert "coyote" not in "".join(told.modifiers)


@pytest.mark.parametrize(
    ("text", "listed"),
    [
        ("hops, a barrel and two crossed axes", {"barrel", "axes"}),
        ("hops & a barrel. An axe", {"barrel"}),
        ("hops growing over a barrel", set()),
        ("hops or a barrel", set()),
    ],
)
def test_a_list_is_what_commas_and_ands_join(text: str, listed: set[str]):
    assert listed_with("hops", ("hops", "barrel", "axes", "axe"), text) == listed


@pytest.mark.parametrize("text", ["line art of a whale under the stars", "outline of a cat with a fish"])
def test_in_line_art_the_companion_is_drawn_in_lines_too(text: str):
    for seed in range(3):
        made = design(text, THEME, seed)
        layers = parts_of(read_recipe(made.recipe)).pair.layers
        companions = {o.d for layer in layers if not layer.is_subject for o in layer.icon.outlines}
        drawn = [
            path
            for path in made.svg.decode().split("<path ")[1:]
            if path.split('d="')[1].split('"')[0] in companions
        ]
        assert any('stroke="#' in path for path in drawn)


@pytest.mark.parametrize(
    "text", ["a snail carrying a house on its back", "a watermelon slice, flat, simple", "a lion, minimal"]
)
def test_what_is_composed_or_to_be_simple_is_not_cut_up(text: str):
    cutting = {"bleed", "counterchange"} | ({"facet"} if "flat" in text else set())
    assert all(design(text, THEME, seed).recipe["template"] not in cutting for seed in range(8))


@pytest.mark.parametrize(
    ("text", "many"),
    [
        ("three teapots under a crescent moon", {"teapot": 3, "crescent-moon": 1}),
        ("five feathers growing from a bucket", {"feather": 5, "bucket": 1}),
        ("four stars and a mountain", {"star": 4, "mountain": 1}),
        ("five stars", {"star": 5}),
        ("a house between two trees", {"house": 1, "pine-tree": 2}),
        ("two foxes under the stars", {"fox": 2, "star": 3}),
        ("a lighthouse with two seagulls", {"lighthouse": 1, "seagull": 2}),
    ],
)
def test_as_many_are_drawn_as_the_text_tells_of(text: str, many: dict[str, int]):
    for seed in range(3):
        names = [layer.icon.name for layer in _parts(text, seed).pair.layers]
        assert sum(many.values()) == len(names)
        assert sorted(map(names.count, set(names))) == sorted(many.values())


@pytest.mark.parametrize(
    ("text", "arches"), [("a bridge with three arches", "three"), ("five arched bridge", "five")]
)
def test_a_bridge_is_one_however_many_arches_it_has(text: str, arches: str):
    for seed in range(3):
        parts = _parts(text, seed)
        assert (parts.icon.name, parts.pair) == (f"bridge-{arches}-arches", None)


def test_what_is_crossed_lies_over_its_mirror_image():
    _, one, other = _parts("a teapot and two crossed trumpets", 0).pair.layers
    assert (one.x, one.y, one.flipped != other.flipped) == (other.x, other.y, True)


def test_the_moon_is_above_the_teapots_and_the_mountain_below_the_stars():
    moon, *pots = _parts("three teapots under a crescent moon", 0).pair.layers
    *stars, mountain = _parts("four stars and a mountain", 0).pair.layers
    assert all(moon.y < pot.y for pot in pots)
    assert all(star.y < mountain.y for star in stars)


def test_what_a_face_wears_it_wears_together():
    for seed in range(3):
        names = [
            layer.icon.name for layer in _parts("an owl wearing glasses and a bow tie", seed).pair.layers
        ]
        assert names == ["torso", "owl-face", "worn-glasses", "worn-bow-tie"]


def test_each_of_two_wears_its_own():
    names = [layer.icon.name for layer in _parts("two owls wearing hats", 0).pair.layers]
    assert [name.count("hat") for name in names] == [0, 1, 0, 1]


@pytest.mark.parametrize(
    ("asked", "left"),
    [
        ("remove the trumpet", {"own/cactus", "own/teapot", None}),
        ("remove the teapot", {"own/cactus", "own/trumpet", None}),
        ("make it blue", {"own/cactus", "own/trumpet", "own/teapot"}),
    ],
)
def test_of_three_things_one_is_removed_and_the_others_stay(asked: str, left: set[str | None]):
    text = "a cactus, a trumpet and a teapot"
    recipe = refine(design(text, THEME, 0).recipe, asked, (), text, THEME, 1).recipe
    assert {recipe["subject"], recipe["modifier"], recipe["third"]} == left


def test_without_the_moon_the_three_that_were_under_it_stay():
    text = "three teapots under a crescent moon"
    recipe = refine(design(text, THEME, 0).recipe, "remove the moon", (), text, THEME, 1).recipe
    assert (recipe["modifier"], recipe["relation"], recipe["not_done"]) == (None, "triplets", [])


@pytest.mark.parametrize(
    ("text", "names"),
    [
        ("a fox in a box", ["fox-face", "open-box"]),
        ("a duck in a bathtub", ["duck", "open-bathtub"]),
        ("a goat on a log", ["flat-log", "standing-goat"]),
        ("a dog on a boat", ["dog-face", "open-boat"]),
        ("an eagle over mountains", ["mountain", "eagle"]),
        ("a tech startup, rocket and gear", ["rocket", "gear"]),
    ],
)
def test_who_looks_out_shows_its_face_and_who_flies_is_whole(text: str, names: list[str]):
    for seed in range(2):
        assert [layer.icon.name for layer in _parts(text, seed).pair.layers] == names


@pytest.mark.parametrize(
    ("text", "things"),
    [
        (
            "A pelican carrying a fish in its beak, for our harbour fish and chip bar. We'd like it cheerful",
            ("pelican", "fish"),
        ),
        ("an owl on a pizza slice, for my pizza restaurant", ("owl", "pizza-slice")),
        ("a snail on a camera for a wildlife photographer", ("snail", "camera")),
        ("Two mice on a wheel of cheese, for our cheese shop", ("mice", "wheel-of-cheese")),
        ("we run a bakery and we'd like it to show a fox with a loaf", ("fox", "loaf")),
    ],
)
def test_the_picture_that_is_told_comes_before_the_trade_it_is_for(text: str, things: tuple[str, str]):
    told = cast(read_brief(text))
    assert (told.subject_idea, told.modifier_idea) == things


def test_a_bit_of_something_is_no_drill_bit():
    assert "bit" not in read_brief("a fox reading, a bit cheeky and a little bit wild").words


def test_what_is_around_a_loaf_stands_at_both_its_sides():
    parts = _parts("We make bread since 1987. Please one loaf of bread and wheat around.", 0)
    assert [layer.icon.name for layer in parts.joined.layers] == ["bread-loaf", "wheat", "wheat"]


@pytest.mark.parametrize(
    ("text", "drawn"),
    [
        ("a bicycle wheel with a screwdriver through it", ["bicycle-wheel", "screwdriver"]),
        ("a pair of shoes", ["sneaker", "sneaker"]),
        ("a fox jumping over a log", ["flat-log", "leaping-fox"]),
        ("octopus holding a wrench", ["octopus", "wrench"]),
    ],
)
def test_as_many_are_drawn_as_are_told(text: str, drawn: list[str]):
    assert sorted(layer.icon.name for layer in _parts(text, 0).joined.layers) == drawn


def test_a_thing_in_the_name_is_no_second_picture_beside_the_one_that_is_told():
    assert cast(read_brief("Bright Steps Nursery School: a little pair of shoes")).modifiers == ()


@pytest.mark.parametrize(
    ("text", "marks"),
    [
        ("monogram of letters A and M, with small flowers", 6),
        ("monogram K with leaves", 6),
        ("monogram B with a bee", 1),
    ],
)
def test_several_small_things_about_letters_are_drawn_as_several(text: str, marks: int):
    made = design(text, THEME, 0)
    for name in ("monogram", "monogram-open", "monogram-split", "monogram-ring"):
        again = redraw({**made.recipe, "template": name})
        drawn = {o.d for o in icon_of(made.recipe["subject"]).outlines}
        shown = [path for path in again.svg.decode().split(' d="')[1:] if path.split('"')[0] in drawn]
        assert len(shown) >= marks


@pytest.mark.parametrize(
    ("text", "flier", "number"),
    [
        ("a lighthouse on a rock with three seagulls above it", "seagull", 3),
        ("a barn with two swallows flying over it", "swallow", 2),
        ("a windmill beside a tree with a balloon above them", "balloon", 1),
    ],
)
def test_what_is_told_to_be_above_is_there_in_its_number(text: str, flier: str, number: int):
    picture = _parts(text, 0).pair
    above = [layer for layer in picture.layers if layer.icon.name == flier] if picture else []
    others = [layer for layer in picture.layers if layer not in above] if picture else []
    assert len(above) == number
    assert max(layer.y for layer in above) < min(layer.y for layer in others)


def test_several_on_ice_stand_on_a_floe_and_no_snowflake():
    parts = parts_of(read_recipe(design("two penguins on the ice", "winter", 0).recipe))
    assert parts.joined
    assert {layer.icon.id for layer in parts.joined.layers} == {"own/penguin", "own/flat-ice"}
