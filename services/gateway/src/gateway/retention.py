"""Concepts are deleted when they have reached an age, as their owners would delete them."""

import asyncio
import contextlib
import logging
from collections.abc import Callable
from datetime import datetime, timedelta

from gateway.commands.concepts import ConceptCommands, derived
from gateway.problems import Problem
from gateway.readmodel.store import ReadModel

logger = logging.getLogger(__name__)
_PAUSE = 3600.0
_BATCH = 200


class Retention:
    """`days`: how long a concept is kept after it was asked for. Replicas may do this at the same time."""

    def __init__(
        self, model: ReadModel, commands: ConceptCommands, clock: Callable[[], datetime], days: int
    ) -> None:
        self._model = model
        self._commands = commands
        self._clock = clock
        self._age = timedelta(days=days)

    async def run(self) -> None:
        """Once an hour, for as long as the service runs."""
        while True:
            if removed := await self.remove_aged():
                logger.info("deleted %d concepts that had reached their age", removed)
            await asyncio.sleep(_PAUSE)

    async def remove_aged(self) -> int:
        """Deletes every concept of that age that the read model knows; how many. Raises Unavailable."""
        before, after, removed = self._clock() - self._age, 0, 0
        while batch := await asyncio.to_thread(self._model.oldest, after, _BATCH):
            for state in batch:
                if state.created_at > before:
                    return removed
                with contextlib.suppress(Problem):  # gone already: its owner, or another replica
                    await self._commands.delete(state.concept_id, derived(state.concept_id, "retention"))
                    removed += 1
            after = batch[-1].created_sequence
        return removed
