"""`generate.py --check`, which `make check` runs, fails on a breaking change and says which it is."""

import os
import shutil
import subprocess
import sys
from collections.abc import Callable
from pathlib import Path

import pytest

import generate

Change = Callable[[Path], None]
TYPE = "dev.conceptvisualizer"


@pytest.fixture
def contracts(tmp_path: Path) -> Path:
    """The contracts, to be changed."""
    copy = tmp_path / "contracts"
    shutil.copytree(generate.CONTRACTS, copy, ignore=shutil.ignore_patterns("__pycache__"))
    pages = tmp_path / "docs"
    pages.mkdir()
    shutil.copy(generate.CONTRACTS.parent / "docs" / "events.md", pages)
    return copy


def check(contracts: Path) -> tuple[int, str]:
    done = subprocess.run(
        [sys.executable, contracts / "tools" / "generate.py", "--check"],
        env={**os.environ, "PYTHONPATH": str(contracts / "src")},
        capture_output=True,
        text=True,
    )
    return done.returncode, done.stderr


def written(module: str, old: str, new: str) -> Change:
    def change(contracts: Path) -> None:
        path = contracts / "src" / "concept_contracts" / module
        source = path.read_text()
        assert old in source
        path.write_text(source.replace(old, new))

    return change


def removed(path: str) -> Change:
    return lambda contracts: (contracts / path).unlink()


def rewritten_with(path: str, old: str, new: str) -> Change:
    def change(contracts: Path) -> None:
        text = (contracts / path).read_text()
        assert old in text
        (contracts / path).write_text(text.replace(old, new))

    return change


_CANCELLED = '"dev.conceptvisualizer.concept.cancelled.v1"\n    tail: ClassVar[str] = "concept.cancelled"\n'
_STAGE = 'stage: str = Field(description="generating, storing, recolouring, or deadline")'
_SAMPLE = f"samples/{TYPE}.image.stored.v1/1/full.json"
_SCHEMA = f"schemas/{TYPE}.image.stored.v1/1.json"
BREAKING: dict[str, tuple[Change, str]] = {
    "a field is removed": (
        written("events/concept.py", f"    {_STAGE}\n", ""),
        f"{TYPE}.concept.failed.v1 against revision 1: removed field stage",
    ),
    "a field is renamed": (
        written("events/export.py", "    filename: str\n", "    file_name: str\n"),
        f"{TYPE}.export.completed.v1 against revision 1: removed field filename",
    ),
    "a required field is added": (
        written("events/concept.py", _CANCELLED, f"{_CANCELLED}\n    mood: str\n"),
        f"{TYPE}.concept.cancelled.v1 against revision 1: new required field mood",
    ),
    "an optional field becomes required": (
        written("events/image.py", "vector: StoredImage | None = None", "vector: StoredImage | None"),
        f"{TYPE}.image.stored.v1 against revision 1: field vector has become required",
    ),
    "a type changes": (
        written("events/export.py", "size: int = Field(ge=0, ", "size: str = Field("),
        f"{TYPE}.export.completed.v1 against revision 1: narrowed type of size: no longer integer",
    ),
    "a type inside another changes": (
        written(
            "images.py", "    sha256: Sha256\n    media_type: str", "    sha256: Sha256\n    media_type: int"
        ),
        f"{TYPE}.image.generated.v1 against revision 1: narrowed type of image.media_type: no longer string",
    ),
    "a value is limited to some": (
        written("events/concept.py", _STAGE, "stage: __import__('typing').Literal['storing', 'deadline']"),
        f"{TYPE}.concept.failed.v1 against revision 1: narrowed type of stage: "
        "now only ['storing', 'deadline']",
    ),
    "a range is narrowed": (
        written("events/concept.py", "default=7, ge=0, le=12", "default=7, ge=0, le=9"),
        f"{TYPE}.concept.requested.v1 against revision 1: narrowed type of palette_count: "
        "maximum was 12, is 9",
    ),
    "a type is renamed": (
        written("events/concept.py", "concept.cancelled.v1", "concept.stopped.v1"),
        f"{TYPE}.concept.cancelled.v1: removed or renamed, though it was released",
    ),
    "a sample is removed": (
        removed(_SAMPLE),
        f"{_SAMPLE}: removed, though it was released",
    ),
    "a sample is rewritten": (
        rewritten_with(_SAMPLE, "Forest Dusk", "Forest Dawn"),
        f"{_SAMPLE}: changed, though it was released",
    ),
    "a schema is removed": (removed(_SCHEMA), f"{_SCHEMA}: removed, though it was released"),
    "a schema is made to fit": (
        rewritten_with(_SCHEMA, '"user_id"', '"owner_id"'),
        f"{_SCHEMA}: changed, though it was released",
    ),
    "a successor has no upcaster": (
        written("upcasting.py", "{VariationsCreatedV1: _variations_created_v2}", "{}"),
        f"{TYPE}.variations.created.v1: no upcaster leads to {TYPE}.variations.created.v2",
    ),
}


@pytest.mark.parametrize("what", BREAKING)
def test_the_gate_fails_and_says_that(contracts: Path, what: str) -> None:
    change, said = BREAKING[what]
    change(contracts)
    code, errors = check(contracts)
    assert code == 1
    assert said in errors


def test_the_gate_lets_through_what_is_committed(contracts: Path) -> None:
    assert check(contracts) == (0, "")


def test_the_gate_lets_an_optional_field_through_once_its_revision_is_raised(contracts: Path) -> None:
    added = f'{_CANCELLED}    revision: ClassVar[int] = 2\n\n    mood: str = ""\n'
    written("events/concept.py", _CANCELLED, added)(contracts)
    code, errors = check(contracts)
    assert code == 1
    assert "against revision" not in errors
    assert f"schemas/{TYPE}.concept.cancelled.v1/2.json is out of date" in errors
