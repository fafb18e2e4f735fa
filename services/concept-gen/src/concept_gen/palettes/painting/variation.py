"""Drafts near to one that resembles an earlier palette: other roles and grounds before other hues."""

from collections.abc import Iterator
from itertools import product

from concept_gen.palettes.colour.brushes import darkened, holds, white_of
from concept_gen.palettes.colour.draft import Draft, tuned
from concept_gen.palettes.colour.oklch import Lch, from_lch, lch

_GROUNDS = ((0.0, 0.0), (-0.035, 0.02), (0.025, -0.012), (-0.045, 0.015))
"""How much lighter and how much more of a colour a ground may be."""

_GREYS = (
    *((0.24, 0.62), (0.62, 0.24), (0.42, 0.78), (0.6, 0.82), (0.24, 0.44), (0.44, 0.24)),
    *((0.3, 0.86), (0.56, 0.3), (0.2, 0.8), (0.62, 0.44), (0.5, 0.86), (0.42, 0.62), (0.18, 0.34)),
)


def varied(draft: Draft) -> Iterator[Draft]:
    """The draft, then those that are ever less like it, of other hues at last."""
    yield from recast(draft)
    yield from (_shifted(draft, step) for step in range(1, 60))


def recast(draft: Draft) -> Iterator[Draft]:
    """The draft, then those that are ever less like it in the same hues."""
    for one in _roles(draft):
        yield from (_grounded(one, 0.0, *ground) for ground in _GROUNDS)
    tinted = list(_tinted(draft))
    yield from tinted
    for depth in (-0.09, 0.07):
        for one in (*_roles(draft), *tinted):
            yield from (_grounded(one, depth, *ground) for ground in _GROUNDS[:2])
    for one in _led_otherwise(draft):
        yield from (_grounded(one, 0.0, *ground) for ground in _GROUNDS)
        yield from _tinted(one)


def levelled(draft: Draft) -> Iterator[Draft]:
    """The draft in other depths, of hues that stay."""
    ground, side = lch(draft.background), 1 if draft.dark else -1
    for lift, part in product((0.03, 0.06, 0.1), (0.1, -0.1, 0.2, -0.2, 0.3)):
        yield Draft(
            tuned(draft.primary, lch(draft.primary).lightness + part),
            tuned(draft.secondary, lch(draft.secondary).lightness - part),
            draft.accent,
            tuned(draft.background, ground.lightness + side * lift),
        )


def _roles(draft: Draft) -> tuple[Draft, Draft]:
    return draft, Draft(draft.primary, draft.accent, draft.secondary, draft.background)


def _tinted(draft: Draft) -> Iterator[Draft]:
    """On a tint of another of its colours."""
    own = lch(draft.background)
    if own.lightness < 0.8:
        return
    for colour in (draft.accent, draft.secondary, draft.primary):
        most = 0.035 if own.chroma > 0.012 else 0.012
        ground = tuned(colour, 0.955 if _is_sunny(colour) else 0.925, min(lch(colour).chroma, most))
        for one in _roles(draft):
            yield Draft(one.primary, one.secondary, one.accent, ground)


def _is_sunny(colour: str) -> bool:
    """Whether it is tan where it is not light."""
    own = lch(colour)
    return 36 < own.hue < 118 and own.chroma > 0.02


def _grounded(draft: Draft, depth: float, lift: float, tint: float) -> Draft:
    """On another ground, with the lead so much deeper or lighter."""
    primary, ground = lch(draft.primary), lch(draft.background)
    if _stays(primary, draft.dark):
        depth = max(depth, 0.0)
    raised = -lift if draft.dark else abs(lift) * 0.5 if _is_sunny(draft.background) else lift
    chroma = max(ground.chroma + tint, 0.0) if ground.chroma > 0.02 else ground.chroma
    return Draft(
        tuned(draft.primary, primary.lightness + depth),
        tuned(draft.secondary, lch(draft.secondary).lightness - depth * 0.8),
        tuned(draft.accent, lch(draft.accent).lightness + depth * 0.6),
        from_lch(min(ground.lightness + raised, 0.99), chroma, ground.hue),
    )


def _stays(lead: Lch, dark: bool) -> bool:
    """Whether a deeper lead would be heavy, or brown."""
    return (not dark and lead.lightness < 0.54) or (44 < lead.hue < 118 and lead.chroma > 0.07)


def _led_otherwise(draft: Draft) -> Iterator[Draft]:
    """Led by a companion, or by what is nearly black or white."""
    if holds(draft.accent, draft.background):
        yield Draft(draft.accent, draft.primary, draft.secondary, draft.background)
    if holds(draft.secondary, draft.background):
        yield Draft(draft.secondary, draft.accent, draft.primary, draft.background)
    plain = white_of(draft.primary) if draft.dark else darkened(draft.primary)
    yield Draft(plain, draft.primary, draft.accent, draft.background)
    yield Draft(plain, draft.secondary, draft.primary, draft.background)


def _shifted(draft: Draft, step: int) -> Draft:
    side = 1 if step % 2 else -1
    turn, lift = side * 7.0 * ((step + 1) // 2), 0.016 * step
    ground = lch(draft.background)
    lightness = ground.lightness + lift * 0.5 if draft.dark else max(ground.lightness - lift * 0.35, 0.82)
    tint = 0.002 * step if ground.chroma > 0.006 else 0
    return Draft(
        tuned(draft.primary, lch(draft.primary).lightness - side * lift * 0.5, turn=turn * 0.5),
        tuned(draft.secondary, lch(draft.secondary).lightness + lift * 0.4, turn=turn),
        tuned(draft.accent, turn=-turn * 1.4),
        from_lch(lightness, ground.chroma + tint, ground.hue + turn),
    )


def graded(draft: Draft) -> Iterator[Draft]:
    """The lead in two depths on a ground of its own hue, with the accent as it is."""
    own, light, dark = lch(draft.primary), (0.93, 0.87), (0.3, 0.4)
    for ground, level in product((*dark, *light) if draft.dark else (*light, *dark), (0.5, 0.36, 0.62, 0.78)):
        yield Draft(
            tuned(draft.primary, level),
            tuned(draft.primary, (level + ground) / 2),
            draft.accent,
            from_lch(ground, min(own.chroma, 0.035 if ground > 0.5 else 0.08), own.hue),
        )


def greyed(draft: Draft) -> Iterator[Draft]:
    """Warm and cool greys beside the accent as it is."""
    grounds = (0.16, 0.22, 0.28) if draft.dark else (0.985, 0.93, 0.965, 0.88)
    for (lead, second), ground, hue in product(_GREYS, grounds, (60, 250)):
        levels = (1.2 - lead, 1.2 - second) if draft.dark else (lead, second)
        primary, secondary = (from_lch(level, 0.014, hue) for level in levels)
        yield Draft(primary, secondary, draft.accent, from_lch(ground, 0.006, hue))
