"""Whatever comes in, the answer is a problem that names the fault, and never a 500."""

import os
import signal
from typing import Any
from uuid import uuid4

import httpx
import pytest

from support.system import PROMPT, System, User

Finished = tuple[User, dict[str, Any]]


def _problem(answer: httpx.Response, status: int) -> dict[str, Any]:
    assert answer.status_code == status, answer.text
    assert answer.headers["content-type"].startswith("application/problem+json")
    problem = answer.json()
    assert problem["status"] == status
    assert problem["message"] == problem["detail"]
    assert {"type", "title", "code", "trace_id", "retryable"} <= set(problem)
    return problem


@pytest.mark.parametrize(
    "change",
    [
        {"logo_description": "fox"},
        {"logo_description": "   x   "},
        {"logo_description": "x" * 501},
        {"logo_description": None},
        {"logo_description": 7},
        {"theme_description": ["warm", "forest"]},
        {"palette_count": 13},
        {"palette_count": -1},
        {"palette_count": "many"},
        {"seed": 2**32},
        {"seed": -1},
        {"width": 255},
        {"height": 2049},
        {"provider": "nobody-knows-it"},
    ],
)
async def test_a_value_out_of_range_is_named(user: User, change: dict[str, Any]):
    problem = _problem(await user.http.post("/v1/concepts", json=PROMPT | change), 422)
    assert any(next(iter(change)) in error["loc"] for error in problem["errors"])


@pytest.mark.parametrize(
    ("body", "content_type", "status"),
    [
        (b"{", "application/json", 400),
        (b"\xff\xfe", "application/json", 400),
        (b"[]", "application/json", 422),
        (b"null", "application/json", 422),
        (b"logo=fox", "application/x-www-form-urlencoded", 415),
        (b'{"a": "' + b"x" * 1024 * 1024 + b'"}', "application/json", 413),
        (b"[" * 60_000, "application/json", 400),
    ],
)
async def test_a_body_that_is_no_order_is_refused(user: User, body: bytes, content_type: str, status: int):
    answer = await user.http.post("/v1/concepts", content=body, headers={"Content-Type": content_type})
    _problem(answer, status)


async def test_a_body_that_is_too_large_is_refused_however_often_and_the_connection_serves_on(user: User):
    body = b"x" * 2**20
    for _ in range(10):
        answer = await user.http.post(
            "/v1/concepts", content=body, headers={"Content-Type": "application/json"}
        )
        _problem(answer, 413)
        assert "connection" not in answer.headers


@pytest.mark.parametrize("concept_id", [str(uuid4()), "not-a-uuid", "%00", "..%2f..%2fetc"])
async def test_an_unknown_concept_is_not_found(user: User, concept_id: str):
    for path in ("", "/events"):
        _problem(await user.http.get(f"/v1/concepts/{concept_id}{path}"), 404)


async def test_somebody_elses_concept_is_not_found_in_any_way(finished: Finished, stranger: User):
    owner, concept = finished
    path = f"/v1/concepts/{concept['id']}"
    _problem(await stranger.http.get(path), 404)
    _problem(await stranger.http.get(f"{path}/events"), 404)
    _problem(await stranger.http.delete(path), 404)
    _problem(await stranger.http.post(f"{path}/cancel"), 404)
    _problem(await stranger.http.post(f"{path}/refinements", json={"instructions": "make it mine"}), 404)
    _problem(await stranger.http.post(f"{path}/variations", json={"colors": ["#102030"] * 3}), 404)
    for resume in ({}, {"Last-Event-ID": "0"}):
        stream = {"Accept": "text/event-stream", **resume}
        _problem(await stranger.http.get(f"{path}/events", headers=stream), 404)
    order = {"concept_id": concept["id"], "format": "png", "size": "small"}
    _problem(await stranger.http.post("/v1/exports", json=order), 404)
    export = (await owner.http.post("/v1/exports", json=order, headers={"Prefer": "wait=30"})).json()
    for link in export["links"].values():
        assert (await owner.http.get(link)).status_code == 200
        _problem(await stranger.http.get(link), 404)
    assert (await stranger.http.get("/v1/concepts")).json()["items"] == []


@pytest.mark.parametrize(
    "authorization",
    [None, "Bearer", "Bearer x", "Bearer a.b.c", "Basic dXNlcjpwYXNz", "Bearer " + "x" * 9000],
)
async def test_without_a_valid_token_nothing_is_told(system: System, authorization: str | None):
    headers = {"Authorization": authorization} if authorization else {}
    async with httpx.AsyncClient(base_url=system.url) as http:
        answer = await http.get("/v1/concepts", headers=headers)
    _problem(answer, 401)
    assert answer.headers["www-authenticate"].startswith("Bearer")


async def test_a_wrong_method_names_the_right_ones(user: User):
    answer = await user.http.put("/v1/concepts", json=PROMPT)
    _problem(answer, 405)
    assert "POST" in answer.headers["allow"]


async def test_a_key_used_for_another_order_is_refused_and_for_the_same_is_replayed(user: User):
    headers = {"Idempotency-Key": str(uuid4())}
    order = PROMPT | {"palette_count": 0, "width": 256, "height": 256}
    first = await user.http.post("/v1/concepts", json=order, headers=headers)
    again = await user.http.post("/v1/concepts", json=order, headers=headers)
    assert again.json()["id"] == first.json()["id"]
    assert again.headers["idempotent-replayed"] == "true"
    other = await user.http.post("/v1/concepts", json=order | {"seed": 5}, headers=headers)
    assert _problem(other, 422)["code"] == "idempotency-key-reused"
    await user.ended(first.json()["id"])


async def test_a_cancelled_concept_cannot_be_cancelled_again(finished: Finished):
    user, concept = finished
    _problem(await user.http.post(f"/v1/concepts/{concept['id']}/cancel"), 409)


async def test_with_nats_away_an_order_is_not_taken_and_the_client_told_when_to_come_back(
    system: System, user: User
):
    nats = system.pid("nats-server")
    os.kill(nats, signal.SIGSTOP)
    try:
        answer = await user.http.post("/v1/concepts", json=PROMPT)
    finally:
        os.kill(nats, signal.SIGCONT)
    problem = _problem(answer, 503)
    assert problem["retryable"]
    assert int(answer.headers["retry-after"]) >= 1
