"""Turns a theme text into distinct palettes that hold their contrast."""

from collections.abc import Callable, Iterator
from dataclasses import astuple, replace
from itertools import islice, product

from concept_gen.palettes.colour.brushes import is_blue, is_grey, is_yellow
from concept_gen.palettes.colour.draft import Draft, glowing, tuned
from concept_gen.palettes.colour.fields import Field, field_of
from concept_gen.palettes.colour.ground import (
    ACCENT_CONTRAST,
    PRIMARY_CONTRAST,
    SECONDARY_CONTRAST,
    TEXT_CONTRAST,
    least_contrast,
    readable_ground,
)
from concept_gen.palettes.colour.oklch import contrast, distance, from_lch, lch, with_contrast
from concept_gen.palettes.colour.palette import Palette, separation
from concept_gen.palettes.mood.air import Air
from concept_gen.palettes.mood.hush import hushed, hushed_colour, on_hushed_paper
from concept_gen.palettes.mood.many_hues import many_hued
from concept_gen.palettes.mood.mood import Mood, read_mood
from concept_gen.palettes.mood.pastel import is_muddy, softened, softened_themes
from concept_gen.palettes.mood.sheets import on_sheet
from concept_gen.palettes.mood.spots import spots_by_turns, spotted
from concept_gen.palettes.mood.subject_colours import with_subject_colours
from concept_gen.palettes.mood.warmth import on_cream
from concept_gen.palettes.naming import describe, title
from concept_gen.palettes.painting.arrangement import carriers, lettered
from concept_gen.palettes.painting.blush import is_rosy, unblushed
from concept_gen.palettes.painting.led import led_by
from concept_gen.palettes.painting.mood_colours import pool_of
from concept_gen.palettes.painting.repertoire import in_order
from concept_gen.palettes.painting.taming import tamed, tamed_colour
from concept_gen.palettes.painting.variation import graded, greyed, levelled, recast, varied
from concept_gen.palettes.painting.whites import tinted
from concept_gen.palettes.reading.avoidance import evaded, evaded_all, shows
from concept_gen.palettes.reading.ranks import THING, rank
from concept_gen.palettes.reading.swatches import Swatch, Use
from concept_gen.palettes.reading.thing_colours import coloured_things, known_things, worn_colours
from concept_gen.palettes.reading.told_paper import bright_for, on_told_paper

MAX_COUNT = 12
MIN_SEPARATION = 0.065
MAX_TEXT = 2000
_TOLD_APART = 0.1
_KEPT, _COLOURED = 0.55, 0.07  # of the chroma
_CALM = 0.11  # chroma of what all know a thing by
_LIGHT_ACCENT = 1.8  # contrast of an accent where all is to be light
_TURNS, _LIFTS = (0, 12, -12, 24, -24, 40, -40), (0.08, -0.08, 0.16, -0.16, 0.24, -0.24, 0.32, -0.32)

_Step = tuple[Callable[[Draft], Iterator[Draft]], Mood]


def palettes(theme_description: str, logo_description: str | None = None, count: int = 7) -> list[Palette]:
    """`count` palettes (0..12) for a theme in words, the most faithful first.

    Text on background has a WCAG contrast of at least 7, primary on background of at least 3, and any two
    palettes are at least .06 apart in mean OKLab distance. `logo_description` speaks where the theme names no
    colour, and gives its own colour to a thing (`a black cat`, `a lemon`). The same words give the same
    palettes. Raises ValueError for another count.
    """
    if not 0 <= count <= MAX_COUNT:
        raise ValueError(f"A concept has 0 to {MAX_COUNT} palettes, not {count}.")
    logo = (logo_description or "")[:MAX_TEXT]
    mood = read_mood(with_subject_colours(theme_description[:MAX_TEXT], logo), logo)
    return list(islice(_generate(_led(mood, logo)), count))


def carried(
    theme_description: str, palette: Palette, logo_description: str = ""
) -> tuple[frozenset[str], ...]:
    """For each colour that the theme, or else the logo's text, names, the roles of the palette that show it;
    for a theme of `several` colours that it does not name, those beside the primary."""
    mood = read_mood(with_subject_colours(theme_description[:MAX_TEXT], logo_description[:MAX_TEXT]))
    beside = [frozenset({"secondary", "accent"})] if mood.several and len(mood.swatches) < 2 else []
    worn = (wearing(colour, palette) for colour in _worn(mood, logo_description[:MAX_TEXT]) if colour)
    return (*carriers(mood.swatches, palette.roles), *beside, *(roles for roles in worn if roles))


def _led(mood: Mood, logo: str) -> Mood:
    """With the colours of what the logo shows."""
    leading, beside = _worn(mood, logo)
    at_times = False
    if leading is not None and not coloured_things(logo):
        tells = rank(mood.themes[0].word) <= THING
        at_times = tells or mood.air is Air.LIGHT or is_yellow(leading)
        leading = hushed_colour(leading, _CALM) if mood.air is Air.LIGHT else leading
    if mood.hush:
        most = mood.hush.named
        leading, beside = (colour and hushed_colour(colour, most) for colour in (leading, beside))
    if "tame" in mood.modifiers:
        leading, beside = (colour and tamed_colour(colour) for colour in (leading, beside))
    return replace(mood, leading=leading, beside=beside, leads_at_times=at_times)


def _worn(mood: Mood, logo: str) -> tuple[str | None, str | None]:
    """The colours that the text gives to things, or those that they are known by unless the theme names its
    own, rules them out or is too light for them."""
    told = coloured_things(logo)
    if told or mood.swatches or "soft" in mood.modifiers:
        return worn_colours(told)
    known = worn_colours(known_things(logo))
    leading, beside = (None if colour and shows(colour, mood.avoided) else colour for colour in known)
    is_lost = mood.air is Air.LIGHT and leading is not None and is_yellow(leading)
    return (None if is_lost else leading), beside


def wearing(colour: str, palette: Palette) -> frozenset[str]:
    """The roles of the palette that show a colour."""
    return next(iter(carriers([Swatch(colour, colour)], palette.roles)), frozenset[str]())


def _generate(mood: Mood) -> Iterator[Palette]:
    made: list[Palette] = []
    if "soft" in mood.modifiers:
        mood = replace(mood, themes=softened_themes(mood.themes))
    for position, scheme in enumerate(in_order(mood)):
        loud = mood.modifiers - {"neon", "soft"} if scheme.quiet else mood.modifiers
        draft = scheme.paint(mood)
        draft = many_hued(draft, pool_of(mood), position) if mood.many else draft
        draft = _on_named_paper(_modified(draft, loud), draft.background, mood)
        draft = tamed(draft) if "tame" in mood.modifiers else draft
        draft = on_sheet(draft, mood.sheet) if mood.sheet else draft
        draft = hushed(draft, [s.colour for s in mood.swatches], mood.hush) if mood.hush else draft
        led = mood if position % 3 == 0 or not mood.leads_at_times else replace(mood, leading=None)
        painted = _distinct(draft, made, replace(led, spots=spots_by_turns(mood.spots, position)))
        name, description = title(mood, scheme, position, painted), describe(mood, scheme, painted)
        named = replace(painted, name=name, description=description)
        made.append(named)
        yield named


def _modified(draft: Draft, modifiers: frozenset[str]) -> Draft:
    def change(colour: str) -> str:
        return _modified_colour(colour, modifiers, draft.dark)

    changed = Draft(change(draft.primary), change(draft.secondary), change(draft.accent), draft.background)
    if "faint" in modifiers:
        changed = replace(changed, background=_weakened(draft.background, 0.012))
    if not modifiers.isdisjoint({"muted", "poised"}) and field_of(draft.background) is Field.BOLD:
        changed = replace(changed, background=change(draft.background))
    if "soft" not in modifiers:
        return changed
    return replace(changed, background=_weakened(draft.background, 0.1)) if draft.dark else softened(changed)


def _weakened(colour: str, most: float) -> str:
    return tuned(colour, chroma=min(lch(colour).chroma, most))


def _on_named_paper(draft: Draft, paper: str, mood: Mood) -> Draft:
    """No modifier touches a white or cream that the theme names."""
    named = any(swatch.colour == paper for swatch in mood.swatches) and field_of(paper) is Field.PAPER
    return replace(draft, background=paper) if named else draft


def _modified_colour(colour: str, modifiers: frozenset[str], dark: bool) -> str:
    if "muted" in modifiers:
        colour = tuned(colour, chroma=lch(colour).chroma * 0.7)
    if "faint" in modifiers:
        colour = _weakened(colour, 0.03)
    if "mature" in modifiers:
        colour = tuned(colour, lch(colour).lightness * (1 if dark else 0.94), lch(colour).chroma * 0.76)
    if "vivid" in modifiers:
        colour = tuned(colour, chroma=lch(colour).chroma * 1.2)
    if "lush" in modifiers:
        colour = tuned(colour, chroma=lch(colour).chroma * 1.08)
    if "deep" in modifiers and not dark:
        colour = tuned(colour, lch(colour).lightness * 0.9)
    if "neon" in modifiers:
        colour = glowing(colour)
    for modifier, target in (("warm", 50.0), ("cool", 245.0)):
        stays = is_yellow(colour) if modifier == "cool" else is_blue(colour)
        if modifier in modifiers and not stays:
            colour = _leaning(colour, target)
    return colour


def _leaning(colour: str, target: float) -> str:
    """The hue turned a sixth of the way to `target` by the shorter side, by at most 14 degrees."""
    turn = ((target - lch(colour).hue + 180) % 360 - 180) / 6
    return tuned(colour, turn=min(max(turn, -14.0), 14.0))


def _distinct(draft: Draft, made: list[Palette], mood: Mood) -> Palette:
    """The draft, made valid; of its variations the first that resembles no earlier palette, else the best.
    What is told of paper is given up where no variation differs enough, then what is told of spots."""
    unpapered = replace(mood, paper=None)
    for drafts, told in ((recast, mood), *_next(mood, unpapered), *_last(mood)):
        palette, apart = _most_distinct(drafts(draft), made, told)
        if apart >= MIN_SEPARATION:
            return palette
    return _most_distinct(varied(draft), made, replace(unpapered, spots=()))[0]


def _next(mood: Mood, unpapered: Mood) -> list[_Step]:
    """Where all but a spot is grey no tint comes before greys."""
    return (
        [(greyed, mood), (greyed, unpapered)]
        if _is_grey_but_spotted(mood)
        else [(recast, unpapered), (levelled, unpapered)]
    )


def _is_grey_but_spotted(mood: Mood) -> bool:
    first, spots = mood.themes[0], {s.word for s in mood.swatches if s.use is Use.ACCENT}
    own = [] if first.word in spots else [first.dominant]
    told = [s.colour for s in mood.leading_swatches] or own
    return bool(mood.spots and mood.swatches) and all(map(is_grey, told))


def _last(mood: Mood) -> list[_Step]:
    """Before a spot is given up: its lead in depths."""
    if _is_grey_but_spotted(mood):
        return []
    return [] if mood.paper or mood.air is Air.LIGHT else [(graded, mood)]


def _most_distinct(drafts: Iterator[Draft], made: list[Palette], mood: Mood) -> tuple[Palette, float]:
    """The first that is apart from all that are made and no muddy pastel, else the first that is apart or the
    most distinct, and how far it is apart."""
    seen = list[tuple[Palette, float]]()
    for one in drafts:
        palette = _valid(one, mood)
        seen.append((palette, min((separation(palette, other) for other in made), default=1.0)))
        if seen[-1][1] >= MIN_SEPARATION and not ("soft" in mood.modifiers and is_muddy(palette)):
            return seen[-1]
    return max(seen, key=lambda found: min(found[1], MIN_SEPARATION))


def _valid(draft: Draft, mood: Mood) -> Palette:
    papered = draft if is_rosy(mood) else unblushed(draft)
    papered = on_hushed_paper(papered, mood.hush) if mood.hush else papered
    led = led_by(papered, mood.leading, mood.beside, mood.on_night and not mood.swatches)
    led = on_cream(led) if mood.warm else led
    led = on_told_paper(led, mood.paper) if mood.paper else bright_for(led, mood.swatches)
    led = spotted(led, mood.spots[0], pinks=is_rosy(mood)) if mood.spots and mood.beside is None else led
    led = tinted(led) if "unwhite" in mood.modifiers else led
    accent = _LIGHT_ACCENT if mood.air is Air.LIGHT else ACCENT_CONTRAST
    milder = mood.hush or "tame" in mood.modifiers
    return lettered(_avoiding(led, mood.avoided, accent), () if milder else mood.swatches)


def _avoiding(draft: Draft, avoided: frozenset[str], accent_contrast: float) -> Palette:
    """The draft finished without the avoided hues. What telling colours apart turns back is turned onward."""
    palette = finished(Draft(*evaded_all(astuple(draft), avoided)), accent_contrast)
    for _ in range(3):
        drawn = (palette.primary, palette.secondary, palette.accent)
        if not any(shows(colour, avoided) for colour in drawn):
            break
        primary, secondary, accent = (evaded(colour, avoided, onward=True) for colour in drawn)
        palette = finished(Draft(primary, secondary, accent, palette.background), accent_contrast)
    return palette


def finished(draft: Draft, accent_contrast: float = ACCENT_CONTRAST) -> Palette:
    """The draft with its colours moved until they hold their contrast, without name and description."""
    ground = readable_ground(draft.background)
    primary = with_contrast(draft.primary, ground, PRIMARY_CONTRAST)
    secondary = _companion(draft.secondary, (primary,), ground, SECONDARY_CONTRAST)
    accent = _companion(draft.accent, (primary, secondary), ground, accent_contrast)
    return Palette("", "", primary, secondary, accent, ground, _text(primary, ground))


def _companion(colour: str, others: tuple[str, ...], ground: str, ratio: float) -> str:
    least = least_contrast(colour, ground, ratio)
    return _apart(with_contrast(colour, ground, least), others, ground, least)


def _text(primary: str, ground: str) -> str:
    own = lch(primary)
    hue, chroma = own.hue, min(own.chroma, 0.012 if 36 < own.hue < 125 else 0.03)  # else brown or olive
    light = contrast("#ffffff", ground) > contrast("#000000", ground)
    return with_contrast(
        from_lch(0.955 if light else 0.24, chroma * (0.6 if light else 1), hue), ground, TEXT_CONTRAST
    )


def _apart(colour: str, others: tuple[str, ...], ground: str, ratio: float) -> str:
    """The colour lightened, darkened and, where that does not do, turned until it is told from the others,
    but not faded: a yellow that is lightened and then deepened again would be taupe."""
    if all(distance(colour, other) >= _TOLD_APART for other in others):
        return colour
    own, tried = lch(colour), list[str]()
    for turn, lift in product(_TURNS, _LIFTS):
        chroma = max(own.chroma, 0.06) if own.chroma > 0.035 else own.chroma
        moved = from_lch(own.lightness + lift, chroma, own.hue + turn)
        tried.append(with_contrast(moved, ground, ratio))
        kept = lch(tried[-1]).chroma >= min(own.chroma * _KEPT, _COLOURED)
        if kept and all(distance(tried[-1], other) >= _TOLD_APART for other in others):
            return tried[-1]
    return max(tried, key=lambda one: min(distance(one, other) for other in others))
