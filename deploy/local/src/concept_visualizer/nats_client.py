"""A connection to NATS for one command: it is there at once, or not at all."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager

import nats.errors
from nats.aio.client import Client

from concept_runtime.settings import ServiceSettings, from_environment
from concept_runtime.sturdy_client import SturdyClient

NATS_ERRORS = (nats.errors.Error, OSError, TimeoutError)


@asynccontextmanager
async def connected(url: str) -> AsyncIterator[Client]:
    """Raises one of NATS_ERRORS when nobody answers, after the two attempts that are the client's least.

    Shows the credentials file that the services' own setting names, if it names one.
    """
    client = SturdyClient()
    await client.connect(
        url,
        user_credentials=from_environment(ServiceSettings).nats_credentials,
        connect_timeout=3,
        allow_reconnect=False,
        max_reconnect_attempts=1,
        reconnect_time_wait=0.1,  # pyright: ignore[reportArgumentType]
        error_cb=_quiet,
    )
    try:
        yield client
    finally:
        await client.close()


async def _quiet(error: Exception) -> None:
    """The caller hears of it by the exception."""
