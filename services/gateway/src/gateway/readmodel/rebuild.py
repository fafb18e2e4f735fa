"""Fills the tables of a changed version from the log while the old ones serve, then has them serve."""

import asyncio
import logging

from prometheus_client import CollectorRegistry, Gauge

from concept_contracts.streams import CONCEPTS, EXPORTS
from concept_runtime import log_prefix
from concept_runtime.connection import NATS_ERRORS, Link
from concept_runtime.errors import Unavailable
from gateway.readmodel.batches import Batch, batched
from gateway.readmodel.store import ReadModel

logger = logging.getLogger(__name__)
BEAT = 5.0
_STAND_BY = 1.0
_PAUSE = 0.05
# The erasure of a concept removes its exports: those are there before it.
STREAMS = (EXPORTS.name, CONCEPTS.name)


class Rebuild:
    """Replicas that share the rows stand by while one of them fills; where it dies, another goes on."""

    def __init__(self, link: Link, model: ReadModel, registry: CollectorRegistry) -> None:
        self._link = link
        self._model = model
        self._missing = Gauge(
            "concepts_projection_rebuild_missing",
            "Facts that the tables of a changed version still lack; 0 when none are built",
            ("stream",),
            registry=registry,
        )
        for stream in STREAMS:
            self._missing.labels(stream).set(0)

    async def attend(self) -> None:
        """Shows that this replica lives, and drops what nobody needs; for as long as the service runs."""
        while True:
            for version in await asyncio.to_thread(self._model.attend):
                logger.info("dropped version %d of the read model: nobody reads it any more", version)
            await asyncio.sleep(BEAT)

    async def run(self) -> None:
        """Ends when this program's own version serves. Raises Unavailable."""
        if self._model.rebuilding:
            logger.info("version %d of the read model is built", self._model.own.version)
        while self._model.rebuilding:
            for stream in STREAMS:
                await self._fill(stream)
            if await asyncio.to_thread(self._model.swap):
                logger.info("version %d of the read model serves", self._model.own.version)
                return
            await asyncio.sleep(_PAUSE)

    async def _fill(self, stream: str) -> None:
        """Brings the tables to where the stream ends now, or waits while another replica does."""
        try:
            position = await asyncio.to_thread(self._model.own.position, stream)
            end = (await log_prefix.ends(self._link.client, [stream], None))[stream]
            if position > end:
                await asyncio.to_thread(self._model.own.rewind, stream, position)
            filled = await self._fill_to(stream, end)
        except NATS_ERRORS as error:
            raise Unavailable("The log cannot be read right now.") from error
        self._missing.labels(stream).set(0)
        if not filled:
            await self._stand_by(stream)

    async def _fill_to(self, stream: str, end: int) -> bool:
        """False when another replica has filled something in meanwhile."""
        position = await asyncio.to_thread(self._model.own.position, stream)
        async with batched(log_prefix.read(self._link.client, stream, end, start=position + 1)) as batches:
            async for batch in batches:
                self._missing.labels(stream).set(end - position)
                if not await asyncio.to_thread(self._moved, stream, position, batch):
                    return False
                position = batch.last
        # What the stream held in the end may have been removed.
        return position >= end or await asyncio.to_thread(self._model.own.apply, stream, position, end, ())

    async def _stand_by(self, stream: str) -> None:
        """Returns when the replica that fills the tables has got no further for a while, or is done."""
        before = -1
        while self._model.rebuilding:
            position = await asyncio.to_thread(self._model.own.position, stream)
            if position == before:
                return
            before = position
            await asyncio.sleep(_STAND_BY)

    def _moved(self, stream: str, position: int, batch: Batch) -> bool:
        return self._model.own.apply(stream, position, batch.last, batch.facts())
