"""What stands for trades and characters that are told in blue, where blue is ruled out, and for seasons and
feasts without their usual colours."""

from collections.abc import Collection, Sequence
from dataclasses import replace

from concept_gen.data.vocabulary import words
from concept_gen.palettes.colour.oklch import from_lch, lch
from concept_gen.palettes.reading.avoidance import shows
from concept_gen.palettes.reading.ranks import TEMPER, rank
from concept_gen.palettes.reading.themes import Theme

_TECHNICAL = words(
    "tech technology digital software app saas startup data computing cloud futuristic innovation innovative",
    "modern ai robotics cyber cybersecurity fintech network web internet online",
)
_MEDICAL = words(
    "medical health healthcare clinic hospital pharmacy dental dentist doctor",
)
CLEAN = words("clean hygiene hygienic sterile clinical spotless pristine sanitary")
SOBER = words(
    "bank banking finance financial law legal lawyer lawyers attorney notary insurance consulting business",
    "corporate accounting accountant accountants audit professional serious judge justice conservative",
    "prudent established time-honoured",
)
FINE = words(
    "luxury luxurious premium opulent exclusive refined sophisticated upscale deluxe elegant elegance royal",
    "regal majestic grand glamour glamorous noble palace classy posh",
)
_STONE = "#f6f4ef"
_COLOURS = {
    _TECHNICAL: ("#5b3fd6", "#0f9d76", "#f2683c", "#2b2b33", "#8a8a94"),
    _MEDICAL: ("#17806a", "#8fccb5", "#e8836a", "#8a5a7a", "#c9b79c"),
    CLEAN: ("#17806a", "#8fccb5", "#94708f", "#c9b79c", "#5f7a52"),
    FINE: ("#1f4a45", "#6b2440", "#9aa0a6", "#26282e", "#3a3f58"),
    SOBER: ("#1f4a3d", "#6d2838", "#b08d57", "#3a3632", "#8c857c"),
}


_SEASONS = {
    words("christmas noel xmas yuletide santa festive advent"): (
        *("#25365f", "#b08a35", "#8b98a6", "#6d3f63", "#2a6b45", "#a4161a"),
    ),
    words("valentine valentines valentines-day romance love"): (
        *("#6b4a86", "#c39a4e", "#5f7f6a", "#8a7fb5", "#3f4a63"),
    ),
    words("wedding bridal bride romantic"): ("#7a967c", "#c4a566", "#7f97b0", "#8a7fb5"),
    words("autumn fall october harvest thanksgiving halloween"): (
        *("#7a2e45", "#6f7536", "#c9a02e", "#5b3a6e", "#4a6670"),
    ),
    words("spring springtime easter blossom"): ("#5f8fd0", "#f0c64a", "#9f86cf", "#5f9a55", "#e58ca8"),
    words("sunset dusk fire flame autumn-leaves"): ("#6b4a8f", "#e5b13f", "#33507f", "#a8324a"),
}
_GOLDEN = frozenset({"gold", "yellow"})
_USUAL = 2
"""How many of its three colours a season is without where it is told in others."""


def _in_season(theme: Theme, avoided: frozenset[str]) -> Theme | None:
    told = (theme.dominant, theme.support, theme.accent)
    field = next((field for field in _SEASONS if theme.word in field), None)
    if field is None or sum(shows(colour, avoided) for colour in told) < _USUAL:
        return None
    return _told_in([c for c in _SEASONS[field] if not shows(c, avoided)], theme)


def substitute(theme: Theme, avoided: Collection[str]) -> Theme | None:
    """The theme in the first colours of its field that are not ruled out; None where it has no field."""
    if in_season := _in_season(theme, frozenset(avoided)):
        return in_season
    if theme.word in FINE and not _GOLDEN.isdisjoint(avoided):
        return _told_in([c for c in _COLOURS[FINE] if not shows(c, frozenset(avoided))], theme)
    if "blue" not in avoided or not shows(theme.dominant, frozenset({"blue"})):
        return None
    field = next((field for field in _COLOURS if theme.word in field), None)
    if field is None and rank(theme.word) != TEMPER:
        return None
    free = [c for c in _COLOURS[field or SOBER] if not shows(c, frozenset(avoided))]
    return _told_in(free, theme)


def _told_in(free: Sequence[str], theme: Theme) -> Theme | None:
    if not free:
        return None
    dominant, support, accent = (*free, *free, *free)[:3]
    deep = from_lch(0.24, 0.02, lch(dominant).hue)
    return replace(theme, dominant=dominant, support=support, accent=accent, deep=deep, pale=_STONE)
