"""How a text puts two things to each other: one on, in, under or in the hands of the other."""

import re

from concept_gen.data.icons import animal_names
from concept_gen.data.vocabulary import words
from concept_gen.local.kinds import (
    FLOCKS,
    HOLDERS,
    PLANTS,
    SCENERY,
    SKY,
    STEMMED,
    STRUCTURES,
    VEHICLES,
    is_of,
)
from concept_gen.local.people import HANDED, ROLES
from concept_gen.local.understanding.relating.amid import amid
from concept_gen.local.understanding.relating.attire import DRESSED_AS, worn_how
from concept_gen.local.understanding.relating.crossings import CROSSES, are_crossed, with_afterthoughts
from concept_gen.local.understanding.relating.emerging import EMERGING, comes_out
from concept_gen.local.understanding.relating.sides import as_beside
from concept_gen.local.understanding.relating.told_after import (
    TOPPED,
    TURNED,
    full_of,
    is_next_to_it,
    owned_by,
    placed_to_it,
    told_after,
)
from concept_gen.local.understanding.relating.wreaths import WREATHED, is_wreath, is_wreathed
from concept_gen.local.understanding.relating.young import is_young
from concept_gen.local.understanding.rewording.passives import done_by, is_worn

# How what comes first stands to what follows.
_RELATIONS = {
    "carries": words("stealing steals snatching snatches"),
    "wears": words("wear wearing wears crowned donning"),
    "holds": words(
        "holding holds hugging hugs eating eats drinking",
        "drinks sipping reading reads playing plays licking nibbling munching biting cuddling clutching",
        "offering presenting lifting lifts raising juggling baking cooking serving enjoying grasping",
        "gripping writing painting throwing catching kicking strumming roasting toasting tossing",
        "flipping twirling chewing kneading stirring polishing waving wielding",
        "hold hug eat drink read play lift",
    ),
    "hauls": words("carrying carries carry bringing delivering delivers bearing transporting hauling"),
    "of": words("made built composed formed constructed crafted filled"),
    "on": words(
        "on atop upon onto riding rides ride surfing balancing driving drives drive steering pedalling",
        "cycling",
    ),
    "in": words("in inside into within from out aboard paddling paddles paddle rowing rows row"),
}
_TELLING = frozenset[str]().union(*_RELATIONS.values())
STEAMS = "steams"
"""With steam over it."""
NO_THINGS = words("rising-steam")
"""What is nothing without that which it is seen with."""
# How one stands to what it is said to be with.
_WITH = dict.fromkeys(("umbrella", "parasol", "beach-umbrella"), "under") | {"rising-steam": STEAMS}
_FRAMING = words("with around containing holding enclosing framing surrounding")
_FIELDS = words("field fields meadow meadows garden bed")
PAIRS = "pairs"
"""Named in one breath, or doing something to each other."""
# Where one is to the other: the first that is said.
_PLACED = (
    (words("leaning leans leant propped"), "leans"),
    (words("front past against"), "before"),
    (words("behind"), "behind"),
    (words("around wrapped coiled entwined winding wound"), "round"),
    (words("between flanked"), "between"),
    (words("next beside alongside near"), PAIRS),
    (words("above over shelters sheltering shielding"), "over"),
    (words("hanging hangs dangling swinging"), "hangs"),
    (
        words(
            "clinging clings facing kissing feeding feeds guarding guards watering watching",
            "meeting greeting sniffing pecking protecting fixing repairing building",
            "pushing pulling climbing",
        ),
        PAIRS,
    ),
    (words("chasing chases pursuing pursues following follows hunting hunts"), "chases"),
    (words("under underneath beneath below"), "under"),
)
_AFLOAT = words("boat ship sailboat sailing-boat rowing-boat canoe kayak raft yacht fishing-boat surfboard")
_ALOFT = words("moon crescent-moon half-moon new-moon cloud star")
_DONE_BY = {"behind": "before"}
_SHELTERED = words("under underneath beneath")
_SIPPING = words("drinking drinks drink sipping sips feeding feeds nectar eating eats pecking")
_LEAPS = words(
    "jumping leaping leaps jumps hopping vaulting soaring flying flies gliding hovering floating bouncing"
)
_CIRCLING = _LEAPS | words("buzzing circling fluttering swarming darting")
_BACKDROPS = SCENERY - words("tree trees barn tower shield lighthouse house frame banner wreath laurel")
_BEHIND = SKY | words("rainbow rays circle ring planet galaxy constellation")
_AROUND = words("with and among surrounded amid amidst between under beneath below")
_ROLES = frozenset[str]().union(*ROLES.values())
_TENDING = words("farmer rancher vet veterinarian")  # a pig farmer is no pig
# Between somebody and who they are, or are dressed as.
_BEING = words("a an the who that which is are as like up dressed disguised costumed working works")
BESIDE = "beside"
"""Put to each other, the text does not say how."""
SHAPED = "shaped"
"""In the form of the other."""
WORN_ONLY = ("wears", "shod", STEAMS)
"""Relations that say nothing where they are not seen: a glove beside a bear, steam beside a bun."""
_LIKE, _FORMING = words("like as into"), words("shape silhouette outline forms forming resembling")
_RISING = words("rising rises setting sets dawning peeking")
_RESTING = words("sitting standing resting waiting sits stands rests lying")
_ARTICLES = words("a an the his her its")
_CLAUSE = re.compile(r"[,.;:()–—]")
_FARTHEST = 6  # words between two things that belong to each other


def relation_of(subject: str, companion: str, text: str) -> str:
    """How the first clause that tells it puts the subject to the companion, as `scene.arrangements` calls it;
    else empty."""
    clauses = (
        re.findall(r"[a-z]+", clause.lower()) for clause in _CLAUSE.split(as_beside(with_afterthoughts(text)))
    )
    return next((told for spoken in clauses if (told := _told_in(spoken, subject, companion))), "")


def is_backdrop(idea: str) -> bool:
    """Whether it is behind or around something rather than beside it."""
    return is_of(idea, _BACKDROPS)


def _told_in(spoken: list[str], subject: str, companion: str) -> str:
    first, second = _place(subject, spoken), _place(companion, spoken)
    near, far = sorted((first, second))
    if near < 0 or near == far or far - near > _FARTHEST:
        return ""
    if are_crossed(spoken, near, far):
        return CROSSES
    between, after = spoken[near + 1 : far], _following(spoken[far + 1 : far + 7])
    told = _told_either_way(between, after, subject, companion, turned=second < first)
    if told is not None:
        return told
    if second < first:
        return _turned(
            spoken[second : second + 1], between, spoken[first + 1 : first + 4], subject, companion
        )
    if placed := told_after(between, after, subject, companion):
        return placed
    own = set(companion.split("-")) - _TELLING
    verbs = [*_leaps(spoken[first : first + 1]), *(word for word in between if word not in own)]
    return _relation(verbs, after, companion, is_flock=_is_flock(spoken[second]))


def _told_either_way(
    between: list[str], after: list[str], subject: str, companion: str, *, turned: bool
) -> str | None:
    """What does not hang on the words of relation between the two; None where nothing is told so. `turned`:
    the companion is named first."""
    if is_next_to_it(after):
        return PAIRS
    if not turned and (placed := placed_to_it(after, companion)):
        return placed
    first, second = (companion, subject) if turned else (subject, companion)
    if done := done_by(between) or ("wears" if is_worn(first, between, second) else ""):
        return done if turned else TURNED[done]
    if is_wreathed(first, second, between, after):
        return WREATHED if is_wreath(companion) else TURNED[WREATHED]
    if "and" in between[:1] and _SHELTERED.isdisjoint(between):
        return "" if is_backdrop(companion) or is_backdrop(subject) else PAIRS
    is_dressed = companion in _ROLES and _BEING.issuperset({*between} - {*companion.split("-")})
    tends = companion in _TENDING and not (turned or between)
    return DRESSED_AS if is_dressed and not tends else None


def _following(after: list[str]) -> list[str]:
    """Without what tells of what a thing is: `a loaf of bread in the basket`."""
    return after[2:] if after[:1] == ["of"] else after[:4]


def _turned(
    companion_said: list[str], between: list[str], after: list[str], subject: str, companion: str
) -> str:
    """How the subject stands to what the text names before it: of a shield with a tree the tree is in it,
    of a basket full of pears the pears are."""
    if "with" in between and comes_out(after):
        return "emerges"
    if "with" in between and after[:2] == ["on", "top"]:
        return "on"
    if not _FRAMING.isdisjoint(between) and is_of(companion, HOLDERS):
        return "in"
    if filled := full_of(between, companion, subject):
        return {"full": "fills", "contains": "in"}[filled]
    own = set(subject.split("-")) - _TELLING
    told = [*_leaps(companion_said), *(word for word in between if word not in own)]
    return (TURNED | _DONE_BY).get(_relation(told, [], subject, is_flock=False), "")


def _leaps(said: list[str]) -> list[str]:
    """What is a verb although it may be read as a part of a name: leaping in `leaping deer`."""
    return [word for word in said if word in _LEAPS | EMERGING]


def _place(phrase: str, spoken: list[str]) -> int:
    """Where the phrase's last word stands, in one number or the other; -1 where it does not."""
    last = phrase.split("-")[-1]
    forms = {last, last.removesuffix("s"), f"{last}s", f"{last}es"}
    return next((n for n, word in enumerate(spoken) if word in forms), -1)


def _is_flock(word: str) -> bool:
    """Whether it tells of many that may be around something."""
    singles = {word.removesuffix("s"), word.removesuffix("es"), word.removesuffix("ies") + "y"} - {word}
    return word.endswith("s") and (not singles.isdisjoint(FLOCKS) or word == "leaves")


def _relation(between: list[str], after: list[str], companion: str, *, is_flock: bool) -> str:
    made_out = {"out"} if not _RELATIONS["of"].isdisjoint(between) else set[str]()
    said_between = [word for word in between if word not in made_out]
    told = [name for word in said_between for name, said in _RELATIONS.items() if word in said]
    if worn := worn_how(told, between, companion):
        return worn
    has = "with" in between[-4:] or told[-1:] in (["holds"], ["hauls"])
    if has and (owned := owned_by(after)):
        return owned
    in_field = companion.rstrip("s") in PLANTS and not _FIELDS.isdisjoint([*between, *after[:1]])
    if in_field or (is_flock and not told and not _AROUND.isdisjoint(between)):
        return "amid"
    if has and companion in _WITH:
        return _WITH[companion]
    if is_young(companion) and not told:
        return PAIRS
    if "with" in between[-2:] and (not told or told[-1] != "of"):
        return "" if is_of(companion, SCENERY) else "holds"
    return _shaped(between) or _out_of_it(told, between) or _placed(told, between, companion)


def _shaped(between: list[str]) -> str:
    """Whether it has the form of the other: `a bean shaped like a moon`, `in the shape of a leaf`."""
    likened = "shaped" in between and not _LIKE.isdisjoint(between)
    return SHAPED if likened or not _FORMING.isdisjoint(between) else ""


def _out_of_it(told: list[str], between: list[str]) -> str:
    """Whether it drinks or comes out of the other, unless that is from behind or under it."""
    if "from" in between and not _SIPPING.isdisjoint(between):
        return "sips"
    is_placed = any(not said.isdisjoint(between) for said, _ in _PLACED)
    return "emerges" if told[-1:] == ["in"] and comes_out(between) and not is_placed else ""


def _nearby(between: list[str], companion: str) -> str:
    """`a man sitting by the campfire`; what is by somebody is done by them."""
    if is_of(companion, SCENERY) or companion.split("-")[-1] in HANDED or companion in animal_names():
        return ""
    first, *rest = [word for word in between if word not in _RESTING] or [""]
    return PAIRS if first in ("at", "by") and _ARTICLES.issuperset(rest[:1]) else ""


def _placed(told: list[str], between: list[str], companion: str) -> str:
    place = next((name for said, name in _PLACED if not said.isdisjoint(between)), "")
    place = place or _nearby(between, companion)
    if place == "round" and not _CIRCLING.isdisjoint(between):
        return PAIRS
    if place == "over" and not _RISING.isdisjoint(between):
        return "behind"
    if place == "over" and is_of(companion, _BEHIND) and _LEAPS.isdisjoint(between):
        return ""
    if place == "under" and companion in _ALOFT:
        return TOPPED
    if place == "under" and is_of(companion, SCENERY - STEMMED):
        return "before"
    if place == "under" and companion in _AFLOAT:
        return TURNED["over"]
    if place:
        return place
    return amid(told[-1:], companion) or _borne(told[-1:], companion)


def _borne(told: list[str], companion: str) -> str:
    if told == ["hauls"] and is_of(companion, STRUCTURES | SCENERY | {"island"}):
        return "bears"
    is_ridden = told in (["on"], ["in"]) and companion in VEHICLES
    return "rides" if is_ridden else told[0] if told else ""
