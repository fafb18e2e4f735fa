"""Composition of the gateway. Nothing is connected here."""

import asyncio
import contextlib
from collections.abc import AsyncGenerator, Callable
from datetime import UTC, datetime
from functools import partial
from importlib.metadata import version
from typing import NamedTuple

import httpx
from fastapi import APIRouter, FastAPI
from fastapi_offline import FastAPIOffline
from nats.aio.msg import Msg
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp

from concept_contracts import lifecycle, streams, subjects
from concept_runtime.service import Service
from concept_runtime.serving import lifespan
from gateway import openapi, problems
from gateway.access.accounts import Accounts
from gateway.access.auth_routes import auth_router
from gateway.access.idempotency import Idempotency
from gateway.access.keys import Keys, RemoteKeys
from gateway.access.quotas import Policy, Quotas
from gateway.access.tokens import EMBEDDED_ISSUER, Verifier
from gateway.commands.concepts import CONCEPTS, REGISTERED_CONCEPTS, ConceptCommands
from gateway.commands.exports import EXPORTS, ExportCommands
from gateway.commands.sources import Sources
from gateway.deadlines import Deadlines, fired
from gateway.dependencies import Gateway
from gateway.endings import Endings
from gateway.front_end import concepts as front_end_concepts
from gateway.front_end import exports as front_end_exports
from gateway.front_end import health, tasks
from gateway.heads import Heads
from gateway.image_urls import ImageUrls
from gateway.interruption import Interruption
from gateway.live import realtime
from gateway.live.hub import Hub
from gateway.page import mount_page
from gateway.presenting import Presenter
from gateway.providers import Providers
from gateway.readmodel.projector import Projector
from gateway.readmodel.rebuild import Rebuild
from gateway.readmodel.store import ReadModel
from gateway.retention import Retention
from gateway.routes import concepts, events, exports, limits, palettes, sessions, storage
from gateway.settings import Settings
from gateway.tracing import Tracing
from gateway.waiting import Waits

_ROUTERS = tuple(
    module.router
    for module in (
        concepts,
        events,
        palettes,
        exports,
        sessions,
        limits,
        health,
        front_end_concepts,
        tasks,
        front_end_exports,
    )
)


_EXPOSED = (
    "Accept-Ranges",
    "Content-Disposition",
    "Content-Range",
    "ETag",
    "Idempotent-Replayed",
    "Link",
    "Location",
    "Preference-Applied",
    "RateLimit",
    "RateLimit-Policy",
    "Retry-After",
    "WWW-Authenticate",
    "X-RateLimit-Limit",
    "X-RateLimit-Remaining",
    "X-RateLimit-Reset",
    "X-Request-Id",
    "X-Sb-Error-Code",
    "X-Supabase-Api-Version",
)


class GatewayApp(NamedTuple):
    service: Service
    asgi: ASGIApp


class Access(NamedTuple):
    """Who may call. `routers`: what the embedded mode answers in Supabase's place."""

    verifier: Verifier
    accounts: Accounts | None
    routers: tuple[APIRouter, ...]


def build_app(settings: Settings, *, clock: Callable[[], datetime] = lambda: datetime.now(UTC)) -> GatewayApp:
    service = Service("gateway", settings, admits=lifecycle.admits)
    access = _access(settings, service, clock)
    parts = _parts(settings, service, access, clock)
    _follow_the_log(parts)
    return GatewayApp(service, _asgi(parts, access.routers))


def _parts(settings: Settings, service: Service, access: Access, clock: Callable[[], datetime]) -> Gateway:
    hub = Hub()
    model = _read_model(settings, service)
    projector = Projector(service.link, model, hub, service.telemetry.registry)
    deadlines = Deadlines(service.link, service.log)
    quotas = _quotas(settings, service, clock)
    sources = Sources(service.queries)
    commands = ConceptCommands(
        service.log,
        deadlines,
        quotas,
        sources,
        Providers(service.queries),
        clock=clock,
        allowance=settings.deadline,
        provider=settings.provider,
    )
    _attend_to_endings(service, deadlines, quotas)
    if settings.retention_days:
        service.background(Retention(model, commands, clock, settings.retention_days).run)
    return Gateway(
        settings=settings,
        service=service,
        clock=clock,
        verifier=access.verifier,
        accounts=access.accounts,
        quotas=quotas,
        idempotency=Idempotency(service.kv(streams.IDEMPOTENCY)),
        model=model,
        projector=projector,
        hub=hub,
        waits=Waits(hub, model, projector),
        presenter=Presenter(ImageUrls(service.queries, clock)),
        concepts=commands,
        exports=ExportCommands(service.log, quotas, sources, model, service.objects),
    )


def _attend_to_endings(service: Service, deadlines: Deadlines, quotas: Quotas) -> None:
    service.consume(streams.GATEWAY_ENDINGS, Endings(deadlines, quotas).settle)
    service.consume(streams.GATEWAY_DEADLINES, deadlines.expire, decoder=fired)


def _read_model(settings: Settings, service: Service) -> ReadModel:
    model = ReadModel(settings.read_model_url)
    rebuild = Rebuild(service.link, model, service.telemetry.registry)
    service.background(rebuild.attend)
    service.background(rebuild.run)
    service.on_stop(partial(asyncio.to_thread, model.close))
    return model


def _follow_the_log(parts: Gateway) -> None:
    """Projects what is appended and wakes whoever waits for it."""
    service, projector, hub = parts.service, parts.projector, parts.hub
    service.needs(streams.EXPORTS.name)

    async def on_fact(message: Msg) -> None:
        hub.heard(message)
        projector.heard(message)

    async def on_progress(message: Msg) -> None:
        hub.progressed(message)

    async def listen() -> None:
        await projector.prepare()
        for heard, by in ((subjects.live(subjects.EVERYTHING), on_fact), (subjects.PROGRESS, on_progress)):
            await service.link.client.subscribe(heard, cb=by)  # pyright: ignore[reportUnknownMemberType]

    service.on_start(listen)
    service.on_drain(hub.close)
    service.background(projector.run_concepts)
    service.background(projector.run_exports)
    service.ready_check("read-model", projector.check)


def _quotas(settings: Settings, service: Service, clock: Callable[[], datetime]) -> Quotas:
    anonymous = "unlimited" if settings.embedded else settings.supabase_anonymous_quota
    policies = {
        CONCEPTS: Policy.parse(settings.quota_concepts or anonymous),
        REGISTERED_CONCEPTS: Policy.parse(settings.quota_concepts or "unlimited"),
        EXPORTS: Policy.parse(settings.quota_exports),
    }
    return Quotas(service.kv(streams.QUOTAS), policies, clock)


def _access(settings: Settings, service: Service, clock: Callable[[], datetime]) -> Access:
    if settings.supabase_url is None:
        return _embedded_access(settings, service, clock)
    issuer = f"{settings.supabase_url.rstrip('/')}/auth/v1"
    client = httpx.AsyncClient()
    service.on_stop(client.aclose)
    secret = settings.supabase_jwt_secret
    verifier = Verifier(
        RemoteKeys(f"{issuer}/.well-known/jwks.json", client),
        issuer,
        legacy_secret=secret.get_secret_value() if secret else None,
    )
    return Access(verifier, None, ())


def _embedded_access(settings: Settings, service: Service, clock: Callable[[], datetime]) -> Access:
    folder = settings.data_dir / "accounts"
    keys = Keys.open(folder)
    accounts = Accounts(folder / "accounts.sqlite3", keys, clock)
    service.on_stop(partial(asyncio.to_thread, accounts.close))
    verifier = Verifier(keys, EMBEDDED_ISSUER, revoked=accounts.revoked)
    return Access(verifier, accounts, (auth_router(accounts, keys, verifier), realtime.router))


def _asgi(parts: Gateway, extra: tuple[APIRouter, ...]) -> ASGIApp:
    """The application within what concerns every request, CORS outermost."""
    app = _application(parts, extra)
    traced = Tracing(Interruption(Heads(app)), parts.service.telemetry)
    return CORSMiddleware(
        traced,
        allow_origins=parts.settings.cors_origins,
        allow_credentials=True,
        allow_methods=problems.every_method(app),
        allow_headers=["*"],
        expose_headers=_EXPOSED,
        max_age=600,
    )


def _application(parts: Gateway, extra: tuple[APIRouter, ...]) -> FastAPI:
    service, images = parts.service, (storage.router,) if parts.settings.serves_images else ()

    @contextlib.asynccontextmanager
    async def life(app: FastAPI) -> AsyncGenerator[None]:
        async with lifespan(service):
            yield

    app = FastAPIOffline(
        title="Concept Visualizer",
        version=version("concept-gateway"),
        lifespan=life,
        redoc_url=None,
        redirect_slashes=False,
        static_url="/docs/assets",
        favicon_url="/assets/icon.svg",
    )
    app.state.gateway = parts
    problems.install(app)
    openapi.install(app)
    for router in (*_ROUTERS, *extra, *images):
        app.include_router(router)
    app.router.routes.extend(service.health.routes())
    mount_page(app)
    return app
