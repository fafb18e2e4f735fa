"""The persistence service on a real server."""

from collections.abc import AsyncIterator, Callable
from pathlib import Path

import pytest
import pytest_asyncio

from component.persistence.story import SECRET, Persistence, Story
from concept_contracts import lifecycle
from concept_runtime.service import Service
from concept_runtime.settings import ServiceSettings
from persistence.app import build_app
from persistence.local.sqlite_rows import SqliteRows
from persistence.settings import Settings
from support.outside import Outside


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def outside(nats_url: str) -> AsyncIterator[Outside]:
    settings = ServiceSettings(nats_url=nats_url)
    async with Service("tests", settings, admits=lifecycle.admits).running() as service:
        yield Outside(service)


@pytest.fixture
def story(outside: Outside) -> Story:
    return Story(outside)


@pytest.fixture(scope="module")
def build(nats_url: str) -> Callable[[Path], Persistence]:
    """Makes the service with its tables in a folder."""

    def persistence(folder: Path) -> Persistence:
        settings = Settings.model_validate(
            {"nats_url": nats_url, "data_dir": folder, "signing_secret": SECRET}
        )
        tables = SqliteRows(folder / "concepts.sqlite3")
        return Persistence(build_app(settings, concepts=tables), tables)

    return persistence


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def persistence(
    build: Callable[[Path], Persistence], tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[Persistence]:
    made = build(tmp_path_factory.mktemp("data"))
    async with made.service.running():
        yield made
