"""Finds drawings of two things that go together as a text relates them."""

from collections.abc import Sequence
from itertools import product

from concept_gen.data.icons import Icon, icons_by_id
from concept_gen.data.vocabulary import words
from concept_gen.local.bodies import body_told, phrases_of
from concept_gen.local.garments import BOOTS, HATS, WINGS, WORN
from concept_gen.local.kinds import BIRDS, BODILESS, PACK_ANIMALS, RECLINING, WHOLES, is_of
from concept_gen.local.likeness import alike, faces_of, is_head, shown, worn_heads_of
from concept_gen.local.people import HUMAN_HEADS
from concept_gen.local.scene.arrangements import ALONE, arranged, arranged_alone
from concept_gen.local.scene.arrangements.costumes import in_costume
from concept_gen.local.scene.arrangements.layers import Arrangement
from concept_gen.local.scene.arrangements.repeating import MOTHERS
from concept_gen.local.scene.arrangements.standing import standing_on
from concept_gen.local.scene.arrangements.talons import in_flight
from concept_gen.local.scene.arrangements.wearing import put_on
from concept_gen.local.understanding.relating.attire import DRESSED_AS
from concept_gen.local.understanding.relating.counting import LEANERS
from concept_gen.local.understanding.relating.relations import STEAMS
from concept_gen.local.understanding.relating.told_after import TOPPED, TURNED
from concept_gen.local.understanding.vocabulary.contents import shows_besides

_TRIED = 4
_UPRIGHT = {turned: how for how, turned in TURNED.items()}
_OF_FACES = ("wears", "carries", "holds", "sips", "hauls", "rides", "behind")
_OF_WHOLES = ("among", "on", "bears", "shod", "under", "before", "over", "hangs", "amid", "backed")
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
    "teapot": "teapot kettle",
    "tray": "tray platter salver serving-tray",
    "bouquet": "bouquet posy nosegay",
}
_LEVEL = {
    "branch": "branch branches twig perch",
    "rock": "rock rocks stone boulder",
    "iceberg": "iceberg icebergs floe",
    "ice": "ice",
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
    "open-book": "open-book opened-book",
    "swing": "swing",
    "surfboard": "surfboard",
}
_PLAIN_FORMS = words("drop droplet raindrop teardrop flame heart leaf shield")
_OUT_OF = ("in", "emerges", "fills")
_ABOARD = words("boat rowboat ship gondola dinghy canoe")  # on them one is in them
_READ: dict[str, str] = dict.fromkeys(("book", "books", "novel", "newspaper", "magazine"), "own/open-book")

# Who plays holds what it is played with, not somebody who plays.
_GEAR = {
    "footballer": "own/soccer-ball",
    "golfer": "own/golf-flag",
    "tennis-player": "own/tennis-racket",
}


def _opened(said: dict[str, str]) -> dict[str, str]:
    return {word: f"own/open-{name}" for name, called in said.items() for word in [name, *called.split()]}


_STAND_INS: dict[str, dict[str, str]] = {
    "in": _opened(_OPEN),
    "emerges": _opened(_OPEN | {"book": "book books novel storybook", "jar": "jar jars"}),
    "fills": _opened(_OPEN | {"wheelbarrow": "wheelbarrow barrow", "vase": "vase jug pitcher"}),
    "shod": dict.fromkeys(BOOTS, "own/wellies"),
    "winged": dict.fromkeys(WINGS, "own/angel-wings"),
    "holds": _READ | _GEAR,
    "hauls": _READ | _GEAR,
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
        figures = [*(_whole(subjects) if relation in (*MOTHERS, LEANERS) else ()), *alike(*subjects)]
        return next((found for one in figures if (found := arranged_alone(relation, one))), None)
    if not relation or not companions or (relation == STEAMS and shows_besides(subjects[0], ideas[1])):
        return None
    if relation == "on" and not _ABOARD.isdisjoint(phrases_of(ideas[1])):
        relation = "in"
    if relation == "fills" and not ideas[0].endswith("s"):
        relation = "emerges"
    if relation == "hauls" and is_of(subjects[0].name, PACK_ANIMALS):
        relation = "bears"
    if dressed := _as_head(relation, subjects, companions, ideas):
        return dressed
    if relation in _UPRIGHT:
        others = (companions[0], companions[1:])
        found = joined(_UPRIGHT[relation], others, [subjects[0], *subjects[1]], (ideas[1], ideas[0]))
        return found.turned() if found else None
    looks_out = relation in _OUT_OF and bool(_stand_ins(relation, f"{ideas[1]}-{companions[0].name}"))
    figures = _figures(relation, subjects, ideas[0], looks_out=looks_out)
    others = _others(relation, subjects[0], companions, ideas[1])
    pairs = product(figures, others)
    found = next((found for one, other in pairs if (found := arranged(relation, one, other))), None)
    if found is None and relation == "contains":
        return joined(TURNED["emerges"], subjects, companions, ideas)
    return found


def _others(relation: str, subject: Icon, companions: Sequence[Icon], idea: str) -> list[Icon]:
    """Drawings of the companion: those made for the relation first, none with the subject in them."""
    first, both = companions[0], shown(subject)
    if relation in ("on", "rides") and first.is_animal:
        companions = [*_whole((first, companions[1:])), *companions]
    same = [icon for icon in companions if shown(icon) & shown(first) and not both <= shown(icon)][:_TRIED]
    return [*_stand_ins(relation, f"{idea}-{first.name}"), *same]


def _as_head(
    relation: str, subjects: tuple[Icon, Sequence[Icon]], companions: Sequence[Icon], ideas: tuple[str, str]
) -> Arrangement | None:
    """The subject's face on the body that the text tells of; a whole animal stands on a board itself, and who
    has no body like ours wears one as a dress only."""
    subject, body = subjects[0], body_told(relation, ideas[1])
    faces = worn_heads_of(ideas[0], subject) if body else []
    if not faces or (relation != DRESSED_AS and is_of(subject.name, BODILESS)):
        return None
    is_animal = faces[0].name not in HUMAN_HEADS
    stands = is_animal and relation == "on"
    if stands and _standing(subjects, _others("on", subject, companions, ideas[1])):
        return None
    if is_animal and body == "body-boat":  # its face looks out of one
        return None
    return in_costume(faces[0], icons_by_id()[f"own/{body}"])


def _standing(subjects: tuple[Icon, Sequence[Icon]], grounds: Sequence[Icon]) -> Arrangement | None:
    pairs = product(_whole(subjects), grounds)
    return next((found for one, ground in pairs if (found := standing_on(one, ground))), None)


def _whole(subjects: tuple[Icon, Sequence[Icon]]) -> list[Icon]:
    """Drawings with feet and none of a head alone: bold ones before those of the sets."""
    standing = (icon for icon in alike(*subjects) if not is_of(icon.name, RECLINING))
    whole = [icon for icon in standing if not is_head(icon)]
    named = [icons_by_id()[WHOLES[word]] for word in subjects[0].name.split("-") if word in WHOLES]
    return [*(i for i in whole if i.is_bold), *named, *(i for i in whole if not i.is_bold)]


def also_worn(
    picture: Arrangement, subject: Icon, worn: tuple[Icon, str, str], ideas: tuple[str, str]
) -> Arrangement | None:
    """The picture with what else its face wears, be it the head of a body; None for what is not worn. `worn`:
    its drawing, its idea and how the text puts it to the subject."""
    things = _worn_things(*worn)
    drawn = {layer.icon for layer in picture.layers}
    heads = (icon for icon in (*worn_heads_of(ideas[0], subject), subject) if icon.eyes)
    face = next((icon for icon in heads if icon in drawn), None)
    dressed = arranged("wears", face, things[0]) if face and things else None
    if face is None or dressed is None:
        return None
    base, more = sorted((picture, dressed), key=lambda one: -len(one.layers))
    return put_on(base, more, face)


def worn_by(whole: Icon, thing: Icon, idea: str) -> Arrangement | None:
    """What is worn on a drawing as it is, of a wearer alone or with something else."""
    worn = (arranged("wears", whole, one) for one in _worn_things(thing, idea, "wears"))
    return next((found for found in worn if found), None)


def _worn_things(thing: Icon, idea: str, relation: str) -> list[Icon]:
    hats = [thing] if relation == "wears" and is_of(thing.name, HATS) else []
    return [*_stand_ins("wears", idea), *hats]


def is_apart(relation: str, idea: str) -> bool:
    """Whether one drawing of both shows them otherwise: an owl stands on a book that it would else read, a
    house between trees is no tree house, nor a flame inside a drop a flame that has one in it,
    a house with a heart above it one with a heart on its wall."""
    if relation in ("in", TOPPED) and is_of(idea, _PLAIN_FORMS):
        return True
    return relation in ("between", "ringed", "rings") or (
        relation == "on" and not _READ.keys().isdisjoint(phrases_of(idea))
    )


def _figures(
    relation: str, subjects: tuple[Icon, Sequence[Icon]], idea: str, *, looks_out: bool
) -> list[Icon]:
    """Drawings of the subject: faces first where one is needed, else last; solid ones before others; who
    stands somewhere is seen whole, of an animal that `looks_out` of something its face."""
    if relation == "hauls" and (preying := in_flight(idea)):
        return preying
    carries = relation == "hauls" and is_of(subjects[0].name, BIRDS)
    whole = _whole(subjects) if carries or relation in _OF_WHOLES else []
    if whole or relation == "on":
        return whole
    same = sorted(alike(*subjects), key=lambda icon: (_is_face(icon), icon.set == "fluent"))
    peeks = (
        looks_out and (subjects[0].is_animal or _is_face(subjects[0])) and not is_of(subjects[0].name, BIRDS)
    )
    has_head = not is_of(subjects[0].name, BODILESS) or relation == "wears"
    return [*faces_of(idea, subjects[0]), *same] if (relation in _OF_FACES or peeks) and has_head else same


def _is_face(icon: Icon) -> bool:
    return icon.name.endswith("-face")


def _stand_ins(relation: str, said: str) -> list[Icon]:
    table = _STAND_INS.get(relation, {})
    return [icons_by_id()[name] for name in dict.fromkeys(table[w] for w in phrases_of(said) if w in table)]
