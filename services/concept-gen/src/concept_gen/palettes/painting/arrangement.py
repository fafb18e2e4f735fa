"""Which role each named colour plays: what a logo shows most, primary and background, comes first."""

from collections.abc import Sequence
from dataclasses import replace

from concept_gen.palettes.colour.brushes import darkened, fuller, holds, is_red, is_yellow
from concept_gen.palettes.colour.draft import Draft, tuned
from concept_gen.palettes.colour.fields import Field, field_of
from concept_gen.palettes.colour.ground import PRIMARY_CONTRAST, TEXT_CONTRAST, readable_ground
from concept_gen.palettes.colour.oklch import (
    Lch,
    distance,
    from_lch,
    is_dark,
    is_shade,
    lch,
    likeness,
    with_contrast,
)
from concept_gen.palettes.colour.palette import Palette
from concept_gen.palettes.reading.swatches import METALS, SAME, Swatch, Use

_STRETCH, _DEEPENED, _LIGHTENED = 0.09, 0.12, 0.06
"""How far an ink and a ground may be moved before they are other colours."""
_LOST, _SPENT = 0.16, 0.1
_DULLNESS, _COLOURLESS = 0.15, 0.03
_ORANGE = "#ee7a1f"
"""What stands between a red and a yellow."""


def opening_field(swatches: Sequence[Swatch], dark: bool, soft: bool) -> Field | None:
    """The kind of ground that shows the named colours best; None where they leave it open."""
    told = next((s for s in swatches if s.use is Use.GROUND), None)
    if told:
        return field_of(told.colour)
    if dark:
        return Field.NIGHT
    if len(swatches) < 2:
        alone = swatches and field_of(swatches[0].colour) is Field.BOLD and swatches[0].use is Use.ANY
        return Field.BOLD if alone and not soft and _is_light(swatches[0]) else None
    fields = (Field.PAPER,) if soft else (Field.PAPER, Field.NIGHT, Field.BOLD)
    return next((field for field in fields if ground_among(swatches, field)), Field.PAPER)


def ground_among(swatches: Sequence[Swatch], field: Field) -> Swatch | None:
    """The named colour to put the others on, where one of that kind carries them."""
    fitting = [s for s in swatches if field_of(s.colour) is field and _carries(s, swatches)]
    told = next((s for s in fitting if s.use is Use.GROUND), None)
    free = [s for s in fitting if s.use is Use.ANY]
    return told or (min(free, key=lambda s: _depth(s, field), default=None))


def _depth(swatch: Swatch, field: Field) -> float:
    return lch(swatch.colour).lightness if field is Field.NIGHT else 0.0


def _carries(ground: Swatch, swatches: Sequence[Swatch]) -> bool:
    others = [s.colour for s in swatches if s is not ground]
    if ground.use is Use.GROUND or _is_sheet(ground.colour):
        return True
    if not others:
        return field_of(ground.colour) is Field.NIGHT or _is_light(ground)
    readable = readable_ground(ground.colour)
    most = _DEEPENED if is_dark(readable) else _LIGHTENED
    fit = distance(readable, ground.colour) <= most and not _is_dull(readable)
    return fit and ground.word not in METALS and any(_leads(colour, readable) for colour in others)


def _is_light(swatch: Swatch) -> bool:
    """Whether it would no longer be itself as the ink on a paper."""
    return _moved(swatch.colour, "#ffffff") > _LOST and swatch.word not in METALS


def _is_sheet(colour: str) -> bool:
    """Paper, or black: what anything can be put on."""
    own = lch(colour)
    return own.chroma < 0.06 and not 0.25 < own.lightness < 0.88


def _leads(colour: str, ground: str) -> bool:
    """Whether the colour, seen on that ground, is still itself, and more than a grey."""
    return not _is_dull(colour) and _moved(colour, ground) <= _STRETCH


def _moved(colour: str, ground: str) -> float:
    return distance(with_contrast(colour, ground, PRIMARY_CONTRAST), colour)


def _is_dull(colour: str) -> bool:
    own = lch(colour)
    return own.chroma < 0.03 and 0.45 < own.lightness < 0.72


def arranged(draft: Draft, swatches: Sequence[Swatch], field: Field, alone: bool, turn: int = 0) -> Draft:
    """The draft with the named colours in it, on a ground of that kind.

    `alone`: no other colours beside them; `turn` gives the lead to a later one, if there is one."""
    if all(s.use is Use.ACCENT for s in swatches):
        return replace(draft, accent=swatches[0].colour) if swatches else draft
    ground = ground_among(swatches, field)
    background = ground.colour if ground else draft.background
    inks = _inks([s for s in swatches if s is not ground], background)
    if turn and len(inks) < 2:
        return draft
    grounded = replace(draft, background=background)
    if not inks:
        return _uninked(grounded, field, alone)
    if alone and all(_is_mustard(ink, background) for ink in inks):
        return Draft(darkened(inks[0]), inks[0], _lemons(inks[0], background)[-1], background)
    if not alone and len(inks) == 1 and _leads_badly(inks[0], background):
        return replace(grounded, secondary=inks[0])
    led = [*inks[turn:], *inks[:turn]]
    return _inked(sorted(led, key=lambda ink: _is_mustard(ink, background)), grounded, alone)


def _leads_badly(ink: str, ground: str) -> bool:
    return lch(ink).chroma < _COLOURLESS or _is_mustard(ink, ground)


def _is_mustard(ink: str, ground: str) -> bool:
    """Whether a yellow would be no yellow as the lead on that ground."""
    return is_yellow(ink) and not holds(ink, ground)


def _uninked(draft: Draft, field: Field, alone: bool) -> Draft:
    """Where the ground is the only colour that is named."""
    tones = _tones_on(draft.background)
    if alone:
        return tones
    return replace(tones, accent=draft.accent) if field is Field.BOLD else draft


def _inked(inks: Sequence[str], draft: Draft, alone: bool) -> Draft:
    """Of two companions the secondary is that which an accent's contrast would move more."""
    rest = [draft.primary, draft.secondary, draft.accent][len(inks) :]
    if alone:
        rest = _tones(inks, draft.background)
    primary, *beside = (*inks, *rest)[:3]
    if len(inks) > 2:
        beside.sort(key=lambda c: -_moved(c, readable_ground(draft.background)))
    secondary, accent = beside
    return Draft(primary, secondary, accent, draft.background)


def _tones_on(ground: str) -> Draft:
    """Deep tones of a light ground on it, pale ones of a dark ground; of a yellow its ambers and an ink."""
    own = lch(ground)
    if 44 < own.hue < 130 and own.chroma > 0.06 and not is_dark(ground):
        turn = -8 if own.hue < 70 else -26 if own.hue < 114 else 14
        amber, deeper = (
            from_lch(level, max(own.chroma, 0.14), own.hue + part * turn)
            for level, part in ((0.7, 1), (0.58, 1.5))
        )
        return Draft(darkened(ground), amber, deeper, ground)
    levels = (0.92, 0.6, 0.76) if is_dark(ground) else (0.36, 0.6, 0.5)
    primary, secondary, accent = (tuned(ground, level) for level in levels)
    return Draft(primary, secondary, accent, ground)


def _inks(swatches: Sequence[Swatch], ground: str) -> list[str]:
    """In the order of the text, but those that are seen on the ground as they are before the others, and what
    is wanted as an accent last."""
    readable = readable_ground(ground)
    ordered = sorted(swatches, key=lambda s: (s.use is Use.ACCENT, _unfit(s.colour, readable)))
    return [s.colour for s in ordered]


def _unfit(colour: str, ground: str) -> float:
    return 0.0 if _leads(colour, ground) else _moved(colour, ground) + _DULLNESS * _is_dull(colour)


def _tones(inks: Sequence[str], ground: str) -> list[str]:
    """Tones of the named colours for the roles that are left, of a yellow only where no other is named."""
    others = [ink for ink in inks if not is_yellow(ink)]
    if others != list(inks):
        burnt = [_ORANGE] if any(map(is_red, others)) else []
        return burnt or (_tones(others, ground) if others else _lemons(inks[-1], ground))
    last, under = lch(inks[-1]), lch(ground)
    lifted = last.lightness < (0.8 if is_dark(ground) else 0.42 if is_red(inks[-1]) else 0.5)
    level = max(last.lightness + (0.13 if lifted else -0.13), 0.36 if lifted else 0)
    turn = 0 if lifted else _reddening(last)
    level -= 0.07 if turn < -14 else 0
    nearby = tuned(inks[-1], level, None if lifted else lch(fuller(inks[-1])).chroma, turn)
    if len(inks) > 1:
        return [nearby]
    if is_dark(ground) and under.chroma < 0.1:
        return [tuned(ground, 0.6), nearby]
    amber = _reddening(last) * 1.6 if under.lightness < last.lightness else 0
    return [tuned(inks[0], (last.lightness + under.lightness) / 2, turn=amber), nearby]


def _lemons(yellow: str, ground: str) -> list[str]:
    """What stands beside a yellow: a tone of a hued ground, or a grey, and a paler or fuller yellow."""
    own, under = lch(yellow), lch(ground)
    if is_dark(ground):
        tone = from_lch(0.66, under.chroma, under.hue)
        return [tone, from_lch(0.95, own.chroma * 0.55, own.hue + 4)]
    return [from_lch(0.45, under.chroma, under.hue), from_lch(0.79, 0.165, 75)]


def _reddening(tone: Lch) -> int:
    """How far a deeper tone turns: of a yellow that is an amber, of an orange a red."""
    if 46 < tone.hue <= 62 and tone.chroma > 0.13:
        return -22
    return -14 if 62 < tone.hue < 118 else 0


def carriers(swatches: Sequence[Swatch], roles: dict[str, str]) -> tuple[frozenset[str], ...]:
    """For each named colour the roles that show it; colours that none shows are left out."""
    found = (_carriers(swatch.colour, roles) for swatch in swatches if swatch.use is not Use.SCENE)
    return tuple(roles for roles in found if roles)


def _carriers(colour: str, roles: dict[str, str]) -> frozenset[str]:
    """The roles that are a shade of it; the nearest where none is."""
    shades = frozenset(role for role, value in roles.items() if is_shade(value, colour))
    nearest = min(roles, key=lambda role: likeness(roles[role], colour))
    return shades or frozenset({nearest} if likeness(roles[nearest], colour) <= SAME else ())


def lettered(palette: Palette, swatches: Sequence[Swatch]) -> Palette:
    """With letters in a named colour that primary and background do not show, where it is readable; in an ink
    of it where secondary or accent show it."""
    seen = (palette.primary, palette.background)
    named = (s.colour for s in swatches if s.use not in (Use.SCENE, Use.ACCENT))
    for colour in (c for c in named if not any(is_shade(one, c) for one in seen)):
        text = with_contrast(colour, palette.background, TEXT_CONTRAST)
        if is_shade(text, colour):
            return replace(palette, text=_told_from_companions(text, palette))
    return palette


def _told_from_companions(letters: str, palette: Palette) -> str:
    """The letters, or an ink of their colour where that is spent already and the primary is no ink itself; of
    what would be brown then the plain ones."""
    spent = any(distance(letters, c) < _SPENT for c in (palette.secondary, palette.accent))
    own, plain = lch(letters), lch(palette.text)
    is_brown = 12 < own.hue < 125 and plain.lightness < 0.5
    hue, chroma = (plain.hue, plain.chroma) if is_brown else (own.hue, min(own.chroma, 0.045))
    ink = from_lch(plain.lightness, chroma, hue)
    if not spent or distance(ink, palette.primary) < _SPENT:
        return letters
    return with_contrast(ink, palette.background, TEXT_CONTRAST)
