"""What is said of a firm after its name, as patterns: `looks after`, `have been putting on`, `is where`."""

import re

from concept_gen.data.vocabulary import words

_WORKS = sorted(
    words(
        "alter apply arrange assess bake bind book bottle brew bring broker build buy capture care carry",
        "cart carve cast cater clean clear climb coach collect connect convert cook craft create cure",
        "deliver design dig do draw dye edit embroider engrave escort farm fell feed ferry fit fix forge",
        "frame gather get give glaze groom grow guide hand help hire host house install keep lay lend let",
        "letter look maintain make manage mend mill mount move offer open organise organize paint pair",
        "perform pick plan plant plaster polish pour prepare preserve press print produce protect provide",
        "prune publish put rear rebind rebuild recycle refill refinish refurbish remove rent repair",
        "rescue restore restring reupholster rewire roast roof run salvage sell serve service sew sharpen",
        "ship shoe sing smoke solve source stage stitch stock store strip supply support tailor take tan",
        "teach tend test thatch train translate treat tune turn tutor unblock value visit wash weave",
        "welcome weld whittle wire",
    )
)
# What several do together, of which one animal may make a picture: `The Brass Monkeys play ska`.
_TOGETHER = "dance|juggle|march|meet|play|race|ride|ring|row|swim|walk"
_BARE = "|".join((*_WORKS, _TOGETHER))


def _third(verb: str) -> str:
    if verb.endswith(("o", "ss", "sh", "ch", "x")):
        return f"{verb}es"
    return f"{verb[:-1]}ies" if verb.endswith("y") and verb[-2] not in "aeo" else f"{verb}s"


_HOW = r"(?:(?:also|always|carefully|gently|gladly|happily|just|now|only|quietly|simply|still)\s)?"
_HAVE = (
    r"(?:has|have)\s(?:(?:also|always|been|long|now|only)\s)*(?!an?\b|the\b|no\b|two\b|three\b|four\b)[a-z]+"
)
DOES = rf"{_HOW}(?:{'|'.join(map(_third, _WORKS))})"
"""What one firm does."""
DO = rf"{_HOW}(?:{_BARE})"
"""What several do."""
IS = r"(?:is|are)\s(?:where|just\s(?:me|us)|me|us|run\sby|here\s(?:for|to)|home\sto|open|based)\b"
DONE = rf"(?:{_HAVE}|had\sbeen\s[a-z]+ing|was\s(?:founded|started|set\sup|opened)|began|started|opened)"
"""What it has done, for how long."""


def without_predicate_of(name: str, text: str) -> str:
    """The text with a comma for what a sentence tells that the bearer does, up to what they are called."""
    said = rf"{re.escape(name)}[.]?\s(?:{DOES}|{DO}|{DONE}|{IS})\b"
    told = rf"{said}[^.;:!?]*?(?=,\s(?:an?|the|our|my)\s|[.;:!?]|$)"
    return re.sub(told, lambda _: f"{name},", text)
