"""One broker per process: never gives up reconnecting, and takes the process down once it is closed for good."""

import asyncio
import logging
import os
import signal
from collections.abc import Sequence
from typing import Any

from faststream import AckPolicy
from faststream.nats import NatsBroker
from nats.aio.client import Client
from nats.js import JetStreamContext

from concept_runtime.settings import ServiceSettings

logger = logging.getLogger(__name__)
PUBLISH_TIMEOUT = 5.0


def build_broker(
    settings: ServiceSettings, name: str, middlewares: Sequence[Any] = (), graceful_timeout: float = 6.0
) -> NatsBroker:
    """A broker that acknowledges nothing by itself: concept_runtime.delivery decides.

    A reader of the socket that ended for good would spin in FastStream's pull loop, hence the closed callback.
    """
    return NatsBroker(
        settings.nats_url,
        name=name,
        allow_reconnect=True,
        max_reconnect_attempts=-1,
        reconnect_time_wait=0.25,
        connect_timeout=5,
        user_credentials=settings.nats_credentials,
        closed_cb=_closed,
        disconnected_cb=_disconnected,
        reconnected_cb=_reconnected,
        error_cb=_error,
        ack_policy=AckPolicy.MANUAL,
        apply_types=False,
        graceful_timeout=graceful_timeout,
        middlewares=middlewares,
        logger=None,
    )


def client(broker: NatsBroker) -> Client:
    """The raw client. Raises RuntimeError before the broker is connected."""
    connection = broker.config.broker_config.connection_state.connection
    return connection


def jetstream(broker: NatsBroker) -> JetStreamContext:
    return client(broker).jetstream(timeout=PUBLISH_TIMEOUT)


_stopping = asyncio.Event()


def stopping() -> None:
    """Tells the closed callback that the end of the connection is wanted."""
    _stopping.set()


async def _closed() -> None:
    if not _stopping.is_set():
        logger.critical("the connection to NATS is closed for good: stopping the process")
        os.kill(os.getpid(), signal.SIGTERM)


async def _disconnected() -> None:
    logger.warning("disconnected from NATS")


async def _reconnected() -> None:
    logger.info("reconnected to NATS")


async def _error(error: Exception) -> None:
    logger.warning("NATS: %s", error or type(error).__name__)
