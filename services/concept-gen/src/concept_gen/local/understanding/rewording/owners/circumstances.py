"""What a text tells of a firm's reach and aims, of which nothing is drawn: how many it serves, what for."""

import re

_PEOPLE = "children|families|kids|people|pupils|students"
_PLACES = (
    "branches|businesses|cafes|churches|cities|clinics|clubs|communities|companies|counties|countries|"
    "districts|farms|homes|hospitals|hotels|households|houses|islands|languages|nations|nurseries|offices|"
    "regions|restaurants|schools|shops|stores|towns|villages|workplaces"
)
# For how many it is, and from how many places they come: `for 80,000 homes`, `from forty countries`.
_SO_MANY = re.compile(
    r"(?i)\b(?:for|from|in|across|to|serving|reaching)\s+"
    r"(?:(?:over|about|around|nearly|almost|some|more than|up to) )?"
    r"(?:(?:\d{1,3}(?:[,.]\d{3})+|\d{2,3})(?: thousand| million| hundred)?|"
    r"twenty|thirty|forty|fifty|sixty|seventy|eighty|ninety|(?:a |two |three )?hundred|a thousand|"
    rf"hundreds of|thousands of|dozens of)\s+(?:[a-z]+\s+)?(?:{_PLACES})\b"
)
# Where those come from who are there: `with pupils from all over the city`.
_WHO_COME = re.compile(
    rf"(?i)\bwith (?:[a-z]+ )?(?:{_PEOPLE}|guests|members|players|staff|teachers|visitors|volunteers)"
    r" (?:who come )?from\b[^,.;:()]*"
)
# What it is done for: `so that less ends in the bin`.
_SO_THAT = re.compile(
    r"(?i)\bso (?:that )?(?:less|fewer|more|nothing|nobody|no one|no|none|every\w*|all|they|people|you|we|"
    r"our|your|their)\b[^.;:()]*"
    r"|\bso (?:that )?(?:(?:an?|its|her|his|the) )?(?!i\b)[a-z]+ (?:can|could|does|doesn['’]t|do|don['’]t|"
    r"may|might|never|will|won['’]t|would)\b[^.;:()]*"
)
# What is taught there is no customer: `a school for music and dance`.
_TAUGHT = re.compile(
    r"(?i)\b(?:(?:boarding|elementary|grammar|high|middle|primary|private|secondary|state|summer) )?"
    r"(?P<school>academy|college|conservatoire|conservatory|festival|institute|museum|school|university) for "
    r"(?P<taught>(?!an?\b|the\b|all\b|[a-z]+(?:ers|ren|ies|ults|nts|men|ple|girls|boys|kids)\b)"
    r"[a-z]+(?: arts| and [a-z]+)?)(?=\W|$)"
)
# What comes with it: `, tea and cake included`.
_INCLUDED = re.compile(
    r"(?i),\s+(?:[a-z]+\s+){1,4}(?:all\s+)?(?:included|provided|thrown in|on the house)"
    r"(?=\s*(?:$|[.,;:!?()–—]))"
)


def without_circumstances(text: str) -> str:
    """Without these; a school for something is one of it."""
    rest = _SO_THAT.sub(" ", _SO_MANY.sub(" ", _WHO_COME.sub(" ", _INCLUDED.sub("", text))))
    return _TAUGHT.sub(r"\g<school> of \g<taught>", rest)
