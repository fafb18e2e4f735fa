"""The parts of docs/benchmarks.md that are written by these benchmarks."""

import argparse
from collections.abc import Callable
from pathlib import Path

_DOCUMENT = Path("docs/benchmarks.md")


def write(text: str, begin: str, end: str) -> None:
    """In place of what the last run wrote between the two marks; at the end where there was none."""
    before, _, rest = _DOCUMENT.read_text().partition(begin)
    after = rest.partition(end)[2].lstrip("\n")
    _DOCUMENT.write_text(f"{before}{text}\n{after}")


def publish(description: str, report: Callable[[], str], begin: str, end: str) -> None:
    """Prints what a benchmark without options of its own reports, and writes it where that is asked for."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--write", action="store_true", help="its part of docs/benchmarks.md")
    writes = parser.parse_args().write
    print(text := report())
    if writes:
        write(text, begin, end)
