"""Whom one stands by, told plainly: of who `fights for tenants` the tenants are drawn, no glove."""

import re

from concept_gen.data.vocabulary import words
from concept_gen.local.understanding.rewording.late_pattern import LatePattern
from concept_gen.local.understanding.rewording.owners.helped import THOSE_HELPED
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

_SIDES = (
    r"(?:(?:(?:advocat|campaign|fight|(?<=\bi )car|(?<=\bwe )car|lobby|"
    r"speak(?: out| up)?|stand(?: up)?|stick up)(?:e|es|s|ing)?)"
    r"\s+(?:for|on behalf of)|sit(?:s|ting)?\s+(?:beside|with))"
)
_HELPS = (
    r"(?:(?:accompan|defend|feed|help|hous|protect|represent|shelter|support|visit|welcom)"
    r"(?:e|es|ies|y|s|ing)?)"
)
_THEM = LatePattern(
    rf"(?i)\b(?:{_SIDES}|(?P<does>{_HELPS}))\s+(?P<whom>{THOSE_HELPED})\b"
    r"(?P<befell>\s+(?:who|whose|that)\s[^,.;:()]*)?",
    only_with=r"\b(?:accompan|advocat|campaign|car|defend|feed|fight|help|hous|lobby|protect|represent|shelter|"
    r"sit|speak|stand|stick|support|visit|welcom)",
)
# Of them nothing is drawn but what befell them: `people who stutter`.
_ANYBODY = words("adults children clients families kids men others parents patients people strangers women")


def as_helped(text: str) -> str:
    """The text with those whom the lexicon shows, without what befell them."""
    return _THEM.sub(_plainly, text)


def _plainly(found: re.Match[str]) -> str:
    if load_lexicon().has_phrase("-".join(re.findall(r"[a-z]+", found.group().lower()))):
        return found.group()
    whom = re.findall(r"[a-z]+", found["whom"].lower())[-1]
    is_shown = whom not in _ANYBODY and bool(load_lexicon().icons_for(whom))
    befell = "" if is_shown else found["befell"] or ""
    return f"{found['does'] or 'help'} {found['whom']}{befell}"
