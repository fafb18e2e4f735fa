"""Whether a line tells a trade in whole: none that is torn from a sentence or from the middle of a list."""

from collections.abc import Sequence
from itertools import pairwise

from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.ideas.trades import tells_a_trade, tells_an_activity

_NEVER_FIRST = words(
    "after all also always am and any are as at be because been before being both but can could do does",
    "during each especially every everything for from had has have he i if in into is it just mainly",
    "many most mostly my never no nor of often on only or other others our over really she since so",
    "some sometimes that the their them then there these they this those to under until usually very",
    "was we were when where which while who whose turned will with without would you your",
)
_NEVER_LAST = _NEVER_FIRST | words(
    "a an about across along around available based busy by careful certified complete down free full",
    "good great happy independent insured licensed local lonely main more near nearby new newest",
    "occasional odd off old older open out own private proper public qualified several small sole than",
    "through trained up upon various well whole young younger",
)
# What may be left out at the end: `family law and mediation practice`.
_HOUSES = words(
    "agency business company firm office organisation organization platform practice project service",
    "services studio workshop",
)
_AND_ITS = words("a an my our the")
_LINKS = words("and & or")
PARTICIPLES = words(
    "growing helping living looking making needing running selling serving using wanting working"
)


def is_whole(line: str) -> bool:
    """Neither `plumbers and other sole` nor `has been tuning church` nor `brothers and a van`."""
    said = line.lower().split()
    if not said or said[0] in _NEVER_FIRST | _LINKS or said[-1] in _NEVER_LAST | _LINKS:
        return False
    if any(one in _LINKS and then in _AND_ITS for one, then in pairwise(said)):
        return False
    return not (said[-1] in PARTICIPLES and len(said) > 1)


def fitting(spoken: Sequence[str], most: int) -> list[str]:
    """All words if they fit, else as many of the last ones as tell the trade: of a traditional Italian family
    restaurant the Italian family restaurant; else as many of the first as do, but no half list."""
    if _length(spoken) <= most:
        return [*spoken]
    if spoken[-1].lower() in _HOUSES and _length(spoken[:-1]) <= most and is_whole(" ".join(spoken[:-1])):
        return [*spoken[:-1]]
    tails = (spoken[n:] for n in range(1, len(spoken) - 1) if not _is_linked(spoken[:n]))
    heads = (spoken[:n] for n in range(len(spoken) - 1, 0, -1) if not _is_linked(spoken[: n + 1]))
    return next(([*part] for part in (*tails, *heads) if _length(part) <= most and _tells(part)), list[str]())


def _length(spoken: Sequence[str]) -> int:
    return len(" ".join(spoken))


def _is_linked(part: Sequence[str]) -> bool:
    return not _LINKS.isdisjoint(word.lower() for word in part)


def _tells(part: Sequence[str]) -> bool:
    last = part[-1].lower()
    return is_whole(" ".join(part)) and (tells_a_trade(last) or tells_an_activity(last))
