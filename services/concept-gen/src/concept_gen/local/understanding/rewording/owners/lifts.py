"""People who are driven somewhere, told as what drives them: `we drive patients to the clinic`."""

import re

from concept_gen.local.understanding.rewording.late_pattern import LatePattern
from concept_gen.local.understanding.rewording.owners.helped import THEIR_LOT, THOSE_HELPED

_DRIVES = (
    r"(?:driv(?:e|es|ing)|chauffeur(?:s|ing)?|ferry(?:ing)?|ferries|"
    r"(?:giv(?:e|es|ing)|offer(?:s|ing)?|provid(?:e|es|ing))\s+(?:free\s+)?(?:lifts|rides)\s+to)"
)
_APPOINTMENTS = (
    r"(?:appointments?|chemo(?:therapy)?|clinics?|dialysis|doctors?(?:['’]s)?|hospitals?|treatments?|"
    r"therapy|church|mass|the shops|supermarket)"
)
_WHITHER = (
    r"\s+(?:(?:safely|back|there and back)\s+)?(?:home|to|from|into|around|about|across|over)\b[^,.;:]*"
)
_DRIVEN = LatePattern(
    rf"(?i)\b{_DRIVES}\s+{THOSE_HELPED}{THEIR_LOT}(?P<whither>{_WHITHER}|(?=\s*(?:[.,;:]|$)))"
)
_TAKEN = LatePattern(
    rf"(?i)\b(?:tak(?:e|es|ing)|bring(?:s|ing)?)\s+{THOSE_HELPED}{THEIR_LOT}\s+to\s+"
    rf"(?=[^,.;:]*\b{_APPOINTMENTS}\b)[^,.;:]*"
)
_FLOWN = LatePattern(rf"(?i)\b(?:fly|flies|flying)\s+{THOSE_HELPED}{THEIR_LOT}\s+(?:home|to)\b[^,.;:]*")
_MAY_DRIVE = re.compile(r"(?i)\b(?:driv|chauffeur|ferr|giv|offer|provid|tak|bring|fly|flies)")
_TO_SCHOOL = re.compile(r"(?i)\b(?:school|kindergarten|nursery)\b")
_OVER_WATER = re.compile(r"(?i)\b(?:across|islands?|lighthouse|lagoon|other (?:bank|shore|side)|over the)\b")


def as_lifts(text: str) -> str:
    """The text with the lifts that they get, to school by its bus, to islands by a ferry."""
    if not _MAY_DRIVE.search(text):
        return text
    return _FLOWN.sub("fly an airplane", _TAKEN.sub("give lifts-by-car", _DRIVEN.sub(_lift, text)))


def _lift(found: re.Match[str]) -> str:
    if _OVER_WATER.search(found["whither"]):
        return "go by ferry"
    return "drive a school bus" if _TO_SCHOOL.search(found["whither"]) else "give lifts-by-car"
