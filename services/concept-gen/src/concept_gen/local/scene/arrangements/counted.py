"""Several of one thing and another, as a text relates them: three pines under a moon."""

import math
from dataclasses import replace

from concept_gen.data.icons import Icon
from concept_gen.data.vocabulary import words
from concept_gen.local.kinds import CANOPIES, FLIERS, SKY, is_of
from concept_gen.local.scene.arrangements.company import accompanied, sheltered
from concept_gen.local.scene.arrangements.growing import grown_around
from concept_gen.local.scene.arrangements.layers import Arrangement, figure_of
from concept_gen.local.scene.arrangements.nearness import between
from concept_gen.local.scene.arrangements.repeating import ALONE_BY_NUMBER, arched

_GAP = 0.1
_SPREAD, _LIFTED, _FANNED = 0.52, 0.1, 24.0  # of a bunch's outer ones: aside, up, and how far they lean
_OVER = frozenset({"on", "in", "emerges", "over", "rides"})
_TOUCHING = frozenset({"on", "in", "emerges", "rides", "holds", "hauls", "ringed", "amid", "between"})
_STARS = words("star stars")
_IN_ARC = {"triplets": 3, "quadruplets": 4, "quintuplets": 5, "sextuplets": 6}
_UNDER = frozenset({"under", "before", "shelters", "below"})


def several(icon: Icon, many: str) -> Arrangement:
    """By itself, or that many of it."""
    found = ALONE_BY_NUMBER[many](icon) if many else None
    return found or Arrangement((figure_of(icon),))


def repeated(picture: Arrangement, many: str) -> Arrangement:
    """Two or three of a whole picture, next to each other."""
    two = picture.before(picture, _GAP)
    return two.before(picture, _GAP) if many == "triplets" else two


def bunched(picture: Arrangement, many: str) -> Arrangement:
    """Two or three of what looks out of a vessel, the outer ones leaning outwards from its rim."""
    rear, *front = picture.layers
    turn = math.radians(_FANNED)
    aside = max(math.sin(turn) * rear.height / 2, _SPREAD * rear.width)
    y = rear.y - _LIFTED * rear.height
    left = replace(rear, x=rear.x - aside, y=y, turn=-_FANNED, freed=True)
    right = replace(left, x=rear.x + aside, turn=_FANNED)
    middle = (replace(rear, freed=True),) if many == "triplets" else ()
    return Arrangement((left, right, *middle, *front))


def counted(
    relation: str, subject: Icon, companion: Icon, many: tuple[str, str], *, starry: bool
) -> Arrangement:
    """The subjects above what they stand on or come from, below what is over them, else side by side;
    `starry`: there are many of the companion in the sky."""
    if relation not in _TOUCHING and (found := _under_stars(subject, companion, many)):
        return found
    first, second = several(subject, many[0]), several(companion, many[1]).turned()
    if starry and is_of(companion.name, SKY) and not many[1]:
        return accompanied(first, companion, 3)
    if relation == "amid" and is_of(companion.name, FLIERS):
        return _stacked(second, first, 0.0)
    if relation in ("amid", "between") and many == ("", "twins"):
        return between(subject, companion)
    if relation == "among":
        return grown_around(first, companion)
    if relation == "under" and not many[1] and is_of(companion.name, CANOPIES):
        return sheltered(first, companion)
    if relation in _OVER or (is_of(subject.name, SKY) and not is_of(companion.name, SKY)):
        return _stacked(first, second, 0.9)
    if relation in _UNDER or is_of(companion.name, SKY):
        return _stacked(second, first, 0.0)
    return _beside(first, second)


def _under_stars(subject: Icon, companion: Icon, many: tuple[str, str]) -> Arrangement | None:
    """One thing under an arc of three stars or more; None for others."""
    if many[0] in _IN_ARC and not many[1] and is_of(subject.name, _STARS):
        return _vaulted(arched(subject, _IN_ARC[many[0]]), several(companion, "").turned())
    if many[1] in _IN_ARC and not many[0] and is_of(companion.name, _STARS):
        return _vaulted(arched(companion, _IN_ARC[many[1]]).turned(), several(subject, ""))
    return None


def _vaulted(arc: Arrangement, below: Arrangement) -> Arrangement:
    """The top of what is below lies within the arc, between its ends."""
    over = arc.fitted(0.0, 0.0, 1.0, 1.0)
    star = over.layers[0].size
    rise = over.box[3] - over.box[1] - star
    return over.above(below.fitted(0.0, 0.0, 0.62, 0.62), 0.25 * star - 0.8 * rise)


def _stacked(upper: Arrangement, lower: Arrangement, share: float) -> Arrangement:
    """One above the other: the lower `share` as wide as the upper; or the upper in the sky, half as large."""
    if share:
        top = upper.fitted(0.0, 0.0, 1.0, 0.8)
        return top.above(lower.fitted(0.0, 0.0, share, 0.7), 0.02)
    return upper.fitted(0.0, 0.0, 0.5, 0.5).above(lower.fitted(0.0, 0.0, 1.0, 0.8), 0.6 * _GAP)


def _beside(first: Arrangement, second: Arrangement) -> Arrangement:
    left, right = first.fitted(0.0, 0.0, 1.1, 0.8), second.fitted(0.0, 0.0, 1.1, 0.8)
    return left.before(right, _GAP)
