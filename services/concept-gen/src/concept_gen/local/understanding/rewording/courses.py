"""Reads what one moves over as no second thing: `a skier racing down a slope`, `a dancer on a stage`."""

import re

from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

_OF = words("golf race racing tennis basketball football soccer ski boxing running skate half")
_GROUND = (
    rf"(?:(?:{'|'.join(sorted(_OF))})[ -])?"
    r"(?:slope|piste|ramp|road|highway|street|track|racetrack|trail|path|court|field|pitch|course|ring|stage|"
    r"circuit|pipe|catwalk|runway|rink)s?"
)
_HILL = r"(?:hills?|hillside|mountains?|mountainside)"
_ARTICLE = r"(?:an?|the|his|her|its|their)"
_KIND = r"(?P<kind>(?:(?!(?:and|or|with)\b)[a-z-]+\s+){0,2}?)"
# A stage with curtains, a field of poppies and a path to a house are things to be seen.
_BARE = r"(?!\s+(?:of|with|made|that|whose|leading|winding|to|full|into)\b)(?![\w'’-])"
_OVER_GROUND = re.compile(
    r"(?i)\s+(?P<how>down|up|over|along|across|on|onto|round|around|through|off|in)\s+"
    rf"{_ARTICLE}\s+{_KIND}{_GROUND}{_BARE}"
)
_DOWN_HILL = re.compile(
    rf"(?i)\s+(?P<how>down|up|over)\s+{_ARTICLE}\s+(?:[a-z-]+\s+)?(?P<hill>{_HILL}){_BARE}"
)
_SCENES = words("mountain forest woodland desert city coastal seaside jungle")
_SEEN = {"woodland": "forest", "coastal": "sea", "seaside": "sea"}
_MOVING = words(
    "racing skiing riding cycling running jogging sprinting skating driving sliding rolling speeding walking",
    "skateboarding snowboarding sledding dribbling kicking serving dancing leaping jumping galloping",
    "trotting zooming cruising coasting biking pedalling marching bounding dashing hopping hurtling gliding",
    "going performing playing whizzing rushing",
)
_ATHLETES = words(
    "skier runner cyclist skater skateboarder snowboarder footballer boxer wrestler fighter dancer ballerina",
    "golfer jogger sprinter racer rider hurdler athlete goalkeeper striker player rollerskater biker",
    "jockey gymnast kart karts skateboarders skiers runners cyclists dancers footballers boxers players",
)
# A skier who races is no racing car.
_RACING = re.compile(
    r"(?i)\b(?P<who>[a-z]+)\s+racing(?=\s+(?:across|along|around|down|off|over|past|round|through|up)\b)"
)
_ON_WHEELS = words("driving rolling cycling biking pedalling")  # what flies over a hill stays above it
# Who works the field.
_TILLING = words("tractor harvester plough plow combine farmer cow cows sheep cart")


def without_courses(text: str) -> str:
    """Without the ground under somebody or something in motion, unless a drawing shows both; a hill stays as
    what is behind it."""
    text = _RACING.sub(_rushing, text)
    return _DOWN_HILL.sub(_behind, _OVER_GROUND.sub(_unless_shown, text))


def _rushing(found: re.Match[str]) -> str:
    """But for the sport that is called so, as horse racing is."""
    is_sport = load_lexicon().has_phrase(f"{found['who'].lower()}-racing")
    return found.group() if is_sport else f"{found['who']} rushing"


def _unless_shown(found: re.Match[str]) -> str:
    told = _told_before(found)
    if not _moves(told) or not _TILLING.isdisjoint(told) or _is_drawn(told, found.group().split()[-1]):
        return found.group()
    scene = next((word for word in found["kind"].lower().split() if word in _SCENES), "")
    return f" in front of a {_SEEN.get(scene, scene)}" if scene else ""


def _behind(found: re.Match[str]) -> str:
    hill = found["hill"].lower()
    moving = _ON_WHEELS if found["how"].lower() == "over" else _MOVING
    moves = not moving.isdisjoint(_told_before(found))
    seen = "mountain" if hill.startswith("mountain") else "hill"
    return f" in front of a {seen}" if moves else found.group()


def _moves(told: list[str]) -> bool:
    return not (_MOVING | _ATHLETES).isdisjoint(told)


def _told_before(found: re.Match[str]) -> list[str]:
    """The words of its clause before it."""
    return re.findall(r"[a-z]+", re.split(r"[.,;:!?()]", found.string[: found.start()])[-1].lower())


def _is_drawn(told: list[str], ground: str) -> bool:
    return any(load_lexicon().has_phrase(f"{who}-{ground.lower()}") for who in {*told} - _OF)
