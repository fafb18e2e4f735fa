"""Paints laid thinly over others: shades, tints, glass."""

import io

import numpy as np
from PIL import Image

from image_proc import analyse
from image_proc.colour import rgb

BLUE, SAND, INK, WHITE = ([47, 128, 201], [250, 220, 130], [11, 40, 59], [255, 255, 255])
GREYS = ([40] * 3, [90] * 3, [160] * 3, [220] * 3)


def _over(paint: list[int], under: list[int], share: float) -> np.ndarray:
    return np.rint(share * np.array(paint) + (1 - share) * np.array(under))


def _file(pixels: np.ndarray) -> bytes:
    out = io.BytesIO()
    Image.fromarray(pixels.astype(np.uint8)).save(out, "PNG")
    return out.getvalue()


Squares = list[list[int] | np.ndarray]


def _fields(ground: list[int], *squares: Squares, alpha: int | None = None) -> np.ndarray:
    """A ground with a row of soft squares, each with those that lie within it; in the last rows nothing, with
    `alpha` a square of ink."""
    pixels = np.zeros((160, 60 * len(squares) + 20, 4))
    pixels[:100] = [*ground, 255]
    for place, nested in enumerate(squares):
        for rim, colour in enumerate(nested):
            _paint(pixels, 20 + 10 * rim, 20 + 60 * place + 10 * rim, 40 - 20 * rim, colour)
    if alpha is None:
        return pixels[:100, :, :3]
    pixels[120:140, 20:40] = [*INK, alpha]
    return pixels


def _paint(pixels: np.ndarray, top: int, left: int, side: int, colour: list[int] | np.ndarray) -> None:
    soft = pixels[top : top + side + 20, left : left + side]
    soft[:, :, :3] = np.rint((soft[:, :, :3] + np.array(colour)) / 2)
    soft[1:-1, 1:-1, :3] = colour


def _colours(pixels: np.ndarray) -> set[tuple[float, ...]]:
    return {tuple(colour) for colour in rgb(list(analyse(_file(pixels)).colors)).tolist()}


def _shaded() -> np.ndarray:
    """Ink laid thinly over two grounds, and as it is."""
    return _fields(BLUE, [INK], [_over(INK, BLUE, 0.35)], [SAND, _over(INK, SAND, 0.35)])


def test_one_paint_laid_equally_thinly_over_two_others_makes_no_colours_of_its_own():
    assert _colours(_shaded()) == {tuple(BLUE), tuple(SAND), tuple(INK)}


def test_what_lies_under_and_over_changes_the_overlay():
    file = analyse(_file(_shaded())).recolour([], mapping={"#0b283b": "#ff0000", "#2f80c9": "#000000"})
    out = np.asarray(Image.open(io.BytesIO(file)).convert("RGB")).astype(int)
    assert np.abs(out[50, 100] - [0.35 * 255, 0, 0]).max() <= 2
    assert np.abs(out[50, 160] - _over([255, 0, 0], SAND, 0.35)).max() <= 2


def test_an_overlay_is_still_drawn_as_a_shape_of_its_own():
    svg = analyse(_file(_shaded())).vectorise().decode()
    assert svg.count("<path") + svg.count("<rect") == 5


def test_a_colour_between_two_others_is_a_paint_where_nothing_else_is_translucent():
    between = _over(INK, BLUE, 0.35)
    assert tuple(between) in _colours(_fields(BLUE, [SAND], [INK], [between]))


def test_a_colour_between_two_others_is_an_overlay_where_a_translucent_paint_is_seen():
    between = _over(WHITE, BLUE, 0.45)
    assert tuple(between) not in _colours(_fields(BLUE, [SAND], [WHITE], [between], alpha=80))


def test_greys_between_greys_stay_paints():
    dark, *others = GREYS
    assert _colours(_fields(dark, *([grey] for grey in others), alpha=80)) >= {tuple(grey) for grey in GREYS}


def test_a_paint_seen_with_and_without_alpha_is_one_colour():
    blurred = [INK[0] + 1, INK[1] - 1, INK[2]]
    found = _colours(_fields(BLUE, [SAND], [blurred], alpha=51))
    assert found == {tuple(BLUE), tuple(SAND), tuple(blurred)}


def test_colours_in_even_steps_are_paints_where_none_lies_on_another():
    steps = [[255, 0, 0], [128, 0, 0], [0, 0, 255], [0, 0, 128], [0, 0, 0]]
    assert _colours(_fields(WHITE, *([step] for step in steps))) == {tuple(c) for c in [WHITE, *steps]}
