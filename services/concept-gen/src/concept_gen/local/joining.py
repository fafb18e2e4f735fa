"""Finds drawings of two things that go together as a text relates them."""

from collections.abc import Sequence
from itertools import product

from concept_gen.data.icons import Icon, icons_by_id
from concept_gen.local.likeness import alike, shown
from concept_gen.local.scene.arrangements import Arrangement, arranged

_TRIED = 4
# Drawings that something looks out of or stands on, for those of the same thing that are closed or upright.
_OPEN = {
    "cup": "teacup tea coffee chai latte",
    "mug": "mug cocoa beer stein",
    "bowl": "bowl soup ramen noodle noodles salad rice",
    "boat": "boat rowboat canoe ship gondola kayak dinghy raft",
    "bucket": "bucket pail",
    "basket": "basket hamper",
    "box": "box package parcel gift crate carton",
    "pot": "pot planter flowerpot plant-pot",
    "bathtub": "bathtub bath tub hot-tub",
}
_STAND_INS = {
    "in": {word: f"own/open-{name}" for name, said in _OPEN.items() for word in [name, *said.split()]},
    "on": {"surfboard": "own/flat-surfboard", "books": "own/book-stack", "book": "own/book-stack"},
}


def joined(
    relation: str, subjects: tuple[Icon, Sequence[Icon]], companions: Sequence[Icon], idea: str
) -> Arrangement | None:
    """The first drawings that go together; `subjects` is the subject and its alternatives, `idea` what the
    companions are drawings of. None where there are none, or there is no relation."""
    if not relation or not companions:
        return None
    first = companions[0]
    same = [icon for icon in companions if shown(icon) & shown(first)][:_TRIED]
    pairs = product(alike(*subjects), [*_stand_ins(relation, f"{idea}-{first.name}"), *same])
    return next((found for one, other in pairs if (found := arranged(relation, one, other))), None)


def _stand_ins(relation: str, said: str) -> list[Icon]:
    table = _STAND_INS.get(relation, {})
    return [icons_by_id()[name] for name in dict.fromkeys(table[w] for w in said.split("-") if w in table)]
