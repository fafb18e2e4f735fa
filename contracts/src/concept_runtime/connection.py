"""One connection per process. It never gives up reconnecting; closed for good, it ends the process."""

import asyncio
import logging
import os
import random
import signal
from collections.abc import Awaitable, Callable, Sequence
from contextlib import suppress
from typing import Any

import nats.errors
from faststream import AckPolicy
from faststream.nats import JStream, NatsBroker, NatsMessage, PullSub
from faststream.nats.security import NatsCredentials
from nats.aio.client import Client
from nats.js import JetStreamContext

from concept_contracts.streams import ConsumerSpec
from concept_runtime.errors import Unavailable
from concept_runtime.settings import ServiceSettings
from concept_runtime.sturdy_client import SturdyClient

logger = logging.getLogger(__name__)
PUBLISH_TIMEOUT = 5.0
_PULL_TIMEOUT = 2.0
NATS_ERRORS = (nats.errors.Error, TimeoutError, ConnectionError)


class _Broker(NatsBroker):
    async def _connect(self) -> Client:
        client = SturdyClient()
        try:
            await client.connect(**self._connection_kwargs)
        except BaseException:
            # A connection that broke while it was made would be made again beside the next one, for ever.
            await _given_up(client)
            raise
        self.config.connect(client)
        return client


class Link:
    """A service's connection to NATS: `broker` to consume, `client` and `jetstream` for the rest."""

    def __init__(self, settings: ServiceSettings, name: str, middlewares: Sequence[Any] = ()) -> None:
        self._jetstream: JetStreamContext | None = None
        self._closing = False
        self.lost = False
        self.broker = self._build_broker(settings, name, middlewares)

    @property
    def connected(self) -> bool:
        client = self._client
        return client is not None and client.is_connected

    @property
    def client(self) -> Client:
        """Raises Unavailable before the first connection and while there is none."""
        client = self._client
        if client is None or not client.is_connected:
            raise Unavailable()
        return client

    @property
    def jetstream(self) -> JetStreamContext:
        client = self.client
        if self._jetstream is None:
            self._jetstream = client.jetstream(timeout=PUBLISH_TIMEOUT)
        return self._jetstream

    def pull(
        self,
        spec: ConsumerSpec,
        handler: Callable[[Any], Awaitable[None]],
        decoder: Callable[[NatsMessage], Awaitable[Any]],
        workers: int,
    ) -> None:
        """Hands a durable's messages to `handler`, up to `workers` at a time; each is asked for singly."""
        for _ in range(workers):
            self.broker.subscriber(
                spec.filters[0],
                stream=JStream(spec.stream, declare=False),
                durable=spec.durable,
                pull_sub=PullSub(batch_size=1, timeout=_PULL_TIMEOUT),
                decoder=decoder,
            )(handler)

    async def open(self) -> None:
        """Connects, and tries again for as long as that takes."""
        pause = 0.1
        while not self.connected:
            try:
                await self.broker.connect()
            except (*NATS_ERRORS, OSError) as error:
                logger.warning("cannot connect to NATS yet: %s", error or type(error).__name__)
            if not self.connected:
                await asyncio.sleep(pause)
                pause = min(2.0, pause * 2) * random.uniform(0.8, 1.2)

    async def settle(self) -> None:
        """Returns once the server knows of every subscription; a connection made again repeats them."""
        with suppress(*NATS_ERRORS, Unavailable):
            await self.client.flush()

    async def close(self) -> None:
        """Lets running steps finish within the grace period, then drains the connection, if there is one."""
        self._closing = True
        client = self._client
        try:
            await self.broker.stop()
        except nats.errors.ConnectionReconnectingError:
            # What was still to be sent has nowhere to go.
            if client:
                await _given_up(client)

    @property
    def _client(self) -> Client | None:
        return self.broker._connection

    def _build_broker(self, settings: ServiceSettings, name: str, middlewares: Sequence[Any]) -> NatsBroker:
        return _Broker(
            settings.nats_url,
            name=name,
            allow_reconnect=True,
            max_reconnect_attempts=-1,
            reconnect_time_wait=0.25,  # pyright: ignore[reportArgumentType]
            connect_timeout=5,
            security=NatsCredentials(settings.nats_credentials) if settings.nats_credentials else None,
            closed_cb=self._closed,
            disconnected_cb=_disconnected,
            reconnected_cb=_reconnected,
            error_cb=_error,
            ack_policy=AckPolicy.MANUAL,
            apply_types=False,
            graceful_timeout=settings.grace_period,
            middlewares=middlewares,
            logger=None,
        )

    async def _closed(self) -> None:
        # FastStream's pull loop would spin on a connection that is closed for good.
        if not self._closing:
            logger.critical("the connection to NATS is closed for good")
            self.lost = True
            os.kill(os.getpid(), signal.SIGTERM)


async def _given_up(client: Client) -> None:
    try:
        await client.close()
    except OSError:
        pass
    except asyncio.CancelledError:
        # The client cut off its own reconnection amid the closing of a socket; this task was not cancelled.
        task = asyncio.current_task()
        if task and task.cancelling():
            raise


async def _disconnected() -> None:
    logger.warning("disconnected from NATS")


async def _reconnected() -> None:
    logger.info("reconnected to NATS")


async def _error(error: Exception) -> None:
    logger.warning("NATS: %s", error or type(error).__name__)
