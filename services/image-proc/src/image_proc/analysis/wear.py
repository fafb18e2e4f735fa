"""Whether a picture is worn: grain, or the tremor that lossy codecs leave beside edges."""

import cv2
import numpy as np
from numpy.typing import NDArray

from image_proc.decoding import Pixels

_CALM, _STRONG = 12, 30
_GRAIN, _GRAINY_SHARE = 16, 0.03
_TREMBLING, _TREMOR, _ROUGH, _ENOUGH = 0.7, 16, 0.12, 200
_NEARBY = np.ones((3, 5), np.uint8)


def is_worn(pixels: Pixels, slopes: NDArray[np.uint8]) -> bool:
    """Whether calm places have grain (Immerkaer's noise mask, 1996), those beside strong edges tremble as a
    lossy codec makes them, or nothing is calm at all."""
    slopes = slopes[::2]
    calm = slopes <= _CALM
    if pixels.shape[2] == 4:
        calm &= pixels[::2, :, 3] == 255
    calm_many = int(np.count_nonzero(calm))
    if calm_many < 0.05 * calm.size:
        return pixels.shape[2] == 3 and int(np.count_nonzero(slopes == 0)) < 0.02 * slopes.size
    bend = _bend(_fourfold_light(pixels))
    if _is_grey(pixels):
        bend = bend * 2 // 3
    if np.count_nonzero((bend >= _GRAIN) & calm) > _GRAINY_SHARE * calm_many:
        return True
    return _trembles(slopes, calm, bend)


def _trembles(slopes: NDArray[np.uint8], calm: NDArray[np.bool_], bend: NDArray[np.integer]) -> bool:
    """Whether what stands beside strong edges is rough, or hardly ever flat though elsewhere it is."""
    ring = (cv2.dilate((slopes > _STRONG).view(np.uint8), _NEARBY) > 0) & calm
    many = max(int(np.count_nonzero(ring)), _ENOUGH)
    sloping = slopes > 0
    changing = np.count_nonzero(sloping & ring) / many
    rough = np.count_nonzero((bend >= _TREMOR) & ring) / many
    usual = np.count_nonzero(sloping & calm) / np.count_nonzero(calm)
    trembling = changing > _TREMBLING and (changing > 2 * usual or rough > _ROUGH / 3)
    return bool(rough > _ROUGH or trembling)


def _bend(light: NDArray[np.int16]) -> NDArray[np.int16]:
    """How far every second line bends, both ways at once: Immerkaer's mask, 1 -2 1 down and across."""
    wide = np.asarray(cv2.copyMakeBorder(light, 1, 1, 1, 1, cv2.BORDER_REFLECT_101), np.int16)
    down = 2 * wide[1:-1:2] - wide[:-2:2] - wide[2::2]
    return np.abs(2 * down[:, 1:-1] - down[:, :-2] - down[:, 2:])


def _is_grey(pixels: Pixels) -> bool:
    """Whether rounding moves all channels alike, and so tells nothing from grain."""
    few = pixels[::4, ::4, :3]
    grey: NDArray[np.bool_] = (few[..., 0] == few[..., 1]) & (few[..., 1] == few[..., 2])
    return bool(np.mean(grey) > 0.5)


def _fourfold_light(pixels: Pixels) -> NDArray[np.int16]:
    """R + 2G + B: unlike a grey rounded to eight bits it does not tremble along a smooth gradient."""
    red, green, blue = cv2.split(pixels)[:3]
    double = cv2.add(green, green, dtype=cv2.CV_16S)
    return np.asarray(cv2.add(cv2.add(red, blue, dtype=cv2.CV_16S), double), np.int16)
