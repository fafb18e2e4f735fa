"""/auth/v1 answers as the recorded auth server does."""

import json
from collections.abc import AsyncIterator
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID

import httpx
import jwt
import pytest
import pytest_asyncio
from fastapi import FastAPI

from gateway.access.accounts import Accounts
from gateway.access.auth_routes import auth_router
from gateway.access.keys import Keys
from gateway.access.tokens import EMBEDDED_ISSUER, Verifier

SIGN_UP = {"data": {}, "gotrue_meta_security": {"captcha_token": None}}
CLAIMS = {
    *("iss", "sub", "aud", "exp", "iat", "email", "phone", "app_metadata", "user_metadata"),
    *("role", "aal", "amr", "session_id", "is_anonymous"),
}
REFRESH = "/auth/v1/token?grant_type=refresh_token"


@pytest_asyncio.fixture(loop_scope="session")
async def client(tmp_path: Path) -> AsyncIterator[httpx.AsyncClient]:
    keys = Keys.open(tmp_path)
    accounts = Accounts(tmp_path / "accounts.sqlite3", keys, lambda: datetime.now(UTC))
    app = FastAPI()
    app.include_router(auth_router(accounts, keys, Verifier(keys, EMBEDDED_ISSUER, revoked=accounts.revoked)))
    async with httpx.AsyncClient(transport=httpx.ASGITransport(app), base_url="http://gateway") as client:
        yield client
    accounts.close()


async def signed_up(client: httpx.AsyncClient) -> dict[str, Any]:
    response = await client.post("/auth/v1/signup", json=SIGN_UP)
    assert response.status_code == 200
    return response.json()


def bearer(session: dict[str, Any]) -> dict[str, str]:
    return {"Authorization": f"Bearer {session['access_token']}"}


def code(response: httpx.Response) -> str:
    """The error's code, its three places compared."""
    body = response.json()
    assert body == {"code": response.status_code, "error_code": body["error_code"], "msg": body["msg"]}
    assert response.headers["x-sb-error-code"] == body["error_code"]
    return body["error_code"]


async def test_an_anonymous_sign_up_gives_a_session(client: httpx.AsyncClient) -> None:
    session = await signed_up(client)
    assert set(session) == {"access_token", "token_type", "expires_in", "expires_at", "refresh_token", "user"}
    assert (session["token_type"], session["expires_in"]) == ("bearer", 3600)
    claims = jwt.decode(session["access_token"], options={"verify_signature": False})
    assert claims["exp"] == session["expires_at"]
    assert (claims["sub"], claims["is_anonymous"]) == (session["user"]["id"], True)
    assert set(claims) == CLAIMS
    assert [each["method"] for each in claims["amr"]] == ["anonymous"]
    assert UUID(claims["session_id"])


async def test_the_user_is_told_in_full(client: httpx.AsyncClient) -> None:
    session = await signed_up(client)
    user = (await client.get("/auth/v1/user", headers=bearer(session))).json()
    assert user == session["user"]
    assert (user["aud"], user["role"], user["is_anonymous"]) == ("authenticated", "authenticated", True)
    assert datetime.fromisoformat(user["created_at"]).tzinfo == UTC


async def test_a_refresh_keeps_the_user_and_rotates_the_token(client: httpx.AsyncClient) -> None:
    session = await signed_up(client)
    renewed = (await client.post(REFRESH, json={"refresh_token": session["refresh_token"]})).json()
    assert renewed["user"] == session["user"]
    assert renewed["refresh_token"] != session["refresh_token"]


async def test_the_key_set_verifies_the_tokens(client: httpx.AsyncClient) -> None:
    session = await signed_up(client)
    response = await client.get("/auth/v1/.well-known/jwks.json")
    assert response.headers["cache-control"] == "public, max-age=600"
    (key,) = response.json()["keys"]
    assert jwt.get_unverified_header(session["access_token"])["kid"] == key["kid"]
    assert jwt.decode(session["access_token"], jwt.PyJWK(key), ["ES256"], audience="authenticated")


@pytest.mark.parametrize("scope", ["", "?scope=global", "?scope=local"])
async def test_after_logging_out_nothing_is_left(client: httpx.AsyncClient, scope: str) -> None:
    session = await signed_up(client)
    assert (await client.post(f"/auth/v1/logout{scope}", headers=bearer(session))).status_code == 204
    user = await client.get("/auth/v1/user", headers=bearer(session))
    assert (user.status_code, code(user)) == (403, "session_not_found")
    renewal = await client.post(REFRESH, json={"refresh_token": session["refresh_token"]})
    assert (renewal.status_code, code(renewal)) == (400, "refresh_token_not_found")


async def test_logging_the_others_out_leaves_this_session(client: httpx.AsyncClient) -> None:
    session = await signed_up(client)
    others = await client.post("/auth/v1/logout?scope=others", headers=bearer(session))
    assert others.status_code == 204
    assert (await client.get("/auth/v1/user", headers=bearer(session))).status_code == 200
    odd = await client.post("/auth/v1/logout?scope=all", headers=bearer(session))
    assert (odd.status_code, code(odd)) == (400, "validation_failed")


@pytest.mark.parametrize(("method", "path"), [("GET", "/auth/v1/user"), ("POST", "/auth/v1/logout")])
async def test_who_brings_no_token_is_told_so(client: httpx.AsyncClient, method: str, path: str) -> None:
    for headers in ({}, {"Authorization": "Bearer "}, {"Authorization": "Basic eDp5"}):
        response = await client.request(method, path, headers=headers)
        assert (response.status_code, code(response)) == (401, "no_authorization")
    forged = await client.request(method, path, headers={"Authorization": "Bearer a.b.c"})
    assert (forged.status_code, code(forged)) == (403, "bad_jwt")


@pytest.mark.parametrize(
    "body",
    [
        b"",
        b"null",
        b"[]",
        b"7",
        b"{",
        b"\xff\xfe",
        b"[" * 60_000,
        b'{"refresh_token": null}',
        b'{"refresh_token": {}}',
        b'{"refresh_token": ""}',
        b'{"refresh_token": "\\ud800"}',
        b'{"refresh_token": "\\u0000"}',
        json.dumps({"refresh_token": "x" * 60_000}).encode(),
    ],
    ids=range(13),
)
async def test_no_odd_body_breaks_the_refresh(client: httpx.AsyncClient, body: bytes) -> None:
    response = await client.post(REFRESH, content=body)
    assert response.status_code == 400
    assert code(response) in ("validation_failed", "refresh_token_not_found")


@pytest.mark.parametrize("body", [b"null", b"[]", b"{", b"\xff\xfe", b"[" * 60_000])
async def test_no_odd_body_breaks_the_sign_up(client: httpx.AsyncClient, body: bytes) -> None:
    response = await client.post("/auth/v1/signup", content=body)
    assert (response.status_code, code(response)) == (400, "bad_json")


async def test_only_anonymous_users_sign_up(client: httpx.AsyncClient) -> None:
    response = await client.post("/auth/v1/signup", json={"email": "a@b.example", "password": "secret"})
    assert (response.status_code, code(response)) == (422, "signup_disabled")
    assert (await client.post("/auth/v1/signup")).status_code == 200


async def test_another_grant_is_refused(client: httpx.AsyncClient) -> None:
    for path in ("/auth/v1/token", "/auth/v1/token?grant_type=password"):
        assert (await client.post(path, json={})).status_code == 400


async def test_a_newer_client_gets_the_newer_form_of_errors(client: httpx.AsyncClient) -> None:
    response = await client.post(REFRESH, json={}, headers={"x-supabase-api-version": "2024-01-01"})
    assert response.json() == {"code": "validation_failed", "message": "refresh_token required"}
    assert response.headers["x-sb-error-code"] == "validation_failed"
    assert response.headers["x-supabase-api-version"] == "2024-01-01"
