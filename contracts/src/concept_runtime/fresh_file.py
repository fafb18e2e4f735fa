"""A file that is there whole or not at all."""

import tempfile
from collections.abc import Generator
from contextlib import contextmanager
from pathlib import Path


class TargetTaken(Exception):
    """What was to be made new exists already. The message is fit for an operator."""


class TargetUnusable(Exception):
    """It cannot be made where it was to be. The message is fit for an operator."""


@contextmanager
def fresh_file(path: Path) -> Generator[Path]:
    """Where to build a file, which becomes `path` when all went well; nothing is left of it otherwise.

    Raises TargetTaken, OSError.
    """
    _refuse_existing(path)
    path.parent.mkdir(parents=True, exist_ok=True)
    with tempfile.TemporaryDirectory(prefix=f".{path.name}-", dir=path.parent) as folder:
        building = Path(folder) / path.name
        yield building
        _refuse_existing(path)
        building.rename(path)


def _refuse_existing(path: Path) -> None:
    if path.exists():
        raise TargetTaken(f"{path} exists already; nothing was changed.")
