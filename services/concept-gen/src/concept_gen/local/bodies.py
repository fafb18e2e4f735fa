"""Bodies that a face or a head is put on, by what they wear, hold, sit in or stand by."""

from itertools import pairwise

from concept_gen.data.vocabulary import words
from concept_gen.local.kinds import ATTIRE, ROLES
from concept_gen.local.understanding.relating.attire import DRESSED_AS
from concept_gen.local.understanding.relating.relations import BESIDE

_HELD, _DRIVEN = ("holds", "hauls"), ("rides", "on", "in")
_BODIES = (
    ("body-canoe", _DRIVEN, words("canoe kayak rowboat rowing-boat")),
    ("body-car", _DRIVEN, words("car convertible sports-car classic-car racing-car race-car")),
    ("body-scooter", _DRIVEN, words("scooter moped vespa vespa-scooter motor-scooter")),
    ("body-hot-air-balloon", _DRIVEN, words("hot-air-balloon air-balloon")),
    ("body-skateboard", _DRIVEN, words("skateboard")),
    ("body-bicycle", _DRIVEN, words("bicycle bike pushbike push-bike")),
    ("body-unicycle", _DRIVEN, words("unicycle")),
    ("body-umbrella", (*_HELD, "under", "below", "in"), words("umbrella parasol")),
    ("body-lantern", _HELD, words("lantern")),
    ("body-guitar", _HELD, words("guitar acoustic-guitar ukulele")),
    ("body-tea", _HELD, words("tea cup-of-tea mug-of-tea")),
    ("body-book", _HELD, words("book books novel storybook")),
    ("body-newspaper", _HELD, words("newspaper newspapers paper morning-paper")),
    ("body-balloon", _HELD, words("balloon")),
    ("body-barbell", _HELD, words("barbell weights weight dumbbell dumbbells")),
    ("body-dj", _HELD, words("turntable turntables decks")),
    ("body-campfire", (BESIDE, "pairs", "round", "over"), words("campfire bonfire camp-fire")),
    ("body-campfire", _HELD, words("marshmallow marshmallows")),
    *((body, (DRESSED_AS,), said) for body, said in (*ROLES.items(), *ATTIRE.items())),
)  # fmt: skip


def body_told(relation: str, thing: str) -> str | None:
    """The name of the body's drawing for a thing that is put to somebody by a relation; None where there is
    none."""
    said = phrases_of(thing)
    return next(
        (body for body, how, names in _BODIES if relation in how and not names.isdisjoint(said)), None
    )


def phrases_of(said: str) -> list[str]:
    """The pairs of neighbouring words of a hyphened phrase, and its words."""
    spoken = said.split("-")
    return [*map("-".join, pairwise(spoken)), *spoken]
