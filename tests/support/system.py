"""The whole system as `concepts up` runs it, and a user who talks to it over HTTP."""

import asyncio
import os
import signal
import subprocess
import sys
import time
from collections.abc import AsyncIterator, Iterable
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx

from concept_visualizer.data_folder import DataFolder
from concept_visualizer.embedded import NATS, SERVICES
from concept_visualizer.ports import free_port
from support.waiting import wait_until

PROGRAMS = (*SERVICES, NATS)
PROMPT = {
    "logo_description": "a fox reading a book, minimal",
    "theme_description": "warm autumn forest at dusk",
}
_READY = "is ready after"


class System:
    """One `concepts up` on a data folder; its log is `<data>.log`."""

    def __init__(self, data: Path, **environment: str) -> None:
        self.data = data
        self.port = free_port()
        self._log = data.with_suffix(".log")
        self._environment = environment
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return f"http://127.0.0.1:{self.port}"

    @property
    def nats_url(self) -> str:
        running = DataFolder(self.data).running()
        assert running, "nothing runs"
        return running.nats_url

    @property
    def health(self) -> dict[str, str]:
        running = DataFolder(self.data).running()
        assert running, "nothing runs"
        return running.health

    def start(self) -> "System":
        command = [*CONCEPTS, "up", "--data", str(self.data), "--port", str(self.port)]
        with self._log.open("wb") as log:
            self._process = subprocess.Popen(
                command, stdout=log, stderr=log, env={**os.environ, **self._environment}
            )
        try:
            self._await_ready(60)
        except BaseException:
            self._process.kill()
            raise
        return self

    def stop(self, how: signal.Signals = signal.SIGTERM, within: float = 30) -> int:
        """Signals `concepts up` and returns its exit code."""
        assert self._process
        self._process.send_signal(how)
        return self._process.wait(within)

    def pids(self) -> dict[str, int]:
        """Process ids of the running programs by name."""
        assert self._process
        return {name: pid for pid, name in children(self._process.pid).items()}

    def pid(self, program: str) -> int:
        return self.pids()[program]

    def log(self) -> str:
        return self._log.read_text(errors="replace")

    def _await_ready(self, seconds: float) -> None:
        assert self._process
        end = time.monotonic() + seconds
        while _READY not in self.log():
            if self._process.poll() is not None or time.monotonic() > end:
                raise AssertionError(f"the system did not start:\n{self.log()[-6000:]}")
            time.sleep(0.05)


class User:
    """Somebody with a session of their own."""

    def __init__(self, http: httpx.AsyncClient, session: dict[str, Any]) -> None:
        self.http = http
        self.id = session["user"]["id"]
        self.token = session["access_token"]

    async def create(self, wait: int = 60, **order: Any) -> dict[str, Any]:
        answer = await self.http.post("/v1/concepts", json=PROMPT | order, headers={"Prefer": f"wait={wait}"})
        assert answer.status_code == 200, answer.text
        return answer.json()

    async def request_persistently(self, **order: Any) -> str:
        """The id of a concept that was asked for once, however often the answer failed to come."""
        headers = {"Idempotency-Key": str(uuid4())}
        answer = await wait_until(lambda: self._accepted(PROMPT | order, headers), 60, interval=0.2)
        return answer.json()["id"]

    async def get(self, concept_id: str) -> dict[str, Any] | None:
        """None while nobody answers."""
        try:
            answer = await self.http.get(f"/v1/concepts/{concept_id}")
        except httpx.TransportError:
            return None
        return answer.json() if answer.status_code == 200 else None

    async def ended(self, concept_id: str, within: float = 60) -> dict[str, Any]:
        return await wait_until(lambda: self._ended(concept_id), within, interval=0.2, what=concept_id)

    async def events(self, concept_id: str) -> list[dict[str, Any]]:
        answer = await self.http.get(f"/v1/concepts/{concept_id}/events")
        assert answer.status_code == 200, answer.text
        return answer.json()["events"]

    async def _accepted(self, order: dict[str, Any], headers: dict[str, str]) -> httpx.Response | None:
        try:
            answer = await self.http.post("/v1/concepts", json=order, headers=headers)
        except httpx.TransportError:
            return None
        assert answer.status_code in (200, 202, 503), answer.text
        return answer if answer.status_code != 503 else None

    async def _ended(self, concept_id: str) -> dict[str, Any] | None:
        concept = await self.get(concept_id)
        return concept if concept and concept["completed_at"] else None


@asynccontextmanager
async def user_of(system: System) -> AsyncIterator[User]:
    async with httpx.AsyncClient(base_url=system.url, timeout=30) as http:
        answer = await http.post("/v1/session")
        assert answer.status_code == 201, answer.text
        session = answer.json()
    headers = {"Authorization": f"Bearer {session['access_token']}"}
    async with httpx.AsyncClient(base_url=system.url, timeout=90, headers=headers) as http:
        yield User(http, session)


async def concepts(*arguments: str, **environment: str) -> tuple[int, str, str]:
    """Runs the command; returns its exit code, standard output and standard error."""
    process = await asyncio.create_subprocess_exec(
        *CONCEPTS,
        *arguments,
        stdout=asyncio.subprocess.PIPE,
        stderr=asyncio.subprocess.PIPE,
        env={**os.environ, **environment},
    )
    out, err = await process.communicate()
    assert process.returncode is not None
    return process.returncode, out.decode(), err.decode()


def alive(pids: Iterable[int]) -> list[int]:
    return [pid for pid in pids if _state(pid) not in ("", "Z")]


def _state(pid: int) -> str:
    try:
        return Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()[0]
    except (OSError, IndexError):
        return ""


def children(pid: int) -> dict[int, str]:
    """Process ids and names of the system's programs that `pid` runs."""
    started = Path(f"/proc/{pid}/task/{pid}/children").read_text().split()
    names = {int(child): _program(int(child)) for child in started}
    return {child: name for child, name in names.items() if name}


def _program(pid: int) -> str | None:
    """The name of what runs there; None when it is none of ours or is just ending."""
    try:
        words = Path(f"/proc/{pid}/cmdline").read_bytes().decode().split("\0")
    except OSError:
        return None
    if words[0].endswith(NATS):
        return NATS
    modules = {module: name for name, module in SERVICES.items()}
    return modules.get(words[2]) if words[1:2] == ["-m"] else None


CONCEPTS = (sys.executable, "-m", "concept_visualizer.cli")
