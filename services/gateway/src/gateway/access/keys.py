"""Signing keys: the embedded mode's own, and those of a remote issuer."""

import asyncio
import base64
import hashlib
import json
import logging
import os
import tempfile
import time
from pathlib import Path
from typing import Any, Protocol

import httpx
import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec
from pydantic import JsonValue

from concept_runtime.durable import sync_names
from concept_runtime.errors import Unavailable

logger = logging.getLogger(__name__)
_FRESH = 600.0
_ASK_AGAIN = 10.0
_TIMEOUT = 3.0
_MOST_BYTES = 256 * 1024


class PublicKeys(Protocol):
    async def key(self, kid: str | None) -> jwt.PyJWK | None:
        """The key a token names; None when there is none."""
        ...


class Keys:
    """An ES256 key pair in a file that only its owner reads."""

    def __init__(self, private: ec.EllipticCurvePrivateKey) -> None:
        self.private = private
        self.jwk = _jwk(private.public_key())
        self.kid: str = self.jwk["kid"]

    @classmethod
    def open(cls, folder: Path) -> "Keys":
        """The pair kept in `folder`, made on first use. Raises OSError, ValueError for a damaged file."""
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = folder / "signing-key.pem"
        if not path.exists():
            _create(path)
        loaded = serialization.load_pem_private_key(path.read_bytes(), None)
        if not isinstance(loaded, ec.EllipticCurvePrivateKey) or loaded.curve.name != "secp256r1":
            raise ValueError(f"{path.name} holds no P-256 key")
        return cls(loaded)

    def jwks(self) -> dict[str, Any]:
        return {"keys": [self.jwk]}

    async def key(self, kid: str | None) -> jwt.PyJWK | None:
        return jwt.PyJWK(self.jwk) if kid == self.kid else None


class RemoteKeys:
    """A remote issuer's published keys. An outage leaves the last good set in force."""

    def __init__(self, url: str, client: httpx.AsyncClient) -> None:
        self._url = url
        self._client = client
        self._keys: dict[str, jwt.PyJWK] = {}
        self._asked_at = float("-inf")
        self._fetched_at = float("-inf")
        self._lock = asyncio.Lock()

    async def key(self, kid: str | None) -> jwt.PyJWK | None:
        """Asks the issuer for a key not seen before, at most every 10 s; renews the set every 10 minutes.

        Raises Unavailable when no set was ever read: nobody can tell then whether the token is good.
        """
        stale = time.monotonic() - self._fetched_at > _FRESH
        known = kid in self._keys
        # Those with a known key do not queue behind a renewal that hangs.
        if not known or (stale and not self._lock.locked()):
            await self._refresh()
        if self._fetched_at == float("-inf"):
            raise Unavailable("Sign-ins cannot be checked right now.")
        return self._keys.get(kid or "")

    async def _refresh(self) -> None:
        async with self._lock:
            if time.monotonic() - self._asked_at < _ASK_AGAIN:
                return
            self._asked_at = time.monotonic()
            try:
                # An issuer with a shared secret publishes an empty set; one that had keys does not.
                self._keys = _public(await self._fetch()) or self._keys
                self._fetched_at = time.monotonic()
            except (httpx.HTTPError, TimeoutError, ValueError, RecursionError) as error:
                logger.warning("the issuer's keys cannot be read, the last good ones stay: %r", error)

    async def _fetch(self) -> Any:
        body = bytearray()
        async with asyncio.timeout(_TIMEOUT), self._client.stream("GET", self._url) as response:
            response.raise_for_status()
            async for chunk in response.aiter_bytes():
                body += chunk
                if len(body) > _MOST_BYTES:
                    raise ValueError("the key set is too large")
        return json.loads(body)


def _public(document: JsonValue) -> dict[str, jwt.PyJWK]:
    """The asymmetric keys by id; a key of a kind not known here does not spoil the others."""
    listed = document.get("keys") if isinstance(document, dict) else None
    if not isinstance(listed, list):
        raise ValueError("this is no key set")
    found = (_usable(entry) for entry in listed if isinstance(entry, dict))
    return {key.key_id: key for key in found if key and key.key_id}


def _usable(entry: dict[str, JsonValue]) -> jwt.PyJWK | None:
    if entry.get("kty") not in ("EC", "RSA") or not isinstance(entry.get("kid"), str):
        return None
    try:
        return jwt.PyJWK(entry)
    except (jwt.PyJWTError, ValueError, TypeError, KeyError):
        return None


def _create(path: Path) -> None:
    pem = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    # Process ids repeat among containers that share a folder; mkstemp makes a name of one's own, mode 0600.
    descriptor, temporary = tempfile.mkstemp(dir=path.parent, prefix=path.name)
    with open(descriptor, "wb") as file:
        file.write(pem)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(temporary, path)
    except FileExistsError:
        pass
    finally:
        os.unlink(temporary)
    sync_names(path.parent)


def _jwk(public: ec.EllipticCurvePublicKey) -> dict[str, Any]:
    numbers = public.public_numbers()
    x, y = (_base64(number.to_bytes(32, "big")) for number in (numbers.x, numbers.y))
    thumbprint = hashlib.sha256(f'{{"crv":"P-256","kty":"EC","x":"{x}","y":"{y}"}}'.encode()).digest()
    return {
        "kty": "EC",
        "crv": "P-256",
        "x": x,
        "y": y,
        "alg": "ES256",
        "use": "sig",
        "key_ops": ["verify"],
        "kid": _base64(thumbprint),
    }


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()
