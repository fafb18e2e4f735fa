"""The one-page brand sheet: the logo, its colours with their codes and contrasts, the other palettes."""

from collections.abc import Sequence

from concept_contracts.palettes import Palette
from export.kit.colours import Swatch, contrast, swatches
from export.kit.pdf import Jpeg, Page

WIDTH, HEIGHT = 842, 595
_INK, _GREY, _RULE, _WHITE, _BLACK = "#1c1c1e", "#6b6b70", "#e4e4e7", "#ffffff", "#000000"
_MARGIN, _RIGHT = 40, 400
_ROWS, _ROW = 8, 45
_MOST_OTHERS = 14


def draw(title: str, logo: Jpeg, palettes: Sequence[Palette]) -> bytes:
    """A landscape A4 page as PDF. The first palette is shown in full, the others in a strip each."""
    page = Page(WIDTH, HEIGHT, f"{title} - brand sheet")
    page.box(0, 0, WIDTH, HEIGHT, _WHITE)
    page.text(_MARGIN, 58, _clipped(title, 52), 24, _INK, bold=True)
    page.box(_MARGIN, 74, WIDTH - 2 * _MARGIN, 0.8, _RULE)
    page.picture(_MARGIN, 92, 330, 300, logo)
    if palettes:
        _main_palette(page, palettes[0])
        _other_palettes(page, palettes[1 : 1 + _MOST_OTHERS])
    return page.file()


def _main_palette(page: Page, palette: Palette) -> None:
    page.text(_RIGHT, 102, _clipped(palette.name, 44), 13, _INK, bold=True)
    shown = list(swatches(palette))[:_ROWS]
    step = min(_ROW, 290 / max(len(shown), 1))
    for row, swatch in enumerate(shown):
        _swatch(page, 114 + row * step, step - 8, swatch, palette)
    if palette.roles:
        ratio = contrast(palette.roles.text, palette.roles.background)
        line = f"Text on background {ratio:.1f}:1 ({_grade(ratio)})"
        page.text(_RIGHT, 128 + len(shown) * step, line, 10, _INK, bold=True)


def _swatch(page: Page, top: float, height: float, swatch: Swatch, palette: Palette) -> None:
    page.box(_RIGHT - 0.5, top - 0.5, 71, height + 1, _RULE)
    page.box(_RIGHT, top, 70, height, swatch.hex)
    middle = top + height / 2
    page.text(_RIGHT + 84, middle - 2, swatch.name.replace("-", " ").capitalize(), 10, _INK, bold=True)
    page.text(_RIGHT + 84, middle + 11, swatch.hex.upper(), 10, _GREY)
    page.text(_RIGHT + 170, middle + 4, _contrasts(swatch, palette), 9, _GREY)


def _contrasts(swatch: Swatch, palette: Palette) -> str:
    against = [("white", _WHITE), ("black", _BLACK)]
    if palette.roles and palette.roles.background != swatch.hex:
        against.append(("background", palette.roles.background))
    return "   ".join(f"{name} {contrast(swatch.hex, colour):.1f}:1" for name, colour in against)


def _other_palettes(page: Page, palettes: Sequence[Palette]) -> None:
    """Two rows of strips along the foot of the page."""
    if not palettes:
        return
    page.text(_MARGIN, 448, "Further palettes", 11, _INK, bold=True)
    columns = max(1, -(-len(palettes) // 2))
    width = (WIDTH - 2 * _MARGIN + 12) / columns
    for number, palette in enumerate(palettes):
        row, column = divmod(number, columns)
        _strip(page, _MARGIN + column * width, 460 + row * 56, width - 12, palette)


def _strip(page: Page, x: float, y: float, width: float, palette: Palette) -> None:
    shown = list(swatches(palette))
    page.box(x - 0.5, y - 0.5, width + 1, 27, _RULE)
    for place, swatch in enumerate(shown):
        page.box(x + place * width / len(shown), y, width / len(shown), 26, swatch.hex)
    page.text(x, y + 37, _clipped(palette.name, max(8, int(width / 4.6))), 8, _GREY)


def _grade(ratio: float) -> str:
    """https://www.w3.org/TR/WCAG22/#contrast-minimum and #contrast-enhanced"""
    return "AAA" if ratio >= 7 else "AA" if ratio >= 4.5 else "AA for large text" if ratio >= 3 else "low"


def _clipped(text: str, letters: int) -> str:
    return text if len(text) <= letters else f"{text[: letters - 1].rstrip()}…"
