"""Writes what follows from the contracts: schemas, golden samples, asyncapi.yaml and docs/events.md.

Run it after changing an event; `--check` writes nothing and fails where a committed file does not fit. A
change that would break a reader or a writer of a released revision is refused and named: nothing is written.
"""

import argparse
import json
import sys
from pathlib import Path
from typing import Any

from asyncapi_document import asyncapi_yaml
from concept_contracts.codec import UndecodableError, decode
from events_page import events_page
from releases import documents, objections, read_released

CONTRACTS = Path(__file__).resolve().parents[1]


def generated() -> dict[Path, str]:
    """Every generated file with the text it has to have. A sample that is there keeps its own."""
    files = {CONTRACTS / path: _kept(CONTRACTS / path, text) for path, text in documents().items()}
    files[CONTRACTS / "asyncapi.yaml"] = asyncapi_yaml()
    files[CONTRACTS.parent / "docs" / "events.md"] = events_page()
    return files


def outdated(files: dict[Path, str]) -> list[Path]:
    """Those that are not, or not with this text."""
    return [path for path, text in files.items() if not path.is_file() or path.read_text("utf-8") != text]


def rewritten(files: dict[Path, str]) -> list[str]:
    """Which samples that are there would have to say something else to become what is given.

    Headers may have been added since; nothing that was sent may have changed.
    """
    return [
        f"{path.relative_to(path.parents[2])} is released and would change: restore its example"
        for path, text in files.items()
        if path.is_file() and _contradicts(json.loads(path.read_text("utf-8")), json.loads(text))
    ]


def _contradicts(committed: dict[str, Any], present: dict[str, Any]) -> bool:
    same_headers = committed["headers"].items() <= present["headers"].items()
    return not same_headers or any(committed[part] != present[part] for part in ("subject", "data"))


def _kept(path: Path, text: str) -> str:
    return path.read_text("utf-8") if "samples" in path.parts and path.is_file() else text


def unreadable(folder: Path) -> list[str]:
    """What is wrong with which sample in `folder`, of whatever revision."""
    found: list[str] = []
    for path in sorted(folder.glob("*/*/*.json")):
        message = json.loads(path.read_text("utf-8"))
        try:
            decode(message["headers"], json.dumps(message["data"]).encode())
        except UndecodableError as error:
            found.append(f"{path.relative_to(folder)} no longer parses: {error}")
    return found


def refusals() -> list[str]:
    """What must not be, whatever is generated."""
    samples = {CONTRACTS / path: text for path, text in documents().items() if path.parts[0] == "samples"}
    return [
        *objections(read_released(CONTRACTS / "schemas")),
        *unreadable(CONTRACTS / "samples"),
        *rewritten(samples),
    ]


def write(files: dict[Path, str]) -> None:
    for path, text in files.items():
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_text(text, "utf-8")


def main() -> int:
    parser = argparse.ArgumentParser(description=__doc__, formatter_class=argparse.RawTextHelpFormatter)
    parser.add_argument(
        "--check", action="store_true", help="write nothing; exit code 1 where a file differs"
    )
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
