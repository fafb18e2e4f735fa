"""nats-server writes no more to a stream once a write has failed, even when there is room on the disk again.

So it is started again as soon as there is: nothing that it had acknowledged is lost by that.
"""

import asyncio
import shutil
from pathlib import Path

from concept_visualizer.supervisor import Supervised, Write

ROOM = 16 * 1024 * 1024
_FULL = "no space left on device"
_LOOK_AGAIN = 1.0


class DiskRoom:
    """Between a server and its log: hears it complain, waits for `ROOM` bytes of disk, starts it again."""

    def __init__(self, store: Path, write: Write) -> None:
        self._store = store
        self._write = write
        self._full = asyncio.Event()

    def write(self, name: str, line: str) -> None:
        if _FULL in line:
            self._full.set()
        self._write(name, line)

    async def keep(self, server: Supervised) -> None:
        """Runs until it is cancelled."""
        while True:
            await self._full.wait()
            name = server.program.name
            self._write(name, f"the disk is full; starts again when {ROOM >> 20} MiB are free")
            await self._room()
            self._write(name, "there is room on the disk again")
            await server.restart(self._forget_indexes)
            self._full.clear()

    def _forget_indexes(self) -> None:
        """The server makes them anew from what is stored.

        With those it wrote on a full disk, 2.15.1 did not find messages by their subjects that were there.
        """
        for index in self._store.rglob("msgs/index.db"):
            index.unlink(missing_ok=True)

    async def _room(self) -> None:
        # Nobody tells when there is.
        while shutil.disk_usage(self._store).free < ROOM:  # noqa: ASYNC110
            await asyncio.sleep(_LOOK_AGAIN)
