"""Reads what a firm carries as its lorry's load: `haulage of fish`, `grain transport`, `we move pianos`."""

import re

from concept_gen.local.understanding.rewording.late_pattern import LatePattern
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

_CARRIAGE = (
    "carriage|carriers?|distribution|forwarding|freight|hauliers?|haulage|logistics|transport|"
    "transportation|transporters?|trucking"
)
_COLD = r"(?:(?:chilled|cold[ -]chain|frozen|refrigerated|temperature[ -]controlled)\s+)"
_GOODS = (
    "animals|appliances|beer|bricks|cars|cattle|cement|cheese|coffee|cows|eggs|fish|flowers|fruit|"
    "furniture|grain|gravel|groceries|hay|horses|livestock|logs|machinery|machines|meat|milk|motorbikes|"
    "motorcycles|oil|paintings|pallets|pianos|pigs|plants|pottery|salt|sand|seafood|sheep|steel|stone|"
    "timber|trees|vegetables|wine|wood"
)
_AND_MORE = rf"(?:(?:,\s*|\s+and\s+)(?:{_GOODS}))*"
# `haulage of timber and steel`
_OF = LatePattern(
    rf"(?i)(?<![\w'’-]){_COLD}?(?:international |road )?(?:{_CARRIAGE})\s+(?:of|for)\s+"
    rf"(?P<load>(?:[a-z]+\s+)?(?:{_GOODS})\b{_AND_MORE})",
    only_with=r"carri|distribution|forwarding|freight|haul|logistics|transport|trucking",
)
# `livestock transport`
_BEFORE = LatePattern(
    rf"(?<![\w'’-])(?P<load>(?i:{_GOODS}|car|flower|horse|piano|vehicle|tree|machine|motorcycle|motorbike|egg|"
    rf"vegetable))\s+(?:{_CARRIAGE})\b(?!\s+(?:app|software))",
    only_with=r"carri|distribution|forwarding|freight|haul|logistics|transport|trucking",
)
# `we transport horses`
_DOES = LatePattern(
    rf"(?i)\b(?:we|i|they|that|which|who)\s+(?:cart|carry|haul|move|transport|truck)s?\s+"
    rf"(?P<load>(?:[a-z]+\s+)?(?:{_GOODS})\b{_AND_MORE})",
    only_with=r"\b(?:we|i|they|that|which|who)\b",
)


_HERD = "(?:animals|cattle|cows|pigs|sheep)"
_ANIMALS = re.compile(rf"(?i)\b{_HERD}(?:,\s*|\s+and\s+){_HERD}\b")
_TRUNKS = re.compile(r"(?i)\b(?:timber|wood)\b")


def as_load(text: str) -> str:
    """The text with a lorry that has it; what the lexicon knows as one (`wine distribution`) stays."""
    return _DOES.sub(_laden, _BEFORE.sub(_laden, _OF.sub(_laden, text)))


def _laden(found: re.Match[str]) -> str:
    known = load_lexicon().has_phrase("-".join(found.group().lower().split()))
    load = _TRUNKS.sub("logs", _ANIMALS.sub("livestock", found["load"]))
    return found.group() if known else f"a truck with {load}"
