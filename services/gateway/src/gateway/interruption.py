"""A request that is cut off because the process ends is told to come back."""

import asyncio

from starlette.requests import Request
from starlette.types import ASGIApp, Message, Receive, Scope, Send

from gateway.problems import Problem, respond

_RETRY_AFTER = "1"


class Interruption:
    """ASGI middleware. The server cancels what has not been answered when its grace is over."""

    def __init__(self, app: ASGIApp) -> None:
        self._app = app

    async def __call__(self, scope: Scope, receive: Receive, send: Send) -> None:
        begun = False

        async def noting(message: Message) -> None:
            nonlocal begun
            begun = True
            await send(message)

        try:
            await self._app(scope, receive, noting)
        except asyncio.CancelledError:
            if begun or scope["type"] != "http":
                raise
            await respond(Request(scope), _ending())(scope, receive, send)


def _ending() -> Problem:
    detail = "This part of the system is ending; please try again."
    return Problem(503, "unavailable", detail, retryable=True, headers={"Retry-After": _RETRY_AFTER})
