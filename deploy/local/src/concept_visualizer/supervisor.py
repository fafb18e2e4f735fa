"""Programs kept running: restarted with growing pauses when they die, stopped in order, never left behind."""

import asyncio
import ctypes
import os
import signal
import sys
import time
from asyncio.subprocess import PIPE, STDOUT, Process
from collections.abc import Callable, Mapping
from typing import NamedTuple

Write = Callable[[str, str], None]
STOP_GRACE = 10.0
_STEADY = 10.0
_FIRST_PAUSE = 0.1
_LONGEST_PAUSE = 10.0
_LONGEST_LINE = 16 * 1024
_PR_SET_PDEATHSIG = 1


class Program(NamedTuple):
    name: str
    command: tuple[str, ...]
    environment: Mapping[str, str]


def restart_pause(deaths: int) -> float:
    """Seconds until the next start, after so many deaths in a row."""
    return min(_LONGEST_PAUSE, _FIRST_PAUSE * 2 ** max(0, deaths - 1))


class Supervised:
    """One program. `write(name, line)` gets each line it prints, and what becomes of it."""

    def __init__(self, program: Program, write: Write) -> None:
        self.program = program
        self._write = write
        self._process: Process | None = None
        self._stopping = asyncio.Event()
        self._task: asyncio.Task[None] | None = None
        self._before_start: Callable[[], None] | None = None
        self._code: int | None = None

    @property
    def misconfigured(self) -> bool:
        """Whether the program ended last because it refused its settings."""
        return self._code == os.EX_CONFIG

    def start(self) -> None:
        self._task = asyncio.create_task(self._keep_running(), name=self.program.name)

    async def stop(self, grace: float = STOP_GRACE) -> None:
        """SIGTERM, then SIGKILL after `grace` seconds."""
        self._stopping.set()
        if self._task is None:
            return
        self._signal(signal.SIGTERM)
        done, _ = await asyncio.wait({self._task}, timeout=grace)
        if not done:
            self._say(f"did not stop within {grace:g} s: killed")
            self._signal(signal.SIGKILL)
        await self._task

    async def restart(self, before_start: Callable[[], None], grace: float = STOP_GRACE) -> None:
        """Ends the process, as `stop` does; it is started again like one that died, after `before_start`."""
        self._before_start = before_start
        process = self._process
        if process is None or process.returncode is not None:
            return
        self._signal(signal.SIGTERM)
        try:
            async with asyncio.timeout(grace):
                await process.wait()
        except TimeoutError:
            self._signal(signal.SIGKILL)
            await process.wait()

    async def _keep_running(self) -> None:
        deaths = 0
        while not self._stopping.is_set():
            started = time.monotonic()
            self._code = code = await self._run_once()
            if self._stopping.is_set():
                return
            deaths = 1 if time.monotonic() - started > _STEADY else deaths + 1
            pause = restart_pause(deaths)
            self._say(f"{_ending(code)}; starting again in {pause:g} s")
            await self._pause(pause)

    async def _run_once(self) -> int:
        program, before_start = self.program, self._before_start
        if before_start:
            self._before_start = None
            before_start()
        self._process = await asyncio.create_subprocess_exec(
            *program.command,
            env=dict(program.environment),
            stdin=asyncio.subprocess.DEVNULL,
            stdout=PIPE,
            stderr=STDOUT,
            start_new_session=True,
            preexec_fn=_die_with_parent(os.getpid()),
        )
        if self._stopping.is_set():
            self._signal(signal.SIGTERM)
        pump = asyncio.create_task(self._pump(self._process))
        code = await self._process.wait()
        await asyncio.wait({pump}, timeout=1)
        pump.cancel()
        return code

    async def _pump(self, process: Process) -> None:
        assert process.stdout
        rest = b""
        while chunk := await process.stdout.read(65536):
            *lines, rest = (rest + chunk).split(b"\n")
            if len(rest) > _LONGEST_LINE:
                lines, rest = [*lines, rest], b""
            for line in lines:
                self._say(line.decode(errors="replace").rstrip())
        if rest:
            self._say(rest.decode(errors="replace").rstrip())

    async def _pause(self, seconds: float) -> None:
        try:
            async with asyncio.timeout(seconds):
                await self._stopping.wait()
        except TimeoutError:
            pass

    def _signal(self, number: signal.Signals) -> None:
        if self._process and self._process.returncode is None:
            self._process.send_signal(number)

    def _say(self, line: str) -> None:
        self._write(self.program.name, line)


def _ending(code: int) -> str:
    return f"killed by {signal.Signals(-code).name}" if code < 0 else f"ended with code {code}"


def _die_with_parent(parent: int) -> Callable[[], None] | None:
    """Where the system can (Linux), a child is killed when its parent dies, however that happens."""
    if sys.platform != "linux":
        return None
    libc = ctypes.CDLL(None, use_errno=True)

    def ask() -> None:
        libc.prctl(_PR_SET_PDEATHSIG, signal.SIGKILL)
        if os.getppid() != parent:
            os._exit(1)

    return ask
