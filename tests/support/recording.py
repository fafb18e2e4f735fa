"""What a process does to files, as strace tells it."""

import re
import shutil
import subprocess
from collections.abc import Iterator, Sequence
from pathlib import Path
from typing import NamedTuple

SYNCS = ("fsync", "fdatasync")
_CHANGES = (
    "openat",
    "write",
    "pwrite64",
    "lseek",
    "ftruncate",
    "rename",
    "renameat",
    "renameat2",
    "unlink",
    "unlinkat",
    "rmdir",
    "mkdir",
    "mkdirat",
    "link",
    "linkat",
)
# Nobody uses them yet; what they do would escape the recording.
UNKNOWN = ("open", "creat", "pwritev", "pwritev2", "truncate", "fallocate", "copy_file_range")
_STRACE = ("strace", "-f", "-D", "-q", "--seccomp-bpf", "-y", "-xx", "-s", "67108864")
_LINE = re.compile(r"(\d+) +(.*)")
_RESUMED = re.compile(r"<\.\.\. \w+ resumed>(.*)")
_CALL = re.compile(r"(\w+)\((.*)\) += (-?\d+)")
_DESCRIPTOR = re.compile(r"(\w+)<(.*)>((?:\(deleted\))?)")
_UNFINISHED = " <unfinished ...>"


class NoRecorder(Exception):
    """strace is missing, or may not trace here."""


class Call(NamedTuple):
    """A call that succeeded. `began`, `ended`: lines of the recording. Arguments are as strace has them."""

    began: int
    ended: int
    name: str
    arguments: tuple[str, ...]
    result: int

    def text(self, at: int) -> str:
        return self.data(at).decode(errors="surrogateescape")

    def data(self, at: int) -> bytes:
        return _bytes(self.arguments[at].strip('"'))

    def descriptor(self, at: int = 0) -> tuple[str, str]:
        """Its number and the path it stands for."""
        number, path = _described(self.arguments[at])
        return number, path

    def path(self, folder: int, at: int) -> str:
        """The path in argument `at`, which may be relative to the folder in another."""
        return str(Path(_described(self.arguments[folder])[1]) / self.text(at))


def recorded(command: Sequence[str], trace: Path) -> list[str]:
    """Runs `command` as the very process that is started, its calls told to `trace`. Raises NoRecorder."""
    if not shutil.which("strace"):
        raise NoRecorder("strace is not installed")
    tried = subprocess.run(
        [*_STRACE, "-e", "trace=fsync", "-o", "/dev/null", "true"], capture_output=True, text=True
    )
    if tried.returncode:
        raise NoRecorder(f"strace may not trace here: {tried.stderr.strip()}")
    names = ",".join((*SYNCS, *_CHANGES, *UNKNOWN))
    return [*_STRACE, "-e", f"trace={names}", "-o", str(trace), *command]


def is_whole(trace: Path, pid: int) -> bool:
    """Whether the recorder has told of the end of the process."""
    return re.search(rf"^{pid} +\+\+\+ ", trace.read_text(), re.MULTILINE) is not None


def calls(trace: Path) -> Iterator[Call]:
    """In the order in which they ended."""
    unfinished: dict[str, tuple[int, str]] = {}
    for number, line in enumerate(trace.read_text().splitlines()):
        found = _LINE.fullmatch(line)
        if not found:
            continue
        thread, told = found.groups()
        if told.endswith(_UNFINISHED):
            unfinished[thread] = number, told.removesuffix(_UNFINISHED)
            continue
        began, head = number, ""
        if resumed := _RESUMED.fullmatch(told):
            (began, head), told = unfinished.pop(thread), resumed[1]
        if (call := _CALL.match(head + told)) and int(call[3]) >= 0:
            yield Call(began, number, call[1], tuple(call[2].split(", ")), int(call[3]))


def _described(argument: str) -> tuple[str, str]:
    found = _DESCRIPTOR.fullmatch(argument)
    assert found, argument
    return found[1], _bytes(found[2]).decode(errors="surrogateescape") + found[3]


def _bytes(shown: str) -> bytes:
    return bytes.fromhex(shown.replace("\\x", ""))
