"""Bodies that a face or a head is put on, by what they wear, hold, sit in or stand by."""

from itertools import pairwise

from concept_gen.data.vocabulary import words
from concept_gen.local.garments import ATTIRE
from concept_gen.local.people import ROLES
from concept_gen.local.understanding.relating.attire import DRESSED_AS
from concept_gen.local.understanding.relating.relations import BESIDE

_HELD, _DRIVEN = ("holds", "hauls"), ("rides", "on", "in")
_NEAR = (BESIDE, "pairs")
_BODIES = (
    ("body-canoe", _DRIVEN, words("canoe kayak")),
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
    ("body-hammock", (*_DRIVEN, "hangs"), words("hammock")),
    ("body-blanket", ("round", "under", "in", "wears"), words("blanket quilt duvet eiderdown")),
    ("body-campfire", (*_NEAR, "round", "over"), words("campfire bonfire camp-fire")),
    ("body-campfire", _HELD, words("marshmallow marshmallows")),
    ("body-violin", _HELD, words("violin fiddle viola")),
    ("body-saxophone", _HELD, words("saxophone sax")),
    ("body-drums", (*_HELD, *_NEAR, "before"), words("drums drum-kit drum-set drumkit")),
    ("body-piano", (*_HELD, *_NEAR, "before"), words("piano keyboard synthesizer grand-piano organ")),
    ("body-cello", (*_HELD, "before"), words("cello violoncello double-bass upright-bass contrabass")),
    ("body-harp", (*_HELD, *_NEAR, "before"), words("harp lyre")),
    ("body-trumpet", _HELD, words("trumpet cornet flugelhorn bugle horn french-horn trombone")),
    ("body-flute", _HELD, words("flute piccolo")),
    ("body-clarinet", _HELD, words("clarinet oboe recorder tin-whistle")),
    ("body-accordion", _HELD, words("accordion concertina squeezebox bandoneon")),
    ("body-microphone", (*_HELD, "in", "before"), words("microphone mic")),
    ("body-laptop", (*_HELD, *_NEAR, "before", "on"), words("laptop notebook-computer")),
    ("body-dough", _HELD, words("dough bread-dough")),
    ("body-watering-can", _HELD, words("watering-can")),
    ("body-camera", _HELD, words("camera")),
    ("body-fishing", _HELD, words("fishing-rod fishing-pole rod")),
    ("body-waiter", _HELD, words("tray coffee-tray")),
    ("body-potter", (*_HELD, *_NEAR, "on", "before"), words("potters-wheel potter-wheel pottery-wheel")),
    ("body-stroller", (*_HELD, *_NEAR), words("stroller pram pushchair buggy baby-carriage")),
    ("body-boat", _DRIVEN, words("boat rowboat rowing-boat dinghy")),
    ("body-horse", _DRIVEN, words("horse pony horseback")),
    ("body-motorcycle", _DRIVEN, words("motorcycle motorbike harley")),
    ("body-wheelchair", _DRIVEN, words("wheelchair")),
    ("body-rocking-chair", _DRIVEN, words("rocking-chair")),
    ("body-bench", _DRIVEN, words("bench park-bench")),
    ("body-swing", (*_DRIVEN, "hangs"), words("swing rope-swing tree-swing")),
    ("body-sled", _DRIVEN, words("sled sledge toboggan")),
    ("body-skis", (*_DRIVEN, *_HELD, *_NEAR), words("ski skis")),
    ("body-surfboard", _DRIVEN, words("surfboard")),
    ("body-snowboard", _DRIVEN, words("snowboard")),
    *((body, (DRESSED_AS,), said) for body, said in (*ROLES.items(), *ATTIRE.items())),
)  # fmt: skip
# What is no horse or rowing boat although it is called so.
_OTHER_THINGS = words(
    "rocking-horse hobby-horse carousel-horse sailing-boat motor-boat speed-boat steam-boat paper-boat",
    "dragon-boat house-boat swan-boat tug-boat water-ski jet-ski wheelchair-playing wheelchair-basketball",
)


def body_told(relation: str, thing: str) -> str | None:
    """The name of the body's drawing for a thing that is put to somebody by a relation; None where there is
    none."""
    said = phrases_of(thing)
    if not _OTHER_THINGS.isdisjoint(said):
        return None
    return next(
        (body for body, how, names in _BODIES if relation in how and not names.isdisjoint(said)), None
    )


def phrases_of(said: str) -> list[str]:
    """The pairs of neighbouring words of a hyphened phrase, and its words."""
    spoken = said.split("-")
    return [*map("-".join, pairwise(spoken)), *spoken]
