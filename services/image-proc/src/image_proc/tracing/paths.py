"""Outlines to SVG path data."""

import cv2
import numpy as np

from image_proc.tracing.contours import Points

_SMALLEST_AREA = 1.5


def path_data(outlines: list[Points], tolerance: float) -> str:
    """One path, even-odd, of straight pieces at most `tolerance` pixels off; specks are left out."""
    return "".join(_closed(outline, tolerance) for outline in outlines)


def _closed(outline: Points, tolerance: float) -> str:
    if abs(cv2.contourArea(outline.astype(np.float32))) < _SMALLEST_AREA:
        return ""
    simple = cv2.approxPolyDP(outline.astype(np.float32).reshape(-1, 1, 2), tolerance, True)[:, 0]
    tenths = np.rint(simple * 10).astype(int)
    if len(tenths) < 3:
        return ""
    steps = np.diff(tenths, axis=0)
    steps = steps[(steps != 0).any(1)]
    return f"M{_pair(*tenths[0])}l{' '.join(_pair(*step) for step in steps)}z".replace(" -", "-")


def _pair(x: int, y: int) -> str:
    second = _tenths(y)
    return f"{_tenths(x)}{second}" if second.startswith("-") else f"{_tenths(x)} {second}"


def _tenths(value: int) -> str:
    sign, whole, rest = "-" if value < 0 else "", *divmod(abs(value), 10)
    return f"{sign}{whole}.{rest}" if rest else f"{sign}{whole}"
