"""/auth/v1 of the embedded mode: what supabase-js asks of its auth server, in that server's forms."""

import json
from datetime import datetime
from typing import Any

from fastapi import APIRouter, Request
from pydantic import JsonValue
from starlette.responses import JSONResponse, Response

from gateway.access.accounts import Accounts, RefreshRefused, Session
from gateway.access.keys import Keys
from gateway.access.tokens import AUDIENCE, LIFETIME, Identity, InvalidToken, Verifier
from gateway.bodies import read_bounded
from gateway.supabase_forms import auth_error

_NO_STORE = {"Cache-Control": "no-store"}
_SCOPES = ("global", "local", "others")


def auth_router(accounts: Accounts, keys: Keys, verifier: Verifier) -> APIRouter:
    """Sign-up, refresh, user, logout and the key set."""
    endpoints = _Endpoints(accounts, keys, verifier)
    router = APIRouter(prefix="/auth/v1", tags=["auth"])
    router.add_api_route("/signup", endpoints.sign_up, methods=["POST"])
    router.add_api_route("/token", endpoints.token, methods=["POST"])
    router.add_api_route("/user", endpoints.user, methods=["GET"])
    router.add_api_route("/logout", endpoints.logout, methods=["POST"])
    router.add_api_route("/.well-known/jwks.json", endpoints.jwks, methods=["GET"])
    return router


class _Endpoints:
    def __init__(self, accounts: Accounts, keys: Keys, verifier: Verifier) -> None:
        self._accounts = accounts
        self._keys = keys
        self._verifier = verifier

    async def sign_up(self, request: Request) -> Response:
        body = await _body(request)
        if body is None:
            return auth_error(request, 400, "bad_json", "Could not parse request body as JSON")
        if body.get("email") or body.get("phone"):
            return auth_error(request, 422, "signup_disabled", "Only anonymous sign-ins are offered here")
        return _signed_in(await self._accounts.create_anonymous())

    async def token(self, request: Request) -> Response:
        if request.query_params.get("grant_type") != "refresh_token":
            return auth_error(request, 400, "invalid_credentials", "unsupported_grant_type")
        body = await _body(request)
        refresh_token = (body or {}).get("refresh_token")
        if not isinstance(refresh_token, str) or not refresh_token:
            return auth_error(request, 400, "validation_failed", "refresh_token required")
        try:
            return _signed_in(await self._accounts.refresh(refresh_token))
        except RefreshRefused as error:
            return auth_error(request, 400, error.code, str(error))

    async def user(self, request: Request) -> Response:
        identity = await self._identity(request)
        if isinstance(identity, Response):
            return identity
        created_at = await self._accounts.created_at(identity.user_id)
        if created_at is None:
            return auth_error(request, 403, "user_not_found", "User from sub claim in JWT does not exist")
        return JSONResponse(_user(identity, created_at), headers=_NO_STORE)

    async def logout(self, request: Request) -> Response:
        scope = request.query_params.get("scope", "global")
        if scope not in _SCOPES:
            return auth_error(request, 400, "validation_failed", "Unsupported logout scope")
        identity = await self._identity(request)
        if isinstance(identity, Response):
            return identity
        # An anonymous user cannot sign in again, so there is never another session of theirs.
        if identity.session_id and scope != "others":
            await self._accounts.revoke(identity.session_id)
        return Response(status_code=204)

    async def jwks(self) -> Response:
        return JSONResponse(self._keys.jwks(), headers={"Cache-Control": "public, max-age=600"})

    async def _identity(self, request: Request) -> Identity | Response:
        scheme, _, token = request.headers.get("authorization", "").partition(" ")
        if scheme.lower() != "bearer" or not token.strip():
            return auth_error(request, 401, "no_authorization", "This endpoint requires a Bearer token")
        try:
            return await self._verifier.verify(token.strip())
        except InvalidToken as error:
            code = "session_not_found" if error.code == "session-ended" else "bad_jwt"
            return auth_error(request, 403, code, str(error))


async def _body(request: Request) -> dict[str, Any] | None:
    """Raises Problem 413."""
    try:
        body: JsonValue = json.loads(await read_bounded(request) or b"{}")
    except (ValueError, RecursionError):
        return None
    return body if isinstance(body, dict) else None


def _signed_in(session: Session) -> Response:
    body = {
        "access_token": session.access_token,
        "token_type": "bearer",
        "expires_in": int(LIFETIME.total_seconds()),
        "expires_at": int(session.expires_at.timestamp()),
        "refresh_token": session.refresh_token,
        "user": _user(session.user, session.created_at),
    }
    return JSONResponse(body, headers=_NO_STORE)


def _user(user: Identity, created_at: datetime) -> dict[str, Any]:
    created = created_at.isoformat().replace("+00:00", "Z")
    return {
        "id": str(user.user_id),
        "aud": AUDIENCE,
        "role": "authenticated",
        "email": "",
        "phone": "",
        "last_sign_in_at": created,
        "app_metadata": {},
        "user_metadata": {},
        "identities": [],
        "created_at": created,
        "updated_at": created,
        "is_anonymous": user.is_anonymous,
    }
