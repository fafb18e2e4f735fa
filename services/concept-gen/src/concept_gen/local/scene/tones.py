"""Derived tones: shades a drawing needs beside the five base roles, at a fixed offset from their base."""

from collections.abc import Mapping

from concept_gen.palettes.colour.oklch import from_lch, is_dark, lch

BASE_ROLES = ("accent", "background", "primary", "secondary", "text")


def tone(role: str, base: Mapping[str, str]) -> str:
    """The colour of a role (`primary`, `secondary-tint`, …) under a palette's base roles. KeyError if
    unknown."""
    name, _, kind = role.partition("-")
    return _TONES[kind](base[name], base) if kind else base[name]


def toned(role: str, kind: str) -> str:
    """The name of a tone of a role; the role itself where it is a tone already."""
    return role if "-" in role else f"{role}-{kind}"


def _shade(colour: str, base: Mapping[str, str]) -> str:
    """A little deeper; a colour that is nearly black gets lighter instead, to stay told apart."""
    own = lch(colour)
    step = -0.1 if own.lightness > 0.36 else 0.11
    return from_lch(own.lightness + step, own.chroma, own.hue)


def _tint(colour: str, base: Mapping[str, str]) -> str:
    own = lch(colour)
    step = 0.11 if own.lightness < 0.86 else -0.08
    return from_lch(own.lightness + step, own.chroma * 0.92, own.hue)


def _soft(colour: str, base: Mapping[str, str]) -> str:
    """Most of the way to the background: a quiet ground for something in front."""
    own, ground = lch(colour), lch(base["background"])
    lightness = ground.lightness + (0.11 if is_dark(base["background"]) else -0.075)
    return from_lch(lightness, min(own.chroma * 0.55, 0.07), own.hue)


def _pale(colour: str, base: Mapping[str, str]) -> str:
    """Nearly white, whatever the ground: highlights, eyes, die-cut edges."""
    return from_lch(0.97, 0.012, lch(colour).hue)


def _deep(colour: str, base: Mapping[str, str]) -> str:
    """Nearly black, whatever the ground: pupils and outlines."""
    own = lch(colour)
    return from_lch(0.25, min(own.chroma, 0.05), own.hue)


def _fresh(colour: str, base: Mapping[str, str]) -> str:
    """The colour light enough to carry inner drawing in a nearly black line."""
    own = lch(colour)
    return from_lch(max(own.lightness, 0.58), max(own.chroma, 0.06), own.hue)


def _next(colour: str, base: Mapping[str, str]) -> str:
    """The neighbour hue, a touch lighter: the far end of a gradient."""
    own = lch(colour)
    return from_lch(own.lightness + 0.07, max(own.chroma, 0.08), own.hue + 32)


_TONES = {
    "shade": _shade,
    "tint": _tint,
    "soft": _soft,
    "pale": _pale,
    "deep": _deep,
    "fresh": _fresh,
    "next": _next,
}
