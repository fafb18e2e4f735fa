"""Replicas: connections of their own to one real server."""

import contextlib
from collections.abc import AsyncIterator

import pytest_asyncio

from concept_contracts import lifecycle
from concept_runtime.service import Service
from concept_runtime.settings import ServiceSettings


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def replicas(nats_url: str) -> AsyncIterator[list[Service]]:
    async with contextlib.AsyncExitStack() as stack:
        settings = ServiceSettings(nats_url=nats_url)
        yield [
            await stack.enter_async_context(
                Service(f"replica-{number}", settings, admits=lifecycle.admits).running()
            )
            for number in range(4)
        ]
