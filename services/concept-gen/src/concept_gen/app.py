"""Composition of concept-gen. Nothing is connected here."""

from concept_contracts import failures, lifecycle, queries, streams
from concept_gen.handlers import Handlers
from concept_gen.hosted.purchases import Purchases
from concept_gen.providers.local import LocalProvider
from concept_gen.providers.registry import Registry
from concept_gen.settings import Settings
from concept_gen.studio import Studio
from concept_runtime.service import Service


def build_app(settings: Settings) -> Service:
    service = Service("concept-gen", settings, admits=lifecycle.admits)
    local = LocalProvider(settings.generator_threads)
    purchases = Purchases(service.kv(streams.ATTEMPTS), service.objects, repeats=settings.provider_repeats)
    registry = Registry(settings, purchases, service.objects.get)
    providers = registry.providers(local)
    studio = Studio(
        images=providers.images,
        palettes=providers.palettes,
        local_palettes=local,
        default=settings.provider,
        fallbacks=settings.fallbacks,
        palette_default=settings.palette_provider,
    )
    handlers = Handlers(service, studio, local)
    service.consume(
        streams.CONCEPT_GEN_GENERATE, handlers.generate, workers=4, on_dead=failures.ending("generating")
    )
    service.answer(queries.PALETTES_PROPOSE, queries.ProposePalettes, handlers.propose, workers=4)
    service.answer(queries.PROVIDERS_LIST, queries.ListProviders, handlers.list_providers)
    service.on_start(local.load)
    service.on_stop(registry.close)
    service.ready_check("generator", local.unready)
    service.ready_check("providers", studio.unready)
    return service
