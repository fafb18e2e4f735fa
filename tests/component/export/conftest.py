"""The export service on a real server, with a stand-in for image-proc."""

from collections.abc import AsyncIterator

import pytest
import pytest_asyncio

from component.export.order import Orders
from concept_contracts import lifecycle
from concept_runtime.service import Service
from concept_runtime.settings import ServiceSettings
from export.app import build_app
from export.settings import Settings
from support.outside import Outside
from support.render_stand_in import RenderStandIn


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def outside(nats_url: str) -> AsyncIterator[Outside]:
    settings = ServiceSettings(nats_url=nats_url)
    async with Service("tests", settings, admits=lifecycle.admits).running() as service:
        yield Outside(service)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def export(nats_url: str) -> AsyncIterator[Service]:
    async with build_app(Settings(nats_url=nats_url)).running() as service:
        yield service


@pytest_asyncio.fixture(loop_scope="session")
async def renderer(nats_url: str) -> AsyncIterator[RenderStandIn]:
    stand_in = RenderStandIn(nats_url)
    async with stand_in.service.running():
        yield stand_in


@pytest.fixture
def orders(outside: Outside) -> Orders:
    return Orders(outside)
