"""Writes path data in whole numbers on a grid: it packs small, and no rounding adds up along a path."""

import re
from collections.abc import Iterator
from itertools import chain

Point = tuple[float, float]

_NUMBER = re.compile(r"[-+]?(?:\d+\.?\d*|\.\d+)(?:[eE][-+]?\d+)?")
_ARGUMENTS = {"m": 2, "l": 2, "h": 1, "v": 1, "c": 6, "s": 4, "q": 4, "t": 2, "a": 7, "z": 0}


class UnsupportedPath(Exception):
    """The data is no path of SVG's commands."""


def on_grid(d: str, scale: float) -> str:
    """The path with coordinates `scale` times as large, rounded, in the fewest characters.

    Every subpath starts with an absolute move, so that it can be taken out alone; all else is relative.
    Raises `UnsupportedPath`.
    """
    writer = _Writer(scale)
    for command, arguments in _commands(d):
        for step, values in _steps(command, arguments):
            writer.write(step, values)
    return "".join(writer.out)


class _Writer:
    """Rounds positions, never distances: each step goes from one rounded position to the next."""

    def __init__(self, scale: float) -> None:
        self._scale = scale
        self._pen = self._start = (0.0, 0.0)
        self._last = ""
        self.out: list[str] = []

    def write(self, step: str, values: list[float]) -> None:
        kind = step.lower()
        if kind == "z":
            self._emit("z", [])
            self._pen = self._start
        elif kind == "m":
            self._pen = self._start = self._points(step, values)[-1]
            self._emit("M", self._round(self._pen))
        else:
            self._draw(kind, values, self._points(step, values))

    def _draw(self, kind: str, values: list[float], points: list[Point]) -> None:
        origin = self._round(self._pen)
        self._pen = points[-1]
        moved = [v - o for point in points for v, o in zip(self._round(point), origin, strict=True)]
        if kind == "a":
            radii = [max(round(v * self._scale), 1) for v in values[:2]]
            self._emit("a", [*radii, *map(round, values[2:5]), *moved])
        elif kind in "hvl":
            self._line(*moved)
        elif any(moved):
            self._emit(kind, moved)

    def _line(self, x: int, y: int) -> None:
        if x and y:
            self._emit("l", [x, y])
        elif x or y:
            self._emit("h" if x else "v", [x or y])

    def _points(self, step: str, values: list[float]) -> list[Point]:
        """Absolute positions: the control points and the end."""
        x, y = self._pen if step.islower() else (0.0, 0.0)
        match step.lower():
            case "h":
                return [(x + values[0], self._pen[1])]
            case "v":
                return [(self._pen[0], y + values[0])]
            case "a":
                return [(x + values[5], y + values[6])]
        return [(x + a, y + b) for a, b in zip(values[::2], values[1::2], strict=True)]

    def _round(self, point: Point) -> list[int]:
        return [round(v * self._scale) for v in point]

    def _emit(self, kind: str, numbers: list[int]) -> None:
        """A command's letter is left out where it only repeats the one before."""
        texts = [str(n) for n in numbers]
        signs = chain(["" if kind != self._last else " "], [" "] * len(texts))
        joined = "".join(t if t.startswith("-") else s + t for s, t in zip(signs, texts, strict=False))
        self.out.append(joined if kind == self._last and kind not in "Mz" else kind + joined.lstrip())
        self._last = kind


def _steps(command: str, arguments: list[str]) -> Iterator[tuple[str, list[float]]]:
    """One step for every full set of arguments; the pairs after a move are lines."""
    count = _ARGUMENTS[command.lower()]
    if count == 0:
        yield command, []
        return
    for index in range(0, len(arguments) - count + 1, count):
        step = {"m": "l", "M": "L"}.get(command, command) if index else command
        yield step, [float(v) for v in arguments[index : index + count]]


def _commands(d: str) -> Iterator[tuple[str, list[str]]]:
    for command, text in re.findall(r"([a-zA-Z])([^a-df-zA-DF-Z]*)", d):
        if command.lower() not in _ARGUMENTS:
            raise UnsupportedPath(f"path command {command}")
        yield command, list(_arguments(command, text))


def _arguments(command: str, text: str) -> Iterator[str]:
    position = index = 0
    while True:
        while position < len(text) and text[position] in " ,\t\r\n":
            position += 1
        if position >= len(text):
            return
        if command in "aA" and index % 7 in (3, 4):
            token = text[position]
        else:
            found = _NUMBER.match(text, position)
            if not found:
                raise UnsupportedPath(f"path data {text[position:]!r}")
            token = found.group()
        yield token
        position += len(token)
        index += 1
