"""How people lead up to a wish: `I'd rather have a bull than a bear` is a bull instead of the bear."""

import re

_I = r"(?:i|we)(?:'d|’d| would| had)?(?: really| much| actually)?"
_ONE = r"(?P<x>(?:an?|some|the)\s+[a-z][a-z '-]*?)"
_OTHER = r"(?P<y>(?:an?|the|that|this)?\s*[a-z][a-z '-]*?)"
_THAN = r"(?:than|instead of|rather than|over|to|in place of)"
_BETTER = r"(?:be|look|work|fit|suit us|do)(?: much| far| a bit)? (?:better|nicer|more fitting)"
_LEAD = (
    rf"(?:{_I} (?:like|love|want|need|prefer)(?: to (?:have|see|try|use|get))?|{_I} (?:rather|"
    rf"sooner) (?:have|see)|"
    r"(?:how|what) about|(?:can|could|may|might|should) (?:we|i|it|you) (?:please )?"
    r"(?:try|have|see|get|use|do|be|show)|let'?s (?:try|have|see|use|go (?:for|with))|go (?:for|with)|"
    r"give us|show (?:us|me)|try|it (?:could|should) be|make that)"
)
_LACKING = (
    r"(?:(?:it|this|the [a-z]+)\s+)?(?:(?:really )?needs|could use|could do with|should have|"
    r"must have|is missing|"
    r"lacks|deserves)|i miss|there (?:should|could|must) be|missing is|what'?s missing is"
)
_BY_IT = (
    r"\b(?:behind|above|over|under|underneath|below|beneath|around|round|next to|beside|near|on top of|on|"
    r"in front of|inside)\s+(?:(?:the|it|its|his|her|him|them|top|each|both)\b)"
)
_AS_WELL = r"(?:as well|too|also|in addition|besides)"
_ENDS = re.compile(
    r"(?i)\s+(?:please|maybe|perhaps|somewhere|somehow|or something(?: like (?:that|it))?|or so|if possible|"
    r"if you can|for (?:me|us)|thank you|thanks)$"
)
_STARTS = re.compile(
    r"(?i)^(?:please|maybe|perhaps|possibly|actually|hm+|well|i think|we think|i guess|just|why not|"
    r"why don'?t you|(?:can|could|would|will) you(?: please)?|is it possible to|would it be possible to|"
    r"i'?d like you to|i want you to|you (?:can|could|should|may))\s+"
)
_TURNS = (
    (rf"^{_I} (?:(?:rather|sooner) (?:have|see|use|get|go (?:for|with))|prefer|like)\s+{_ONE}\s+"
     rf"{_THAN}\s+{_OTHER}$",
     "use {x} instead of {y}"),
    (rf"^{_ONE}\s+(?:would|might|could|will)\s+{_BETTER}(?:\s+than\s+{_OTHER})?$", "use {x} instead of {y}"),
    (rf"^{_ONE}\s+(?:is|are) (?:better|nicer)(?:\s+than\s+{_OTHER})?$", "use {x} instead of {y}"),
    (rf"^{_LEAD}\s+(?P<x>(?:the [a-z]+|it|him|her)\s+)(?:to )?"
     r"(?P<y>(?:hold|carry|wear|read|eat|drink|play|ride|drive|lift)(?:ing)?\s.*)$", "{x}{y}"),
    (rf"^(?:{_LACKING}|{_LEAD})\s+(?P<x>(?:an?|some|two|three)\s+[a-z][a-z '-]*{_BY_IT}.*)$", "add {x}"),
    (rf"^(?:{_LACKING})\s+(?P<x>(?:(?:an?|some)\s+)?[a-z][a-z '-]*)$", "add {x}"),
    (rf"^(?:(?:{_LACKING}|{_LEAD})\s+)?{_ONE},?\s+{_AS_WELL}$", "add {x}"),
    (r"^(?:also|plus|with|and)\s+(?P<x>(?:an?|some)\s+[a-z][a-z '-]*)$", "add {x}"),
    (rf"^(?P<x>(?:an?|some)\s+[a-z][a-z '-]*{_BY_IT}.*)$", "add {x}"),
    (r"^(?![a-z]+ (?:the|it|them|an?|its)\b)"
     r"(?P<x>[a-z][a-z '-]*?\s+(?:(?:to the |on the )?left and right|on (?:both|either|each) sides?|"
     r"(?:around|behind|above|below|beside|next to|under) (?:it|the))\b.*)$", "add {x}"),
    (rf"^{_LEAD}\s+{_ONE}(?:\s+instead)?$", "use {x}"),
    (r"^(?:the\s+)?(?P<x>[a-z][a-z' -]*?)\s+(?:only|alone|by itself|on its own)(?:, nothing else)?$",
     "only the {x}"),
    (r"^(?:write|spell|print|set)\s+(?:it|the name|that)\s+(?:as\s+|out as\s+|like\s+)?(?P<x>.+)$",
     "call it {x}"),
    (r"^(?:make it|it should|it must|let it)\s+(?:say|read|spell)\s+(?P<x>.+)$", "call it {x}"),
)  # fmt: skip


def plainly(clause: str) -> str:
    """The clause as an order, without what only leads up to it; as it is where it has no such turn."""
    bare = _without_manners(clause)
    for pattern, order in _TURNS:
        found = re.match(pattern, bare, re.IGNORECASE)
        if found:
            said = {name: (part or "").strip() for name, part in found.groupdict().items()}
            return _ordered(order, said)
    return bare


def _ordered(order: str, said: dict[str, str]) -> str:
    if order.endswith("{y}") and not said.get("y"):
        return f"use {said['x']}"
    return (
        order.format(**{"x": "", "y": ""} | said) if "{x}{y}" not in order else f"let {said['x']} {said['y']}"
    )


def _without_manners(clause: str) -> str:
    bare = clause
    while (shorter := _STARTS.sub("", _ENDS.sub("", bare))) != bare:
        bare = shorter
    return bare or clause
