"""Fixtures for every test.

nats         a provisioned server of the test module's own, as support.nats.NatsServer
nats_url     its URL
fresh_nats   a provisioned server of the one test's own, to be filled, killed and restarted at will
bare_nats    the same, with nothing provisioned
postgres     a PostgreSQL server, as support.postgres.Postgres; its databases are like new Supabase projects
database     one with the project's migrations, of the test module's own
"""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from concept_runtime.provisioning import provision
from support.nats import NatsServer
from support.postgres import Database, Postgres, PostgresMissing


@pytest.fixture(scope="module")
def nats_server(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NatsServer]:
    server = NatsServer(tmp_path_factory.mktemp("nats")).start()
    yield server
    server.stop()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def nats(nats_server: NatsServer) -> NatsServer:
    await provision(nats_server.url)
    return nats_server


@pytest.fixture(scope="module")
def nats_url(nats: NatsServer) -> str:
    return nats.url


@pytest.fixture
def bare_nats(tmp_path: Path) -> Iterator[NatsServer]:
    folder = tmp_path / "nats"
    folder.mkdir()
    server = NatsServer(folder).start()
    yield server
    server.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def fresh_nats(bare_nats: NatsServer) -> AsyncIterator[NatsServer]:
    await provision(bare_nats.url)
    yield bare_nats


@pytest.fixture(scope="session")
def postgres() -> Iterator[Postgres]:
    try:
        server = Postgres().start()
    except PostgresMissing as error:
        pytest.skip(str(error))
    yield server
    server.stop()


@pytest.fixture(scope="module")
def database(postgres: Postgres) -> Database:
    made = postgres.database()
    made.migrate()
    return made
