"""Tables that fell behind the log, because their file was lost or restored, are projected again from it."""

import logging

from concept_contracts.streams import PERSISTENCE_TASKS
from concept_runtime.connection import NATS_ERRORS, Link
from persistence.errors import StorageUnavailable
from persistence.ports import ConceptStorage

logger = logging.getLogger(__name__)


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
