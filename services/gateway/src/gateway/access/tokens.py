"""Access tokens: issued in the embedded mode, verified in every mode.

RFC 7519, with the algorithm pinned by the key and never by the token (RFC 8725).
"""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any, NamedTuple
from uuid import UUID

import jwt

from gateway.access.keys import Keys, PublicKeys

LIFETIME = timedelta(hours=1)
AUDIENCE = "authenticated"
EMBEDDED_ISSUER = "concept-visualizer"
_LEEWAY = 30
_LONGEST = 8192
_ASYMMETRIC = ("ES256", "RS256")


class Identity(NamedTuple):
    user_id: UUID
    is_anonymous: bool
    session_id: str | None = None


class InvalidToken(Exception):
    """The message is fit for a user."""

    def __init__(self, message: str = "The token is not valid.", code: str = "invalid-token") -> None:
        super().__init__(message)
        self.code = code


def issue(keys: Keys, user: Identity, signed_in_at: datetime, now: datetime) -> tuple[str, datetime]:
    """An access token with the claims of Supabase's, and when it expires."""
    expires_at = (now + LIFETIME).replace(microsecond=0)
    claims: dict[str, Any] = {
        "iss": EMBEDDED_ISSUER,
        "sub": str(user.user_id),
        "aud": AUDIENCE,
        "role": "authenticated",
        "is_anonymous": user.is_anonymous,
        "session_id": user.session_id,
        "email": "",
        "phone": "",
        "app_metadata": {},
        "user_metadata": {},
        "aal": "aal1",
        "amr": [{"method": "anonymous", "timestamp": int(signed_in_at.timestamp())}],
        "iat": int(now.timestamp()),
        "exp": int(expires_at.timestamp()),
    }
    return jwt.encode(claims, keys.private, algorithm="ES256", headers={"kid": keys.kid}), expires_at


class Verifier:
    """Accepts ES256 and RS256 by published keys; HS256 only by a configured legacy secret."""

    def __init__(
        self,
        keys: PublicKeys,
        issuer: str,
        *,
        legacy_secret: str | None = None,
        revoked: Callable[[str], bool] = lambda _: False,
    ) -> None:
        self._keys = keys
        self._issuer = issuer
        self._legacy_secret = legacy_secret
        self._revoked = revoked

    async def verify(self, token: str) -> Identity:
        """Raises InvalidToken; Unavailable while the issuer's keys have never been read."""
        if len(token) > _LONGEST:
            raise InvalidToken
        try:
            claims = await self._claims(token)
        except jwt.ExpiredSignatureError as error:
            raise InvalidToken("The token has expired.", "token-expired") from error
        except (jwt.PyJWTError, ValueError, TypeError, RecursionError) as error:
            raise InvalidToken from error
        identity = _identity(claims)
        if identity.session_id and self._revoked(identity.session_id):
            raise InvalidToken("The session has ended.", "session-ended")
        return identity

    async def _claims(self, token: str) -> dict[str, Any]:
        header = jwt.get_unverified_header(token)
        algorithm = header.get("alg")
        if algorithm == "HS256" and self._legacy_secret:
            return self._decode(token, self._legacy_secret, "HS256")
        if algorithm not in _ASYMMETRIC:
            raise InvalidToken
        key = await self._keys.key(header.get("kid"))
        if key is None or key.algorithm_name != algorithm:
            raise InvalidToken
        return self._decode(token, key.key, algorithm)

    def _decode(self, token: str, key: Any, algorithm: str) -> dict[str, Any]:
        return jwt.decode(
            token,
            key,
            algorithms=[algorithm],
            audience=AUDIENCE,
            issuer=self._issuer,
            leeway=_LEEWAY,
            options={"require": ["exp", "sub", "aud", "iss"]},
        )


def _identity(claims: dict[str, Any]) -> Identity:
    if claims.get("role") != "authenticated":
        raise InvalidToken("The token's role may not do this.")
    try:
        user_id = UUID(claims["sub"])
    except (ValueError, AttributeError, TypeError) as error:
        raise InvalidToken from error
    session_id = claims.get("session_id")
    return Identity(
        user_id, claims.get("is_anonymous") is True, session_id if isinstance(session_id, str) else None
    )
