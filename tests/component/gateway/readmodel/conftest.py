"""Gateways of any version, with rows in SQLite or Postgres.

running   runs one, its program of a version
store     the URL of an empty database: one test for each kind
programs  read models alone, of several programs on one store
"""

from collections.abc import AsyncIterator, Iterator
from contextlib import asynccontextmanager
from functools import partial
from pathlib import Path
from uuid import UUID

import httpx
import pytest

from component.gateway.readmodel.programs import Programs, Replica, RunsReplica
from gateway.app import build_app
from gateway.readmodel.store import ReadModel
from gateway.settings import Settings
from support.postgres import Postgres
from support.waiting import wait_until


@pytest.fixture
def running(nats_url: str, tmp_path: Path, monkeypatch: pytest.MonkeyPatch) -> RunsReplica:
    """Runs a gateway whose program is of a version, its rows in Postgres or in the test's folder."""

    @asynccontextmanager
    async def run(
        version: int = 1, database_url: str | None = None, token: str | None = None
    ) -> AsyncIterator[Replica]:
        monkeypatch.setattr("gateway.app.ReadModel", partial(ReadModel, version=version))
        given = {"nats_url": nats_url, "data_dir": tmp_path, "database_url": database_url}
        built = build_app(Settings.model_validate(given))
        transport = httpx.ASGITransport(built.asgi)
        async with (
            built.service.running(),
            httpx.AsyncClient(transport=transport, base_url="http://gateway") as http,
        ):
            opened = token or f"Bearer {(await http.post('/v1/session')).json()['access_token']}"
            http.headers["Authorization"] = opened
            session = (await http.get("/v1/session")).json()
            replica = Replica(http, UUID(session["user"]["id"]))
            await wait_until(replica.ready)
            yield replica

    return run


@pytest.fixture(params=["sqlite", "postgres"])
def store(request: pytest.FixtureRequest, tmp_path: Path) -> str:
    """The URL of an empty database."""
    if request.param == "sqlite":
        return f"sqlite:///{tmp_path / 'rows.sqlite3'}"
    postgres: Postgres = request.getfixturevalue("postgres")
    return postgres.database().url


@pytest.fixture
def programs(store: str) -> Iterator[Programs]:
    made = Programs(store)
    yield made
    made.close()
