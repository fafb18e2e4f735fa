"""Writes what follows from the contracts: schemas, golden samples, asyncapi.yaml and docs/events.md.

Run it after changing an event; `--check` writes nothing and fails where a committed file does not fit. A
change that would break a reader or a writer of a released revision is refused and named: nothing is written.
"""

import argparse
import json
import sys
from pathlib import Path

import ledger
from concept_contracts.event import Event
from concept_contracts.events import EVENT_TYPES
from releases import objections, read_released, schema, schema_path

CONTRACTS = Path(__file__).resolve().parents[1]


def generated() -> dict[Path, str]:
    """Every generated file with the text it has to have."""
    # Imported here: examples of an event that changed do not even load, and the change is to be named first.
    from asyncapi_document import asyncapi_yaml
    from events_page import events_page
    from golden_samples import kept, sample_files

    released = {schema_path(event): _schema_text(event) for event in EVENT_TYPES.values()}
    released |= {path: kept(CONTRACTS / path, text) for path, text in sample_files().items()}
    files = {CONTRACTS / path: text for path, text in released.items()}
    files[CONTRACTS / ledger.LEDGER] = ledger.extended(CONTRACTS, released)
    files[CONTRACTS / "asyncapi.yaml"] = asyncapi_yaml()
    files[CONTRACTS.parent / "docs" / "events.md"] = events_page()
    return files


def outdated(files: dict[Path, str]) -> list[Path]:
    """Those that are not, or not with this text."""
    return [path for path, text in files.items() if not path.is_file() or path.read_text("utf-8") != text]


def refusals() -> list[str]:
    """What must not be, whatever is generated."""
    if breaking := objections(read_released(CONTRACTS / "schemas")) + ledger.violations(CONTRACTS):
        return breaking
    from golden_samples import rewritten, sample_files, unreadable

    samples = {CONTRACTS / path: text for path, text in sample_files().items()}
    return unreadable(CONTRACTS / "samples") + rewritten(samples)


def _schema_text(event: type[Event]) -> str:
    return json.dumps(schema(event), indent=2, ensure_ascii=False) + "\n"


def write(files: dict[Path, str]) -> None:
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument("--check", action="store_true", help="write nothing; exit code 1 if a file differs")
    checking = parser.parse_args().check
    wrong = refusals()
    if not wrong and checking:
        wrong = [f"{path.relative_to(CONTRACTS.parent)} is out of date" for path in outdated(generated())]
    elif not wrong:
        write(generated())
    if wrong:
        print("\n".join(wrong), file=sys.stderr)
    return 1 if wrong else 0


if __name__ == "__main__":
    sys.exit(main())
