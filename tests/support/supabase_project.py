"""A Supabase project for tests: stand-ins of its Storage and of PostgREST behind one URL."""

import asyncio
import contextlib
import socket
from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import UUID

import jwt
import uvicorn

from support.postgres import Database
from support.postgrest import JWT_SECRET, PostgrestStandIn
from support.storage_api import StorageApiStandIn

SECRET_KEY = "sb_secret_0123456789"
PUBLISHABLE_KEY = "sb_publishable_0123456789"


class SupabaseProject:
    """`files` and `rows` take faults and tell what they were asked."""

    def __init__(self, database: Database) -> None:
        self.database = database
        self.files = StorageApiStandIn(SECRET_KEY)
        self.rows = PostgrestStandIn(database, {SECRET_KEY: "service_role", PUBLISHABLE_KEY: "anon"})
        self.url = ""

    def users_headers(self, user_id: UUID) -> dict[str, str]:
        """What the front end of a signed-in user sends."""
        token = user_token(user_id)
        return {"apikey": PUBLISHABLE_KEY, "authorization": f"Bearer {token}"}

    @asynccontextmanager
    async def serving(self) -> AsyncIterator["SupabaseProject"]:
        listening = socket.create_server(("127.0.0.1", 0))
        self.url = f"http://127.0.0.1:{listening.getsockname()[1]}"
        server = _Server(
            uvicorn.Config(self._serve, interface="asgi3", lifespan="off", log_config=None, ws="none")
        )
        running = asyncio.create_task(server.serve([listening]))
        try:
            yield self
        finally:
            server.should_exit = True
            await running

    async def _serve(self, scope: Any, receive: Any, send: Any) -> None:
        part = self.rows if scope["path"].startswith("/rest/v1/") else self.files
        await part.serve(scope, receive, send)


def user_token(user_id: UUID) -> str:
    claims = {"sub": str(user_id), "role": "authenticated", "aud": "authenticated"}
    return jwt.encode(claims, JWT_SECRET, algorithm="HS256")


def legacy_secret_key() -> str:
    """The service role's JWT, as older projects have it."""
    return jwt.encode({"role": "service_role", "iss": "supabase"}, JWT_SECRET, algorithm="HS256")


class _Server(uvicorn.Server):
    """Leaves the test runner's signals alone."""

    @contextlib.contextmanager
    def capture_signals(self) -> Iterator[None]:
        yield
