"""Colours as painters know them, by their names."""

from functools import cache

from concept_gen.data.files import read_lines


@cache
def pigments() -> dict[str, str]:
    """Lower-case hex without `#` by name, two words as `rose-gold`."""
    return dict(line.split() for line in read_lines("swatches.txt"))
