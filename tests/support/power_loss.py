"""What the disk would hold had the power failed: recorded changes, without what was not synced.

The model is a journaling file system (ext4 in ordered mode, XFS) at its worst. A file has what it had when it
was last synced, and nothing written since. Names, that is files and folders made, renamed and removed, are as
of the last sync of anything, as the journal keeps their order. A change counts from when its call returned, a
sync goes back to when it was called.
"""

from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, field
from pathlib import Path
from typing import NamedTuple

from support.recording import SYNCS, UNKNOWN, Call

_SYNCHRONOUS = ("O_SYNC", "O_DSYNC")


@dataclass
class _File:
    """Its changes in order: data at a place, or None to cut it there. `synced`: how many the disk has."""

    changes: list[tuple[int, bytes | None]] = field(default_factory=list)
    synced: int = 0

    def content(self) -> bytes:
        found = bytearray()
        for place, data in self.changes[: self.synced]:
            found[len(found) :] = bytes(max(0, place - len(found)))
            found[place : None if data is None else place + len(data)] = data or b""
        return bytes(found)


class _Naming(NamedTuple):
    """`file`: None for a folder. `there`: False when the name is removed."""

    path: str
    file: _File | None
    there: bool = True


class Disk:
    """The files below `root`, as `calls` changed them."""

    def __init__(self, root: Path, calls: Iterable[Call]) -> None:
        self._root = f"{root}/"
        self._names: dict[str, _File | None] = {}
        self._namings: list[_Naming] = []
        self._synced = 0
        self._places: dict[tuple[str, str], int] = {}
        self._synchronous: set[tuple[str, str]] = set()
        for step in _in_time(calls, self._begin, self._end):
            step()

    def write(self, folder: Path) -> None:
        """Makes `folder` what is left."""
        names: dict[str, _File | None] = {}
        for path, file, there in self._namings[: self._synced]:
            if there:
                names[path] = file
            else:
                names.pop(path, None)
        folder.mkdir(parents=True)
        for path, file in sorted(names.items()):
            target = folder / path.removeprefix(self._root)
            if file is None:
                target.mkdir(parents=True, exist_ok=True)
            else:
                target.parent.mkdir(parents=True, exist_ok=True)
                target.write_bytes(file.content())

    def _begin(self, call: Call) -> Callable[[], None]:
        """What a sync that begins now will have brought to the disk when it ends."""
        if call.name not in SYNCS:
            return lambda: None
        file, namings = self._names.get(call.descriptor()[1]), len(self._namings)
        changes = len(file.changes) if file else 0
        return lambda: self._sync(file, changes, namings)

    def _end(self, call: Call) -> None:
        assert call.name not in UNKNOWN or self._root not in str(call), f"{call.name} is not in the model"
        if change := getattr(self, f"_{call.name}", None):
            change(call)

    def _sync(self, file: _File | None, changes: int, namings: int) -> None:
        if file:
            file.synced = max(file.synced, changes)
        self._synced = max(self._synced, namings)

    def _openat(self, call: Call) -> None:
        path, flags = call.path(0, 1), call.arguments[2].split("|")
        if not path.startswith(self._root) or "O_DIRECTORY" in flags:
            return
        if path not in self._names and "O_CREAT" in flags:
            self._name(path, _File())
        file = self._names.get(path)
        if file and "O_TRUNC" in flags:
            file.changes.append((0, None))
        opened = str(call.result), path
        self._places[opened] = 0
        self._synchronous.discard(opened)
        if any(flag in flags for flag in _SYNCHRONOUS):
            self._synchronous.add(opened)

    def _write(self, call: Call) -> None:
        opened = call.descriptor()
        if opened in self._places:
            self._put(opened, self._places[opened], call.data(1)[: call.result])
            self._places[opened] += call.result

    def _pwrite64(self, call: Call) -> None:
        self._put(call.descriptor(), int(call.arguments[3]), call.data(1)[: call.result])

    def _lseek(self, call: Call) -> None:
        self._places[call.descriptor()] = call.result

    def _ftruncate(self, call: Call) -> None:
        self._put(call.descriptor(), int(call.arguments[1]), None)

    def _put(self, opened: tuple[str, str], place: int, data: bytes | None) -> None:
        if file := self._names.get(opened[1]):
            file.changes.append((place, data))
            if opened in self._synchronous:
                self._sync(file, len(file.changes), len(self._namings))

    def _mkdir(self, call: Call) -> None:
        self._name(call.text(0), None)

    def _mkdirat(self, call: Call) -> None:
        self._name(call.path(0, 1), None)

    def _unlink(self, call: Call) -> None:
        self._forget(call.text(0))

    _rmdir = _unlink

    def _unlinkat(self, call: Call) -> None:
        self._forget(call.path(0, 1))

    def _link(self, call: Call) -> None:
        self._name(call.text(1), self._names.get(call.text(0)))

    def _linkat(self, call: Call) -> None:
        self._name(call.path(2, 3), self._names.get(call.path(0, 1)))

    def _rename(self, call: Call) -> None:
        self._move(call.text(0), call.text(1))

    def _renameat(self, call: Call) -> None:
        self._move(call.path(0, 1), call.path(2, 3))

    _renameat2 = _renameat

    def _move(self, old: str, new: str) -> None:
        for path in [path for path in self._names if path == old or path.startswith(f"{old}/")]:
            self._name(new + path.removeprefix(old), self._forget(path))

    def _name(self, path: str, file: _File | None) -> None:
        if path.startswith(self._root):
            self._names[path] = file
            self._namings.append(_Naming(path, file))

    def _forget(self, path: str) -> _File | None:
        if path in self._names:
            self._namings.append(_Naming(path, None, there=False))
        return self._names.pop(path, None)


def _in_time(
    calls: Iterable[Call], begin: Callable[[Call], Callable[[], None]], end: Callable[[Call], None]
) -> Iterator[Callable[[], None]]:
    """A step for each call's beginning and for its end, in the order in which they were."""
    begun: dict[int, Callable[[], None]] = {}
    moments = [(when, call) for call in calls for when in {call.began, call.ended}]
    for when, call in sorted(moments, key=lambda moment: moment[0]):
        if when == call.began:
            begun[when] = begin(call)
        if when == call.ended:
            yield begun.pop(call.began)
            yield lambda call=call: end(call)
