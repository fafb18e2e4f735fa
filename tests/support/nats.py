"""A real nats-server process for tests: started, killed and brought back on the same port and store."""

import os
import signal
import socket
import subprocess
import time
from collections.abc import Mapping
from pathlib import Path

from concept_visualizer.nats_server import NatsConfig, write_config
from concept_visualizer.ports import free_port
from support.recording import recorded


class NatsServer:
    """`folder` keeps configuration, log and store.

    `include`: a file of further configuration, which may take values from `environment`. `sync_always`:
    acknowledge only what the disk has, which is slower. `recording`: where its calls are told, if anywhere.
    """

    def __init__(
        self,
        folder: Path,
        include: Path | None = None,
        environment: Mapping[str, str] | None = None,
        *,
        sync_always: bool = False,
        recording: Path | None = None,
    ) -> None:
        self._config = NatsConfig(store=folder / "store", port=free_port(), sync_always=sync_always)
        self._command = write_config(self._config, folder / "nats.conf")
        if recording:
            self._command = recorded(self._command, recording)
        if include:
            with (folder / "nats.conf").open("a") as configuration:
                configuration.write(include.read_text())
        self._environment = {**os.environ, **(environment or {})}
        self._log = folder / "nats.log"
        self._process: subprocess.Popen[bytes] | None = None

    @property
    def url(self) -> str:
        return self._config.url

    @property
    def store(self) -> Path:
        return self._config.store

    @property
    def pid(self) -> int:
        assert self._process
        return self._process.pid

    def start(self) -> "NatsServer":
        with self._log.open("ab") as log:
            self._process = subprocess.Popen(self._command, stdout=log, stderr=log, env=self._environment)
        self._await_greeting()
        return self

    def kill(self) -> None:
        """SIGKILL: what a crash looks like to everybody connected."""
        self._end(signal.SIGKILL)

    def stop(self) -> None:
        self._end(signal.SIGTERM)

    def _end(self, how: signal.Signals) -> None:
        if self._process and self._process.poll() is None:
            os.kill(self._process.pid, how)
            self._process.wait(10)

    def _await_greeting(self) -> None:
        end = time.monotonic() + 10
        while time.monotonic() < end:
            try:
                with socket.create_connection((self._config.host, self._config.port), 1) as connection:
                    if connection.recv(5) == b"INFO ":
                        return
            except OSError:
                time.sleep(0.01)
        raise RuntimeError(f"nats-server did not start:\n{self._log.read_text()}")
