"""What a text tells after a thing of where that is to another: behind it, under it, all around it."""

import re

from concept_gen.data.icons import animal_names
from concept_gen.data.vocabulary import words
from concept_gen.local.kinds import HOLDERS, PLANTS, SCENERY, SKY, STRUCTURES, VESSELS, is_of
from concept_gen.local.understanding.relating.emerging import comes_out

TURNED = {
    "over": "below",
    "under": "shelters",
    "ringed": "rings",
    "emerges": "yields",
    "pierced": "pierces",
    "leans": "supports",
    "shaped": "shapes",
    "fills": "full",
    "holds": "held",
    "hauls": "hauled",
    "rides": "ridden",
    "wears": "worn",
    "chases": "flees",
    "wreathed": "wreathes",
}
"""What the second of two is to the first, by what the first is to it: in these it may lead the picture."""
RINGED = words("surrounded encircled ringed framed circled flanked")
_PASSING = words("piercing stuck struck thrust pushed shot stabbed threaded cutting passing")
RINGING = words("around round surrounding encircling")
_WOUND = words(
    "snake serpent vine ivy rope ribbon scarf tape chain string hose wire tentacle arm arms tail river"
)
# What frames by itself, and what is too large to stand around something.
_VAST = words(
    "wreath laurel frame banner circle ring shield rays border rope mountain mountains hill hills forest sea",
    "ocean lake river wave waves water city skyline island sky",
)
BACKED = "backed"
"""With scenery behind it."""
TOPPED = "topped"
"""With one thing in the air above it."""
DOORED = "doored"
"""With a small door in it."""
_WITH_DOORS = (STRUCTURES - words("mountain hill")) | words(
    "van car truck bus train caravan camper lorry taxi cabinet wardrobe cupboard oven fridge safe kennel",
    "shed cage shop store garage hangar office school hospital hotel key keys bell knocker wreath",
)
_OVER_IT = words("above over")
_ABOUT_IT = words("behind under beneath underneath below") | _OVER_IT
_WORN_OVER = words("halo crown hat")
_MOUTHS = words("beak bill mouth")
_SELF = words("it its side sides front middle centre center chest belly body heart door lid label backrest")
_GRIPS = words("claws talons paws hands arms hooves tentacles feet tail")
_BACKS = words("top back head shell nose shoulder shoulders trunk hump humps roof")
_FULL = words("full filled overflowing brimming loaded laden packed heaped piled stuffed bursting crammed")
_OPEN = words("basket wheelbarrow barrow bucket pail crate bowl pot vase tray platter bouquet posy nosegay")
_VASES = words("vase pitcher jug bucket pail")
_POURED = words(
    "coffee tea cocoa chocolate milk beer wine water juice soup ramen noodles rice honey gold pho udon laksa",
    "congee porridge oatmeal cereal granola muesli stew chili curry salad borscht gumbo goulash pasta",
    "risotto bibimbap poke broth paint popcorn yogurt yoghurt gruel gazpacho",
)
_OF_IT = words("its his their")
_IT = words("it him her them") | _OF_IT


def told_after(between: list[str], after: list[str], subject: str, companion: str) -> str:
    """`between` and `after`: the words between the two, and those that follow the companion."""
    return (
        full_of(between, subject, companion)
        or _ring(between, after[:2], subject, companion)
        or _seen_or_pierced(between, after[:3])
        or _doored(between, subject, companion)
    )


def is_next_to_it(after: list[str]) -> bool:
    """`with a plant beside it`, `and a tent in front`"""
    if after[:2] == ["in", "front"]:
        return after[2:3] != ["of"] or not _IT.isdisjoint(after[3:4])
    place = 2 if after[:2] == ["next", "to"] else 1
    return (place == 2 or after[:1] in (["beside"], ["alongside"])) and not _IT.isdisjoint(
        after[place : place + 1]
    )


def placed_to_it(after: list[str], companion: str) -> str:
    """Where the companion is, as told after it: `with two peaks behind it`, `with a leaf under it`, `with a
    star above it`"""
    place = next((n for n, word in enumerate(after[:3]) if word in _ABOUT_IT), -1)
    if place < 0 or _IT.isdisjoint(after[place + 1 : place + 2]):
        return ""
    if after[place] == "behind":
        return BACKED if is_of(companion, SCENERY | STRUCTURES) else ""
    if after[place] in _OVER_IT:
        return TOPPED if _is_single(companion) else ""
    return TURNED["under"] if after[place + 1] not in _OF_IT else ""


def _is_single(thing: str) -> bool:
    """Whether it is one thing that has no place of its own up there, as halos have."""
    is_many = thing.endswith("s") and not thing.endswith("ss")
    return not is_many and not is_of(thing, (SCENERY | SKY | _WORN_OVER) - {"star", "moon", "cloud"})


def is_aloft(idea: str, text: str) -> bool:
    """Whether the text has it in the air: `seagulls above it`, `a kite overhead`; the moon always is."""
    if is_of(idea, SKY):
        return True
    said = idea.split("-")[-1].removesuffix("s")
    told = rf"(?i)\b{said}\w{{0,3}}\s+(?:that are |which are )?(?:\w+ing\s+){{0,2}}"
    return bool(re.search(rf"{told}(?:above|over|overhead|in the (?:sky|air))\b", text))


def is_nearby(idea: str, text: str) -> bool:
    """Whether the text has it beside the picture or in the air over it: `next to a tent`."""
    said = r"[\s-]+".join(map(re.escape, idea.split("-")))
    told = rf"(?i)\b(?:next to|beside|alongside|near|by)\s+(?:an?|the|his|her|its)\s+(?:[a-z]+\s+)?{said}\b"
    return is_aloft(idea, text) or bool(re.search(told, text))


def full_of(between: list[str], subject: str, companion: str) -> str:
    """How a thing stands to what it is told to be full of: `a boat filled with oranges`."""
    is_plant = {companion.removesuffix("s"), companion.removesuffix("ies") + "y"} & PLANTS
    if between[:1] == ["with"] and is_of(subject, _VASES) and is_plant:
        return TURNED["fills"]
    told = not _FULL.isdisjoint(between[:-1]) and not {"of", "with"}.isdisjoint(between)
    if is_of(companion, _POURED) or not (told or between[:1] == ["of"]):
        return ""
    if is_of(subject, VESSELS if told else _OPEN):
        return TURNED["fills"]
    return "contains" if "full" in between[:-1] and is_of(subject, HOLDERS) else ""


def _doored(between: list[str], subject: str, companion: str) -> str:
    """Whether somebody lives in what is no house: `an acorn with a tiny door`."""
    has = "with" in between[-4:] and companion.split("-")[-1] == "door"
    return DOORED if has and not (is_of(subject, _WITH_DOORS) or _is_animal(subject)) else ""


def _ring(between: list[str], after: list[str], subject: str, companion: str) -> str:
    """Whether many of the one are all around the other: a loaf with wheat around it, stars around a
    globe."""
    if between[:1] == ["around"]:
        winds = is_of(subject, _WOUND | _VAST) or _is_animal(subject)
        return "" if winds else TURNED["ringed"]
    said = [word for word in after if word != "all"][:1]
    told = not RINGED.isdisjoint(between[:2]) or not RINGING.isdisjoint(said)
    return "ringed" if told and not (is_of(companion, _VAST) or _is_animal(companion)) else ""


def _seen_or_pierced(between: list[str], after: list[str]) -> str:
    """`a satellite watching the sea from above`, `a wheel with a spanner through it`"""
    if after[:2] == ["from", "above"] or after[:1] == ["overhead"]:
        return "over" if after[:1] == ["from"] else "under"
    if after[:1] == ["through"] and (after[1:2] in (["it"], ["them"]) or not _SELF.isdisjoint(after[2:3])):
        return "pierced"
    return TURNED["pierced"] if between[-2:-1] == ["through"] and not _PASSING.isdisjoint(between) else ""


def _is_animal(phrase: str) -> bool:
    return any(
        word in animal_names() or word.removesuffix("s") in animal_names() for word in phrase.split("-")
    )


def owned_by(after: list[str]) -> str:
    """Where on or in its owner a thing is: in its beak, on its back, on it."""
    if after[:1] == ["in"] and "basket" in after[1:4]:
        return "basketed"
    if not _MOUTHS.isdisjoint(after[:3]):
        return "carries"
    if not _BACKS.isdisjoint(after[:3]):
        return "bears"
    if not _GRIPS.isdisjoint(after[1:4]):
        return ""
    if comes_out(after[:3]):
        return TURNED["emerges"]
    at_it = after[:1] in (["on"], ["in"]) and after[:2] != ["in", "front"]
    on_it = at_it and not _SELF.isdisjoint(after[1:4])
    return "contains" if on_it or after[:1] in (["inside"], ["within"]) else ""
