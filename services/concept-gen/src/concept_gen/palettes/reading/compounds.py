"""Things with a colour before them, read as one: `red earth`, `grey North Sea`, `blue evening shadows`."""

from collections.abc import Sequence

from concept_gen.data.vocabulary import words
from concept_gen.palettes.colour.draft import tuned
from concept_gen.palettes.colour.oklch import Lch, from_lch, hue_gap, lch
from concept_gen.palettes.colour.pigments import pigments
from concept_gen.palettes.reading.themes import Theme, curated, exact

_TINTS = words(
    "black red orange yellow green blue teal purple violet pink brown grey gray golden pewter steel slate",
    "silver copper bronze amber rust ochre emerald jade turquoise indigo cobalt lilac lavender crimson",
    "scarlet rose apricot peach olive sage ivory",
)
_MATTER = words(
    "sea seas ocean oceans wave waves water waters lake lakes river rivers sky skies cloud clouds mist",
    "mists fog haze smoke dust earth soil clay mud hills hill mountain mountains stone stones rock",
    "rocks cliffs shadow shadows dusk dawn twilight snow ice grass moss straw leaves heath plains",
    "canyon peaks bark",
)
"""Things whose colour the word before them is; they only tone it."""
_BETWEEN = words(
    "north south east west northern southern baltic irish atlantic winter summer autumn spring morning",
    "evening night mountain desert distant far soft old river lake sea forest long wet dry cold",
)
_DYED = words(
    "felt wool woollen linen velvet silk satin leather suede canvas cotton cloth paper enamel lacquer",
    "paint tile tiles glass plastic vinyl marble door doors wall walls ribbon ribbons scarf sweater",
    "jumper coat dress robe robes jacket rose roses tulip tulips lily lilies orchid orchids flower",
    "flowers petals apples cherries",
)
"""Things that have any colour: after one they have no other."""
_TOWARDS, _RELATED, _MOST_TURNED = 0.4, 70, 14.0
_GREY, _GREY_OF_A_THING = 0.03, 0.035


def joined(tokens: Sequence[str]) -> list[str]:
    """The tokens, of which a colour and its thing are one, without what stands between them or is dyed."""
    out: list[str] = []
    for token in tokens:
        if len(out) > 1 and f"{out[-2]}-{out[-1]}" in pigments():
            out.append(token)
        elif out and token in _DYED and out[-1] in pigments() and f"{out[-1]}-{token}" not in curated():
            continue
        elif out and is_compound(f"{out[-1]}-{token}"):
            out[-1] = f"{out[-1]}-{token}"
        elif len(out) > 1 and out[-1] in _BETWEEN and is_compound(f"{out[-2]}-{token}"):
            out[-2:] = [f"{out[-2]}-{token}"]
        else:
            out.append(token)
    return out


def is_compound(pair: str) -> bool:
    tint, _, thing = pair.partition("-")
    return tint in _TINTS and thing in _MATTER


def compound_theme(pair: str) -> Theme | None:
    """The curated theme of the pair, or else that of the thing in its colour."""
    if not is_compound(pair) or pair in curated():
        return exact(pair)
    tint, _, thing = pair.partition("-")
    own = exact(thing)
    if not own:
        return None
    toned = _toned(lch(f"#{pigments()[tint]}"), lch(own.dominant))
    main = lch(toned)
    tone = tuned(toned, main.lightness + (0.18 if main.lightness < 0.66 else -0.16), main.chroma * 0.8)
    related = (c for c in (own.support, own.dominant) if hue_gap(lch(c).hue, main.hue) < _RELATED)
    return Theme(
        pair,
        toned,
        tone,
        next(related, tone),
        from_lch(0.24, min(main.chroma, 0.05), main.hue),
        from_lch(0.965, min(main.chroma, 0.016), main.hue),
        (tint.capitalize(), thing.capitalize()),
    )


def _toned(tint: Lch, thing: Lch) -> str:
    """The tint as strong and as light as such a thing is; a grey has a little of the thing's hue."""
    light = tint.lightness + (thing.lightness - tint.lightness) * _TOWARDS
    if tint.chroma < _GREY:
        return from_lch(light, min(thing.chroma * 0.4, _GREY_OF_A_THING), thing.hue)
    turn = (thing.hue - tint.hue + 180) % 360 - 180
    near = abs(turn) < _RELATED and thing.chroma > _GREY
    turned = min(max(turn * _TOWARDS, -_MOST_TURNED), _MOST_TURNED) if near else 0.0
    return from_lch(light, tint.chroma * 0.55 + thing.chroma * 0.4, tint.hue + turned)
