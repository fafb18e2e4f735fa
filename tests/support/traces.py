"""What a text or a file leaves behind, as bytes that can be looked for in files of any kind."""

import base64
import hashlib
from collections.abc import Iterable, Iterator
from pathlib import Path


def of_text(text: str) -> frozenset[bytes]:
    """The text itself, and within base64 at each of the three places where it may begin."""
    plain = text.encode()
    return frozenset({plain, *(encoded for shift in range(3) for encoded in _within_base64(plain, shift))})


def of_hash(sha256: str) -> frozenset[bytes]:
    """A SHA-256 given in hex: so, shortened as in file names, and in both alphabets of base64."""
    digest = bytes.fromhex(sha256)
    encoded = {base64.b64encode(digest), base64.urlsafe_b64encode(digest)}
    return of_text(sha256[:24]) | {each.rstrip(b"=") for each in encoded}


def of_file(data: bytes) -> frozenset[bytes]:
    """Its hash, and the forty bytes of its middle that vary most: even grounds look alike in many files."""
    quarter = len(data) // 4
    pieces = (data[at : at + 40] for at in range(quarter, 3 * quarter, 8))
    return of_hash(hashlib.sha256(data).hexdigest()) | {
        max(pieces, key=lambda piece: len(set(piece)), default=data)
    }


def found(folder: Path, traces: Iterable[bytes]) -> dict[str, set[bytes]]:
    """Which of them are in which file below `folder`, whatever the file's kind."""
    wanted = frozenset(traces)
    there = {str(file.relative_to(folder)): _in_file(file, wanted) for file in _files(folder)}
    return {name: traces for name, traces in there.items() if traces}


def _in_file(file: Path, traces: frozenset[bytes]) -> set[bytes]:
    try:
        content = file.read_bytes()
    except FileNotFoundError:
        return set()
    return {trace for trace in traces if trace in content}


def _files(folder: Path) -> Iterator[Path]:
    return (path for path in sorted(folder.rglob("*")) if path.is_file())


def _within_base64(plain: bytes, shift: int) -> Iterator[bytes]:
    """Only what does not depend on the bytes around it, in either alphabet."""
    inner = plain[-shift % 3 :] if shift else plain
    whole = inner[: len(inner) // 3 * 3]
    yield base64.b64encode(whole)
    yield base64.urlsafe_b64encode(whole)
