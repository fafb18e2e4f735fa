"""What the commands write: log lines with their service's name, aligned tables, colour on a terminal only."""

import contextlib
import json
import os
import sys
from collections.abc import Sequence
from typing import TextIO

_COLOURS = (36, 33, 35, 32, 34, 96, 93)
_RESET = "\x1b[0m"


def coloured(stream: TextIO) -> bool:
    """https://no-color.org"""
    return stream.isatty() and "NO_COLOR" not in os.environ


def painted(text: str, colour: int, stream: TextIO | None = None) -> str:
    return f"\x1b[{colour}m{text}{_RESET}" if coloured(stream or sys.stdout) else text


class PrefixedLog:
    """Lines of several programs on one stream, each behind its program's name."""

    def __init__(self, names: Sequence[str], stream: TextIO) -> None:
        self._stream = stream
        self._width = max(map(len, names))
        self._colours = {name: _COLOURS[index % len(_COLOURS)] for index, name in enumerate(names)}

    def write(self, name: str, line: str) -> None:
        """A log that cannot be written, as on a full disk, holds nobody up; what fits is written later."""
        prefix = painted(f"{name:<{self._width}} |", self._colours.get(name, 37), self._stream)
        with contextlib.suppress(OSError):
            self._stream.write(f"{prefix} {readable(line)}\n")
            self._stream.flush()


def table(header: Sequence[str], rows: Sequence[Sequence[str]]) -> str:
    """Columns as wide as their widest cell; the last one is left as it is."""
    widths = [max(len(row[column]) for row in (header, *rows)) for column in range(len(header) - 1)]
    return "\n".join(_aligned(row, widths) for row in (header, *rows))


def _aligned(row: Sequence[str], widths: Sequence[int]) -> str:
    cells = [cell.ljust(width) for cell, width in zip(row, widths, strict=False)]
    return "  ".join([*cells, row[-1]]).rstrip()


def readable(line: str) -> str:
    """A service's JSON log entry as a person reads it; any other line as it is."""
    try:
        entry = json.loads(line)
        text = f"{entry['level']}: {entry['message']}"
    except (ValueError, TypeError, KeyError):
        return line
    return f"{text}\n{entry['exception']}" if entry.get("exception") else text
