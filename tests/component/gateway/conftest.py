"""A gateway on a real server, as its users see it, and the rest of the system beside it.

outside  says facts and hears them
gateway  the application itself, its read model following the log
user     somebody with a session of their own
lender   persistence, as far as commands need it
"""

from collections.abc import AsyncIterator
from pathlib import Path
from uuid import UUID

import pytest
import pytest_asyncio

from component.gateway.running import SECRET, STUDIO, Running, User
from concept_contracts.queries import (
    IMAGES_FETCH,
    IMAGES_SIGN,
    FetchedImage,
    FetchImage,
    SignedImages,
    SignImages,
)
from concept_contracts.signed_urls import expiry
from gateway.app import build_app
from gateway.settings import Settings
from support import events
from support.outside import Outside
from support.services import service_at


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def outside(nats_url: str) -> AsyncIterator[Outside]:
    async with service_at(nats_url, "gateway").running() as service:
        yield Outside(service)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def gateway(nats_url: str, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Running]:
    settings: dict[str, str | Path] = {
        "nats_url": nats_url,
        "data_dir": tmp_path_factory.mktemp("gateway"),
        "signing_secret": SECRET,
        "cors_origins": STUDIO,
    }
    app = build_app(Settings.model_validate(settings))
    async with app.service.running():
        yield Running(app.asgi)


@pytest_asyncio.fixture(loop_scope="session")
async def user(gateway: Running) -> AsyncIterator[User]:
    async with gateway.client() as nobody:
        session = (await nobody.post("/v1/session")).json()
    async with gateway.client(Authorization=f"Bearer {session['access_token']}") as somebody:
        yield User(somebody, UUID(session["user"]["id"]))


@pytest_asyncio.fixture(loop_scope="session")
async def lender(nats_url: str) -> AsyncIterator[None]:
    """Persistence, which lends and signs here what it never stored."""

    async def lend(_: FetchImage) -> FetchedImage:
        return FetchedImage(artifact=events.artifact())

    async def sign(request: SignImages) -> SignedImages:
        return SignedImages(urls=tuple("/a" for _ in request.images), expires_at=expiry(events.START))

    service = service_at(nats_url, "persistence")
    service.answer(IMAGES_FETCH, FetchImage, lend)
    service.answer(IMAGES_SIGN, SignImages, sign)
    async with service.running():
        yield
