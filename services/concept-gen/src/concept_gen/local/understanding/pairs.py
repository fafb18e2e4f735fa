"""Finds one drawing of two things in relation: a panda eating bamboo, a train on a viaduct."""

from itertools import product

from concept_gen.data.icons import Icon, icons_by_id
from concept_gen.local.understanding.lexicon import load_lexicon
from concept_gen.local.understanding.relations import BESIDE

# What such drawings show: one has, holds or is at the other, but neither wears it nor is made of it.
_SHOWN = (
    "", BESIDE, "holds", "hauls", "carries", "on", "in", "rides", "pairs", "contains", "over", "hangs",
    "bears", "of", "under", "before", "round", "amid",
)  # fmt: skip


def drawn_together(subject: str, companion: str, relation: str) -> Icon | None:
    """The one drawing of both (`own/panda-bamboo`), whatever verb is between them; None without one."""
    if relation not in _SHOWN or not subject or not companion:
        return None
    named = (f"{one}-{other}" for one, other in product(_wholes(subject), _parts(companion)))
    return next((icon for pair in named if (icon := _drawing(pair))), None)


def _wholes(phrase: str) -> tuple[str, ...]:
    """The subject in either number, by its last word where the phrase has no drawing of its own."""
    one = phrase.removesuffix("s")
    last = () if "-" in phrase and load_lexicon().has_phrase(phrase) else (one.split("-")[-1],)
    return tuple(dict.fromkeys((phrase, one, *last)))


def _parts(phrase: str) -> tuple[str, ...]:
    """The companion in either number, and its last and first word (`coffee` of a coffee shop)."""
    one = phrase.removesuffix("s")
    return tuple(dict.fromkeys((phrase, one, one.split("-")[-1], one.split("-")[0])))


def _drawing(pair: str) -> Icon | None:
    known = (icons_by_id().get(name) for name in (*load_lexicon().queries.get(pair, ()), f"own/{pair}"))
    return next((icon for icon in known if icon), None)
