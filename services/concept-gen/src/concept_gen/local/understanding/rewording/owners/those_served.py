"""Whom something is done for and where it reaches them, of which nothing is drawn beside what is done:
`reminds older people to take`, `for families in need`, `who come to your home`."""

import re

_PEOPLE = (
    "adults|beginners|children|clients|customers|elders|families|grandparents|grown-ups|households|kids|"
    "men|neighbours|parents|patients|people|pensioners|pupils|residents|seniors|students|teenagers|teens|"
    "users|women|you"
)
_WHOM = rf"(?:(?:[a-z]+\s+){{0,2}}(?:{_PEOPLE})|the (?:elderly|old|poor|sick))"
_LED_TO = re.compile(
    r"(?i)\b(?P<does>allow|enabl|encourag|help|invit|prompt|remind)(?P<ending>e?s|ing|e)?\s+"
    rf"{_WHOM}\s+(?=(?:of|to)\s+[a-z])"
)
_IN_NEED = re.compile(
    rf"(?i)\s+(?:for|to)\s+{_WHOM}\s+(?:in need\b|in poverty\b|"
    r"(?:who|that)\s+(?:can['’]?t|cannot|need|are (?:hungry|in need|poor)|have (?:none|little|nothing))\b"
    r"[^,.;:()]*)"
)
_MEMBERS = re.compile(
    rf"(?i)\b(?P<where>where|which lets|that lets)\s+{_WHOM}\s+"
    r"(?=(?:borrow|buy|exchange|hire|lend|rent|sell|share|swap|trade)\b)"
)
_PLACES = (
    r"(?:door(?:step)?|doors|farm|front room|living room|kitchen table|sofa|flat|"
    r"home|homes|house|houses|kitchen|office|place|workplace|yard)"
)
_YOURS = rf"(?:your|their|people['’]s|customers['’]|clients['’])\s+(?:own\s+)?(?:front\s+)?{_PLACES}"
_TO_YOU = re.compile(
    rf"(?i)\s+(?:(?:who|that|which)\s+(?:will\s+)?(?:comes?|drives?|travels?|visits?)\s+(?:straight\s+|right\s+)?"
    rf"(?:to\s+)?(?:you\s+)?(?:at\s+|in\s+)?{_YOURS}|"
    rf"(?:straight |right )?(?:at|in|outside|to)\s+{_YOURS})\b(?! (?:is|are)\b)"
)

_TELLS_MORE = re.compile(r"(?i)\b(?!(?:comes?|i|it|they|to|visits?|we|you)\b)[a-z]+")


def without_those_served(text: str) -> str:
    """The text without them, unless nothing else is left of it."""
    rest = _IN_NEED.sub("", _MEMBERS.sub(r"\g<where> ", text))
    rest = _LED_TO.sub(r"\g<does>\g<ending> ", rest)
    away = _TO_YOU.sub("", rest)
    return away if _TELLS_MORE.search(away) else rest
