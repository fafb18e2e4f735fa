"""What is fine or sober and playful at once is a grown-up's fun: `luxurious but playful`."""

from collections.abc import Collection

from concept_gen.data.vocabulary import words
from concept_gen.palettes.reading.substitutes import FINE, SOBER

_GRAVE = words("sober dignified expert scholarly")
_PLAYFUL = words(
    "playful fun witty cheeky quirky whimsical cheerful funny humorous silly mischievous naughty joyful",
    "lively colourful colorful zany jolly flirty",
)
_SMALL = words("kids kid children child toddler toddlers kindergarten preschool toy toys")
_POISED = frozenset({"mature", "poised"})


def poise_of(spoken: Collection[str]) -> frozenset[str]:
    """How a text that tells of both tones the whole, unless it is for the small."""
    both = not (FINE | SOBER | _GRAVE).isdisjoint(spoken) and not _PLAYFUL.isdisjoint(spoken)
    return _POISED if both and _SMALL.isdisjoint(spoken) else frozenset()
