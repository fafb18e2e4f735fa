"""Is it alive, is it ready, how is it doing: three answers every service gives over HTTP."""

import asyncio
import logging
from collections.abc import Awaitable, Callable
from typing import Any

from prometheus_client import CONTENT_TYPE_LATEST, CollectorRegistry, generate_latest
from starlette.requests import Request
from starlette.responses import JSONResponse, Response
from starlette.routing import Route

logger = logging.getLogger(__name__)
Check = Callable[[], Awaitable[str | None]]
CHECK_TIMEOUT = 2.0


class Health:
    """Named checks; each answers None when well, else the reason in a few words."""

    def __init__(self, service: str, registry: CollectorRegistry) -> None:
        self._service = service
        self._registry = registry
        self._checks: dict[str, Check] = {}
        self._passed: set[str] = set()

    def add(self, name: str, check: Check) -> None:
        self._checks[name] = check

    async def report(self) -> dict[str, str | None]:
        results = await asyncio.gather(*(self._result(*check) for check in self._checks.items()))
        return dict(zip(self._checks, results, strict=True))

    async def _result(self, name: str, check: Check) -> str | None:
        try:
            reason = await asyncio.wait_for(check(), CHECK_TIMEOUT)
        except TimeoutError:
            return "no answer in time"
        except Exception as error:
            self._tell(name, error)
            return "cannot be checked"
        self._passed.add(name)
        return reason

    def _tell(self, name: str, error: Exception) -> None:
        """Once until it passes again; while a service starts, what is not there yet is no news."""
        level = logging.WARNING if name in self._passed else logging.DEBUG
        self._passed.discard(name)
        logger.log(level, "the check of %s failed: %r", name, error)

    def routes(self) -> list[Route]:
        return [
            Route("/livez", self._livez, include_in_schema=False),
            Route("/readyz", self._readyz, include_in_schema=False),
            Route("/metrics", self._metrics, include_in_schema=False),
        ]

    async def _livez(self, request: Request) -> Response:
        return JSONResponse({"status": "alive", "service": self._service})

    async def _readyz(self, request: Request) -> Response:
        report = await self.report()
        ready = not any(report.values())
        body: dict[str, Any] = {
            "status": "ready" if ready else "not-ready",
            "service": self._service,
            "checks": {name: reason or "ok" for name, reason in report.items()},
        }
        return JSONResponse(body, status_code=200 if ready else 503)

    async def _metrics(self, request: Request) -> Response:
        return Response(generate_latest(self._registry), media_type=CONTENT_TYPE_LATEST)
