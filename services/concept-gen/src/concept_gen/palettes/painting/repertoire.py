"""Which schemes suit which mood, in which order."""

from collections.abc import Callable
from dataclasses import dataclass

from concept_gen.palettes.colour.brushes import is_yellow
from concept_gen.palettes.colour.draft import Draft
from concept_gen.palettes.colour.fields import Field
from concept_gen.palettes.mood.air import Air
from concept_gen.palettes.mood.mood import Mood
from concept_gen.palettes.painting import dark_schemes, schemes, tones
from concept_gen.palettes.painting.arrangement import opening_field
from concept_gen.palettes.reading.ranks import THING, rank


@dataclass(frozen=True)
class Scheme:
    paint: Callable[[Mood], Draft]
    title: str
    manner: str
    quiet: bool = False


_SIGNATURE = Scheme(schemes.signature, "Signature", "the theme told straight, on a light ground")
_NIGHT = Scheme(dark_schemes.night, "Night", "glowing on a dark ground")
_DEEP = Scheme(dark_schemes.deep, "Deep", "bright on a deep, clear ground")
_DAYLIGHT = Scheme(schemes.daylight, "Daylight", "on a clear, light ground")
_STATEMENT = Scheme(schemes.statement, "Statement", "a bold ground of its own colour")
_TONAL = Scheme(tones.tonal, "Tones", "one hue in several depths", quiet=True)
_TONAL_NIGHT = Scheme(tones.tonal_night, "Tones", "one hue in several depths on a dark ground")
_COUNTERPOINT = Scheme(schemes.counterpoint, "Counterpoint", "led by the contrasting colour")
_COUNTERPOINT_NIGHT = Scheme(
    dark_schemes.counterpoint_night, "Counterpoint", "the contrasting colour in the dark"
)
_ECHO_NIGHT = Scheme(dark_schemes.echo_night, "Echo", "the second colour in the dark")
_DUSK = Scheme(dark_schemes.dusk, "Dusk", "white beside it on a softer dark ground")
_HAZE = Scheme(schemes.haze, "Haze", "softened and quiet", quiet=True)
_FRESH = Scheme(schemes.fresh, "Fresh", "clear colours on a light tint")
_ECHO = Scheme(schemes.second_voice, "Echo", "the theme's second colour leads")
_AFTER_DARK = Scheme(dark_schemes.after_dark, "After Dark", "a second, moodier dark ground")
_VIVID = Scheme(schemes.vivid, "Vivid", "full strength on white")
_POSTER = Scheme(schemes.poster, "Poster", "deep ink on a coloured sheet")
_INK = Scheme(schemes.inked, "Ink", "near-black drawing with colour notes")
_DRIFT = Scheme(schemes.neighbour, "Drift", "neighbouring hues")

_REPERTOIRE: dict[Air, tuple[Scheme, ...]] = {
    Air.PLAIN: (
        *(_SIGNATURE, _NIGHT, _STATEMENT, _TONAL, _COUNTERPOINT, _HAZE, _ECHO),
        *(_AFTER_DARK, _VIVID, _POSTER, _INK, _DRIFT),
    ),
    Air.LIGHT: (
        *(_SIGNATURE, _DAYLIGHT, _STATEMENT, _TONAL, _COUNTERPOINT, _HAZE, _ECHO),
        *(_FRESH, _VIVID, _POSTER, _DRIFT, _NIGHT),
    ),
    Air.BRIGHT: (
        *(_SIGNATURE, _DEEP, _STATEMENT, _TONAL, _COUNTERPOINT, _FRESH, _ECHO),
        *(_VIVID, _POSTER, _NIGHT, _DRIFT, _INK),
    ),
    Air.FRESH: (
        *(_SIGNATURE, _DAYLIGHT, _STATEMENT, _TONAL, _COUNTERPOINT, _FRESH, _ECHO),
        *(_VIVID, _POSTER, _HAZE, _DRIFT, _DEEP),
    ),
    Air.STRONG: (
        *(_SIGNATURE, _NIGHT, _STATEMENT, _TONAL_NIGHT, _COUNTERPOINT, _AFTER_DARK, _ECHO),
        *(_VIVID, _POSTER, _INK, _TONAL, _DRIFT),
    ),
    Air.DARK: (
        *(_NIGHT, _SIGNATURE, _STATEMENT, _TONAL_NIGHT, _COUNTERPOINT_NIGHT, _AFTER_DARK, _ECHO),
        *(_VIVID, _COUNTERPOINT, _INK, _POSTER, _TONAL),
    ),
    Air.QUIET: (
        *(_SIGNATURE, _NIGHT, _STATEMENT, _TONAL, _INK, _HAZE, _ECHO),
        *(_AFTER_DARK, _COUNTERPOINT, _POSTER, _DRIFT, _VIVID),
    ),
}
_ON_DARK = (
    *(_NIGHT, _AFTER_DARK, _TONAL_NIGHT, _COUNTERPOINT_NIGHT, _ECHO_NIGHT, _DEEP, _DUSK),
    *(_STATEMENT, _SIGNATURE, _VIVID, _INK, _POSTER),
)
"""Where a dark ground is asked for."""
_OPENINGS = {Field.PAPER: schemes.signature, Field.NIGHT: dark_schemes.night, Field.BOLD: schemes.statement}


def _is_beside(mood: Mood) -> bool:
    """Whether the only colour that is named is that of a thing beside others: `oysters and lemon`."""
    first = mood.themes[0]
    return len(mood.swatches) == 1 and rank(first.word) == THING and first.word != mood.swatches[0].word


def in_order(mood: Mood) -> tuple[Scheme, ...]:
    """The schemes as they suit the mood, the most faithful first: a dark mood begins at night, yellow with
    itself as the ground, named colours on what shows them all."""
    yellow = is_yellow(mood.themes[0].dominant)
    field = opening_field(mood.swatches, mood.dark, mood.air is Air.LIGHT or _is_beside(mood))
    opening = _OPENINGS[field] if field else schemes.statement if yellow else schemes.signature
    suited = _ON_DARK if mood.on_night else _REPERTOIRE[mood.air]
    return tuple(sorted(suited, key=lambda scheme: scheme.paint is not opening))
