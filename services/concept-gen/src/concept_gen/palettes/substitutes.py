"""What stands for trades and characters that are told in blue, where blue is ruled out."""

from collections.abc import Collection
from dataclasses import replace

from concept_gen.data.vocabulary import words
from concept_gen.palettes.avoidance import shows
from concept_gen.palettes.oklch import from_lch, lch
from concept_gen.palettes.ranks import TEMPER, rank
from concept_gen.palettes.themes import Theme

_TECHNICAL = words(
    "tech technology digital software app saas startup data computing cloud futuristic innovation innovative",
    "modern ai robotics cyber cybersecurity fintech network web internet online",
)
_MEDICAL = words(
    "medical health healthcare clinic hospital pharmacy dental dentist doctor hygiene sterile clinical clean",
)
_SOBER = words(
    "bank banking finance financial law legal lawyer lawyers attorney notary insurance consulting business",
    "corporate accounting accountant accountants audit professional serious judge justice",
)
_STONE = "#f6f4ef"
_COLOURS = {
    _TECHNICAL: ("#5b3fd6", "#0f9d76", "#f2683c", "#2b2b33", "#8a8a94"),
    _MEDICAL: ("#17806a", "#8fccb5", "#e8836a", "#8a5a7a", "#c9b79c"),
    _SOBER: ("#1f4a3d", "#6d2838", "#b08d57", "#3a3632", "#8c857c"),
}


def substitute(theme: Theme, avoided: Collection[str]) -> Theme | None:
    """The theme in the first colours of its field that are not ruled out; None where it has no field."""
    if "blue" not in avoided or not shows(theme.dominant, frozenset({"blue"})):
        return None
    field = next((field for field in _COLOURS if theme.word in field), None)
    if field is None and rank(theme.word) != TEMPER:
        return None
    free = [c for c in _COLOURS[field or _SOBER] if not shows(c, frozenset(avoided))]
    dominant, support, accent = (*free, *free, *free)[:3]
    deep = from_lch(0.24, 0.02, lch(dominant).hue)
    return replace(theme, dominant=dominant, support=support, accent=accent, deep=deep, pale=_STONE)
