"""`concepts create`: ask for a concept, tell what happens to it, fetch its files."""

import errno
import os
import re
from collections.abc import Callable
from pathlib import Path
from typing import Any

from concept_visualizer.client import ConceptsClient
from concept_visualizer.errors import CommandFailed, ConceptNotMade
from concept_visualizer.sse import Message

Say = Callable[[str], None]
_SAID = {
    "image.generated": "the logo is drawn",
    "image.stored": "the logo is stored",
    "variations.created": "the logo is recoloured",
    "variations.stored": "the variations are stored",
}


def check_folder(out: Path | None) -> None:
    """Raises CommandFailed where files cannot be written to a folder, which need not be there yet."""
    folder = (out or Path()).absolute()
    there = next(path for path in (folder, *folder.parents) if path.exists())
    if not there.is_dir():
        raise CommandFailed(f"{there} is a file; --out is the folder for the files.")
    if not os.access(there, os.W_OK | os.X_OK):
        raise CommandFailed(f"{folder} cannot be written: {os.strerror(errno.EACCES)}")


async def create(client: ConceptsClient, order: dict[str, Any], out: Path | None, say: Say) -> dict[str, Any]:
    """The ended concept, its files lying in `out`. Raises CommandFailed."""
    concept = await client.create(order)
    concept_id = concept["id"]
    say(f"requested {concept_id}")
    async for message in client.watch(concept_id):
        if line := told(message):
            say(line)
    concept = await client.concept(concept_id)
    if concept["status"] in ("failed", "cancelled"):
        raise ConceptNotMade(f"The concept {concept_id} {_ending(concept)}")
    folder = out or Path(f"concept-{concept_id[:8]}")
    for path, url in files(concept).items():
        say(f"wrote {_write(folder / path, await client.file(url))}")
    return concept


def told(message: Message) -> str | None:
    """A line about a message, or None for one that says nothing new to a person."""
    if message.event == "progress":
        progress = message.json()
        fraction = progress.get("fraction")
        share = f" {fraction:.0%}" if isinstance(fraction, float | int) else ""
        return f"{progress.get('stage', 'working')}{share} {progress.get('message') or ''}".rstrip()
    if message.event == "event":
        tail = str(message.json().get("type", "")).removeprefix("dev.conceptvisualizer.").rpartition(".")[0]
        return _SAID.get(tail)
    return None


def files(concept: dict[str, Any]) -> dict[str, str]:
    """File names and the URLs they come from: the logo, its vector, and one picture for each palette."""
    found = {"logo.png": concept["image"], "logo.svg": concept["vector"]}
    for variation in concept["variations"]:
        name = f"palette-{variation['position'] + 1}-{slug(variation['name'])}.png"
        found[name] = variation["image"]
    return {name: image["url"] for name, image in found.items() if image}


def slug(name: str) -> str:
    return re.sub(r"[^a-z0-9]+", "-", name.lower()).strip("-")[:40] or "unnamed"


def _write(path: Path, content: bytes) -> Path:
    try:
        path.parent.mkdir(parents=True, exist_ok=True)
        path.write_bytes(content)
    except OSError as error:
        raise CommandFailed(f"{path} cannot be written: {error.strerror}") from error
    return path


def _ending(concept: dict[str, Any]) -> str:
    error = concept.get("error") or {}
    return f"{concept['status']}: {error['message']}" if error.get("message") else f"was {concept['status']}."
