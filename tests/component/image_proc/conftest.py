"""image-proc beside a real NATS server."""

from collections.abc import AsyncIterator

import pytest_asyncio

from concept_contracts import lifecycle
from concept_runtime.service import Service
from concept_runtime.settings import ServiceSettings
from image_proc.app import build_app
from image_proc.settings import Settings
from support.nats import NatsServer


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def other(nats: NatsServer) -> AsyncIterator[Service]:
    """What the tests speak through, beside the running image-proc."""
    speaker = Service("gateway", ServiceSettings(nats_url=nats.url), admits=lifecycle.admits)
    settings = Settings(nats_url=nats.url, image_workers=2)
    async with build_app(settings).running(), speaker.running():
        yield speaker
