"""Runs a service as a process: logs, health over HTTP, and an orderly end on SIGTERM."""

import asyncio
import contextlib
import json
import logging
import os
import signal
import sys
from collections.abc import AsyncGenerator
from types import FrameType
from typing import Any, TypeVar

import uvicorn
from starlette.applications import Starlette

from concept_runtime.service import Service
from concept_runtime.settings import ServiceSettings, WrongSettings, from_environment

logger = logging.getLogger(__name__)
_HTTP_GRACE = 2
_MOST_OF_A_MESSAGE = 64 * 1024
MISCONFIGURED = os.EX_CONFIG
"""How a process ends whose settings are wrong: starting it again is of no use."""
S = TypeVar("S", bound=ServiceSettings)


def configured(kind: type[S]) -> S:
    """A service's settings. Ends the process where they are wrong, with an entry in the log for each."""
    configure_logging("INFO")
    try:
        return from_environment(kind)
    except WrongSettings as wrong:
        for line in wrong.lines:
            logger.critical(line)
        sys.exit(MISCONFIGURED)


def run(service: Service, app: Any = None, *, host: str | None = None, port: int | None = None) -> None:
    """Serves until SIGTERM or SIGINT; returns within 10 s of it.

    `app` is the service's own ASGI application, if it has one; its lifespan must enter `lifespan(service)`.
    """
    configure_logging(service.settings.log_level)
    for wanted_end in (signal.SIGTERM, signal.SIGINT):
        # uvicorn raises the signal once more when it has shut down; an end that was asked for is a success.
        signal.signal(wanted_end, lambda *_: sys.exit(1 if service.failed or service.link.lost else 0))
    application = app or Starlette(routes=service.health.routes(), lifespan=lambda _: lifespan(service))
    config = uvicorn.Config(
        application,
        host=host or service.settings.health_host,
        port=service.settings.health_port if port is None else port,
        log_config=None,
        access_log=False,
        server_header=False,
        date_header=False,
        timeout_graceful_shutdown=_HTTP_GRACE,
        ws_max_size=_MOST_OF_A_MESSAGE,
    )
    _Server(config, service).run()


class _Server(uvicorn.Server):
    """Tells the service that the end has begun, so that long answers end by themselves."""

    def __init__(self, config: uvicorn.Config, service: Service) -> None:
        super().__init__(config)
        self._service = service

    def handle_exit(self, sig: int, frame: FrameType | None) -> None:
        self._service.drain()
        super().handle_exit(sig, frame)


@contextlib.asynccontextmanager
async def lifespan(service: Service) -> AsyncGenerator[None]:
    """Answers health checks at once and connects meanwhile, however long that takes."""
    starting = asyncio.create_task(service.start())
    starting.add_done_callback(lambda started: _end_if_failed(service, started))
    try:
        yield
    finally:
        starting.cancel()
        with contextlib.suppress(asyncio.CancelledError, Exception):
            await starting
        await service.stop()


def _end_if_failed(service: Service, starting: asyncio.Task[None]) -> None:
    """A service that cannot start is no use alive: whoever supervises it starts it again."""
    if not starting.cancelled() and starting.exception() is not None:
        logger.critical("the service cannot start", exc_info=starting.exception())
        service.failed = True
        os.kill(os.getpid(), signal.SIGTERM)


def configure_logging(level: str) -> None:
    """One line of JSON an entry on stderr; plain text where a person watches."""
    handler = logging.StreamHandler(sys.stderr)
    watched = sys.stderr.isatty()
    handler.setFormatter(
        logging.Formatter("%(levelname)s %(name)s: %(message)s") if watched else _JsonFormatter()
    )
    logging.basicConfig(level=level.upper(), handlers=[handler], force=True)
    for chatty in ("httpx", "httpcore", "nats", "uvicorn.error"):
        logging.getLogger(chatty).setLevel(logging.WARNING)


class _JsonFormatter(logging.Formatter):
    def format(self, record: logging.LogRecord) -> str:
        entry = {
            "time": self.formatTime(record, "%Y-%m-%dT%H:%M:%S%z"),
            "level": record.levelname.lower(),
            "logger": record.name,
            "message": record.getMessage(),
        }
        if record.exc_info:
            entry["exception"] = self.formatException(record.exc_info)
        return json.dumps(entry, ensure_ascii=False)
