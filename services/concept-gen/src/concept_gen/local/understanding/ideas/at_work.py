"""Whom a text opens with at work on something: `a baker sliding loaves into an oven`."""

import re

from concept_gen.data.vocabulary import words

WORKERS = words(
    "arborist artist baker barber barista basketmaker beekeeper blacksmith bookbinder butcher carpenter",
    "carver chef cobbler cook cooper dentist diver doctor dressmaker electrician farmer firefighter",
    "fisherman florist gardener glassblower goldsmith jeweller joiner luthier mason mechanic miner",
    "painter photographer plumber postman potter roofer sailor saddler scientist sculptor seamstress",
    "shepherd shoemaker silversmith smith stonemason surgeon tailor tattooist teacher waiter waitress",
    "watchmaker weaver welder woodcarver",
)
# What a firm does as well, so that it tells a trade.
_TRADING = words(
    "advertising based catering delivering designing exporting helping hiring hoping importing looking",
    "needing offering opening operating providing running seeking selling serving specialising",
    "specializing starting supplying supporting teaching training using wanting wishing",
)
_OBJECT = (
    r"(?:an?|the|his|her|their|its|some|one|two|three)\s|"
    r"(?:[a-z]+\s+){1,2}(?:across|from|into|onto|over|through|with)\s"
)
_AT_WORK = re.compile(
    rf"(?i)^\W*(?:an?|one|the)\s+(?:[a-z]+\s+)?(?P<who>[a-z]+)\s+(?:(?:who|that|is)\s+)*"
    rf"(?!(?:{'|'.join(sorted(_TRADING))})\b)[a-z]+ing\s+(?:{_OBJECT})"
)


def at_work(text: str) -> str:
    """The worker, in small letters; empty where it opens with none."""
    found = _AT_WORK.search(text)
    who = found["who"].lower() if found else ""
    return who if who in WORKERS else ""
