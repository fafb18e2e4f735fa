"""What hosted providers are told. Only what the user wrote about the logo goes into an image prompt."""

from concept_gen.order import Refinement

_KEPT = {"colors": "the colours", "layout": "the layout", "style": "the style", "shapes": "the shapes"}


def image_prompt(logo: str) -> str:
    return f"A professional logo, flat and clean, centred on a plain background: {logo}"


def refinement_prompt(logo: str, change: Refinement) -> str:
    kept = [words for name, words in _KEPT.items() if name in change.preserve]
    keep = f" Keep {_listed(kept)} as they are." if kept else ""
    return f"This is a logo: {logo}. Change it as follows: {change.instructions}.{keep}"


def palette_prompt(theme: str, logo: str, count: int) -> str:
    return (
        f"Propose {count} clearly different colour palettes for a logo. Theme: {theme}. Logo: {logo}. "
        "Each palette has a short evocative name, one sentence of description, and five hex colours: "
        "primary, secondary, accent, background and text. Text on background has a contrast of at least 7 "
        "to 1, primary on background of at least 3 to 1."
    )


def _listed(words: list[str]) -> str:
    return words[0] if len(words) == 1 else f"{', '.join(words[:-1])} and {words[-1]}"
