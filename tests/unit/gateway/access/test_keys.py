"""The installation's own signing key, and those that a remote issuer publishes."""

import asyncio
import stat
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from typing import Any

import httpx
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

from concept_runtime.errors import Unavailable
from gateway.access import keys as signing
from gateway.access.keys import Keys, RemoteKeys

URL = "https://issuer.example/auth/v1/.well-known/jwks.json"


class Issuer:
    """Publishes what it is told to and counts how often it was asked."""

    def __init__(self, *documents: Any) -> None:
        self.document: Any = {"keys": list(documents)}
        self.status = 200
        self.asked = 0

    def answer(self, request: httpx.Request) -> httpx.Response:
        self.asked += 1
        if isinstance(self.document, bytes):
            return httpx.Response(self.status, content=self.document)
        return httpx.Response(self.status, json=self.document)

    def keys(self) -> RemoteKeys:
        return RemoteKeys(URL, httpx.AsyncClient(transport=httpx.MockTransport(self.answer)))


@pytest.fixture
def time_passes(monkeypatch: pytest.MonkeyPatch) -> Callable[[float], None]:
    """Moves the clock that the keys look at."""
    offset = [0.0]
    real = signing.time.monotonic

    class Clock:
        @staticmethod
        def monotonic() -> float:
            return real() + offset[0]

    monkeypatch.setattr(signing, "time", Clock)

    def passes(seconds: float) -> None:
        offset[0] += seconds

    return passes


@pytest.fixture
def pair(tmp_path: Path) -> Keys:
    return Keys.open(tmp_path / "pair")


@pytest.fixture
def other(tmp_path: Path) -> Keys:
    return Keys.open(tmp_path / "other")


def test_the_pair_survives_and_only_its_owner_reads_it(tmp_path: Path) -> None:
    folder = tmp_path / "accounts"
    first, second = Keys.open(folder), Keys.open(folder)
    assert first.kid == second.kid
    (file,) = folder.iterdir()
    assert stat.S_IMODE(file.stat().st_mode) == 0o600
    assert stat.S_IMODE(folder.stat().st_mode) == 0o700


def test_those_who_start_at_once_share_one_pair(tmp_path: Path) -> None:
    with ThreadPoolExecutor(8) as pool:
        opened = list(pool.map(Keys.open, [tmp_path / "accounts"] * 8))
    assert len({keys.kid for keys in opened}) == 1


def test_the_published_set_holds_nothing_private(pair: Keys) -> None:
    (published,) = pair.jwks()["keys"]
    assert published["alg"] == "ES256"
    assert published["key_ops"] == ["verify"]
    assert set(published) == {"kty", "crv", "x", "y", "alg", "use", "key_ops", "kid"}


@pytest.mark.parametrize("content", [b"", b"no key at all"])
def test_a_damaged_file_is_no_reason_for_a_new_key(tmp_path: Path, content: bytes) -> None:
    (tmp_path / "signing-key.pem").write_bytes(content)
    with pytest.raises(ValueError, match=r"."):
        Keys.open(tmp_path)
    assert (tmp_path / "signing-key.pem").read_bytes() == content


def test_a_key_on_another_curve_is_refused(tmp_path: Path) -> None:
    pem = ec.generate_private_key(ec.SECP384R1()).private_bytes(
        serialization.Encoding.PEM, serialization.PrivateFormat.PKCS8, serialization.NoEncryption()
    )
    (tmp_path / "signing-key.pem").write_bytes(pem)
    with pytest.raises(ValueError, match="no P-256 key"):
        Keys.open(tmp_path)


async def test_an_issuer_is_asked_once_for_many_tokens(pair: Keys) -> None:
    issuer = Issuer(pair.jwk)
    remote = issuer.keys()
    found = await asyncio.gather(*(remote.key(pair.kid) for _ in range(50)))
    assert all(found)
    assert issuer.asked == 1


async def test_a_rotated_key_is_found_and_the_old_one_forgotten(
    pair: Keys, other: Keys, time_passes: Callable[[float], None]
) -> None:
    issuer = Issuer(pair.jwk)
    remote = issuer.keys()
    assert await remote.key(pair.kid)
    issuer.document = {"keys": [other.jwk]}
    time_passes(11)
    assert await remote.key(other.kid)
    assert await remote.key(pair.kid) is None


async def test_a_withdrawn_key_is_refused_after_ten_minutes(
    pair: Keys, other: Keys, time_passes: Callable[[float], None]
) -> None:
    issuer = Issuer(pair.jwk, other.jwk)
    remote = issuer.keys()
    assert await remote.key(pair.kid)
    issuer.document = {"keys": [other.jwk]}
    time_passes(601)
    assert await remote.key(pair.kid) is None


async def test_unknown_keys_do_not_make_the_issuer_suffer(
    pair: Keys, time_passes: Callable[[float], None]
) -> None:
    issuer = Issuer(pair.jwk)
    remote = issuer.keys()
    for number in range(100):
        assert await remote.key(f"made up {number}") is None
    assert issuer.asked == 1
    time_passes(11)
    assert await remote.key("made up") is None
    assert issuer.asked == 2


@pytest.mark.parametrize(
    "document",
    [
        b"",
        b"<html>",
        b"[" * 5000,
        b"x" * 300_000,
        [],
        {"keys": None},
        {"keys": {"kid": "k"}},
        {"keys": []},
        {"keys": ["k", 7, {}, {"kty": "EC", "kid": "k"}, {"kty": "oct", "kid": "k", "k": "c2VjcmV0"}]},
    ],
    ids=range(9),
)
@pytest.mark.parametrize("status", [200, 302, 503])
async def test_an_outage_leaves_the_last_good_set(
    pair: Keys, time_passes: Callable[[float], None], document: Any, status: int
) -> None:
    issuer = Issuer(pair.jwk)
    remote = issuer.keys()
    assert await remote.key(pair.kid)
    issuer.document, issuer.status = document, status
    time_passes(601)
    assert await remote.key(pair.kid)
    assert issuer.asked == 2


async def test_a_key_of_an_unknown_kind_does_not_spoil_the_others(pair: Keys) -> None:
    strange = [{"kty": "EC", "crv": "P-999", "kid": "a", "x": "AA", "y": "AA"}, {"kty": "RSA", "kid": "b"}]
    assert await Issuer(*strange, pair.jwk).keys().key(pair.kid)


async def test_nobody_is_signed_out_while_the_issuer_was_never_reached(
    pair: Keys, time_passes: Callable[[float], None]
) -> None:
    issuer = Issuer(pair.jwk)
    issuer.status = 503
    remote = issuer.keys()
    with pytest.raises(Unavailable):
        await remote.key(pair.kid)
    issuer.status = 200
    time_passes(11)
    assert await remote.key(pair.kid)


async def test_a_project_with_a_shared_secret_publishes_no_key(pair: Keys) -> None:
    assert await Issuer().keys().key(pair.kid) is None


async def test_known_keys_do_not_wait_for_an_issuer_that_hangs(
    pair: Keys, time_passes: Callable[[float], None]
) -> None:
    hanging, release = asyncio.Event(), asyncio.Event()
    calls = []

    async def answer(request: httpx.Request) -> httpx.Response:
        calls.append(request)
        if len(calls) > 1:
            hanging.set()
            await release.wait()
        return httpx.Response(200, json=pair.jwks())

    remote = RemoteKeys(URL, httpx.AsyncClient(transport=httpx.MockTransport(answer)))
    assert await remote.key(pair.kid)
    time_passes(601)
    first = asyncio.create_task(remote.key(pair.kid))
    await hanging.wait()
    assert await asyncio.wait_for(remote.key(pair.kid), 1)
    release.set()
    assert await first
