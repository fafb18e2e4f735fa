"""Twelve ways to paint a mood: each takes the mood's colours and gives five roles before any correction."""

from collections.abc import Callable
from dataclasses import dataclass, replace

from concept_gen.palettes.arrangement import Field, arranged, ground_among, opening_field
from concept_gen.palettes.draft import Draft, tuned
from concept_gen.palettes.mood import Mood
from concept_gen.palettes.oklch import from_lch, lch
from concept_gen.palettes.swatches import Use
from concept_gen.palettes.themes import Theme

_BLACK = "#141416"
_PLAIN = 0.06  # chroma under which a colour makes no bold ground


def _leads(mood: Mood) -> tuple[Theme, Theme, Theme]:
    """First, second and last theme; one theme alone plays every part."""
    themes = mood.themes
    return themes[0], themes[1 % len(themes)], themes[-1]


def _companion(first: Theme, second: Theme) -> str:
    return second.dominant if second is not first else first.support


def signature(mood: Mood) -> Draft:
    first, second, last = _leads(mood)
    draft = Draft(first.dominant, _companion(first, second), last.accent, _paper(first.pale, 0.968))
    return arranged(draft, mood.swatches, Field.PAPER, mood.alone)


def night(mood: Mood) -> Draft:
    first, second, last = _leads(mood)
    ground = min((theme.deep for theme in mood.themes), key=lambda c: lch(c).lightness)
    ground = _BLACK if mood.on_black else ground
    draft = Draft(
        _lit(first.support, 0.78),
        _lit(second.dominant, 0.62),
        _lit(last.support if _turns_pink(last.accent) else last.accent, 0.8),
        _ink(ground, 0.2),
    )
    return arranged(draft, mood.swatches, Field.NIGHT, mood.alone)


def _is_red(colour: str) -> bool:
    """Whether it would turn to salmon where it is made lighter."""
    own = lch(colour)
    return 10 < own.hue < 40 and own.chroma > 0.12


def _turns_pink(colour: str) -> bool:
    """Whether a dark red or wine would be a pink where it is lit."""
    own = lch(colour)
    return own.lightness < 0.5 and own.chroma > 0.06 and not 42 < own.hue < 335


def _is_yellow(colour: str) -> bool:
    """Whether it would turn to mustard where it is made darker."""
    own = lch(colour)
    return 80 < own.hue < 115 and own.lightness > 0.75 and own.chroma > 0.1


def tonal(mood: Mood) -> Draft:
    leading = (swatch.colour for swatch in mood.swatches if swatch.use is not Use.ACCENT)
    hued = (colour for colour in leading if lch(colour).chroma > _PLAIN)
    own = lch(next(hued, mood.themes[0].dominant))
    chroma = min(max(own.chroma, 0.05), 0.15)
    return Draft(
        from_lch(0.41, chroma, own.hue),
        from_lch(0.7, chroma * 0.85, own.hue),
        from_lch(0.56, chroma * 1.15, own.hue),
        from_lch(0.925, min(chroma * 0.42, 0.04), own.hue),
    )


def statement(mood: Mood) -> Draft:
    draft = _coloured_ground(mood)
    if ground_among(mood.swatches, Field.BOLD) is None:
        return draft
    return arranged(draft, mood.swatches, Field.BOLD, mood.alone)


def _coloured_ground(mood: Mood) -> Draft:
    first, second, last = _leads(mood)
    own = lch(first.dominant if lch(first.dominant).chroma > _PLAIN else second.dominant)
    if _is_yellow(first.dominant):
        ink = tuned(first.deep, 0.3) if second is first else second.dominant
        return Draft(ink, first.support, last.accent, from_lch(0.88, own.chroma, own.hue))
    bright = max(first.support, last.accent, key=lambda c: lch(c).lightness)
    deep_enough = min(own.lightness, 0.47)
    hue = own.hue - (20 if 62 < own.hue < 112 else 0)
    return Draft(
        first.pale, _lit(first.support, 0.8), _lit(bright, 0.85), from_lch(deep_enough, own.chroma, hue)
    )


def counterpoint(mood: Mood) -> Draft:
    first, second, _ = _leads(mood)
    accent = first.accent if second is first else second.accent
    draft = Draft(
        tuned(accent, min(lch(accent).lightness, 0.52), max(lch(accent).chroma, 0.08)),
        first.dominant,
        first.support,
        _paper(accent, 0.975, 0.008),
    )
    led = arranged(draft, mood.swatches, Field.PAPER, mood.alone, turn=-1)
    own = lch(led.primary)
    return replace(led, primary=tuned(led.primary, min(own.lightness, 0.6 if 60 < own.hue < 115 else 0.52)))


def haze(mood: Mood) -> Draft:
    first, second, last = _leads(mood)
    soft = lambda colour, level: tuned(colour, level, min(lch(colour).chroma, 0.085))  # noqa: E731
    draft = Draft(first.dominant, second.support, last.accent, _paper(first.support, 0.93))
    named = arranged(draft, mood.swatches, Field.PAPER, mood.alone) if mood.alone else draft
    return Draft(
        soft(named.primary, 0.5), soft(named.secondary, 0.77), soft(named.accent, 0.7), draft.background
    )


def second_voice(mood: Mood) -> Draft:
    first, second, _ = _leads(mood)
    if second is first:
        return Draft(first.support, first.accent, first.dominant, _paper(first.accent, 0.96))
    draft = Draft(second.dominant, second.support, first.dominant, _paper(second.pale, 0.955))
    led = arranged(draft, mood.swatches, Field.PAPER, mood.alone, turn=1)
    return led if led.primary == draft.primary else _on_own_tint(led)


def _on_own_tint(led: Draft) -> Draft:
    """On a tinted ground, with its companions changed over, so that it differs from a paper with the same."""
    ground = tuned(led.primary, 0.9, min(lch(led.primary).chroma, 0.05))
    return Draft(led.primary, led.accent, led.secondary, ground)


def after_dark(mood: Mood) -> Draft:
    first, second, last = _leads(mood)
    ground = last.deep if last is not first else tuned(first.dominant, 0.27, 0.06)
    return Draft(
        _lit(second.accent, 0.77), _lit(first.support, 0.66), _lit(first.dominant, 0.72), _ink(ground, 0.28)
    )


def vivid(mood: Mood) -> Draft:
    first, second, last = _leads(mood)
    strong = lambda colour: tuned(colour, chroma=lch(colour).chroma * 1.35 + 0.03)  # noqa: E731
    return Draft(strong(first.dominant), strong(second.support), strong(last.accent), "#ffffff")


def poster(mood: Mood) -> Draft:
    first, second, last = _leads(mood)
    return Draft(tuned(first.deep, 0.3), first.dominant, second.accent, tuned(last.support, 0.84))


def ink(mood: Mood) -> Draft:
    first, second, _ = _leads(mood)
    return Draft(_ink(first.deep, 0.28), second.support, first.accent, _paper(second.pale, 0.945))


def neighbour(mood: Mood) -> Draft:
    first = mood.themes[0]
    return Draft(
        tuned(first.dominant, turn=-34),
        tuned(first.dominant, 0.68, turn=34),
        first.accent,
        _paper(first.dominant, 0.955),
    )


def _paper(colour: str, lightness: float, chroma: float | None = None) -> str:
    """A light ground of the colour's hue, never a colour of its own."""
    own = lch(colour).chroma
    return tuned(
        colour, lightness, min(own, 0.035 if lightness < 0.95 else 0.022) if chroma is None else chroma
    )


def _ink(colour: str, lightness: float) -> str:
    return tuned(colour, lightness, min(lch(colour).chroma, 0.06))


def _lit(colour: str, lightness: float) -> str:
    """The colour bright enough for a dark ground, keeping its strength."""
    own = lch(colour)
    bright = min(lightness, 0.68) if _is_red(colour) else lightness
    return tuned(
        colour, max(own.lightness, bright), max(own.chroma, 0.05) if own.chroma > 0.02 else own.chroma
    )


@dataclass(frozen=True)
class Scheme:
    paint: Callable[[Mood], Draft]
    title: str
    manner: str
    quiet: bool = False


SCHEMES: tuple[Scheme, ...] = (
    Scheme(signature, "Signature", "the theme told straight, on a light ground"),
    Scheme(night, "Night", "glowing on a dark ground"),
    Scheme(statement, "Statement", "a bold, saturated ground"),
    Scheme(tonal, "Tones", "one hue in several depths", quiet=True),
    Scheme(counterpoint, "Counterpoint", "led by the contrasting colour"),
    Scheme(haze, "Haze", "softened and quiet", quiet=True),
    Scheme(second_voice, "Echo", "the theme's second colour leads"),
    Scheme(after_dark, "After Dark", "a second, moodier dark ground"),
    Scheme(vivid, "Vivid", "full strength on white"),
    Scheme(poster, "Poster", "deep ink on a coloured sheet"),
    Scheme(ink, "Ink", "near-black drawing with colour notes"),
    Scheme(neighbour, "Drift", "neighbouring hues"),
)


_OPENINGS = {Field.PAPER: signature, Field.NIGHT: night, Field.BOLD: statement}


def in_order(mood: Mood) -> tuple[Scheme, ...]:
    """The schemes as they suit the mood, the most faithful first: a dark mood begins at night, yellow with
    itself as the ground, named colours on what shows them all."""
    yellow = _is_yellow(mood.themes[0].dominant)
    field = opening_field(mood.swatches, mood.dark, "soft" in mood.modifiers)
    opening = _OPENINGS[field] if field else statement if yellow else signature
    return tuple(sorted(SCHEMES, key=lambda scheme: scheme.paint is not opening))
