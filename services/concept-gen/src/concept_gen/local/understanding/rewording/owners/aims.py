"""What is achieved for people by what is done, of which nothing is drawn: `night buses, getting nurses home
safely`, `an app that tells carers when to call and lets the family know`."""

import re

from concept_gen.local.understanding.rewording.late_pattern import LatePattern
from concept_gen.local.understanding.rewording.owners.helped import THEIR_LOT, THOSE_HELPED

_THOSE = (
    rf"(?:{THOSE_HELPED}|(?:the\s+|their\s+|your\s+|our\s+|his\s+|her\s+|an?\s+)?(?:boss|carers?|doctors?|"
    r"family|gp|loved ones|manager|nurses?|owner|parents|staff|team)|them|you|us|everyone|everybody)"
)
_STATES = (
    r"afloat|at home|back|calm|comfortable|connected|dry|fed|fit|going|happy|healthy|home|in touch|in work|"
    r"independent|informed|into work|involved|mobile|motivated|moving|off the streets|on their feet|"
    r"on time|on track|out and about|out of (?:debt|hospital|poverty|prison|trouble)|safe|safely|smiling|"
    r"steady|through (?:the )?winter|together|up to date|warm|well"
)
_ACHIEVED = LatePattern(
    r"(?i)(?:,?\s+(?:and|so we|that|to|which|who)\s+|,\s+)"
    r"(?:bring|get|help|keep|make|see)(?:s|ting|ing|ping)?\s+"
    rf"{_THOSE}{THEIR_LOT}?\s+(?:be\s+|feel\s+|get\s+|stay\s+|to be\s+|to stay\s+)?(?:{_STATES})\b[^,.;:()]*"
)
_TELLING = r"(?:alert|inform|let|message|notif|reassur|remind|show|tell|text|warn)(?:s|ies|es|y|e)?"
_TOLD_TOO = LatePattern(
    rf"(?i),?\s+(?:and|then)\s+(?:also\s+|then\s+)?{_TELLING}\s+{_THOSE}\s+"
    r"(?:about|if|how|know|once|that|they|what|when|where|which|who|why)\b[^,.;:()]*"
)
_TOLD = LatePattern(
    rf"(?i)\b(?P<does>(?:that|which|to|it|we)\s+{_TELLING})\s+{_THOSE}(?:\s+know)?"
    r"(?=\s+(?:about|how|if|what|when|where|which|who|why)\b)"
)


def without_aims(text: str) -> str:
    """The text without them; whom something is told goes, what is told stays."""
    return _TOLD.sub(r"\g<does>", _TOLD_TOO.sub("", _ACHIEVED.sub(_unless_first, text)))


def _unless_first(found: re.Match[str]) -> str:
    """What is achieved stays where nothing is told before it but who they are."""
    before = re.findall(r"[a-z]+", found.string[: found.start()].lower())
    return "" if len(before) > 2 else found.group()
