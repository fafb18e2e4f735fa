"""Any face is the head of an astronaut, a chef, one in a canoe: its parts fit, and the words lead to it."""

import pytest

from concept_gen.data.icons import Icon, icons_by_id, load_icons
from concept_gen.local.assembly import parts_of
from concept_gen.local.bodies import body_told
from concept_gen.local.generator import design
from concept_gen.local.recipe import read_recipe
from concept_gen.local.refinement import refine
from concept_gen.local.scene.arrangements.costumes import COSTUMES, Costume, Visor, in_costume
from concept_gen.local.scene.arrangements.layers import Layer
from concept_gen.local.understanding.brief import read_brief
from concept_gen.local.understanding.cast.casting import cast, icon_of
from concept_gen.local.understanding.relating.relations import relation_of
from support.arranging import bottom

_OWN = [icon for icon in load_icons() if icon.set == "own"]
_FACES = [icon for icon in _OWN if icon.is_animal and icon.name.endswith("-face")]
_HEADED = {name: costume for name, costume in COSTUMES.items() if isinstance(costume, Costume)}
_HATTED = [name for name, costume in _HEADED.items() if costume.hat]


def test_every_body_that_is_drawn_has_its_place_for_a_head():
    drawn = {icon.name for icon in load_icons() if icon.name.startswith("body-")}
    assert drawn == set(COSTUMES)


@pytest.mark.parametrize("body", COSTUMES)
def test_every_face_is_the_head_of_every_body(body: str):
    for face in _FACES:
        figure, head, *_ = _dressed(face, body)
        assert (figure.is_subject, head.is_subject) == (False, True)
        assert abs(head.x - figure.x) + head.width / 2 < figure.width / 2 + 0.2 * head.width
        assert head.size > 0.3


@pytest.mark.parametrize("body", _HEADED)
def test_a_head_is_freed_from_the_body_that_its_chin_lies_on(body: str):
    for face in _FACES:
        figure, head, *_ = _dressed(face, body)
        assert head.freed
        assert figure.top < bottom(head) < bottom(figure)
        assert head.width <= _HEADED[body].width + 1e-9
        assert head.height <= _HEADED[body].height + 1e-9


@pytest.mark.parametrize("body", [name for name in COSTUMES if name not in _HEADED])
def test_a_head_is_seen_in_the_visor_whole(body: str):
    visor = COSTUMES[body]
    assert isinstance(visor, Visor)
    for face in _FACES:
        _, head = _dressed(face, body)
        assert head.size * face.reach <= visor.radius + 1e-9
        assert abs(head.x - visor.x) + abs(head.y - visor.y) < 0.3 * visor.radius


@pytest.mark.parametrize("body", _HATTED)
def test_a_hat_sits_above_the_eyes_and_on_the_head(body: str):
    for face in _FACES:
        _, head, hat = _dressed(face, body)
        level = face.eyes[0] if face.eyes else 0.5
        assert hat.freed
        assert head.top - 0.5 * hat.height < bottom(hat) < head.top + level * head.height
        assert abs(hat.x - head.x) < 0.2 * head.width


def test_only_a_face_becomes_a_head_and_only_of_a_body():
    assert in_costume(icon_of("own/fox"), icon_of("own/body-suit")) is None
    assert in_costume(icon_of("own/fox-face"), icon_of("own/canoe")) is None


@pytest.mark.parametrize(
    ("text", "body"),
    [
        ("a penguin dressed as an astronaut", "astronaut"),
        ("astronaut otter", "astronaut"),
        ("a fox in a spacesuit", "astronaut"),
        ("a fox as a chef", "chef"),
        ("pirate dog", "pirate"),
        ("a pirate cat with a sword", "pirate"),
        ("a cat dressed as a wizard", "wizard"),
        ("a fox cowboy wearing a hat", "cowboy"),
        ("a panda DJ", "dj"),
        ("a superhero mouse", "superhero"),
        ("a mouse dressed as a knight", "knight"),
        ("a bear doctor", "doctor"),
        ("a bear builder", "builder"),
        ("a lion as a king", "king"),
        ("a dog dressed as Santa Claus", "santa"),
        ("a seal captain", "captain"),
        ("a viking bear", "viking"),
        ("a fox professor", "graduate"),
        ("a sloth on a skateboard", "skateboard"),
        ("a raccoon in a suit", "suit"),
        ("a lion in a suit and tie", "suit"),
        ("an owl in a business suit", "suit"),
        ("a wolf lawyer", "suit"),
        ("a bear baker", "chef"),
        ("a polar bear in a sweater", "sweater"),
        ("a wolf in a leather jacket", "jacket"),
        ("a koala riding a scooter", "scooter"),
        ("an otter paddling a kayak", "canoe"),
        ("a sloth driving a convertible", "car"),
        ("a rabbit in a hot air balloon", "hot-air-balloon"),
        ("a monkey on a unicycle", "unicycle"),
        ("a frog under an umbrella", "umbrella"),
        ("a mouse with a lantern", "lantern"),
        ("a koala playing guitar", "guitar"),
        ("an otter drinking tea", "tea"),
        ("a mouse reading a book", "book"),
        ("a hedgehog reading the newspaper", "newspaper"),
        ("a panda holding a balloon", "balloon"),
        ("a lion lifting weights", "barbell"),
        ("a fox sitting at a campfire", "campfire"),
        ("a bear by a campfire", "campfire"),
        ("a raccoon roasting marshmallows", "campfire"),
        ("an elephant in a hot air balloon", "hot-air-balloon"),
        ("a bear playing the violin", "violin"),
        ("a dog playing the saxophone", "saxophone"),
        ("a cat playing the drums", "drums"),
        ("an owl playing the piano", "piano"),
        ("a panda in a rocking chair", "rocking-chair"),
        ("a pig at the potter's wheel", "potter"),
        ("a sloth on a motorcycle", "motorcycle"),
        ("a dog in an apron", "apron"),
        ("a koala carrying a tray", "waiter"),
        ("a frog on skis", "skis"),
        ("a fox as a farmer", "farmer"),
        ("a firefighter dog", "firefighter"),
        ("a detective fox", "detective"),
        ("a monkey painter", "painter"),
        ("a cat as a police officer", "police"),
        ("a woman playing the cello", "cello"),
        ("a fox playing the double bass", "cello"),
        ("a man playing the harp", "harp"),
        ("a bear playing the trumpet", "trumpet"),
        ("a woman playing the flute", "flute"),
        ("a cat playing the clarinet", "clarinet"),
        ("a fox playing the accordion", "accordion"),
        ("a fox singing", "microphone"),
        ("a cat at a laptop", "laptop"),
        ("a man kneading dough", "dough"),
        ("a rabbit with a watering can", "watering-can"),
        ("a bear taking a picture", "camera"),
        ("a dog dressed as a photographer", "camera"),
    ],
)
def test_the_words_lead_to_the_figure(text: str, body: str):
    for seed in range(3):
        picture = parts_of(read_recipe(design(text, "calm", seed).recipe)).joined
        assert picture is not None
        assert picture.layers[0].icon.id == f"own/body-{body}"


@pytest.mark.parametrize(
    ("text", "relation"),
    [
        ("an astronaut bear", "as"),
        ("a bear astronaut", "as"),
        ("a bear dressed up as an astronaut", "as"),
        ("an astronaut who is a bear", "as"),
        ("a bear and an astronaut", "pairs"),
        ("a bear next to an astronaut", "pairs"),
    ],
)
def test_who_one_is_dressed_as_is_told_apart_from_who_is_there(text: str, relation: str):
    assert relation_of("bear", "astronaut", text) == relation


@pytest.mark.parametrize(
    ("asked", "body"),
    [
        ("dress it as a pirate", "pirate"),
        ("dress the otter in a sweater", "sweater"),
        ("put it in a canoe", "canoe"),
        ("let it ride a scooter", "scooter"),
        ("let it play guitar", "guitar"),
    ],
)
def test_an_instruction_dresses_the_subject(asked: str, body: str):
    parent = design("an otter", "calm", 1).recipe
    refined = refine(parent, asked, (), logo_description="an otter", theme_description="calm", seed=5)
    picture = parts_of(read_recipe(refined.recipe)).joined
    assert picture is not None
    assert picture.layers[0].icon.id == f"own/body-{body}"


def test_a_toy_or_a_boat_of_another_kind_is_no_seat_of_a_figure():
    assert body_told("rides", "rocking-horse") is None
    assert body_told("in", "sailing-boat") is None


def test_who_tends_animals_is_none_of_them():
    assert relation_of("pig", "farmer", "a pig farmer") == ""
    assert relation_of("pig", "farmer", "a pig as a farmer") == "as"


def test_what_has_no_face_is_dressed_as_nobody():
    assert cast(read_brief("a tiny house builder")).relation == ""


def test_a_hat_leaves_a_frogs_eyes_free():
    frog = icon_of("own/frog-face")
    assert frog.eyes is not None
    for body in _HATTED:
        _, head, hat = _dressed(frog, body)
        assert hat.width < (frog.eyes[1] + 0.2) * head.width


def test_one_drawing_of_both_goes_before_a_head_on_a_body():
    parts = parts_of(read_recipe(design("a fox playing the violin", "calm", 0).recipe))
    assert parts.subject == icon_of("own/fox-violin")
    assert parts.joined is None


@pytest.mark.parametrize("text", ["a body suit", "a body", "a fit body", "a body and soul spa"])
def test_a_body_is_never_drawn_alone(text: str):
    assert not [name for name in cast(read_brief(text)).subjects if name.startswith("own/body-")]


def _dressed(face: Icon, body: str) -> tuple[Layer, ...]:
    found = in_costume(face, icons_by_id()[f"own/{body}"])
    assert found is not None
    return found.layers


@pytest.mark.parametrize(
    ("text", "head", "body"),
    [
        ("a man in a suit", "man", "suit"),
        ("a girl on a unicycle", "girl", "unicycle"),
        ("a boy dressed as an astronaut", "boy", "astronaut"),
        ("a woman holding a lantern", "woman", "lantern"),
        ("a lady in a sports car", "woman", "car"),
        ("a woman in a boat", "woman", "boat"),
        ("a man in a boat under the moon", "man", "boat"),
        ("a man by the campfire", "man", "campfire"),
        ("a woman at a potter's wheel", "woman", "potter"),
        ("a girl riding a horse", "girl", "horse"),
        ("a boy on a sled", "boy", "sled"),
        ("a mother pushing a stroller through the park", "woman", "stroller"),
        ("a dad in a canoe", "man", "canoe"),
        ("a grandmother on a scooter", "grandmother", "scooter"),
        ("an old man on a bicycle", "grandfather", "bicycle"),
    ],
)
def test_people_are_the_heads_of_bodies_as_animals_are(text: str, head: str, body: str):
    picture = parts_of(read_recipe(design(text, "calm", 0).recipe)).joined
    assert picture
    assert {f"own/{head}-head", f"own/body-{body}"} <= {layer.icon.id for layer in picture.layers}
