"""One running system for all tests that leave it as it was; a fresh one for those that do not."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from support.another_origin import FRONT_END, serving
from support.existing_front_end import Made, concept_made
from support.system import System, User, user_of


@pytest.fixture(scope="session")
def system(tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    running = System(tmp_path_factory.mktemp("system") / "data").start()
    yield running
    running.stop()


@pytest.fixture(scope="session")
def origin() -> Iterator[str]:
    """Where a front end of somebody else's is served."""
    with serving(FRONT_END) as address:
        yield address


@pytest.fixture(scope="session")
def limited(origin: str, tmp_path_factory: pytest.TempPathFactory) -> Iterator[System]:
    """A system that has quotas and lets other origins in."""
    data = tmp_path_factory.mktemp("limited") / "data"
    quotas = {"CONCEPTS_QUOTA_CONCEPTS": "3/month", "CONCEPTS_QUOTA_EXPORTS": "20/hour"}
    running = System(data, CONCEPTS_CORS_ORIGINS=f"https://app.example, {origin}", **quotas).start()
    yield running
    running.stop()


@pytest_asyncio.fixture(loop_scope="session")
async def visitor(limited: System, origin: str) -> AsyncIterator[User]:
    """A new user of the limited system, who comes from the other origin."""
    async with user_of(limited) as somebody:
        somebody.http.headers["Origin"] = origin
        yield somebody


@pytest_asyncio.fixture(scope="session", loop_scope="session")
async def made(system: System) -> AsyncIterator[Made]:
    """Somebody signed in as the existing front end does, and a concept of theirs as its page sees it."""
    async with concept_made(system) as somebody:
        yield somebody


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
