"""A file system of its own, in memory, that can be full at will. Needs the right to mount."""

import os
import shutil
import subprocess
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from pathlib import Path

_SIZE = 1 << 30
_TRIES = 100


class MountRefused(Exception):
    """This user, or this container, may not mount anything."""


class SmallDisk:
    def __init__(self, folder: Path) -> None:
        self.folder = folder

    def mount(self) -> "SmallDisk":
        """Raises MountRefused."""
        self.folder.mkdir(parents=True, exist_ok=True)
        _run("mount", "-t", "tmpfs", "-o", f"size={_SIZE}", "tmpfs", str(self.folder))
        return self

    @contextmanager
    def mounted(self, left: Path) -> Iterator["SmallDisk"]:
        """What it held is copied to `left` in the end. Raises MountRefused."""
        self.mount()
        try:
            yield self
        finally:
            self.free()
            shutil.copytree(self.folder, left)
            self.unmount()

    def fill(self) -> None:
        """From now on there is not a byte of room, without anything being written."""
        for _ in range(_TRIES):
            there = os.statvfs(self.folder)
            # Refused when more has been written meanwhile.
            with suppress(MountRefused):
                return self._resize((there.f_blocks - there.f_bfree) * there.f_frsize)
        raise MountRefused("too much is written at once")

    def free(self) -> None:
        self._resize(_SIZE)

    def unmount(self) -> None:
        """Also while somebody still uses it; what it holds is gone."""
        _run("umount", "--lazy", str(self.folder))

    def _resize(self, size: int) -> None:
        _run("mount", "-o", f"remount,size={size}", str(self.folder))


def _run(*command: str) -> None:
    try:
        subprocess.run(command, check=True, capture_output=True, text=True)
    except subprocess.CalledProcessError as error:
        raise MountRefused(error.stderr.strip()) from error
    except OSError as error:
        raise MountRefused(str(error)) from error
