"""What the export service does with each fact."""

from uuid import UUID

from concept_contracts import lifecycle, subjects
from concept_contracts.codec import Cause
from concept_contracts.concept_state import Status
from concept_contracts.envelope import Recorded
from concept_contracts.events import ConceptErased, ExportCompleted, ExportRequested
from concept_contracts.images import Artifact
from concept_runtime.connection import Link
from concept_runtime.event_log import EventLog
from concept_runtime.object_store import ObjectStore
from export.caching import cache_key
from export.erasing import exports_of
from export.files import ExportFiles
from export.formats import FORMATS, KIT
from export.kit.contents import Kit, plan
from export.kit.packing import pack
from export.naming import filename
from export.planning import render_request
from export.rendering import Renderer


class Handlers:
    def __init__(
        self, log: EventLog, link: Link, objects: ObjectStore, files: ExportFiles, renderer: Renderer
    ) -> None:
        self._log = log
        self._objects = objects
        self._link = link
        self._files = files
        self._renderer = renderer

    async def export(self, fact: Recorded) -> None:
        """ExportRequested → the file, made or found → ExportCompleted."""
        event = fact.event
        assert isinstance(event, ExportRequested)
        if len(await self._log.load(subjects.export_history(event.export_id))) != 1:
            return
        artifact, cached = await (self._kit(event) if event.format == KIT else self._picture(event))
        completed = ExportCompleted(
            export_id=event.export_id,
            concept_id=event.concept_id,
            user_id=event.user_id,
            artifact=artifact,
            filename=filename(event),
            media_type=artifact.media_type,
            size=artifact.size,
            cached=cached,
        )
        if await self._log.append(completed, Cause.of(fact)) is None:
            await self._forget_if_deleted(event.concept_id)

    async def erase(self, fact: Recorded) -> None:
        """ConceptErased → no export of it in the stream, no file in the bucket.

        In this order: an export that ends in between is refused by the stream and takes its own file back.
        """
        concept_id = fact.event.about
        assert isinstance(fact.event, ConceptErased)
        for export_id in await exports_of(self._link, concept_id):
            await self._log.erase(subjects.export_history(export_id))
        await self._files.remove(concept_id)

    async def _picture(self, event: ExportRequested) -> tuple[Artifact, bool]:
        request = render_request(event)
        key = cache_key(event.format, [("", request)])
        if found := await self._files.find(event.concept_id, key):
            return found, True
        rendered, data = await self._renderer.render(request)
        size = rendered.width, rendered.height
        return await self._files.keep(event.concept_id, key, FORMATS[event.format], data, *size), False

    async def _kit(self, event: ExportRequested) -> tuple[Artifact, bool]:
        kit = plan(event)
        parts = [*kit.pictures.items(), ("sheet", kit.sheet_logo)]
        key = cache_key(KIT, parts, kit.copies, kit.documents)
        if found := await self._files.find(event.concept_id, key):
            return found, True
        archive = await self._packed(kit)
        return await self._files.keep(event.concept_id, key, FORMATS[KIT], archive), False

    async def _packed(self, kit: Kit) -> bytes:
        *rendered, sheet_logo = await self._renderer.render_all([*kit.pictures.values(), kit.sheet_logo])
        copied = [(copy, await self._objects.get(copy)) for copy in kit.copies.values()]
        pictures = zip([*kit.pictures, *kit.copies], [*rendered, *copied], strict=True)
        return await pack(kit, dict(pictures), sheet_logo)

    async def _forget_if_deleted(self, concept_id: UUID) -> None:
        state = lifecycle.fold(await self._log.load(subjects.concept_history(concept_id)))
        if state is not None and state.status is Status.DELETED:
            await self._files.remove(concept_id)
