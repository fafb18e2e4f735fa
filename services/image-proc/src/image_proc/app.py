"""The composition root."""

from concept_contracts import failures, lifecycle, queries, streams
from concept_runtime.service import Service
from image_proc.handlers import Handlers
from image_proc.settings import Settings
from image_proc.workers import Workers


def build_app(settings: Settings) -> Service:
    service = Service("image-proc", settings, admits=lifecycle.admits)
    workers = Workers(settings.image_workers, settings.image_time_limit)
    handlers = Handlers(service, workers)
    service.consume(
        streams.IMAGE_PROC_VARIATIONS, handlers.variations, workers=4, on_dead=failures.ending("recolouring")
    )
    service.answer(queries.IMAGE_RENDER, queries.RenderImage, handlers.render, workers=8)
    service.on_start(workers.warm_up)
    service.on_stop(workers.stop)
    return service
