"""What the tests of hosted providers stand on."""

from collections.abc import AsyncIterator
from contextlib import AsyncExitStack

import pytest_asyncio

from support.hosted_provider import HostedProvider
from support.nats import NatsServer
from support.provider_stage import Stage


@pytest_asyncio.fixture(loop_scope="session")
async def stage(nats: NatsServer) -> AsyncIterator[Stage]:
    async with HostedProvider() as provider, AsyncExitStack() as stack:
        made = Stage(nats, provider, stack)
        await stack.enter_async_context(made.gateway.running())
        yield made
