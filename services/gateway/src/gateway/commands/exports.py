"""Exports asked for. One that was made before is answered again instead of being made twice."""

import asyncio
from typing import NamedTuple
from uuid import UUID

from concept_contracts.codec import Cause
from concept_contracts.concept_state import ConceptState
from concept_contracts.events import ExportOptions, ExportRequested
from concept_runtime.event_log import EventLog
from concept_runtime.object_store import ObjectStore
from gateway.access.quotas import Quotas
from gateway.access.tokens import Identity
from gateway.commands.concepts import derived
from gateway.commands.sources import Sources, chosen_variation
from gateway.problems import Problem
from gateway.readmodel.exports import ExportState, digest
from gateway.readmodel.store import ReadModel
from gateway.requests import RequestExport

EXPORTS = "exports"


class AcceptedExport(NamedTuple):
    """`sequence`: where the log holds its newest fact. `made`: it had been made before."""

    export_id: UUID
    sequence: int
    made: bool = False


class ExportCommands:
    def __init__(
        self, log: EventLog, quotas: Quotas, sources: Sources, model: ReadModel, objects: ObjectStore
    ) -> None:
        self._log = log
        self._quotas = quotas
        self._sources = sources
        self._model = model
        self._objects = objects

    async def request(
        self, owner: Identity, state: ConceptState, wish: RequestExport, unit: UUID
    ) -> AcceptedExport:
        """What was made before counts nothing. Raises Problem, QuotaExceeded, Unavailable."""
        export_id = derived(unit, "export")
        requested = await self._requested(owner, state, wish, export_id)
        if made := await self._made(requested):
            return AcceptedExport(made.export_id, made.sequence, made=True)
        async with self._quotas.taken(EXPORTS, owner.user_id, export_id):
            sequence = await self._log.append(requested, Cause(str(unit), str(unit)))
        if sequence is None:
            raise Problem(409, "conflict", "The export exists already.")
        return AcceptedExport(export_id, sequence)

    async def _made(self, requested: ExportRequested) -> ExportState | None:
        """The export of the same, whose file is still kept."""
        wanted = digest(requested)
        for export in await asyncio.to_thread(self._model.exports_of, requested.concept_id):
            file = export.artifact if export.asked == wanted else None
            if file and await self._objects.exists(file.bucket, file.key):
                return export
        return None

    async def _requested(
        self, owner: Identity, state: ConceptState, wish: RequestExport, export_id: UUID
    ) -> ExportRequested:
        variation = chosen_variation(state, wish.variation_id)
        return ExportRequested(
            export_id=export_id,
            concept_id=state.concept_id,
            user_id=owner.user_id,
            variation_id=variation.variation_id if variation else None,
            source=await self._sources.export(state, variation),
            variations=await self._sources.variations(state) if _with_variations(wish) else (),
            format=wish.format,
            size=wish.size,
            options=_options(wish),
            provenance=_provenance(state),
        )


def _with_variations(wish: RequestExport) -> bool:
    return wish.format == "kit" and wish.options.kit.variations


def _options(wish: RequestExport) -> ExportOptions:
    options = wish.options
    return ExportOptions(
        quality=options.quality,
        lossless=options.lossless,
        background=options.background,
        svg_mode=options.svg.mode,
        svg_detail=options.svg.detail,
        metadata=options.metadata,
    )


def _provenance(state: ConceptState) -> dict[str, str]:
    told = {"concept_id": str(state.concept_id), "prompt": state.logo_description, "seed": str(state.seed)}
    if state.recipe:
        told |= {"provider": state.recipe.provider, "model": state.recipe.model}
    return told
