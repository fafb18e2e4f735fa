"""Signed image URLs of the local storage: who holds the URL may read that one image until it expires.

The token is the compact HS256 JWT (RFC 7515, RFC 7519) that Supabase Storage issues, with the claims `url`
("<bucket>/<path>"), `scope`, `iat` and `exp`. A token is a function of its arguments alone and expiries fall
on quarter hours, so equal states give equal URLs.
"""

import base64
import binascii
import hashlib
import hmac
import json
from datetime import UTC, datetime, timedelta
from typing import Any
from urllib.parse import quote

PREFIX = "/storage/v1/object/sign"
LONGEST = timedelta(hours=1)
SHORTEST = timedelta(minutes=45)
STEP = timedelta(minutes=15)
_EPOCH = datetime(1970, 1, 1, tzinfo=UTC)
_HEADER = {"alg": "HS256", "typ": "JWT"}
_TOKEN_LIMIT = 4096


class SignatureRefused(ValueError):
    """The token does not open this image."""


class SignatureExpired(SignatureRefused):
    """The token did open this image, until its time was over."""


class SignatureElsewhere(SignatureRefused):
    """The token is ours, for another image."""


def expiry(now: datetime) -> datetime:
    """When a URL signed `now` ends: a quarter hour's mark, at least 45 and at most 60 minutes away."""
    return _EPOCH - ((_EPOCH - now - SHORTEST) // STEP) * STEP


def signed_url(secret: str, bucket: str, path: str, expires_at: datetime) -> str:
    """An absolute-path reference to the image, to be resolved against the gateway's address."""
    token = sign(secret, bucket, path, expires_at)
    return f"{PREFIX}/{quote(bucket, safe='')}/{quote(path)}?token={token}"


def sign(secret: str, bucket: str, path: str, expires_at: datetime) -> str:
    """The token for one image, valid until `expires_at` (whole seconds)."""
    expires = int(expires_at.timestamp())
    claims = {
        "url": f"{bucket}/{path}",
        "scope": "download",
        "iat": expires - int(LONGEST.total_seconds()),
        "exp": expires,
    }
    signed = f"{_segment(_HEADER)}.{_segment(claims)}"
    return f"{signed}.{_signature(secret, signed)}"


def verify(secret: str, token: str, bucket: str, path: str, now: datetime) -> datetime:
    """The expiry of a good token.

    Raises SignatureExpired where only time is against it, SignatureElsewhere where it is another image's,
    else SignatureRefused.
    """
    claims = _claims(secret, token)
    expires = claims.get("exp")
    if claims.get("url") != f"{bucket}/{path}" or not isinstance(expires, int):
        raise SignatureElsewhere("the token was signed for another image")
    if now.timestamp() >= expires:
        raise SignatureExpired("the token has expired")
    return datetime.fromtimestamp(expires, UTC)


def _claims(secret: str, token: str) -> dict[str, Any]:
    signed, dot, signature = token.rpartition(".")
    if not dot or len(token) > _TOKEN_LIMIT or not token.isascii():
        raise SignatureRefused("not a token")
    if not hmac.compare_digest(_signature(secret, signed), signature):
        raise SignatureRefused("the signature is not ours")
    header, _, claims = signed.partition(".")
    if _parsed(header).get("alg") != "HS256":
        raise SignatureRefused("signed by another algorithm")
    return _parsed(claims)


def _signature(secret: str, signed: str) -> str:
    return _base64(hmac.new(secret.encode(), signed.encode(), hashlib.sha256).digest())


def _segment(value: dict[str, Any]) -> str:
    return _base64(json.dumps(value, separators=(",", ":")).encode())


def _base64(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


def _parsed(segment: str) -> dict[str, Any]:
    try:
        value: Any = json.loads(base64.urlsafe_b64decode(segment + "=" * (-len(segment) % 4)))
    except (ValueError, binascii.Error) as error:
        raise SignatureRefused("not a token") from error
    if not isinstance(value, dict):
        raise SignatureRefused("not a token")
    return value  # pyright: ignore[reportUnknownVariableType]
