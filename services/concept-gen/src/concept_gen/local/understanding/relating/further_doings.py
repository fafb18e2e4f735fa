"""What a text tells somebody to wear, hold or be under besides: `an owl on a book, wearing a cap`."""

import re

from concept_gen.data.icons import animal_names
from concept_gen.data.vocabulary import words
from concept_gen.local.garments import HATS
from concept_gen.local.kinds import HELD_UP, is_of
from concept_gen.local.understanding.ideas.lists import as_spoken
from concept_gen.local.understanding.relating.attire import GARMENTS

_DOES = {
    **dict.fromkeys(("wearing", "wears", "donning", "in", "with"), "wears"),
    **dict.fromkeys(("holding", "holds", "carrying", "carries", "playing", "reading", "waving"), "holds"),
    **dict.fromkeys(("eating", "drinking", "sipping", "clutching", "hugging"), "holds"),
    **dict.fromkeys(("riding", "rides", "driving"), "rides"),
    **dict.fromkeys(("under", "underneath", "beneath"), "under"),
}
_ALSO_WORN = ("in", "with")
_CLOTHES = HATS | GARMENTS
_ARTICLES = "an?|the|one|two|his|her|its|their|some"
_BREAK = re.compile(r"[.;:()–—]")
# A garment may be the last of what somebody has: `with a bow tie and a hat`.
_LISTED = r"(?:(?:[a-z-]+,?\s+){1,4}and\s+)?"
# An idea may hold what is done: `reading-a-newspaper`.
_DONE_WITH = re.compile(rf"^(?:{'|'.join(_DOES)})-(?:(?:{_ARTICLES})-)?")
# What somebody has in the hands that is said to be `with` it.
_TOOLS = HELD_UP | words(
    "fishing-rod fishing-pole guitar violin book lantern telescope camera mug cup lollipop pencil pen letter",
    "net shield map key trumpet drum microphone binoculars",
)
_LIVING = words("man woman boy girl child person people robot ghost chef farmer king queen")


def done_besides(subject: str, thing: str, text: str) -> str:
    """How the subject is put to the thing, as `relation_of` calls it, told after other things of the
    subject; empty where somebody else is between the two."""
    found = (_told_in(clause.lower(), subject, thing) for clause in _BREAK.split(text))
    return next((how for how in found if how), "")


def _told_in(clause: str, subject: str, idea: str) -> str:
    thing = _DONE_WITH.sub("", idea)
    who = re.search(rf"\b{as_spoken(subject)}\b", clause)
    listed = _LISTED if is_of(thing, _CLOTHES) else ""
    article = rf"(?:(?:{_ARTICLES})\s+(?:[a-z-]+\s+)?)?"
    told = rf"\b(?P<verb>{'|'.join(_DOES)})\s+{listed}{article}{as_spoken(thing)}\b"
    what = re.compile(told).search(clause, who.end()) if who else None
    if not who or not what:
        return ""
    how = _DOES[what["verb"]]
    if what["verb"] == "with" and is_of(thing, _TOOLS):
        how = "holds"
    is_other = how != "under" and _is_living(clause[who.end() : what.start()])
    return (
        ""
        if is_other or (what["verb"] in _ALSO_WORN and how == "wears" and not is_of(thing, _CLOTHES))
        else how
    )


def _is_living(between: str) -> bool:
    spoken = {form for word in re.findall(r"[a-z]+", between) for form in (word, word.removesuffix("s"))}
    return not spoken.isdisjoint(_LIVING | animal_names())
