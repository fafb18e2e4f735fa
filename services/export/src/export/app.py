"""The export service put together."""

from concept_contracts import failures, lifecycle, streams
from concept_runtime.service import Service
from export.files import ExportFiles
from export.handlers import Handlers
from export.rendering import Renderer
from export.settings import Settings

NAME = "export"


def build_app(settings: Settings) -> Service:
    """The service, not yet connected."""
    service = Service(NAME, settings, admits=lifecycle.admits)
    renderer = Renderer(
        service.queries, service.objects, settings.export_render_timeout, settings.export_concurrency
    )
    files = ExportFiles(service.objects)
    handlers = Handlers(service.log, service.link, service.objects, files, renderer)

    service.consume(streams.EXPORT_EXPORTS, handlers.export, workers=4, on_dead=failures.ending("exporting"))
    service.consume(streams.EXPORT_ERASURE, handlers.erase, workers=1)
    service.background(lambda: files.keep_swept(settings.sweep_after))
    return service
