"""What was released, file by file: contracts/released.json holds the fingerprint of every schema and sample.

A released file stays for ever and goes on saying the same. Without the ledger a breaking change could be made
by removing or rewriting the files that it breaks.
"""

import json
from collections.abc import Mapping
from hashlib import sha256
from pathlib import Path

from compatibility import structure

LEDGER = "released.json"


def fingerprint(path: Path, text: str) -> str:
    """Of a sample, to the letter; of a schema, without the words that validate nothing."""
    if path.parts[0] == "schemas":
        text = json.dumps(structure(json.loads(text)), sort_keys=True)
    return sha256(text.encode()).hexdigest()


def read(contracts: Path) -> dict[str, str]:
    """Fingerprints by path below `contracts`; none before the first release."""
    path = contracts / LEDGER
    return json.loads(path.read_text("utf-8")) if path.is_file() else {}


def extended(contracts: Path, files: Mapping[Path, str]) -> str:
    """The ledger's text once `files`, by their paths below `contracts`, are released too."""
    entries = {path.as_posix(): fingerprint(path, text) for path, text in files.items()} | read(contracts)
    return json.dumps(dict(sorted(entries.items())), indent=2) + "\n"


def violations(contracts: Path) -> list[str]:
    """Which released files are gone or say something else."""
    found: list[str] = []
    for name, expected in read(contracts).items():
        path = contracts / name
        if not path.is_file():
            found.append(f"{name}: removed, though it was released; restore it")
        elif fingerprint(Path(name), path.read_text("utf-8")) != expected:
            found.append(f"{name}: changed, though it was released; restore it")
    return found
