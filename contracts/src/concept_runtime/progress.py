"""How far a running step is: told on core NATS, kept nowhere."""

import logging
from uuid import UUID

from concept_contracts import subjects
from concept_contracts.queries import Progress
from concept_runtime.connection import NATS_ERRORS, Link
from concept_runtime.errors import Unavailable

logger = logging.getLogger(__name__)


class ProgressReports:
    def __init__(self, link: Link) -> None:
        self._link = link

    async def report(self, concept_id: UUID, progress: Progress) -> None:
        """Never fails: a report that gets lost costs nothing."""
        try:
            payload = progress.model_dump_json().encode()
            await self._link.client.publish(subjects.progress(concept_id), payload)
        except (*NATS_ERRORS, Unavailable):
            logger.debug("a progress report was not sent", exc_info=True)
