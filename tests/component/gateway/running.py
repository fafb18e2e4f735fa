"""The gateway under test and those who talk to it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import NamedTuple
from uuid import UUID

import httpx
from starlette.types import ASGIApp

from concept_runtime.service import Service
from gateway.app import build_app
from gateway.settings import Settings

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


@asynccontextmanager
async def limited_to(
    quota: str, nats_url: str, data: Path
) -> AsyncIterator[tuple[httpx.AsyncClient, Service]]:
    """A gateway with that quota of concepts, and a user of it."""
    settings = {"nats_url": nats_url, "data_dir": data, "signing_secret": SECRET, "quota_concepts": quota}
    app = build_app(Settings.model_validate(settings))
    async with app.service.running(), Running(app.asgi).client() as http:
        token = (await http.post("/v1/session")).json()["access_token"]
        http.headers["Authorization"] = f"Bearer {token}"
        yield http, app.service
