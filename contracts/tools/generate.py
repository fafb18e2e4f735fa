"""Writes what follows from the contracts: schemas, golden samples, asyncapi.yaml and docs/events.md.

Run it after changing an event; `--check` writes nothing and fails where the committed files do not fit. A
change that would break a reader or writer of a released revision is refused and named, and nothing is written.
"""

import argparse
import json
import sys
from collections.abc import Iterator
from pathlib import Path

import asyncapi_document
import event_page
import event_schemas
import golden_samples

from concept_contracts.events import EVENT_TYPES

ROOT = Path(__file__).resolve().parents[2]
CONTRACTS = ROOT / "contracts"


def files() -> dict[Path, str]:
    """Every generated file with the text it has to have."""
    made = {
        CONTRACTS / event_schemas.path_of(event): json.dumps(event_schemas.schema_of(event), indent=2) + "\n"
        for event in EVENT_TYPES.values()
    }
    made |= {CONTRACTS / path: _kept(CONTRACTS / path, sample) for path, sample in golden_samples.samples()}
    made[CONTRACTS / "asyncapi.yaml"] = asyncapi_document.text()
    made[ROOT / "docs/events.md"] = event_page.text()
    return made


def _kept(path: Path, sample: golden_samples.Sample) -> str:
    """A sample once written stays as it was sent, to the letter."""
    return path.read_text() if path.exists() else sample.text()


def refusals() -> Iterator[str]:
    """What must not be, whatever is generated."""
    yield from event_schemas.problems(event_schemas.released(CONTRACTS / "schemas"))
    yield from golden_samples.problems(CONTRACTS)


def stale(made: dict[Path, str]) -> Iterator[str]:
    for path, text in made.items():
        if not path.exists() or path.read_text() != text:
            yield f"{path.relative_to(ROOT)} is not as the contracts say: run contracts/tools/generate.py"


def write(made: dict[Path, str]) -> None:
    for path, text in made.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text)


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit code 1 where anything differs")
    only_check = parser.parse_args().check
    wrong = list(refusals())
    if not wrong:
        made = files()
        wrong = list(stale(made)) if only_check else []
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
        return 1
    if not only_check:
        write(made)
    return 0


if __name__ == "__main__":
    sys.exit(main())
