"""Waits for the read model: until it holds a write, until something has ended."""

import asyncio
import time
from collections.abc import Callable
from typing import TypeVar
from uuid import UUID

from concept_contracts.concept_state import ConceptState
from gateway.live.hub import Hub
from gateway.readmodel.exports import ExportState
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

    async def settled_concept(self, concept_id: UUID, patience: float) -> ConceptState | None:
        """The concept once it has ended, or as it is when `patience` seconds are over."""
        return await self._until(concept_id, patience, self._model.concept, lambda state: state.settled)

    async def ended_export(self, export_id: UUID, patience: float) -> ExportState | None:
        return await self._until(export_id, patience, self._model.export, lambda state: state.ended)

    async def _until(
        self,
        aggregate_id: UUID,
        patience: float,
        read: Callable[[UUID], State | None],
        done: Callable[[State], bool],
    ) -> State | None:
        over = time.monotonic() + patience
        with self._hub.listen(aggregate_id) as listener:
            while True:
                state = await asyncio.to_thread(read, aggregate_id)
                remaining = over - time.monotonic()
                if (state is not None and done(state)) or remaining <= 0 or self._hub.closed:
                    return state
                await listener.wait(remaining)
