"""What is done to something as the trade that the lexicon knows: who `prunes trees` does `tree-pruning`."""

import re
from collections.abc import Iterator

from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.rewording.owners.doing import is_done_to
from concept_gen.local.understanding.rewording.owners.showing import shows
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

_WORK = re.compile(
    r"(?i)\b(?P<who>i|we)\s+(?:(?:also|just|mainly|mostly|now|only|still)\s+)?"
    r"(?P<does>[a-z]{3,})\s+(?:and\s+(?P<more>[a-z]{3,})\s+)?(?P<what>[a-z]+(?:[ -][a-z]+){0,4})"
    r"(?P<further>[^.;:!?]*)"
)
_REASON = re.compile(r"(?i)\b(?:because|since|instead)\b.*")
# What is made or had is shown itself, and what is tuned with a fork beside it.
_OTHERS = words(
    "are bake brew build create grow had have make need own produce run sell tune want was were will would"
)
_LINKS = words(
    "a across after again all among an and around as at because before but by during for from in inside",
    "into my near of off on once or our out over so that the their them to until when where which while who",
    "with without your",
)


def as_trades(text: str) -> str:
    """The text with these, but where the lexicon knows the verb as one with its object (`wash windows`)."""
    return _WORK.sub(_as_trade, text)


def _as_trade(found: re.Match[str]) -> str:
    said = found["what"].split()
    length = next((n for n, word in enumerate(said) if word.lower() in _LINKS), len(said))
    what, further = " ".join(said[:length]), f"{' '.join(said[length:])}{found['further']}"
    for verb in filter(None, (found["more"], found["does"])):
        trade = "" if _tells_itself(verb.lower(), what) else _trade(verb.lower(), what)
        if trade and not shows(_REASON.sub("", further)):
            return f"{found['who']} do {trade} {further}".rstrip()
    return found.group()


def _tells_itself(verb: str, what: str) -> bool:
    return verb in _OTHERS or is_done_to(verb, what)


def _trade(verb: str, what: str) -> str:
    """With what tells more of it before: `old tree-pruning`."""
    said = re.findall(r"[a-z]+", what.lower())
    known = load_lexicon().queries
    for start in range(len(said)):
        thing = "-".join(said[start:])
        names = (f"{one}-{form}" for one in _singular(thing) for form in _forms(verb))
        name = next((name for name in names if known.get(name)), "")
        if name or (thing in known and start < len(said) - 1):
            return " ".join([*said[:start], name]) if name else ""
    return ""


def _forms(verb: str) -> Iterator[str]:
    """Also of `we have been weaving`."""
    done = [verb] if verb.endswith("ing") else []
    yield from (*done, f"{verb}ing", f"{verb.removesuffix('e')}ing", f"{verb}{verb[-1]}ing")


def _singular(thing: str) -> Iterator[str]:
    yield from (thing.removesuffix("s"), thing, f"{thing.removesuffix('ies')}y")
