"""What a text says is not wanted: `no letters`, `without any cows`, `not orange`, `gluten-free`."""

import re
from dataclasses import dataclass

_STOPS = "in|on|at|with|for|from|of|to|but|that|by|as|and|please|just|only|it|is|are|should|a|an|the|this"
_NEGATED = re.compile(
    r"\b(?:no|not|without|never|minus|avoid|avoiding|except|excluding|anything but|free of|"
    r"nothing (?:with|like)|nothing|"
    r"(?:don't|do not|doesn't|does not) (?:want|use|include|show|need|add|have|like))(?![-\w])"
    r"(?!\s+(?:only|just|for)\b)(?:\s+(?:any|a|an|the|some|too|much|many|all|more|be|being|your))*"
    rf"\s+(?P<things>[\w'’-]+(?:\s+(?!(?:{_STOPS})\b)[\w'’-]+){{0,3}})",
    re.IGNORECASE,
)
_FREE = re.compile(r"\b(?P<things>[a-z]{3,})-free\b", re.IGNORECASE)


@dataclass(frozen=True)
class Wanted:
    """The text without its negations, and the lower-case words of what is not wanted."""

    text: str
    unwanted: frozenset[str]


def without_negations(text: str) -> Wanted:
    """`not only`, `not just` and `not for profit` negate nothing here."""
    unwanted: set[str] = set()

    def dropped(found: re.Match[str]) -> str:
        unwanted.update(re.findall(r"[a-z]+", found["things"].lower()))
        return " "

    rest = _FREE.sub(dropped, _NEGATED.sub(dropped, text))
    return Wanted(" ".join(rest.split()), frozenset(unwanted))
