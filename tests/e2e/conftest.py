"""One running system for all tests that leave it as it was; a fresh one for those that do not."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from support.system import System, User, user_of


@pytest.fixture(scope="session")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    running = System(tmp_path_factory.mktemp("system") / "data").start()
    yield running
    running.stop()


@pytest.fixture
def own_system(tmp_path: Path) -> Iterator[System]:
    running = System(tmp_path / "data").start()
    yield running
    running.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def user(system: System) -> AsyncIterator[User]:
    async with user_of(system) as somebody:
        yield somebody


@pytest_asyncio.fixture(loop_scope="session")
async def stranger(system: System) -> AsyncIterator[User]:
    async with user_of(system) as somebody:
        yield somebody


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def finished(system: System) -> AsyncIterator[tuple[User, dict[str, Any]]]:
    """A user and a concept of theirs that has completed."""
    async with user_of(system) as somebody:
        yield somebody, await somebody.create(seed=7)
