"""What is done, by words that are things too: they pack lunches, no bags; he flies drones, no flies."""

import re

from concept_gen.local.understanding.rewording.owners.doing import is_done_to

_VERBS = (
    r"blend|bottle|box|cane|catch|check|clip|comb|draw(?: up)?|dress|fetch|file|fill(?: in)?|fit|frame|fry|"
    r"hang|jump|mill|mind|mould|mount|pack|park|pass(?: on)?|pickle|pitch|plate|point|pot|press|"
    r"pump(?: out)?|read|rear|record|ring|rock|roll|set up|ship|sit|sort|stamp|stock|store|test|tip|"
    r"trim|wash|write"
)
_SIBILANT = re.compile(r"(?:ch|sh|ss|x)$")
_KIN = (
    r"(?:aunt|boss|boyfriend|brother|colleague|cousin|dad|daughter|father|friend|girlfriend|grandad|"
    r"grandfather|grandma|grandmother|grandpa|husband|mate|mother|mum|neighbour|nephew|niece|partner|sister|"
    r"son|uncle|wife)"
)


def _third(verb: str) -> str:
    first, *more = verb.split("(")
    return "(".join([f"{first}es" if _SIBILANT.search(first) else f"{first}s", *more])


_DOES = "|".join(map(_third, _VERBS.split("|")))
_VERB = re.compile(
    rf"(?i)\b(?P<who>i|we|they|who)\s+(?P<does>{_VERBS})\s+(?:and\s+(?:{_VERBS})\s+)?"
    r"(?=(?!and\b)[a-z])"
    rf"|\b(?P<whose>(?:i|we|they|who)(?=\s+fly\s)|(?:my|our)\s+{_KIN})\s+(?P<flies>fly|flies|{_DOES})\s+"
    r"(?=(?!(?:and|at|from|in|over|to)\b)[a-z])"
    rf"|\band\s+(?P<more>{_VERBS})\s+(?=(?:with\s+)?(?:them|it|these|those|her|him)\b)"
)


def without_doing(text: str) -> str:
    """The text without these verbs, but where the lexicon knows them with what they are done to."""
    return _VERB.sub(_unless_one, text)


def _unless_one(found: re.Match[str]) -> str:
    """What the lexicon knows as one with what it is done to stays: `we wash windows`."""
    said = found["does"] or found["flies"] or found["more"]
    kept = is_done_to(said, found.string[found.end() :])
    return found.group() if kept else f"{found['who'] or found['whose'] or 'and'} "
