"""What a text tells beside the picture that it wants: who runs the firm and where, how it is drawn."""

import re

from concept_gen.local.understanding.naming.capitals import is_title_case
from concept_gen.local.understanding.rewording.alternatives import without_alternatives
from concept_gen.local.understanding.rewording.framed_ideas import without_frames
from concept_gen.local.understanding.rewording.named_colours import without_named_colours
from concept_gen.local.understanding.rewording.owners.activities import as_trades
from concept_gen.local.understanding.rewording.owners.aims import without_aims
from concept_gen.local.understanding.rewording.owners.beginnings import without_beginnings
from concept_gen.local.understanding.rewording.owners.circumstances import without_circumstances
from concept_gen.local.understanding.rewording.owners.clubs import without_whose_club
from concept_gen.local.understanding.rewording.owners.doers import as_ours
from concept_gen.local.understanding.rewording.owners.doing import is_done_to
from concept_gen.local.understanding.rewording.owners.hardships import as_hardship
from concept_gen.local.understanding.rewording.owners.lessons import without_learners
from concept_gen.local.understanding.rewording.owners.lifts import as_lifts
from concept_gen.local.understanding.rewording.owners.made_into import as_made_of
from concept_gen.local.understanding.rewording.owners.occasions import without_occasions
from concept_gen.local.understanding.rewording.owners.professions import without_those_seen
from concept_gen.local.understanding.rewording.owners.siding import as_helped
from concept_gen.local.understanding.rewording.owners.spans import as_done_now
from concept_gen.local.understanding.rewording.owners.those_served import without_those_served
from concept_gen.local.understanding.rewording.owners.whereabouts import without_whereabouts
from concept_gen.local.understanding.rewording.owners.work import without_own_circumstances
from concept_gen.local.understanding.rewording.states import with_states
from concept_gen.local.understanding.rewording.street_life import without_streets
from concept_gen.local.understanding.rewording.tints import without_tints
from concept_gen.local.understanding.rewording.towns import without_towns
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon
from concept_gen.local.understanding.vocabulary.styles import MADE_AS, with_bits

# Whose it is and where tells nothing to draw: `run by volunteers from three churches`, `in Bath`.
_BY_WHOM = re.compile(
    r"(?i)\b(?:run|owned|founded|led|organi[sz]ed|started|managed) by\b[^,.;:]*|\bby volunteers\b[^,.;:]*"
)
_KIN = (
    "aunts? boss boyfriends? brothers? cousins? dads? daughters? fathers? friends? grandads? "
    "grandfathers? grandmas? grandmothers? grandpas? grandsons? grannys? grans? girlfriends? "
    "husbands? mates? moms? mothers? mums? nephews? nieces? partners? sisters? sons? uncles? wife"
).replace(" ", "|")
_OF_KIN = re.compile(
    rf"(?i)\b(?:my|our|his|her)\s+(?:(?:best|big|little|old)\s+)?(?:{_KIN})\b(?:['’]s?)?"
    r"|\b(?:my|our|his|her) family\b(?! (?:crest|photo|portrait|reunion|tree))|\bfamily[- ](?:owned|run)\b"
)
# One of the firm does what its other owners do: `I dive, my wife runs the crane`.
_KIN_DOES = re.compile(
    rf"(?i)(?:(?<=[,.;:!]\s)|(?<=\band\s)|^)(?:my|our)\s+(?:(?:best|big|little|old|older|younger)\s+)?(?:{_KIN})\s+"
    r"(?=(?!is\b|has\b|was\b|always\b)[a-z]{2,}s\b)"
)
# No place is written so: `what you owe in VAT`.
_NO_PLACES = r"(?:AI|CPR|DIY|ESOL|GPS|HR|IT|LED|PE|PR|SEO|STEM|VAT|VR)\b"
_WHERE = re.compile(rf"\b(?:[Ii]n|[Nn]ear|[Ff]rom)\s+(?!{_NO_PLACES})[A-Z][\w'’-]+(?:\s+[A-Z][\w'’-]+)*")
# Where it is sold.
_AT_MARKET = re.compile(r"(?i)\b(?:at|on|from) (?:an?|the|our)?\s*(?:[\w'’]+ )?(?:markets?|fairs?)\b")
# How it is made, by words that are things too: an octopus in a vintage engraving style.
_IN_STYLE_OF = re.compile(
    r"(?i)\b(?:cartoon|chalk|comic|crayon|doodle|engraving|etching|graffiti|linocut|sketch|stencil|sticker|tattoo|"
    r"water-?colou?r|woodcut)[- ]style[sd]?\b"
)
# How several of one thing stand, which is no thing.
_MUTUALLY = re.compile(
    r"(?i)\b(?:facing (?:each ?other|one another)|face to face|nose to nose|side by side|back to back|"
    r"(?:facing|looking) away from (?:each other|one another)|looking at each other|hand in hand|"
    r"holding (?:hands|paws))\b"
)
# What most things are made of anyway, unless it is shown by itself: a guitar made of wood.
_OF_MATERIAL = re.compile(
    r"(?i)\b(?:made|built|carved|cut|cast|forged|folded|moulded|crafted)\s+(?:out\s+)?(?:of|from|in)\s+(?:\w+\s+)?"
    r"(?:wood|stone|marble|steel|iron|metal|gold|silver|bronze|copper|brass|clay|concrete|plastic|leather|wool|"
    r"fabric|felt)\b"
)
# What somebody does, by words that are things too.
_DOES = re.compile(
    r"(?i)\b(?P<who>that|which|who|we|i|they)\s+"
    r"(?P<does>helps?|lets|makes|gives|learns?|plants?|paints?|trains?|ships?|books?|brushes|stamps?|tours?|fits?|tracks?|bowls?|checks?|counts?|match(?:es)?|bridges?|spots?|drives?|measures?)\b"
)
# A river running through hills is not run.
_RUNNING = re.compile(
    r"(?i)\b(?P<thing>(?:cable|crack|line|path|rail|ribbon|river|road|stream|stripe|track|trail|vine|wire)s?)\s+"
    r"(?:running|flowing|going|passing|leading)\b"
)
# What is only its style: `made of triangles`.
_OF_SHAPES = re.compile(
    r"(?i)\b(?:made|built|composed|constructed|formed)(?: up| out)?(?: of| from)(?: [a-z]+){0,2} "
    r"(?:triangles|polygons|facets|(?:basic|geometric|simple) shapes)\b"
)
# A kite flying over a hill is flown by nobody.
_IN_THE_AIR = re.compile(
    r"(?i)\b(?P<thing>(?:balloon|boat|canoe|drone|flag|kite|lantern|plane|raft|sailboat|ship|yacht)s?)\s+"
    r"(?:flying|floating|hovering|soaring|drifting|sailing|cruising)"
    r"(?=\s+(?:high |up |low )?(?:above|across|among|between|in|into|on|over|past|through|with)\b)"
)
_SMILING = re.compile(
    r"(?i)\bwith (?:an? |its )?(?:(?:big|cute|little) )?"
    r"(?:(?:grinning|happy|smiley|smiling)[ -]faces?|smiles?)\b"
    r"(?: (?:baked |carved |drawn |painted )?(?:in|on) (?:it|its \w+|top)\b)?"
)
# Of a roof with its house or van nothing is told: `a van with a canoe on its roof`.
_ON_ITS_ROOF = re.compile(
    r"(?i)\b(?P<what>(?:with|bearing|carrying) (?:[\w'’-]+ ){1,5}on )(?:the|its|her|their) "
    r"(?:roof|rooftop)\b(?! \w+ing\b)"
)
# It is on the road: `a sauna on wheels`.
_ON_WHEELS = re.compile(r"(?i)\b(?P<what>[a-z]+)\s+on (?:two |three |four )?wheels\b")
# `a bit cheeky` is no drill bit.
_A_BIT = re.compile(r"(?i)\ba (?:little |tiny )?bit(?: of(?: an?)?)?\s+(?!for\b|in\b|on\b|with\b)")
_MANY = re.compile(
    r"(?i)\b(?P<many>stack|pile|tower|bunch|heap|bundle|handful|cluster|row|herd|pack|swarm|flock)\s+of\b"
    r"(?P<what>(?:\s+[a-z]+){0,3})"
)
_HEAPS = ("stack", "pile", "heap")
# Where its maker keeps or does it: `in our garden shed`.
_AT_HOME = re.compile(
    r"(?i)\b(?:in|from|out of) (?:my|our|his|her|their) (?:[a-z]+ )?(?:allotment|attic|back ?yard|barn|"
    r"basement|cellar|conservatory|cottage|farmhouse|flat|front room|garage|garden|greenhouse|home|house|"
    r"kitchen|living room|loft|shed|spare (?:bed)?room|stable|studio|village|workshop)s?\b"
    r"(?! (?:door|roof|window)s?\b)"
)


def without_undrawn(text: str) -> str:
    text = without_towns(without_frames(without_named_colours(text)))
    text = as_made_of(without_occasions(without_whereabouts(text)))
    text = without_aims(as_hardship(without_beginnings(without_circumstances(text))))
    text = as_helped(as_trades(as_done_now(without_those_seen(as_ours(without_whose_club(text))))))
    text = without_own_circumstances(without_learners(as_lifts(text)))
    text = without_those_served(without_streets(text))
    rest = _ON_ITS_ROOF.sub(r"\g<what>top", _AT_HOME.sub(" ", _ON_WHEELS.sub(_mobile, text)))
    rest = MADE_AS.sub(r"\1", _MANY.sub(_as_one, without_alternatives(with_bits(without_tints(rest)))))
    rest = _RUNNING.sub(r"\g<thing>", _SMILING.sub(" ", _A_BIT.sub(" ", rest)))
    rest = _OF_SHAPES.sub(", geometric", _IN_THE_AIR.sub(r"\g<thing>", rest))
    rest = _DOES.sub(_unless_one, _OF_KIN.sub(" ", _KIN_DOES.sub("we ", _BY_WHOM.sub(" ", rest))))
    rest = with_states(_OF_MATERIAL.sub(" ", _MUTUALLY.sub(" ", _IN_STYLE_OF.sub(" ", rest))))
    return _AT_MARKET.sub(" ", rest if is_title_case(rest) else _WHERE.sub(" ", rest))


def _unless_one(found: re.Match[str]) -> str:
    """Who does it, with what they do where the lexicon knows it as one with its object: `I paint faces`."""
    return found.group() if is_done_to(found["does"], found.string[found.end() :]) else found["who"]


def _mobile(found: re.Match[str]) -> str:
    """The thing alone, where on wheels it is not another one, as meals are."""
    what = found["what"]
    return found.group() if f"{what.lower()}-on-wheels" in load_lexicon().queries else what


def _as_one(found: re.Match[str]) -> str:
    """`a stack of smooth stones` as a `stack-of-stones` where that is one thing, else the stones."""
    said = found["what"].split()
    many = found["many"].lower()
    heaps = ("stack", "pile") if many in _HEAPS else (many,)
    phrases = ((n, f"{heap}-of-{said[n]}".lower()) for n in range(len(said)) for heap in heaps)
    whole = next(((n, phrase) for n, phrase in phrases if phrase in load_lexicon().queries), None)
    if whole:
        return " ".join([whole[1], *said[whole[0] + 1 :]])
    return found.group() if many == "tower" else f" {found['what']}"


def with_kin_as(word: str, text: str) -> str:
    """`my brother's studio` with the word in the brother's place."""
    return _OF_KIN.sub(word, text)


def smiles(text: str) -> bool:
    """Whether a thing is to have a smiling face."""
    return bool(_SMILING.search(text))
