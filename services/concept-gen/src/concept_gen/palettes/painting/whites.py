"""Where white is ruled out (`clean but not white`) what is nearly white is a tint."""

from dataclasses import replace

from concept_gen.palettes.colour.draft import Draft
from concept_gen.palettes.colour.oklch import Lch, from_lch, lch

_WHITE, _PLAIN, _HUED = 0.93, 0.028, 0.03
_SEEN, _ROSY, _CREAM = 0.006, (60, 340), 76.0
_TINT, _INK = (0.915, 0.035), (0.88, 0.045)


def tinted(draft: Draft) -> Draft:
    """A paper in a tint of its own or of what leads on it, cream instead of pink, an ink in one too."""
    paper = lch(draft.background)
    drawn = [lch(c) for c in (draft.primary, draft.secondary, draft.accent)]
    told = paper if paper.chroma > _SEEN else next((tone for tone in drawn if tone.chroma > _HUED), paper)
    hue = told.hue if _ROSY[0] < told.hue < _ROSY[1] else _CREAM
    changed = {
        role: from_lch(*(_TINT if role == "background" else _INK), hue)
        for role in ("primary", "secondary", "accent", "background")
        if _is_white(lch(getattr(draft, role)))
    }
    return replace(draft, **changed)


def _is_white(tone: Lch) -> bool:
    return tone.lightness > _WHITE and tone.chroma < _PLAIN
