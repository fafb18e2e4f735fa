"""The parts of docs/benchmarks.md that are written by these benchmarks."""

import argparse
from pathlib import Path

_DOCUMENT = Path("docs/benchmarks.md")


def write(text: str, begin: str, end: str) -> None:
    """In place of what the last run wrote between the two marks; at the end where there was none."""
    before, _, rest = _DOCUMENT.read_text().partition(begin)
    after = rest.partition(end)[2].lstrip("\n")
    _DOCUMENT.write_text(f"{before}{text}\n{after}")


def is_to_be_written(description: str) -> bool:
    """What the command line says of a benchmark that has no other option."""
    parser = argparse.ArgumentParser(description=description)
    parser.add_argument("--write", action="store_true", help="its part of docs/benchmarks.md")
    return bool(parser.parse_args().write)
