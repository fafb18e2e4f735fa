"""The gateway set to a Supabase project: it verifies the project's tokens and makes none."""

import base64
import hashlib
import hmac
import json
import time
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import jwt
import pytest
import pytest_asyncio
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from jwt.algorithms import ECAlgorithm, RSAAlgorithm

from component.gateway.running import SECRET
from concept_contracts import lifecycle, streams
from concept_contracts.signed_urls import sign
from concept_runtime.service import Service
from concept_runtime.settings import ServiceSettings
from gateway.app import build_app
from gateway.settings import Settings
from support import events as given
from support.another_origin import serving
from support.outside import Outside
from support.waiting import wait_until

GENERATE = "/api/concepts/generate-with-palettes"
ORDER = {"logo_description": "a fox reading a book", "theme_description": "autumn forest"}


class Project:
    """The signing keys of a project, published as files at `url`."""

    def __init__(self, folder: Path, url: str) -> None:
        self.url = url
        self.elliptic = ec.generate_private_key(ec.SECP256R1())
        self.rsa = rsa.generate_private_key(65537, 2048)
        self.file = folder / "auth" / "v1" / ".well-known" / "jwks.json"
        self.file.parent.mkdir(parents=True)
        self.file.write_text(json.dumps({"keys": [self._published("EC"), self._published("RSA")]}))

    def claims(self, **changes: Any) -> dict[str, Any]:
        now = int(time.time())
        usual = {
            "iss": f"{self.url}/auth/v1",
            "sub": str(uuid4()),
            "aud": "authenticated",
            "role": "authenticated",
            "is_anonymous": True,
            "iat": now,
            "exp": now + 600,
        }
        return {name: value for name, value in (usual | changes).items() if value is not None}

    def token(self, key: Any = None, algorithm: str = "ES256", kid: str | None = "EC", **changes: Any) -> str:
        headers = {"kid": kid} if kid else {}
        return jwt.encode(self.claims(**changes), key or self.elliptic, algorithm, headers)

    def forgeries(self) -> dict[str, str]:
        """Tokens that none may accept, by what is wrong with them."""
        public = self.elliptic.public_key()
        form = serialization.PublicFormat.SubjectPublicKeyInfo
        pem = public.public_bytes(serialization.Encoding.PEM, form)
        stranger = ec.generate_private_key(ec.SECP256R1())
        own_key = {**ECAlgorithm.to_jwk(stranger.public_key(), as_dict=True), "kid": "EC"}
        now = int(time.time())
        return {
            "none": handmade({"alg": "none", "kid": "EC"}, self.claims(), None),
            "signed with the public key": handmade({"alg": "HS256", "kid": "EC"}, self.claims(), pem),
            "a stranger's key": self.token(stranger),
            "a key of its own in the header": jwt.encode(
                self.claims(), stranger, "ES256", {"kid": "EC", "jwk": own_key, "jku": "https://evil.example"}
            ),
            "another key's id": self.token(self.rsa, "RS256", "EC"),
            "an unknown id": self.token(kid="unknown"),
            "no id": self.token(kid=None),
            "expired": self.token(exp=now - 60),
            "no end": self.token(exp=None),
            "not yet": self.token(nbf=now + 600),
            "no subject": self.token(sub=None),
            "audience": self.token(aud="anon"),
            "issuer": self.token(iss="https://other.supabase.co/auth/v1"),
            "issuer of the embedded mode": self.token(iss="concept-visualizer"),
            "anon": self.token(role="anon", aud="anon"),
            "service_role": self.token(role="service_role"),
            "publishable key": "sb_publishable_0123456789",
            "huge": self.token(email="x" * 20_000),
        }

    def _published(self, kind: str) -> dict[str, Any]:
        if kind == "EC":
            return {
                **ECAlgorithm.to_jwk(self.elliptic.public_key(), as_dict=True),
                "kid": kind,
                "alg": "ES256",
            }
        return {**RSAAlgorithm.to_jwk(self.rsa.public_key(), as_dict=True), "kid": kind, "alg": "RS256"}


def handmade(header: dict[str, Any], payload: dict[str, Any], secret: bytes | None) -> str:
    """A token that the library would refuse to make."""
    parts = (base64.urlsafe_b64encode(json.dumps(part).encode()).rstrip(b"=") for part in (header, payload))
    text = b".".join(parts)
    signature = hmac.new(secret, text, hashlib.sha256).digest() if secret else b""
    return f"{text.decode()}.{base64.urlsafe_b64encode(signature).rstrip(b'=').decode()}"


def bearer(token: str) -> dict[str, str]:
    return {"Authorization": f"Bearer {token}"}


@pytest.fixture(scope="module")
def project(tmp_path_factory: pytest.TempPathFactory) -> Any:
    folder = tmp_path_factory.mktemp("project")
    with serving(folder) as url:
        yield Project(folder, url)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def outside(nats_url: str) -> AsyncIterator[Outside]:
    settings = ServiceSettings(nats_url=nats_url)
    async with Service("concept-gen", settings, admits=lifecycle.admits).running() as service:
        yield Outside(service)


@asynccontextmanager
async def set_to(url: str, nats_url: str, folder: Path, **more: str) -> AsyncIterator[httpx.AsyncClient]:
    settings = {"nats_url": nats_url, "data_dir": folder, "supabase_url": url, **more}
    built = build_app(Settings.model_validate(settings))
    async with (
        built.service.running(),
        httpx.AsyncClient(transport=httpx.ASGITransport(built.asgi), base_url="http://gateway") as client,
    ):
        await wait_until(lambda: _ready(client), 30)
        yield client


async def _ready(client: httpx.AsyncClient) -> bool:
    return (await client.get("/readyz")).status_code == 200


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def gateway(
    project: Project, nats_url: str, tmp_path_factory: pytest.TempPathFactory
) -> AsyncIterator[httpx.AsyncClient]:
    async with set_to(project.url, nats_url, tmp_path_factory.mktemp("gateway")) as client:
        yield client


@pytest.mark.parametrize(("storage", "status"), [("local", 200), ("supabase", 404)])
async def test_pictures_are_served_where_they_are_kept(
    project: Project, nats_url: str, outside: Outside, tmp_path: Path, storage: str, status: int
) -> None:
    bucket, path = streams.CONCEPT_IMAGES.name, f"{uuid4()}/{uuid4()}/logo.png"
    await outside.service.objects.put(bucket, path, b"pixels", "image/png", 1, 1)
    url = f"/storage/v1/object/sign/{bucket}/{path}"
    token = sign(SECRET, bucket, path, datetime.now(UTC) + timedelta(minutes=1))
    async with set_to(project.url, nats_url, tmp_path, storage=storage, signing_secret=SECRET) as client:
        answer = await client.get(url, params={"token": token})
    assert answer.status_code == status


async def test_users_are_known_by_the_projects_published_keys(
    gateway: httpx.AsyncClient, project: Project
) -> None:
    user = str(uuid4())
    for token in (project.token(sub=user), project.token(project.rsa, "RS256", "RSA", sub=user)):
        answer = await gateway.get("/v1/session", headers=bearer(token))
        assert (answer.status_code, answer.json()["user"]["id"]) == (200, user)


async def test_no_forged_token_opens_anything(gateway: httpx.AsyncClient, project: Project) -> None:
    for fault, token in project.forgeries().items():
        for path in ("/v1/concepts", "/api/tasks", "/api/storage/recent"):
            answer = await gateway.get(path, headers=bearer(token))
            assert answer.status_code == 401, fault
            assert answer.headers["www-authenticate"] == "Bearer"


async def test_limits_are_told_to_a_forged_token_as_to_nobody(
    gateway: httpx.AsyncClient, project: Project
) -> None:
    forged = project.forgeries()["a stranger's key"]
    told = (await gateway.get("/api/health/rate-limits-status", headers=bearer(forged))).json()
    assert told["user_identifier"] == "anonymous"


async def test_an_anonymous_user_has_ten_concepts_a_month_and_one_with_an_account_no_limit(
    gateway: httpx.AsyncClient, project: Project
) -> None:
    told = {}
    for anonymous in (True, False, None):
        # Only the token's own claim counts; user metadata may be written by the user.
        token = project.token(is_anonymous=anonymous, app_metadata={"is_anonymous": not anonymous})
        answer = await gateway.get("/api/health/rate-limits-status", headers=bearer(token))
        told[anonymous] = answer.json()["limits"]["generate_concept"]["limit"]
    assert told == {True: "10/month", False: "1000000/month", None: "1000000/month"}


async def test_the_eleventh_concept_of_an_anonymous_user_is_refused(
    gateway: httpx.AsyncClient, project: Project
) -> None:
    headers = bearer(project.token())
    answers = [await gateway.post(GENERATE, json=ORDER, headers=headers) for _ in range(11)]
    assert [answer.status_code for answer in answers] == [202] * 10 + [429]
    assert (answers[10].json()["limit"], answers[10].json()["period"]) == (10, "month")


@pytest.mark.parametrize(("user_fault", "left"), [(False, 10), (True, 9)])
async def test_a_concept_that_fails_gives_its_unit_back_unless_its_user_is_to_blame(
    gateway: httpx.AsyncClient, project: Project, outside: Outside, user_fault: bool, left: int
) -> None:
    user = uuid4()
    headers = bearer(project.token(sub=str(user)))
    task = (await gateway.post(GENERATE, json=ORDER, headers=headers)).json()
    about = {"concept_id": task["task_id"], "user_id": user}
    await outside.says(given.concept_failed(**about, user_fault=user_fault))
    await outside.settled(streams.CONCEPTS.name, streams.GATEWAY_ENDINGS.durable)
    told = (await gateway.get("/api/health/rate-limits-status", headers=headers)).json()["limits"]
    assert told["generate_concept"]["remaining"] == left


async def test_what_stands_in_for_supabase_is_not_there(gateway: httpx.AsyncClient, project: Project) -> None:
    answers = [
        await gateway.post("/auth/v1/signup", json={}),
        await gateway.post("/auth/v1/token?grant_type=refresh_token", json={"refresh_token": "x"}),
        await gateway.get("/auth/v1/.well-known/jwks.json"),
        await gateway.get("/realtime/v1/websocket"),
        await gateway.post("/v1/session"),
        await gateway.delete("/v1/session", headers=bearer(project.token())),
    ]
    assert [answer.status_code for answer in answers] == [404] * 6
    image = await gateway.get("/storage/v1/object/sign/concept-images/a/b/c.png?token=x")
    assert image.json()["message"] == "There is no such resource."


async def test_while_the_project_was_never_reached_nobody_is_told_that_a_token_is_bad(
    project: Project, nats_url: str, tmp_path: Path
) -> None:
    with serving(tmp_path) as nobody:
        pass
    async with set_to(nobody, nats_url, tmp_path / "gateway") as client:
        answer = await client.get("/api/tasks", headers=bearer(project.token(iss=f"{nobody}/auth/v1")))
        assert (answer.status_code, answer.json()["retryable"]) == (503, True)
        assert int(answer.headers["retry-after"]) > 0
        assert (await client.get("/api/tasks", headers=bearer("no token"))).status_code == 401
