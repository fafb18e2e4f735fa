"""How people put what they want changed: patterns over one clause, for each kind of wish."""

import re
from functools import cache

from concept_gen.local.wishes.and_signs import AND_SIGNS
from concept_gen.local.wishes.of_colour import COLOURS
from concept_gen.local.wishes.of_place import CENTRED, FRAMED, GROUND, NOT_THERE, PLACES, ROWS
from concept_gen.local.wishes.of_size import COUNT, FONTS, NUMBER, SIZES
from concept_gen.local.wishes.of_text import CAPITALISED, LINE, QUOTED, TEXT, WRITTEN
from concept_gen.local.wishes.out_of_reach import OUT_OF_REACH

_ANY = r"[a-z][a-z '-]"
_REMOVE = (
    r"\b(?:remove|without|no|delete|lose|hide|ditch|scrap|dump|omit|skip|erase|forget(?: about)?|"
    r"cut out|do away with|get rid of|take (?:off|out|away)|leave (?:out|off)|"
    r"(?<!\ba )(?<!\bthe )(?<!\bwater )(?<!\bone )drop)\b"
)
_THE = r"(?:the\s+|that\s+|its\s+|any\s+|this\s+)?"
_MARK = r"(?:icon|symbol|mark|image|picture|drawing|emblem|graphic)"
_THINGS = "icon|symbol|layout|composition|font|typeface|shape|style|colou?rs?|colou?r scheme|palette"
OF_A_LOGO = r"(?:icon|symbol|layout|composition|font|typeface|lettering|style)s?"
"""What every logo has, so that no wish takes it away."""
_A = r"(?:an?\s+|the\s+|some\s+|in\s+)*"

_YEAR = rf"^(?!.*{_REMOVE})(?:.*\b)?(?P<value>(?:est\b\.?|established|founded|since)(?: in)? [12]\d{{3}})\b"

KINDS: tuple[tuple[str, str], ...] = (
    (
        "keep",
        r"^(?:please\s+)?(?:keep|leave(?! (?:out|off)\b)|preserve|retain|"
        r"(?:don'?t|do not|never) (?:change|touch|alter|modify))\b"
        r"\s*(?P<value>[a-z ,'-]*)",
    ),
    ("praise", r"^not (?:an?|the) [a-z -]+$"),
    NOT_THERE,
    (
        "keep",
        r"^(?:(?:the|in the|with the) )?same (?P<value>colou?rs|palette|layout|font|style|lettering|"
        r"shapes?)$",
    ),
    (
        "praise",
        r"^(?:(?:the )?[a-z ]+ (?:is|are|looks?)|(?:it|that)'?s) (?:fine|ok(?:ay)?|good|great|nice|perfect|"
        r"lovely)(?: as it is)?$",
    ),
    (
        "praise",
        r"^(?:everything|all|anything)(?: else)?\b.*\b(?:same|as (?:it )?is|unchanged|stays?|alone)\b|"
        r"^(?:the )?rest\b.*\b(?:same|as (?:it )?is|unchanged|stays?|fine|good|ok|great)\b",
    ),
    *AND_SIGNS,
    (
        "capitals",
        r"^(?!.*[\"“‘'][^\"”’']+[\"”’'](?!\w)).*"
        r"\b(?:all |in )?(?:caps|capital letters|capitals|upper ?-?case)\b",
    ),
    ("small-letters", r"\blower ?-?case\b|\b(?:no|without) (?:caps|capitals)\b|\bsmall letters\b"),
    ROWS,
    *COLOURS,
    *FONTS,
    (
        "letters",
        r"\b(?:letters?|initials?|monogram)\b.{0,20}?\b(?:to|be|as|into|:)?\s+[\"'“‘]?(?P<value>(?-i:[A-Z]{1,3}))"
        r"[\"'”’]?(?:\s+instead.*)?$",
    ),
    (
        "praise",
        r"^(?:i (?:really )?(?:like|love) (?:it|this|that)|(?:looks? )?(?:great|good|nice|perfect|"
        r"thanks?.*|"
        r"thank you.*|ok(?:ay)?|please|hi|hello|yes|well done))[\s,!.]*$",
    ),
    (
        "flip",
        r"^(?!.*\bcolou?rs?\b).*"
        r"\b(?:flip|mirror|reverse|face the other way|facing (?:left|right)|"
        r"(?:look|face|turn|point)(?:s|ing)?(?: it| the [a-z]+)? "
        r"(?:to(?:wards)? )?(?:the )?"
        r"(?:left|right|other way))\b(?!.*(?:upside|vertical))",
    ),
    ("flat", r"\b(?:no|without|remove|drop|less)\b.*\b(?:gradients?|shading|shades)\b|\bflat(?:ter)?\b"),
    ("tone", r"^(?!.*\bback).*\b(?:too|not so) (?P<value>dark|light|bright|pale|dull|colou?rful)\b"),
    ("ink", rf"\b(?P<value>[a-z]+)\s+{_MARK}\b"),
    ("ink", rf"\bmake\s+the\s+(?:{_MARK}|[a-z]+)\s+(?P<value>[a-z]+)$"),
    ("ground", r"\b(?P<value>dark|light|black|white)\s+(?:theme|version|scheme)\b"),
    ("ground", r"\b(?:at|by) (?P<value>night)(?:[- ]?time)?\b|^(?:make it )?(?P<plain>night)(?:[- ]?time)?$"),
    (
        "fierce",
        r"\b(?:angr(?:y|ier)|fiercer|meaner|scar(?:y|ier)|furious|"
        r"roar(?:s|ing)?|growl(?:s|ing)?|snarl(?:s|ing)?|"
        r"more (?:aggressive|fierce|angry|menacing)|(?:show|bare)(?:s|ing)? (?:its |his |the )?teeth)\b",
    ),
    (
        "twins",
        r"\b(?:two|a pair) of (?:it|them|these)\b|\bmake it (?:two|a pair|double)\b|"
        r"\btwice\b(?! as\b| the\b)",
    ),
    ("triplets", r"\bthree of (?:it|them|these)\b|\bmake it three\b"),
    (
        "smiles",
        r"\b(?:smiles?|smiling|smiley)\b|\b(?:cute|happy|friendly|kawaii|little) face\b|"
        r"\bhappier\b",
    ),
    (
        "asleep",
        r"\b(?:make|let|show|have|put|should|could)\b.*"
        r"\b(?P<value>asleep|sleep(?:ing)?|napping|wink(?:ing)?)\b",
    ),
    (
        "built-of",
        r"^(?!.*\b(?:fonts?|letters?|background)\b).*\b(?:ma[kd]e|buil[dt]|form(?:ed)?|composed?)\s+"
        r"(?:(?:it|the [a-z]+)\s+)?(?:up\s+)?(?:out\s+)?(?:of|from)\s+"
        rf"(?:(?:many|lots of|small|little)\s+)*(?P<value>{_ANY}+)",
    ),
    *CENTRED,
    ("line", rf"\b(?:add|write|put|include)\s+(?:{QUOTED})"),
    (
        "line",
        rf"\b(?:add|write|put|include)\s+{CAPITALISED}\s+(?:below|under|underneath|beneath|at the bottom)\b",
    ),
    ("line", _YEAR),
    ("remove-line", rf"{_REMOVE}.*\b{LINE}\b(?!.*\band\b.*\bname\b)"),
    ("remove-words", rf"{_REMOVE}\s+(?:the (?:words?|text|line)\s+)?(?:{QUOTED})"),
    (
        "remove-word",
        rf"{_REMOVE}\s+(?:the\s+)?word\s+{CAPITALISED}",
    ),
    ("remove-text", rf"{_REMOVE}.*\b{TEXT}\b|^(?:just|only) (?:the )?{_MARK}$"),
    ("remove-modifier", rf"{_REMOVE}\s+{_THE}(?:badge|second|small|extra|secondary|little|other)\b"),
    (
        "remove-plate",
        rf"{_REMOVE}.*\b(?:frame|border|outline|background shape|plate|container|circle|shield|ring)\b|"
        r"\b(?:out of|outside) (?:the|its|that) (?:frame|border|circle|ring|box|badge|square|shield)\b|"
        rf"{_REMOVE}\s+{_THE}(?P<value>box|square|disc|disk|oval|hexagon|octagon|diamond|tile|arch)\b",
    ),
    FRAMED,
    (
        "remove-subject",
        rf"{_REMOVE}\s+{_THE}{_MARK}s?\b|\b(?:just|only) (?:the )?(?:text|name|letters|wordmark)\b",
    ),
    (
        "disliked",
        r"^(?:.*\b(?:(?:don'?t|do not|not) (?:really )?(?:like|love|want|need)|hate|dislike|"
        r"not (?:a fan of|keen on|into|happy with|sure about)|(?:tired|sick) of|can'?t stand))\s+"
        rf"(?:(?:the|these|those|any|its|an?)\s+|(?:this|that)\s+(?=[a-z]))*(?P<value>{_ANY}+)$",
    ),
    (
        "swap",
        rf"\binstead of {_THE}(?:{_ANY}+?),?\s+(?:please\s+)?(?:use|put|show|draw|with|try|have|"
        r"make it)\s+"
        rf"{_A}(?P<value>{_ANY}+)",
    ),
    (
        "swap",
        rf"\b(?:use|put|show|draw|try|have|with|want|prefer)\s+{_A}(?P<value>{_ANY}+?)\s+"
        r"(?:instead of|rather than|in place of|not)\b.*",
    ),
    (
        "swap",
        r"\b(?:give|put|let)\b\s+(?:it|him|her|them|the [a-z]+)\s+(?:(?:have|wear|hold|carry|in|on)\s+)?"
        rf"{_A}(?P<value>{_ANY}+?)\s+(?:instead|rather|in place)\b.*",
    ),
    GROUND,
    (
        "ground",
        r"\bback(?:ground|drop)\b[a-z' ]{0,24}?\b(?:to|should be|in|be|as|"
        r"is)?\s*(?P<value>[a-z]+)\s*$",
    ),
    (
        "ground",
        r"\b(?P<value>[a-z]+)\s+(?:(?:colou?red|solid|plain)\s+)?(?:back(?:ground|drop)|ground|"
        r"mode)\b",
    ),
    (
        "ground",
        r"\b(?:put|place|set|show|make)\s+(?:it|this|the \w+)?\s*(?:on|"
        r"against)\s+(?:an?\s+)?(?P<value>[a-z]+)\s*$|"
        r"^on\s+(?:an?\s+)?(?P<plain>[a-z]+)$",
    ),
    *WRITTEN,
    *PLACES,
    (
        "larger-text",
        rf"\b(?:bigger|larger|more prominent|enlarge|increase)\b.*\b{TEXT}\b|"
        rf"\b{TEXT}\b.*\b(?:bigger|larger|more prominent)\b",
    ),
    (
        "smaller-text",
        rf"\b(?:smaller|reduce|shrink)\b.*\b{TEXT}\b|\b{TEXT}\b.*\b(?:smaller|less prominent)\b",
    ),
    (
        "thinner",
        r"\b(?:thin(?:ner)?|fine(?:r)?|hairline)\s+(?:lines?|strokes?|outlines?)\b|\b(?:lines?|"
        r"strokes?|outlines?)\b.*\bthinner\b|"
        r"^(?:make it )?thinner$|\bline art\b",
    ),
    *SIZES,
    (
        "bolder",
        r"\b(?:bolder|bigger|zoom in|larger|thicker|heavier|stronger|chunkier|more weight|more presence|"
        r"enlarge|increase the size)\b",
    ),
    (
        "lighter",
        r"\b(?:smaller|zoom out|finer|shrink|more delicate|less heavy|less bold|subtler|airier|"
        r"more (?:white ?)?space|more room)\b",
    ),
    (
        "tone",
        r"\b(?P<value>darker|brighter|more contrast|higher contrast|more (?:vibrant|vivid|"
        r"saturated|colou?rful|intense)|"
        r"(?:less|not so) (?:bright|saturated|vivid|colou?rful|loud)|muted|desaturated?|paler|"
        r"lighter|warmer|cooler|colder)"
        r"(?:\s+(?:colou?rs?|tones?|palette|shades?))?\s*$",
    ),
    (
        "tone",
        r"\bcolou?rs?\b.*\b(?P<value>darker|brighter|lighter|paler|softer|muted|vivid|vibrant|"
        r"warmer|cooler)\b",
    ),
    (
        "rounder",
        r"\b(?:rounder|rounded|softer|smoother|friendlier|curvier|more round|"
        r"soften)\b(?!\s+(?:font|letters|type))",
    ),
    ("sharper", r"\b(?:sharper|edgier|more angular|angular|harder|pointier)\b"),
    (
        "simpler",
        r"\b(?:simpler|simplify|cleaner|less (?:busy|cluttered|detail(?:ed|s)?|complex|"
        r"complicated)|(?:fewer|too many|too much) (?:details?|elements|things|going on)|less going on|"
        r"minimali[sz]e|"
        r"declutter(?:ed)?|too (?:busy|complex|detailed)|strip (?:it |this )?(?:down|back)|(?:just |"
        r"only )?one shape)\b",
    ),
    NUMBER,
    ("swap", rf"\b(?P<value>{_ANY}{{1,40}}?)\s+instead(?:\s+of\b.*)?"),
    (
        "swap",
        r"\b(?:replace|swap|exchange|change|turn|switch|convert)\b.*?\b(?:with|for|to|into|by)\s+"
        rf"{_A}(?P<value>{_ANY}+)",
    ),
    ("swap", rf"^(?:an?\s+)?(?P<value>{_ANY}+?)\s+(?:rather than|in place of)\b.*"),
    ("swap", rf"\bthe\s+{_ANY}{{1,24}}?\s+(?:should|must|could) be\s+(?:an?|the)\s+(?P<value>{_ANY}+)"),
    (
        "swap",
        r"\b(?:make|show)\s+(?:it|the (?:icon|animal|subject|mark|symbol|"
        rf"{_ANY}{{1,20}}?))\s+(?P<value>an?\s+{_ANY}+)",
    ),
    COUNT,
    (
        "add",
        r"\b(?:add|include|put|place|bring in|stick|attach|insert|give (?:it|him|her|them|the [a-z]+))\b\s+"
        rf"{_A}(?P<value>{_ANY}+)",
    ),
    (
        "add",
        r"\b(?:it|the [a-z]+)\s+(?:hold|carry|wear|read|eat|drink|play|ride|driv|lift|paddl|row)"
        r"(?:es?|s|ing)?\s+"
        rf"{_A}(?P<value>{_ANY}+)",
    ),
    ("add", rf"\bdress(?:ed)?\b.*?\b(?:as|like|in)\s+{_A}(?P<value>{_ANY}+)"),
    ("add", rf"^(?:with|and)\s+(?:an?\s+|some\s+)(?P<value>{_ANY}+)"),
    ("swap", rf"^(?:please\s+|can you\s+)?(?:use|try|draw|show)\s+(?:an?|the)\s+(?P<value>{_ANY}+)$"),
    ("head", r"\b(?:only|just)\b.*\b(?:head|face)$|^(?:the )?(?:head|face) (?:only|alone)$"),
    ("only", rf"^(?:only|just)\s+(?:keep\s+)?{_THE}(?P<value>{_ANY}+)$"),
    ("remove", rf"{_REMOVE}\s+{_THE}(?P<value>{_ANY}+)"),
    ("other", rf"\bchange\s+{_THE}(?P<value>{_THINGS})\s*$"),
    (
        "other",
        r"\b(?:different|another|other|new|vary|variation|try again|something else)\b"
        rf"(?:.*?\b(?P<value>{_THINGS})\b)?",
    ),
)


_KEPT = ("keep", "praise", "flip")


@cache
def patterns() -> tuple[tuple[str, re.Pattern[str]], ...]:
    """In the order they are tried: the first that is found in a clause says what the clause wants."""
    first = [entry for entry in KINDS if entry[0] in _KEPT]
    others = [entry for entry in KINDS if entry[0] not in _KEPT]
    beyond = [(kind, pattern) for kind, pattern, _ in OUT_OF_REACH]
    return tuple((kind, re.compile(said, re.IGNORECASE)) for kind, said in (*first, *beyond, *others))
