"""Finds drawings of two things that go together as a text relates them."""

from collections.abc import Sequence
from itertools import pairwise, product

from concept_gen.data.icons import Icon, icons_by_id
from concept_gen.data.vocabulary import words
from concept_gen.local.kinds import ATTIRE, ROLES, WINGS, WORN
from concept_gen.local.likeness import alike, faces_of, shown
from concept_gen.local.scene.arrangements import ALONE, arranged, arranged_alone
from concept_gen.local.scene.arrangements.costumes import in_costume
from concept_gen.local.scene.arrangements.layers import Arrangement
from concept_gen.local.understanding.relations import BESIDE, DRESSED_AS, TURNED

_TRIED = 4
_HELD, _DRIVEN = ("holds", "hauls"), ("rides", "on", "in")
# Bodies that a face becomes the head of, by what they wear, hold, sit in or stand by and how that is told.
_BODIES = (
    ("body-canoe", _DRIVEN, words("canoe kayak rowboat rowing-boat")),
    ("body-car", _DRIVEN, words("car convertible sports-car classic-car racing-car race-car")),
    ("body-scooter", _DRIVEN, words("scooter moped vespa vespa-scooter motor-scooter")),
    ("body-hot-air-balloon", _DRIVEN, words("hot-air-balloon air-balloon")),
    ("body-skateboard", _DRIVEN, words("skateboard")),
    ("body-unicycle", _DRIVEN, words("unicycle")),
    ("body-crescent-moon", ("on", "in"), words("moon crescent crescent-moon")),
    ("body-umbrella", (*_HELD, "under", "below", "in"), words("umbrella")),
    ("body-lantern", _HELD, words("lantern")),
    ("body-guitar", _HELD, words("guitar acoustic-guitar ukulele")),
    ("body-tea", _HELD, words("tea cup-of-tea mug-of-tea")),
    ("body-book", _HELD, words("book books novel storybook")),
    ("body-balloon", _HELD, words("balloon")),
    ("body-barbell", _HELD, words("barbell weights weight dumbbell dumbbells")),
    ("body-dj", _HELD, words("turntable turntables decks")),
    ("body-campfire", (BESIDE, "pairs", "round", "over"), words("campfire bonfire camp-fire")),
    ("body-campfire", _HELD, words("marshmallow marshmallows")),
    *((body, (DRESSED_AS,), said) for body, said in (*ROLES.items(), *ATTIRE.items())),
)  # fmt: skip
_UPRIGHT = {turned: how for how, turned in TURNED.items()}
_OF_FACES = ("wears", "holds", "hauls", "rides")
# Drawings that something looks out of or stands on, for those of the same thing that are closed or upright.
_OPEN = {
    "cup": "teacup tea coffee chai latte",
    "mug": "mug cocoa beer stein",
    "bowl": "bowl soup ramen noodle noodles salad rice",
    "boat": "boat rowboat canoe ship gondola kayak dinghy raft",
    "bucket": "bucket pail",
    "basket": "basket hamper",
    "box": "box package parcel gift crate carton",
    "pot": "pot planter plant-pot",
    "bathtub": "bathtub bath tub hot-tub",
    "boot": "boot boots wellington wellies",
    "shoe": "shoe shoes sneaker sneakers trainer",
    "pocket": "pocket",
    "suitcase": "suitcase trunk luggage",
    "wheelbarrow": "wheelbarrow",
    "bag": "bag tote",
    "egg": "egg eggshell",
    "nest": "nest",
    "vase": "vase",
    "flowerpot": "flowerpot flower-pot",
    "hat": "hat",
}
_LEVEL = {
    "branch": "branch branches twig perch",
    "rock": "rock rocks stone boulder",
    "iceberg": "iceberg icebergs floe",
    "hill": "hill hills mound meadow hilltop",
    "lily-pad": "lily-pad lily-pads lilypad",
    "cloud": "cloud clouds",
    "log": "log logs",
    "cushion": "cushion pillow",
    "sled": "sled sledge toboggan",
    "raft": "raft",
    "drum": "drum",
    "fence": "fence",
    "crescent": "crescent moon crescent-moon",
    "wave": "wave waves surf",
    "broom": "broom broomstick",
    "carpet": "carpet rug",
    "swing": "swing",
    "surfboard": "surfboard",
}
_READ = dict.fromkeys(("book", "books", "novel", "newspaper", "magazine"), "own/open-book")
_STAND_INS = {
    "in": {word: f"own/open-{name}" for name, said in _OPEN.items() for word in [name, *said.split()]},
    "winged": dict.fromkeys(WINGS, "own/angel-wings"),
    "holds": _READ,
    "hauls": _READ,
    "wears": {word: f"own/{name}" for name, said in WORN.items() for word in said},
    "on": {
        **{word: f"own/flat-{name}" for name, said in _LEVEL.items() for word in said.split()},
        **dict.fromkeys(("books", "book"), "own/book-stack"),
    },
}


def joined(
    relation: str, subjects: tuple[Icon, Sequence[Icon]], companions: Sequence[Icon], ideas: tuple[str, str]
) -> Arrangement | None:
    """The first drawings that go together; `subjects` is the subject and its alternatives, `ideas` what
    subjects and companions are drawings of. None where there are none, or there is no relation."""
    if relation in ALONE:
        return next((found for one in alike(*subjects) if (found := arranged_alone(relation, one))), None)
    if not relation or not companions:
        return None
    if whole := _as_head(relation, subjects[0], ideas):
        return whole
    if relation in _UPRIGHT:
        others = (companions[0], companions[1:])
        found = joined(_UPRIGHT[relation], others, [subjects[0], *subjects[1]], (ideas[1], ideas[0]))
        return found.turned() if found else None
    first = companions[0]
    both = shown(subjects[0])
    same = [icon for icon in companions if shown(icon) & shown(first) and not both <= shown(icon)][:_TRIED]
    figures = _figures(relation, subjects, ideas[0])
    pairs = product(figures, [*_stand_ins(relation, f"{ideas[1]}-{first.name}"), *same])
    return next((found for one, other in pairs if (found := arranged(relation, one, other))), None)


def _as_head(relation: str, subject: Icon, ideas: tuple[str, str]) -> Arrangement | None:
    """The subject's face on the body that the text tells of."""
    said = _phrases(ideas[1])
    found = (body for body, how, names in _BODIES if relation in how and not names.isdisjoint(said))
    body = next(found, None)
    faces = faces_of(ideas[0], subject) if body else []
    return in_costume(faces[0], icons_by_id()[f"own/{body}"]) if faces else None


def is_stood_on(relation: str, idea: str) -> bool:
    """Whether something stands on what it would else read: an owl on a book."""
    return relation == "on" and not _READ.keys().isdisjoint(_phrases(idea))


def _figures(relation: str, subjects: tuple[Icon, Sequence[Icon]], idea: str) -> list[Icon]:
    """Drawings of the subject: faces first where one is needed, else last; solid ones before others."""
    same = sorted(alike(*subjects), key=lambda icon: (_is_face(icon), icon.set == "fluent"))
    return [*faces_of(idea, subjects[0]), *same] if relation in _OF_FACES else same


def _is_face(icon: Icon) -> bool:
    return icon.name.endswith("-face")


def _stand_ins(relation: str, said: str) -> list[Icon]:
    table = _STAND_INS.get(relation, {})
    return [icons_by_id()[name] for name in dict.fromkeys(table[w] for w in _phrases(said) if w in table)]


def _phrases(said: str) -> list[str]:
    spoken = said.split("-")
    return [*map("-".join, pairwise(spoken)), *spoken]
