"""Programs are kept running: restarted after growing pauses, stopped for good when told."""

import asyncio
import os
import sys
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path

from concept_visualizer.disk_room import DiskRoom
from concept_visualizer.supervisor import Program, Supervised, restart_pause
from support.waiting import wait_until

STUBBORN = """
import signal, time
signal.signal(signal.SIGTERM, signal.SIG_IGN)
print("up", flush=True)
time.sleep(60)
"""

FULL = """
import time
print("write 1.blk: no space left on device", flush=True)
time.sleep(60)
"""


@asynccontextmanager
async def kept(code: str, grace: float = 5) -> AsyncIterator[list[str]]:
    lines: list[str] = []
    program = Program("program", (sys.executable, "-c", code), os.environ)
    supervised = Supervised(program, lambda _, line: lines.append(line))
    supervised.start()
    try:
        yield lines
    finally:
        await supervised.stop(grace)


def test_pauses_double_up_to_a_limit():
    assert [restart_pause(deaths) for deaths in (1, 2, 3, 4)] == [0.1, 0.2, 0.4, 0.8]
    assert restart_pause(1000) == 10


async def test_a_program_that_dies_is_started_again_and_its_end_is_told():
    async with kept("print('hello'); raise SystemExit(3)") as lines:
        await wait_until(lambda: lines.count("hello") >= 2)
    assert "ended with code 3; starting again in 0.1 s" in lines


async def test_a_program_that_ignores_sigterm_is_killed():
    async with kept(STUBBORN, grace=0.3) as lines:
        await wait_until(lambda: "up" in lines)
        started = time.monotonic()
    assert time.monotonic() - started < 5
    assert "did not stop within 0.3 s: killed" in lines


async def test_a_line_without_end_is_told_in_pieces():
    async with kept(
        "import sys, time; sys.stdout.write('x' * 200_000); sys.stdout.flush(); time.sleep(60)"
    ) as lines:
        await wait_until(lambda: sum(map(len, lines)) > 150_000)
    assert max(map(len, lines)) < 100_000


async def test_a_stop_during_the_pause_does_not_wait_for_it():
    async with kept("raise SystemExit(1)") as lines:
        await wait_until(lambda: any("again in 0.4 s" in line for line in lines))
        started = asyncio.get_running_loop().time()
    assert asyncio.get_running_loop().time() - started < 0.3


async def test_a_server_that_found_the_disk_full_is_started_again_when_there_is_room(tmp_path: Path):
    lines: list[str] = []
    index = tmp_path / "jetstream" / "streams" / "CONCEPTS" / "msgs" / "index.db"
    index.parent.mkdir(parents=True)
    index.touch()
    room = DiskRoom(tmp_path, lambda _, line: lines.append(line))
    program = Program("server", (sys.executable, "-c", FULL), os.environ)
    server = Supervised(program, room.write)
    server.start()
    keeping = asyncio.create_task(room.keep(server))
    try:
        await wait_until(lambda: lines.count("write 1.blk: no space left on device") == 2)
    finally:
        keeping.cancel()
        await server.stop()
    assert "there is room on the disk again" in lines
    assert not index.exists()
