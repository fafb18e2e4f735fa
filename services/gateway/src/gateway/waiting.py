"""Waits for the read model: until it holds a write, until something has ended."""

import asyncio
import time
from collections.abc import Callable
from functools import partial
from typing import TypeVar
from uuid import UUID

from gateway.live.hub import Hub, Listener
from gateway.readmodel.projector import Projector
from gateway.readmodel.store import ReadModel

OWN_WRITE_PATIENCE = 2.0
State = TypeVar("State")


class Waits:
    def __init__(self, hub: Hub, model: ReadModel, projector: Projector) -> None:
        self._hub = hub
        self._model = model
        self._projector = projector

    async def written(self, stream: str, sequence: int, patience: float = OWN_WRITE_PATIENCE) -> bool:
        """Whether the read model holds `sequence` within `patience` seconds."""
        return await self._projector.reached(stream, sequence, patience)

    async def concept_settles(self, concept_id: UUID, patience: float) -> None:
        """Until the concept has ended or is erased, at most `patience` seconds."""
        with self._hub.listen(concept_id) as listener:
            read = partial(self._model.concept, concept_id)
            await self._until(listener, patience, read, lambda state: state.settled)

    async def export_ends(self, export_id: UUID, concept_id: UUID, patience: float) -> None:
        """Until the export has ended or is erased with its concept, at most `patience` seconds."""
        with self._hub.listen(export_id, concept_id) as listener:
            read = partial(self._model.export, export_id)
            await self._until(listener, patience, read, lambda state: state.ended)

    async def _until(
        self,
        listener: Listener,
        patience: float,
        read: Callable[[], State | None],
        done: Callable[[State], bool],
    ) -> None:
        over, known = time.monotonic() + patience, False
        while not self._hub.closed:
            state = await asyncio.to_thread(read)
            ended = known if state is None else done(state)
            remaining = over - time.monotonic()
            if ended or remaining <= 0:
                return
            known = state is not None
            await listener.wait(remaining)
