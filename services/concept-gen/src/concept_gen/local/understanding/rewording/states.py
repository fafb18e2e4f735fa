"""Reads the state that an animal is in as part of what is drawn: `an owl, fast asleep`, `a flying pig`."""

import re

from concept_gen.local.understanding.rewording.openness import with_openness
from concept_gen.local.understanding.rewording.rising_hearts import with_rising_hearts
from concept_gen.local.understanding.rewording.steam import with_steam
from concept_gen.local.understanding.rewording.wings import with_wings
from concept_gen.local.understanding.vocabulary.lexicon import load_lexicon

_STATES = {
    "sleeping": "asleep|sleeping|sleepy|napping|snoozing|dozing|slumbering",
    "winking": "winking",
    "sitting": "sitting(?! (?:around|at|beside|between|by|in|near|next|on|under)\\b)|seated",
    "smiling": "smiling|smiley|grinning|laughing|cheerful|happy|friendly|jolly|beaming|joyful",
}
_SAID = "|".join(_STATES.values())
_BEFORE = re.compile(rf"(?i)\b(?P<state>{_SAID})\s+(?:(?:baby|little|small|tiny)\s+)?(?P<who>[a-z]+)\b")
_AFTER = re.compile(
    r"(?i)\b(?P<who>[a-z]+)(?:\s+(?:that|which|who|is|that's|mascot|character|with|a|big|fast|sound|curled|up|lying|happily|peacefully))*"
    rf"\s+(?P<state>{_SAID})\b"
)
# `a hedgehog curled up asleep`, `a dormouse curled into a ball`
_CURLED = re.compile(
    r"(?i)\b(?P<who>[a-z]+)(?:,? (?:that is|that['’]s|which is|who is|is|all|lying))*"
    r" (?:curled|rolled)(?:[- ]up)?\b"
    r"(?: (?:(?:and|fast|sound) )*(?:asleep|sleeping)\b|"
    r" (?:tight )?in(?:to)? a (?:little |tight )?ball\b(?! of\b))?"
)
# `a loaf and wheat around` is a loaf with wheat around it.
_AROUND = re.compile(
    r"(?i)(?:,|,?\s+(?:and|with))\s+(?P<what>(?:[a-z]+\s+){0,2}[a-z]+)\s+(?:all\s+|going\s+)?a?round"
    r"(?:\s+(?:it|them|him|her))?(?=\s*(?:[.,;:!)]|$|for\b))"
)
_ON_ONE_LEG = re.compile(
    r"(?i)\s+(?:(?:that|which|who|is)\s+)*(?:standing|stands|balancing|balances|resting)\s+on\s+(?:just\s+)?one\s+(?:leg|foot)\b"
)


def with_states(text: str) -> str:
    """`an owl, fast asleep` as `a sleeping owl` where there is such a drawing, `a flying pig` as a pig with
    wings, `a loaf and wheat around` as a loaf with wheat around it, who stands on one leg as on it."""
    text = _CURLED.sub(
        _curled, _ON_ONE_LEG.sub(" on one leg", with_openness(with_steam(with_rising_hearts(text))))
    )
    text = _AFTER.sub(_told, _AROUND.sub(r" with \g<what> around it", text))
    return with_wings(_BEFORE.sub(_told, text))


def _told(found: re.Match[str]) -> str:
    who = found["who"].lower()
    state = next(name for name, said in _STATES.items() if re.fullmatch(said, found["state"].lower()))
    known = (one for one in (who, who.removesuffix("s")) if f"{state}-{one}" in load_lexicon().queries)
    return next((f"{state} {one}" for one in known), found.group())


def _curled(found: re.Match[str]) -> str:
    who = found["who"].lower().removesuffix("s")
    return f"curled {who}" if f"curled-{who}" in load_lexicon().queries else found.group()
