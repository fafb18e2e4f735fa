"""Tables that fell behind the log, because their file was lost or restored, are projected again from it."""

import asyncio
import logging

from concept_contracts.streams import PERSISTENCE_TASKS
from concept_runtime.connection import NATS_ERRORS, Link
from concept_runtime.errors import TransientError
from persistence.errors import StorageUnavailable
from persistence.ports import ConceptStorage

logger = logging.getLogger(__name__)
_PAUSE = 1.0


async def open_tables(link: Link, rows: ConceptStorage) -> None:
    """Returns once the tables are open and nothing will be missing in them; tries for as long as it takes.

    Nothing may be projected before: the position would hide what is missing.
    """
    while True:
        try:
            await rows.open()
            await replay_missing(link, rows)
            return
        except TransientError as error:
            logger.warning("%s Trying again (%s).", error, error.__cause__ or "not connected")
            await asyncio.sleep(_PAUSE)


async def replay_missing(link: Link, rows: ConceptStorage) -> None:
    """Has the tasks consumer start again after the last projected fact, if it went further than the rows."""
    spec = PERSISTENCE_TASKS
    position = await rows.position()
    try:
        info = await link.jetstream.consumer_info(spec.stream, spec.durable)
        acknowledged = info.ack_floor.stream_seq if info.ack_floor else 0
        if position < acknowledged:
            logger.warning("the tables are at %d, the log was read to %d: replaying", position, acknowledged)
            await link.jetstream.reset_consumer(spec.stream, spec.durable, seq=position + 1)
    except NATS_ERRORS as error:
        raise StorageUnavailable("The event log cannot be reached right now.") from error
