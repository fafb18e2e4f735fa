"""Which tokens open the door, and which never do."""

import base64
import hashlib
import hmac
import json
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import jwt
import pytest
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec, rsa
from jwt.algorithms import RSAAlgorithm

from gateway.access.keys import Keys
from gateway.access.tokens import EMBEDDED_ISSUER, Identity, InvalidToken, Verifier, issue

SECRET = "a legacy secret that is long enough for HS256"
USER = UUID("0b7c2f51-63b5-4a83-9a7e-4f1f3b0d8f11")


@pytest.fixture(scope="module")
def keys(tmp_path_factory: pytest.TempPathFactory) -> Keys:
    return Keys.open(tmp_path_factory.mktemp("keys"))


@pytest.fixture
def verifier(keys: Keys) -> Verifier:
    return Verifier(keys, EMBEDDED_ISSUER)


def claims(**changes: Any) -> dict[str, Any]:
    now = int(time.time())
    usual = {
        "iss": EMBEDDED_ISSUER,
        "sub": str(USER),
        "aud": "authenticated",
        "role": "authenticated",
        "is_anonymous": True,
        "session_id": "s1",
        "iat": now,
        "exp": now + 60,
    }
    return {name: value for name, value in (usual | changes).items() if value is not None}


def signed(keys: Keys, **changes: Any) -> str:
    return jwt.encode(claims(**changes), keys.private, algorithm="ES256", headers={"kid": keys.kid})


def handmade(header: dict[str, Any], payload: dict[str, Any], secret: bytes | None) -> str:
    """A token that the library would refuse to make."""
    text = ".".join(_base64(json.dumps(part).encode()) for part in (header, payload))
    signature = hmac.new(secret, text.encode(), hashlib.sha256).digest() if secret else b""
    return f"{text}.{_base64(signature)}"


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


async def test_an_issued_token_names_its_user_for_an_hour(keys: Keys, verifier: Verifier) -> None:
    now = datetime.now(UTC)
    user = Identity(uuid4(), True, "session")
    token, expires_at = issue(keys, user, now, now)
    assert await verifier.verify(token) == user
    assert timedelta(minutes=59, seconds=58) < expires_at - now <= timedelta(hours=1)


async def test_a_user_with_an_account_is_not_anonymous(keys: Keys, verifier: Verifier) -> None:
    token = signed(keys, is_anonymous=None, session_id=None, app_metadata={"is_anonymous": True})
    assert await verifier.verify(token) == Identity(USER, False, None)


@pytest.mark.parametrize(
    "changes",
    [
        {"exp": None},
        {"exp": "soon"},
        {"sub": None},
        {"sub": "admin"},
        {"sub": 7},
        {"aud": None},
        {"aud": "anon"},
        {"aud": ["authenticate"]},
        {"iss": None},
        {"iss": "https://elsewhere.example/auth/v1"},
        {"role": None},
        {"role": "service_role"},
        {"role": "anon"},
        {"iat": int(time.time()) + 3600},
        {"nbf": int(time.time()) + 3600},
    ],
    ids=str,
)
async def test_a_token_with_other_claims_is_refused(
    keys: Keys, verifier: Verifier, changes: dict[str, Any]
) -> None:
    with pytest.raises(InvalidToken):
        await verifier.verify(signed(keys, **changes))


async def test_clocks_may_differ_by_half_a_minute(keys: Keys, verifier: Verifier) -> None:
    now = int(time.time())
    assert await verifier.verify(signed(keys, exp=now - 20))
    assert await verifier.verify(signed(keys, iat=now + 20))
    with pytest.raises(InvalidToken) as refused:
        await verifier.verify(signed(keys, exp=now - 40))
    assert refused.value.code == "token-expired"


async def test_a_forged_signature_is_refused(keys: Keys, verifier: Verifier) -> None:
    stranger = ec.generate_private_key(ec.SECP256R1())
    forged = jwt.encode(claims(), stranger, algorithm="ES256", headers={"kid": keys.kid})
    header, _, signature = signed(keys).split(".")
    altered = f"{header}.{_base64(json.dumps(claims(sub=str(uuid4()))).encode())}.{signature}"
    for token in (forged, altered):
        with pytest.raises(InvalidToken):
            await verifier.verify(token)


@pytest.mark.parametrize("algorithm", ["none", "None", "NONE", ""])
async def test_an_unsigned_token_is_refused(keys: Keys, verifier: Verifier, algorithm: str) -> None:
    token = handmade({"alg": algorithm, "typ": "JWT", "kid": keys.kid}, claims(), None)
    with pytest.raises(InvalidToken):
        await verifier.verify(token)


@pytest.mark.parametrize("legacy_secret", [None, SECRET])
async def test_the_public_key_is_no_shared_secret(keys: Keys, legacy_secret: str | None) -> None:
    public = keys.private.public_key()
    forms = serialization.PublicFormat.SubjectPublicKeyInfo
    verifier = Verifier(keys, EMBEDDED_ISSUER, legacy_secret=legacy_secret)
    for secret in (
        public.public_bytes(serialization.Encoding.PEM, forms),
        public.public_bytes(serialization.Encoding.DER, forms),
        json.dumps(keys.jwk).encode(),
    ):
        token = handmade({"alg": "HS256", "typ": "JWT", "kid": keys.kid}, claims(), secret)
        with pytest.raises(InvalidToken):
            await verifier.verify(token)


async def test_a_shared_secret_counts_only_when_configured(keys: Keys, verifier: Verifier) -> None:
    token = jwt.encode(claims(), SECRET, algorithm="HS256")
    legacy = Verifier(keys, EMBEDDED_ISSUER, legacy_secret=SECRET)
    assert (await legacy.verify(token)).user_id == USER
    assert (await legacy.verify(signed(keys))).user_id == USER
    with pytest.raises(InvalidToken):
        await verifier.verify(token)


async def test_a_key_is_used_with_its_own_algorithm_only(keys: Keys) -> None:
    private = rsa.generate_private_key(65537, 2048)
    jwk = {**RSAAlgorithm.to_jwk(private.public_key(), as_dict=True), "kid": "r"}

    class Published:
        async def key(self, kid: str | None) -> jwt.PyJWK | None:
            return {"r": jwt.PyJWK(jwk), keys.kid: jwt.PyJWK(keys.jwk)}.get(kid or "")

    verifier = Verifier(Published(), EMBEDDED_ISSUER)
    right = jwt.encode(claims(), private, algorithm="RS256", headers={"kid": "r"})
    assert (await verifier.verify(right)).user_id == USER
    for token in (
        jwt.encode(claims(), private, algorithm="RS256", headers={"kid": keys.kid}),
        jwt.encode(claims(), private, algorithm="RS512", headers={"kid": "r"}),
        jwt.encode(claims(), keys.private, algorithm="ES256", headers={"kid": "r"}),
    ):
        with pytest.raises(InvalidToken):
            await verifier.verify(token)


@pytest.mark.parametrize(
    "token",
    [
        "",
        ".",
        "..",
        "a.b.c",
        "é.é.é",
        "x" * 100_000,
        f"{_base64(b'[' * 5000)}.e30.",
        f"{_base64(b'[]')}.e30.AA",
        f"{_base64(json.dumps({'alg': ['ES256'], 'kid': {}}).encode())}.e30.AA",
        f"{_base64(json.dumps({'alg': 'ES256', 'kid': 7}).encode())}.e30.AA",
        f"{_base64(json.dumps({'alg': 'ES256', 'kid': 'unknown'}).encode())}.e30.AA",
    ],
    ids=range(11),
)
async def test_what_is_no_token_is_refused(verifier: Verifier, token: str) -> None:
    with pytest.raises(InvalidToken):
        await verifier.verify(token)


async def test_a_token_of_an_ended_session_is_refused(keys: Keys) -> None:
    verifier = Verifier(keys, EMBEDDED_ISSUER, revoked={"over"}.__contains__)
    assert await verifier.verify(signed(keys, session_id="on"))
    with pytest.raises(InvalidToken) as refused:
        await verifier.verify(signed(keys, session_id="over"))
    assert refused.value.code == "session-ended"


async def test_another_installation_s_token_is_refused(verifier: Verifier, tmp_path: Path) -> None:
    now = datetime.now(UTC)
    token, _ = issue(Keys.open(tmp_path), Identity(USER, True, "s"), now, now)
    with pytest.raises(InvalidToken):
        await verifier.verify(token)
