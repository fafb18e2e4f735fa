"""What is left undyed is natural in its own colours: beside fleece or linen no green stands for that."""

from collections.abc import Collection, Sequence

from concept_gen.data.vocabulary import words
from concept_gen.palettes.reading.themes import Theme

_STUFFS = words(
    "burlap fleece hemp hessian jute linen merino oatmeal parchment raffia raw-wool shearling sisal",
    "unbleached undyed undyed-wool wool woollen",
)
_NATURAL = words("natural nature organic organics")
_GROWING = words(
    "botanical fern foliage forest garden grass green greens herb herbal herbs leaf leaves meadow moss plant",
    "plants sage woodland",
)


def left_undyed(themes: Sequence[Theme], spoken: Collection[str]) -> list[Theme]:
    """The themes of a lower-case text's words without what is natural, where they tell of such a stuff and of
    nothing that grows."""
    told = not _STUFFS.isdisjoint(spoken) and _GROWING.isdisjoint(spoken)
    others = [theme for theme in themes if theme.word not in _NATURAL]
    return others if told and others else list(themes)
