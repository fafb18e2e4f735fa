"""Reads the data files that ship inside the package."""

import gc
import gzip
import io
import json
import lzma
from collections.abc import Generator, Iterator
from contextlib import contextmanager
from importlib.resources import files
from typing import Any
from zipfile import ZipFile

import numpy as np
from numpy.typing import NDArray

_PACKAGE = "concept_gen.data"


@contextmanager
def lasting() -> Generator[None]:
    """For building what stays until the end: looking for garbage meanwhile takes a quarter of the time, and
    later among what is here by then, a tenth of a design's."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.freeze()
            gc.enable()


def read_json(name: str) -> Any:
    return json.loads(read_text(name))


def read_text(name: str) -> str:
    """Of a packed file, `.xz` or `.gz`: the latter is larger and read in a quarter of the time."""
    opened = gzip.decompress if name.endswith(".gz") else lzma.decompress
    return opened(files(_PACKAGE).joinpath(name).read_bytes()).decode()


def read_lines(name: str) -> Iterator[str]:
    """The lines of a handwritten file without comments and blanks."""
    with files(_PACKAGE).joinpath(name).open(encoding="utf-8") as lines:
        for line in lines:
            if not line.startswith(("#", "\n")):
                yield line.rstrip("\n")


def read_arrays(name: str) -> dict[str, NDArray[Any]]:
    with np.load(io.BytesIO(files(_PACKAGE).joinpath(name).read_bytes())) as arrays:
        return {key: arrays[key] for key in arrays.files}


def read_member(archive: str, member: str) -> str:
    """One text of a zip file."""
    with files(_PACKAGE).joinpath(archive).open("rb") as file, ZipFile(file) as opened:
        return opened.read(member).decode()
