"""The persistence service put together."""

from collections.abc import Callable
from datetime import UTC, datetime

from concept_contracts import failures, lifecycle, queries, streams
from concept_contracts.queries import ImagePath
from concept_runtime.service import Service
from persistence.handlers import Handlers
from persistence.local.object_images import ObjectImages
from persistence.local.sqlite_rows import SqliteRows
from persistence.ports import ConceptStorage, ImageStorage
from persistence.replaying import open_tables
from persistence.settings import Settings
from persistence.supabase.images import SupabaseImages
from persistence.supabase.rows import SupabaseRows
from persistence.supabase.storage_api import StorageApi
from persistence.sweeping import Sweeper

NAME = "persistence"


def build_app(
    settings: Settings,
    *,
    images: ImageStorage | None = None,
    concepts: ConceptStorage | None = None,
    clock: Callable[[], datetime] = lambda: datetime.now(UTC),
) -> Service:
    """The service, not yet connected. Storage is that of the settings unless it is given."""
    service = Service(NAME, settings, admits=lifecycle.admits)
    files = images or _images(settings, service, clock)
    tables = concepts or _tables(settings)
    handlers = Handlers(service.log, service.objects, service.dead_letters, files, tables, clock)
    ending = failures.ending("storing")

    service.consume(streams.PERSISTENCE_IMAGES, handlers.store_image, workers=4, on_dead=ending)
    service.consume(streams.PERSISTENCE_VARIATIONS, handlers.store_variations, workers=4, on_dead=ending)
    service.consume(streams.PERSISTENCE_TASKS, handlers.project, workers=1)
    service.consume(streams.PERSISTENCE_ERASURE, handlers.erase, workers=1)
    service.answer(queries.IMAGES_SIGN, queries.SignImages, handlers.sign, workers=8)
    service.answer(queries.IMAGES_FETCH, queries.FetchImage, handlers.fetch, workers=8)

    service.background(Sweeper(service.log, service.objects, files, settings.sweep_after).run)
    service.on_start(lambda: open_tables(service.link, tables))
    service.on_stop(tables.close)
    service.on_stop(files.close)
    service.ready_check("storage", lambda: _unready(files, tables))
    return service


def _images(settings: Settings, service: Service, clock: Callable[[], datetime]) -> ImageStorage:
    if settings.storage == "supabase":
        return SupabaseImages(StorageApi(*_project(settings)), clock)
    assert settings.signing_secret
    return ObjectImages(service.objects, settings.signing_secret.get_secret_value())


def _tables(settings: Settings) -> ConceptStorage:
    if settings.storage == "supabase":
        return SupabaseRows(*_project(settings))
    return SqliteRows(settings.data_dir / "concepts.sqlite3")


def _project(settings: Settings) -> tuple[str, str]:
    assert settings.supabase_url
    assert settings.supabase_secret_key
    return settings.supabase_url, settings.supabase_secret_key.get_secret_value()


async def _unready(files: ImageStorage, tables: ConceptStorage) -> str | None:
    """Raises StorageUnavailable where either half does not answer."""
    await tables.position()
    await files.holds((ImagePath(bucket=streams.CONCEPT_IMAGES.name, path="-"),))
    return None
