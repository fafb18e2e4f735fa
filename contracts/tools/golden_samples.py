"""Golden messages: one file for every example, and what a committed one must go on being."""

import json
from pathlib import Path
from typing import Any

from concept_contracts.codec import UndecodableError, decode
from concept_contracts.events import EVENT_TYPES
from examples import EXAMPLES, Sample, samples


def sample_files() -> dict[Path, str]:
    """The samples of the present revisions by path below contracts/."""
    return {
        Path("samples", event.type, str(event.revision), f"{sample.name}.json"): _text(sample)
        for event in EVENT_TYPES.values()
        for sample in samples(EXAMPLES[event])
    }


def kept(path: Path, text: str) -> str:
    """The text of a sample: as it was committed, if it was."""
    return path.read_text("utf-8") if path.is_file() else text


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


def _text(sample: Sample) -> str:
    message = {"subject": sample.subject, "headers": sample.headers, "data": json.loads(sample.data)}
    return json.dumps(message, indent=2, ensure_ascii=False) + "\n"
