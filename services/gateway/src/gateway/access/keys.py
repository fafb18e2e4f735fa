"""Signing keys: the embedded mode's own, and those of a remote issuer."""

import asyncio
import base64
import hashlib
import logging
import os
import time
from pathlib import Path
from typing import Any, Protocol

import httpx
import jwt
from cryptography.hazmat.primitives import serialization
from cryptography.hazmat.primitives.asymmetric import ec

logger = logging.getLogger(__name__)
_FRESH = 600.0
_ASK_AGAIN = 10.0
_TIMEOUT = 5.0
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
        """The pair kept in `folder`, made on first use. Raises OSError."""
        folder.mkdir(parents=True, exist_ok=True, mode=0o700)
        path = folder / "signing-key.pem"
        if not path.exists():
            _create(path)
        loaded = serialization.load_pem_private_key(path.read_bytes(), None)
        assert isinstance(loaded, ec.EllipticCurvePrivateKey)
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
        """Asks the issuer for a key not seen before, at most every 10 s; renews the set every 10 minutes."""
        now = time.monotonic()
        known = self._keys.get(kid or "")
        if known is None or now - self._fetched_at > _FRESH:
            await self._refresh()
        return self._keys.get(kid or "", known)

    async def _refresh(self) -> None:
        async with self._lock:
            if time.monotonic() - self._asked_at < _ASK_AGAIN:
                return
            self._asked_at = time.monotonic()
            try:
                self._keys = _public(await self._fetch())
                self._fetched_at = time.monotonic()
            except (httpx.HTTPError, ValueError, KeyError, TypeError, jwt.PyJWTError) as error:
                logger.warning("the issuer's keys cannot be read, the last good ones stay: %s", error)

    async def _fetch(self) -> dict[str, Any]:
        response = await self._client.get(self._url, timeout=_TIMEOUT)
        response.raise_for_status()
        if len(response.content) > _MOST_BYTES:
            raise ValueError("the key set is too large")
        return response.json()


def _public(document: dict[str, Any]) -> dict[str, jwt.PyJWK]:
    usable = [key for key in document["keys"] if key.get("kty") in ("EC", "RSA") and key.get("kid")]
    if not usable:
        raise ValueError("the key set is empty")
    return {key["kid"]: jwt.PyJWK(key) for key in usable}


def _create(path: Path) -> None:
    pem = ec.generate_private_key(ec.SECP256R1()).private_bytes(
        serialization.Encoding.PEM,
        serialization.PrivateFormat.PKCS8,
        serialization.NoEncryption(),
    )
    temporary = path.with_suffix(f".{os.getpid()}")
    with open(os.open(temporary, os.O_WRONLY | os.O_CREAT | os.O_TRUNC, 0o600), "wb") as file:
        file.write(pem)
        file.flush()
        os.fsync(file.fileno())
    try:
        os.link(temporary, path)
    except FileExistsError:
        pass
    finally:
        temporary.unlink()


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
