"""Keeps colours out of the hues that a theme rules out (`anything but pink`)."""

from concept_gen.palettes.oklch import Lch, from_lch, lch

_VISIBLE = 0.012  # chroma from which a hue is seen, on a pale ground too
_MARGIN = 6
_BROWN = 0.62  # lightness from which brown is orange
_Arc = tuple[float, float]

# OKLCH hues in degrees, from and to; past 360 they begin again at zero.
_ARCS: dict[str, _Arc] = {
    "red": (8, 42), "orange": (42, 76), "brown": (35, 80), "gold": (70, 102), "yellow": (78, 114),
    "green": (114, 168), "lime": (114, 140), "teal": (168, 215), "turquoise": (168, 215), "cyan": (190, 230),
    "blue": (215, 280), "indigo": (265, 295), "purple": (280, 328), "violet": (280, 328),
    "lavender": (280, 328), "magenta": (318, 358), "pink": (328, 384),
}  # fmt: skip


def hues_of(words: frozenset[str]) -> frozenset[str]:
    """The hues among the words, also as `reds` or `reddish` says them."""
    spoken = {word.removesuffix("s").removesuffix("ish").replace("redd", "red") for word in words} | words
    return frozenset(spoken & _ARCS.keys())


def evaded(colour: str, hues: frozenset[str]) -> str:
    """The colour turned by the shorter way out of every one of the `hues`; itself when it has none."""
    own = lch(colour)
    if not shows(colour, hues):
        return colour
    turns = (turn for step in range(1, 181) for turn in (step, -step))
    free = next((turn for turn in turns if not _is_in(own, hues, turn, _MARGIN)), None)
    return from_lch(own.lightness, 0.0 if free is None else own.chroma, own.hue + (free or 0))


def shows(colour: str, hues: frozenset[str]) -> bool:
    own = lch(colour)
    return own.chroma >= _VISIBLE and _is_in(own, hues)


def _is_in(tone: Lch, hues: frozenset[str], turn: float = 0, margin: float = 0) -> bool:
    """Whether the tone, its hue turned by `turn`, comes within `margin` degrees of a hue."""
    arcs = (_ARCS[name] for name in hues if name != "brown" or tone.lightness < _BROWN)
    return any((tone.hue + turn - start + margin) % 360 < end - start + 2 * margin for start, end in arcs)
