"""What comes out of something else: flowers growing out of a teapot."""

from collections.abc import Sequence

from concept_gen.data.vocabulary import words

EMERGING = words(
    "coming comes emerging emerges rising rises growing grows bursting bursts sprouting sprouts springing",
    "springs erupting erupts exploding explodes flowing flows pouring pours spilling spills shooting shoots",
    "blooming blooms blossoming flying flies floating floats leaping leaps jumping jumps breaching",
    "escaping escapes drifting drifts launching launches soaring unfurling blasting streaming wafting",
)
"""Verbs of what comes `out of` or `from` something, and ends above it."""
_OUTWARD = words("out from")


def comes_out(spoken: Sequence[str]) -> bool:
    return not EMERGING.isdisjoint(spoken) and not _OUTWARD.isdisjoint(spoken)
