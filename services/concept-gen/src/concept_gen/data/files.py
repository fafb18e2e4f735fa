"""Reads the data files that ship inside the package."""

import gc
import io
import json
import lzma
from collections.abc import Generator
from contextlib import contextmanager
from importlib.resources import files
from typing import Any
from zipfile import ZipFile

import numpy as np
from numpy.typing import NDArray

_PACKAGE = "concept_gen.data"


@contextmanager
def lasting() -> Generator[None]:
    """For building what stays until the end: looking for garbage meanwhile takes a quarter of the time."""
    collecting = gc.isenabled()
    gc.disable()
    try:
        yield
    finally:
        if collecting:
            gc.enable()


def read_json(name: str) -> Any:
    return json.loads(read_text(name))


def read_text(name: str) -> str:
    return lzma.decompress(files(_PACKAGE).joinpath(name).read_bytes()).decode()


def read_lines(name: str) -> list[str]:
    """The lines of a handwritten file without comments and blanks."""
    lines = files(_PACKAGE).joinpath(name).read_text(encoding="utf-8").splitlines()
    return [line for line in lines if line.strip() and not line.startswith("#")]


def read_arrays(name: str) -> dict[str, NDArray[Any]]:
    with np.load(io.BytesIO(files(_PACKAGE).joinpath(name).read_bytes())) as arrays:
        return {key: arrays[key] for key in arrays.files}


def read_member(archive: str, member: str) -> str:
    """One text of a zip file."""
    with files(_PACKAGE).joinpath(archive).open("rb") as file, ZipFile(file) as opened:
        return opened.read(member).decode()
