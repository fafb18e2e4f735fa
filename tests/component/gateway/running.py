"""The gateway under test and those who talk to it."""

from typing import NamedTuple
from uuid import UUID

import httpx
from starlette.types import ASGIApp

SECRET = "sixteen characters or more"
STUDIO = "https://studio.example"


class Running(NamedTuple):
    asgi: ASGIApp

    def client(self, **headers: str) -> httpx.AsyncClient:
        """Somebody without a session, if no header tells of one."""
        transport = httpx.ASGITransport(self.asgi)
        return httpx.AsyncClient(transport=transport, base_url="http://gateway", headers=headers)


class User(NamedTuple):
    http: httpx.AsyncClient
    id: UUID
