"""What a text says is not wanted: `no letters`, `nothing that looks like a bank`, `gluten-free`."""

import re
from dataclasses import dataclass

_STOPS = (
    "in|on|at|with|for|from|of|to|but|that|by|as|and|please|just|only|it|is|are|should|a|an|the|this|must|may|"
    "keep|make|use|thanks|thank|or|nor|\\w+ing\\s+(?:an?|the|its|his|her)"
)
_VERBS = "want|use|include|show|need|add|have|like|draw|put|make|be|give|go|look|feel|seem"
_SEEMS = r"looks?|looking|feels?|feeling|seems?|sounds?|reads?|reminds?(?: \w+)? of|resembles?|shows?|says?"
# What may stand between `not` and what is not wanted.
_FILLING = (
    r"any|a|an|the|some|too|so|very|much|many|all|more|be|being|your|anything|something|"
    rf"(?:that|which)\s+(?:{_SEEMS})|(?:{_SEEMS})\s+(?:like|as)|(?:look|feel|seem)(?:s|ing)?(?=\s+(?:too|so|very|\w+ish)\b)|like|another|"
    r"those|these|typical|usual|(?:picture|image|drawing|icon|illustration|photo|symbol|sign)s? (?:of|with)"
)
_WORD = rf"\s+(?!(?:{_STOPS})\b)[\w'’-]+"
_LISTED = rf"(?!(?:an?|the|one|two|three|with|but|please)\b)[\w'’-]+(?:{_WORD}){{0,2}}"
_NEGATED = re.compile(
    r"\b(?:no|not|nor|neither|without|never|minus|avoid|avoiding|(?<!nothing )except|excluding|anything but|"
    rf"nothing (?:with|like|that (?:{_SEEMS})(?: like)?)|nothing(?!\s+(?:but|except|other)\b)|"
    r"free of|rather than|instead of|"
    r"(?:stay|keep|steer) (?:away from|clear of)|leave out|(?:i|we) (?:really )?(?:hate|dislike)|"
    rf"(?:do|does|should|must|may|can|could|would)(?:n['’]t| ?not) (?:{_VERBS})|(?:is|are)n['’]t)(?![-\w])"
    rf"(?!\s+(?:only|just|for)\b)(?!\s+\d)(?:\s+(?:{_FILLING})\b)*"
    rf"\s+(?P<things>[\w'’-]+(?:{_WORD}){{0,3}}(?:(?:,\s*{_LISTED})*,?\s+n?or\s+(?:(?:an?|the)\s+)?{_LISTED})?)",
    re.IGNORECASE,
)
# Of `a not too serious fox` the fox is wanted.
_OF_MANNER = re.compile(
    r"\b(?P<of>an?|the)\s+not\s+(?:too|so|very|overly)\s+(?P<things>[\w-]+)", re.IGNORECASE
)
# `a stork is too old-fashioned`
_TOO_MUCH = re.compile(
    r"\b(?:an?|the)\s+(?P<things>[\w-]+(?:\s+(?!(?:that|which|who)\b)[\w-]+)?)\s+"
    r"(?:is|are|feels?|looks?|seems?|would be)\s+"
    r"(?:(?:a bit|a little|far|just|much|so|way|rather)\s+)?"
    r"(?:too\s+[\w-]+|overused|overdone|(?:an?\s+)?clich[eé]d?|(?:been\s+)?done to death)\b",
    re.IGNORECASE,
)
_JOINING = {"or", "nor", "a", "an", "the"}
_FREE = re.compile(r"\b(?P<things>[a-z]{3,})-free\b", re.IGNORECASE)


@dataclass(frozen=True)
class Wanted:
    """The text without its negations, and the lower-case words of what is not wanted."""

    text: str
    unwanted: frozenset[str]


def without_negations(text: str) -> Wanted:
    """`not only`, `not just`, `nothing but` and `not for profit` negate nothing here, nor does the name
    `No Fuss Food`. What is told elsewhere too is wanted: `a wolf, no scary wolf`."""
    single, others = set[str](), set[str]()

    def dropped(found: re.Match[str]) -> str:
        if _is_named(found):
            return found.group()
        told = set(re.findall(r"[a-z]+", found["things"].lower())) - _JOINING
        (single if len(told) == 1 else others).update(told)
        return f"{found.groupdict().get('of', '')} "

    rest = " ".join(
        _FREE.sub(
            dropped, _NEGATED.sub(dropped, _OF_MANNER.sub(dropped, _TOO_MUCH.sub(dropped, text)))
        ).split()
    )
    return Wanted(rest, frozenset(single | (others - {*re.findall(r"[a-z]+", rest)})))


def _is_named(found: re.Match[str]) -> bool:
    """Capitals within a sentence or in quotes, two or more at its beginning: `Forget Me Not Florist`."""
    before = found.string[: found.start()].rstrip()
    said = [found.group(), *found["things"].split()]
    opens = before[-1:] in ("", ".", "!", "?", ":")
    return all(word[0].isupper() for word in said) and len(said) > (2 if opens else 1)
