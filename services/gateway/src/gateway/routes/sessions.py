"""/v1/session: anonymous users of the embedded mode."""

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Request
from pydantic import BaseModel
from starlette.responses import Response

from gateway.access.accounts import SESSION_LIFETIME, Session
from gateway.bodies import Bounded
from gateway.dependencies import COOKIE, Caller, Gateway, Parts, session_of_cookie
from gateway.described import IF_NONE_MATCH, heeds, refuses
from gateway.problems import not_found
from gateway.responses import json_response, validated

router = APIRouter(prefix="/v1/session", tags=["session"])


class SessionUser(BaseModel):
    id: UUID
    is_anonymous: bool


class SessionView(BaseModel):
    access_token: str
    token_type: str
    expires_at: int
    refresh_token: str
    user: SessionUser


class CurrentSession(BaseModel):
    """The tokens come where the cookie did."""

    access_token: str | None = None
    token_type: str | None = None
    expires_at: int | None = None
    refresh_token: str | None = None
    user: SessionUser


@router.post(
    "", status_code=201, responses={201: {"model": SessionView}, 200: {"model": SessionView}, **refuses(413)}
)
async def open_session(request: Request, _: Bounded, parts: Parts) -> Response:
    """201 with a new anonymous user, 200 for the one whose cookie came along."""
    if parts.accounts is None:
        raise not_found()
    session = await session_of_cookie(request, parts)
    if session is not None:
        return _with_cookie(_answer(session, 200), request.cookies[COOKIE], parts)
    session = await parts.accounts.create_anonymous()
    return _with_cookie(_answer(session, 201), session.cookie or "", parts)


@router.get("", responses={200: {"model": CurrentSession}}, openapi_extra=heeds(IF_NONE_MATCH))
async def current_session(request: Request, caller: Caller, parts: Parts) -> Response:
    """Who the caller is; with the cookie, also a fresh access token."""
    if "authorization" not in request.headers:
        session = await session_of_cookie(request, parts)
        if session is not None:
            return validated(request, _told(session), _NO_STORE)
    user = {"id": str(caller.user_id), "is_anonymous": caller.is_anonymous}
    return validated(request, {"user": user}, _NO_STORE)


@router.delete("", status_code=204)
async def close_session(request: Request, caller: Caller, parts: Parts) -> Response:
    """Ends the caller's session and its tokens' renewal. Another session's cookie stays."""
    if parts.accounts is None:
        raise not_found()
    if caller.session_id:
        await parts.accounts.revoke(caller.session_id)
    response = Response(status_code=204)
    if await parts.accounts.user_of_cookie(request.cookies.get(COOKIE, "")) is None:
        response.delete_cookie(COOKIE, httponly=True, samesite="lax", secure=parts.settings.secure_cookie)
    return response


_NO_STORE = {"Cache-Control": "no-store"}


def _with_cookie(response: Response, cookie: str, parts: Gateway) -> Response:
    """Each answer begins the cookie's month anew."""
    response.set_cookie(
        COOKIE,
        cookie,
        max_age=int(SESSION_LIFETIME.total_seconds()),
        httponly=True,
        samesite="lax",
        secure=parts.settings.secure_cookie,
    )
    return response


def _answer(session: Session, status: int) -> Response:
    return json_response(_told(session), status, _NO_STORE)


def _told(session: Session) -> dict[str, Any]:
    return {
        "access_token": session.access_token,
        "token_type": "bearer",
        "expires_at": int(session.expires_at.timestamp()),
        "refresh_token": session.refresh_token,
        "user": {"id": str(session.user.user_id), "is_anonymous": session.user.is_anonymous},
    }
