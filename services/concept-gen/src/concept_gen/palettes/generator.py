"""Turns a theme text into distinct palettes that hold their contrast."""

from collections.abc import Iterator
from dataclasses import astuple, replace
from itertools import islice, product

from concept_gen.palettes.arrangement import Field, carriers, field_of, lettered
from concept_gen.palettes.avoidance import evaded, shows
from concept_gen.palettes.draft import Draft, glowing, tuned
from concept_gen.palettes.ground import (
    ACCENT_CONTRAST,
    PRIMARY_CONTRAST,
    SECONDARY_CONTRAST,
    TEXT_CONTRAST,
    readable_ground,
)
from concept_gen.palettes.mood import Mood, read_mood
from concept_gen.palettes.naming import describe, title
from concept_gen.palettes.oklch import contrast, distance, from_lch, lch, with_contrast
from concept_gen.palettes.palette import Palette, separation
from concept_gen.palettes.schemes import in_order
from concept_gen.palettes.subject_colours import with_subject_colours

MAX_COUNT = 12
MIN_SEPARATION = 0.065
MAX_TEXT = 2000
_TOLD_APART = 0.1
_TURNS, _LIFTS = (0, 12, -12, 24, -24, 40, -40, 70, -70), (0.08, -0.08, 0.16, -0.16, 0.24, -0.24)


def palettes(theme_description: str, logo_description: str | None = None, count: int = 7) -> list[Palette]:
    """`count` palettes (0..12) for a theme in words, the most faithful first.

    Text on background has a WCAG contrast of at least 7, primary on background of at least 3, and any two
    palettes are at least .06 apart in mean OKLab distance. `logo_description` speaks only where the theme
    names no colour. The same words give the same palettes. Raises ValueError for another count.
    """
    if not 0 <= count <= MAX_COUNT:
        raise ValueError(f"A concept has 0 to {MAX_COUNT} palettes, not {count}.")
    logo = (logo_description or "")[:MAX_TEXT]
    mood = read_mood(with_subject_colours(theme_description[:MAX_TEXT], logo), logo)
    return list(islice(_generate(mood), count))


def carried(
    theme_description: str, palette: Palette, logo_description: str = ""
) -> tuple[frozenset[str], ...]:
    """For each colour that the theme, or else the logo's text, names, the roles of the palette that show it;
    for a theme of `several` colours that it does not name, those beside the primary."""
    mood = read_mood(with_subject_colours(theme_description[:MAX_TEXT], logo_description[:MAX_TEXT]))
    beside = [frozenset({"secondary", "accent"})] if mood.several and len(mood.swatches) < 2 else []
    return (*carriers(mood.swatches, palette.roles), *beside)


def _generate(mood: Mood) -> Iterator[Palette]:
    made: list[Palette] = []
    for position, scheme in enumerate(in_order(mood)):
        loud = mood.modifiers - {"neon"} if scheme.quiet else mood.modifiers
        draft = scheme.paint(mood)
        draft = _on_named_paper(_modified(draft, loud), draft.background, mood)
        painted = _distinct(draft, made, mood)
        name, description = title(mood, scheme, position, painted), describe(mood, scheme, painted)
        named = replace(painted, name=name, description=description)
        made.append(named)
        yield named


def _modified(draft: Draft, modifiers: frozenset[str]) -> Draft:
    change = lambda c: _modified_colour(c, modifiers, draft.dark)  # noqa: E731
    changed = Draft(change(draft.primary), change(draft.secondary), change(draft.accent), draft.background)
    if "soft" not in modifiers:
        return changed
    return replace(changed, background=_dusky(draft.background)) if draft.dark else _softened(changed)


def _dusky(ground: str) -> str:
    return tuned(ground, chroma=min(lch(ground).chroma, 0.1))


def _on_named_paper(draft: Draft, paper: str, mood: Mood) -> Draft:
    """No modifier touches a white or cream that the theme names."""
    named = any(swatch.colour == paper for swatch in mood.swatches) and field_of(paper) is Field.PAPER
    return replace(draft, background=paper) if named else draft


def _softened(draft: Draft) -> Draft:
    """As pastels are: a tinted ground, light and mild colours on it."""
    primary, secondary, accent = (lch(c) for c in (draft.primary, draft.secondary, draft.accent))
    return Draft(
        from_lch(max(primary.lightness, 0.6), min(primary.chroma * 0.85, 0.11), primary.hue),
        from_lch(max(secondary.lightness, 0.8), min(secondary.chroma, 0.09), secondary.hue),
        from_lch(max(accent.lightness, 0.74), min(accent.chroma, 0.11), accent.hue),
        from_lch(0.955, 0.026, primary.hue),
    )


def _modified_colour(colour: str, modifiers: frozenset[str], dark: bool) -> str:
    if "muted" in modifiers:
        colour = tuned(colour, chroma=lch(colour).chroma * 0.7)
    if "vivid" in modifiers:
        colour = tuned(colour, chroma=lch(colour).chroma * 1.2)
    if "deep" in modifiers and not dark:
        colour = tuned(colour, lch(colour).lightness * 0.9)
    if "neon" in modifiers:
        colour = glowing(colour)
    for modifier, target in (("warm", 50.0), ("cool", 245.0)):
        if modifier in modifiers:
            colour = _leaning(colour, target)
    return colour


def _leaning(colour: str, target: float) -> str:
    """The hue turned a sixth of the way to `target` by the shorter side, by at most 14 degrees."""
    turn = ((target - lch(colour).hue + 180) % 360 - 180) / 6
    return tuned(colour, turn=min(max(turn, -14.0), 14.0))


def _distinct(draft: Draft, made: list[Palette], mood: Mood) -> Palette:
    """The draft, made valid; turned and shifted step by step while it resembles an earlier palette."""
    best = _valid(draft, mood)
    for step in range(1, 25):
        if all(separation(best, other) >= MIN_SEPARATION for other in made):
            return best
        best = _valid(_shifted(draft, step), mood)
    return max(
        (_valid(_shifted(draft, step), mood) for step in range(60)),
        key=lambda p: min(separation(p, o) for o in made),
    )


def _valid(draft: Draft, mood: Mood) -> Palette:
    return lettered(_avoiding(draft, mood.avoided), mood.swatches)


def _avoiding(draft: Draft, avoided: frozenset[str]) -> Palette:
    """The draft finished without the avoided hues. What telling colours apart turns back is turned onward."""
    palette = finished(Draft(*(evaded(c, avoided) for c in astuple(draft))))
    for _ in range(3):
        drawn = (palette.primary, palette.secondary, palette.accent)
        if not any(shows(colour, avoided) for colour in drawn):
            break
        onward = (evaded(colour, avoided, onward=True) for colour in drawn)
        palette = finished(Draft(*onward, palette.background))
    return palette


def _shifted(draft: Draft, step: int) -> Draft:
    side = 1 if step % 2 else -1
    turn, lift = side * 9.0 * ((step + 1) // 2), 0.016 * step
    ground = lch(draft.background)
    lightness = ground.lightness + lift * 0.5 if draft.dark else max(ground.lightness - lift * 0.35, 0.82)
    return Draft(
        tuned(draft.primary, lch(draft.primary).lightness - side * lift * 0.5, turn=turn * 0.5),
        tuned(draft.secondary, lch(draft.secondary).lightness + lift * 0.4, turn=turn),
        tuned(draft.accent, turn=-turn * 1.4),
        from_lch(lightness, ground.chroma + 0.002 * step, ground.hue + turn),
    )


def finished(draft: Draft) -> Palette:
    """The draft with its colours moved until they hold their contrast, without name and description."""
    ground = readable_ground(draft.background)
    primary = with_contrast(draft.primary, ground, PRIMARY_CONTRAST)
    secondary = _apart(
        with_contrast(draft.secondary, ground, SECONDARY_CONTRAST), (primary,), ground, SECONDARY_CONTRAST
    )
    accent = _apart(
        with_contrast(draft.accent, ground, ACCENT_CONTRAST), (primary, secondary), ground, ACCENT_CONTRAST
    )
    return Palette("", "", primary, secondary, accent, ground, _text(primary, ground))


def _text(primary: str, ground: str) -> str:
    hue, chroma = lch(primary).hue, min(lch(primary).chroma, 0.035)
    light = contrast("#ffffff", ground) > contrast("#000000", ground)
    return with_contrast(
        from_lch(0.955 if light else 0.24, chroma * (0.6 if light else 1), hue), ground, TEXT_CONTRAST
    )


def _apart(colour: str, others: tuple[str, ...], ground: str, ratio: float) -> str:
    """The colour lightened, darkened and, where that does not do, turned until it is told from the others."""
    if all(distance(colour, other) >= _TOLD_APART for other in others):
        return colour
    own, tried = lch(colour), list[str]()
    for turn, lift in product(_TURNS, _LIFTS):
        moved = from_lch(own.lightness + lift, max(own.chroma, 0.06), own.hue + turn)
        tried.append(with_contrast(moved, ground, ratio))
        if all(distance(tried[-1], other) >= _TOLD_APART for other in others):
            return tried[-1]
    return max(tried, key=lambda one: min(distance(one, other) for other in others))
