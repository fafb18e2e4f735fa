"""The runtime against a real NATS: in a container where Docker runs, else as a process; it says which."""

from collections.abc import AsyncIterator, Iterator
from pathlib import Path

import pytest
import pytest_asyncio

from concept_contracts import lifecycle
from concept_runtime.provisioning import provision
from concept_runtime.service import Service
from concept_visualizer.authorization import render
from support.containers import ContainedNats, NoDocker, nats_image
from support.nats import NatsServer
from support.services import service_at
from support.subscribing import NAMES, USERS, settings_of

_HERE = Path(__file__).parent
_WHERE = pytest.StashKey[str]()


def pytest_collection_modifyitems(items: list[pytest.Item]) -> None:
    for item in items:
        if item.path.is_relative_to(_HERE):
            item.add_marker(pytest.mark.docker)


@pytest.fixture(scope="module")
def real_nats(
    request: pytest.FixtureRequest, tmp_path_factory: pytest.TempPathFactory
) -> Iterator[ContainedNats | NatsServer]:
    try:
        server: ContainedNats | NatsServer = ContainedNats(nats_image())
        request.config.stash[_WHERE] = "in a container, started by testcontainers"
    except NoDocker as error:
        server = NatsServer(tmp_path_factory.mktemp("nats")).start()
        request.config.stash[_WHERE] = f"as a plain process: no Docker runs here ({error})"
    yield server
    server.stop()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def provisioned(real_nats: ContainedNats | NatsServer) -> ContainedNats | NatsServer:
    await provision(real_nats.url)
    return real_nats


@pytest_asyncio.fixture(loop_scope="session")
async def service(provisioned: ContainedNats | NatsServer) -> AsyncIterator[Service]:
    """A connected service that consumes nothing."""
    async with service_at(provisioned.url, "tests").running() as running:
        yield running


@pytest.fixture(scope="module")
def guarded(tmp_path_factory: pytest.TempPathFactory) -> Iterator[NatsServer]:
    folder = tmp_path_factory.mktemp("guarded")
    permissions = folder / "authorization.conf"
    permissions.write_text(render(NAMES))
    passwords = {f"NATS_{user.upper().replace('-', '_')}_PASSWORD": f"of-{user}" for user in USERS}
    server = NatsServer(folder, include=permissions, environment=passwords)
    yield server.start()
    server.stop()


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def outside(guarded: NatsServer) -> AsyncIterator[Service]:
    """Says what the services say."""
    await provision(settings_of(guarded, "operator").nats_url)
    async with Service(
        "tests", settings_of(guarded, "operator"), admits=lifecycle.admits
    ).running() as service:
        yield service


def pytest_terminal_summary(terminalreporter: pytest.TerminalReporter, config: pytest.Config) -> None:
    if where := config.stash.get(_WHERE, None):
        terminalreporter.write_line(f"tests/integration: NATS ran {where}")
