"""The conventions that every route keeps."""

from typing import Any
from uuid import uuid4

import pytest

from component.gateway.running import SECRET, STUDIO, Running, User
from concept_contracts.events import ConceptErased
from concept_contracts.signed_urls import sign
from support import events
from support.outside import Outside

ORDER = {"logo_description": "a fox reading a book", "theme_description": "autumn forest"}
JSON = {"Content-Type": "application/json"}


@pytest.mark.parametrize(
    "cursor",
    ["", "c", "Yw", "x", "!", "é", "Yzk5OTk5OTk5OTk5OTk5OTk5OTk", "YzAx", "YzE=", "Yy0x", "MTI", "A" * 5000],
)
async def test_a_cursor_from_elsewhere_is_invalid(user: User, cursor: str):
    answer = await user.http.get("/v1/concepts", params={"cursor": cursor})
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["loc"] == ["query", "cursor"]


async def test_a_list_goes_on_where_it_stopped_while_concepts_are_added(user: User, outside: Outside):
    made = [(await user.http.post("/v1/concepts", json=ORDER)).json()["id"] for _ in range(5)]
    first = await user.http.get("/v1/concepts?limit=2&status=requested")
    await user.http.post("/v1/concepts", json=ORDER)
    listed, link = first.json()["items"], first.links["next"]["url"]
    while link:
        page = await user.http.get(link)
        listed += page.json()["items"]
        link = page.links.get("next", {}).get("url")
    assert [item["id"] for item in listed] == made[::-1]


async def test_every_read_has_a_tag_and_is_not_sent_again_to_who_has_it(user: User):
    made = (await user.http.post("/v1/concepts", json=ORDER)).headers["location"]
    paths = [made, f"{made}/events", "/v1/concepts", "/v1/limits", "/v1/session"]
    for path in [*paths, "/api/tasks", "/api/storage/recent"]:
        first = await user.http.get(path)
        again = await user.http.get(path, headers={"If-None-Match": first.headers["etag"]})
        assert (first.status_code, again.status_code, again.content) == (200, 304, b""), path
        assert first.headers["etag"].startswith('"')


async def test_a_page_elsewhere_may_read_every_header_that_means_something(gateway: Running, user: User):
    answer = await user.http.get("/v1/concepts/none", headers={"Origin": STUDIO})
    exposed = {name.strip() for name in answer.headers["access-control-expose-headers"].split(",")}
    assert answer.status_code == 404
    assert answer.headers["access-control-allow-origin"] == STUDIO
    assert exposed >= {"Accept-Ranges", "Content-Disposition", "Content-Range", "ETag", "Location", "Link"}
    assert exposed >= {"Retry-After", "Preference-Applied", "Idempotent-Replayed", "RateLimit"}


@pytest.mark.parametrize(
    "body", [b'{"seed": NaN}', b'{"a": Infinity}', b"\xef\xbb\xbf{}", b'"\\ud800"', b"", b"{'a': 1}"]
)
async def test_what_is_not_json_is_unreadable(user: User, body: bytes):
    answer = await user.http.post("/v1/concepts", content=body, headers=JSON)
    assert (answer.status_code, answer.json()["code"]) == (400, "unreadable-json")


async def test_a_head_is_what_a_get_would_answer_without_its_body(user: User):
    made = (await user.http.post("/v1/concepts", json=ORDER)).headers["location"]
    whole, head = await user.http.get(made), await user.http.head(made)
    assert (head.status_code, head.content) == (200, b"")
    for name in ("etag", "content-length", "content-type"):
        assert head.headers[name] == whole.headers[name]


async def test_the_head_of_a_stream_ends(user: User):
    answer = await user.http.head("/v1/events")
    assert (answer.status_code, answer.content) == (200, b"")
    assert answer.headers["content-type"].startswith("text/event-stream")
    assert "accept" in answer.headers["vary"].lower()


async def test_a_method_that_no_route_has_is_answered_with_those_it_has(user: User):
    for path, allowed in (("/v1/concepts", "GET, HEAD, OPTIONS, POST"), ("/v1/palettes", "OPTIONS, POST")):
        for method, status in (("PUT", 405), ("PATCH", 405), ("OPTIONS", 204)):
            answer = await user.http.request(method, path)
            assert (answer.status_code, answer.headers["allow"]) == (status, allowed)


async def test_a_preflight_tells_the_methods_that_there_are(gateway: Running):
    asking = {"Origin": STUDIO, "Access-Control-Request-Method": "DELETE"}
    async with gateway.client(**asking) as browser:
        answer = await browser.options("/v1/concepts")
        other = await browser.options("/v1/concepts", headers={"Access-Control-Request-Method": "PATCH"})
    assert (answer.status_code, other.status_code) == (200, 400)
    assert answer.headers["access-control-allow-methods"] == "DELETE, GET, HEAD, OPTIONS, POST"


async def test_a_key_bound_to_a_query_is_bound_to_it(user: User):
    path, key = "/api/concepts/generate-with-palettes", {"Idempotency-Key": str(uuid4())}
    first = await user.http.post(path, params={"num_palettes": 3}, json=ORDER, headers=key)
    same = await user.http.post(path, params={"num_palettes": 3}, json=ORDER, headers=key)
    other = await user.http.post(path, params={"num_palettes": 4}, json=ORDER, headers=key)
    assert (first.status_code, same.json(), same.headers["idempotent-replayed"]) == (
        202,
        first.json(),
        "true",
    )
    assert (other.status_code, other.json()["code"]) == (422, "idempotency-key-reused")
    assert other.json()["errors"][0]["loc"] == ["header", "Idempotency-Key"]


async def test_a_key_tells_nothing_of_a_concept_that_was_deleted(user: User, outside: Outside):
    key = {"Idempotency-Key": str(uuid4())}
    made = (await user.http.post("/v1/concepts", json=ORDER, headers=key)).json()["id"]
    await user.http.delete(f"/v1/concepts/{made}")
    deleted = await user.http.post("/v1/concepts", json=ORDER, headers=key)
    await outside.says(ConceptErased(concept_id=made))
    erased = await user.http.post("/v1/concepts", json=ORDER, headers=key)
    for answer in (deleted, erased):
        assert (answer.status_code, answer.json()["code"]) == (404, "not-found")
        assert ORDER["logo_description"] not in answer.text


async def test_an_export_is_there_at_once_and_gone_with_its_concept(user: User, outside: Outside):
    owned: dict[str, Any] = {"concept_id": uuid4(), "user_id": user.id}
    export = events.export_requested(export_id=uuid4(), **owned)
    await outside.says(events.concept_requested(**owned), export)
    path = f"/v1/exports/{export.export_id}"
    assert (await user.http.get(path)).json()["status"] == "requested"
    await user.http.delete(f"/v1/concepts/{owned['concept_id']}")
    for gone in (path, f"{path}/file", f"/v1/concepts/{owned['concept_id']}/events"):
        assert (await user.http.get(gone)).status_code == 404


async def test_the_storage_refuses_in_the_words_of_supabase(gateway: Running):
    """As recorded from Supabase Storage."""
    path = f"{uuid4()}/{uuid4()}/logo.png"
    now = events.START
    expired = sign(SECRET, "concept-images", path, now)
    elsewhere = sign(SECRET, "concept-images", "another.png", now.replace(year=2999))
    good = sign(SECRET, "concept-images", path, now.replace(year=2999))
    expected = {
        None: ("400", "Error", "querystring must have required property 'token'", "InvalidRequest"),
        "garbage": ("400", "InvalidJWT", "Invalid Compact JWS", "InvalidJWT"),
        expired: ("400", "InvalidJWT", '"exp" claim timestamp check failed', "InvalidJWT"),
        elsewhere: ("400", "InvalidSignature", "Invalid signature", "InvalidSignature"),
        good: ("404", "not_found", "Object not found", "NoSuchKey"),
    }
    async with gateway.client(Origin=STUDIO) as browser:
        for token, told in expected.items():
            params = {"token": token} if token else {}
            answer = await browser.get(f"/storage/v1/object/sign/concept-images/{path}", params=params)
            assert answer.status_code == 400
            assert tuple(answer.json()[name] for name in ("statusCode", "error", "message", "code")) == told
            assert answer.headers["access-control-allow-origin"] == STUDIO


async def test_a_path_that_supabase_does_not_have_is_not_there(gateway: Running):
    async with gateway.client() as browser:
        for path in ("/storage/v1/nosuch", "/auth/v1/nosuch"):
            assert (await browser.get(path)).status_code == 404


async def test_a_sign_up_or_refresh_over_the_limit_is_too_large(gateway: Running):
    async with gateway.client() as browser:
        for path in ("/auth/v1/signup", "/auth/v1/token?grant_type=refresh_token"):
            answer = await browser.post(path, content=b" " * 65_537)
            assert (answer.status_code, answer.json()["error_code"]) == (413, "too_large")


@pytest.mark.parametrize("limit", ["", "0", "101", "1.0", "1_0", "+5", "-1", "9" * 5000, "\u0663"])
async def test_a_limit_is_a_whole_number_up_to_a_hundred(user: User, limit: str):
    answer = await user.http.get("/v1/concepts", params={"limit": limit})
    assert (answer.status_code, answer.json()["errors"][0]["loc"]) == (422, ["query", "limit"])


async def test_a_read_waits_for_a_write_but_not_for_what_the_log_does_not_have(user: User):
    made = (await user.http.post("/v1/concepts", json=ORDER)).json()
    path = made["links"]["self"]
    written = await user.http.get(path, params={"min_seq": made["sequence"]})
    beyond = await user.http.get(path, params={"min_seq": made["sequence"] + 10**6})
    assert (written.status_code, beyond.status_code) == (200, 422)


async def test_a_body_that_nobody_needs_is_bounded_too(gateway: Running, user: User):
    made = (await user.http.post("/v1/concepts", json=ORDER)).headers["location"]
    for method, path in (("POST", "/v1/session"), ("POST", f"{made}/cancel"), ("DELETE", made)):
        answer = await user.http.request(method, path, content=b"x" * (64 * 1024 + 1))
        assert (answer.status_code, answer.json()["code"]) == (413, "too-large")


async def test_the_page_is_not_sent_again_to_who_has_it(gateway: Running):
    async with gateway.client() as browser:
        first = await browser.get("/")
        again = await browser.get("/", headers={"If-None-Match": first.headers["etag"]})
    assert (first.status_code, again.status_code) == (200, 304)
    assert again.headers["content-security-policy"] == first.headers["content-security-policy"]


async def test_an_ended_session_s_token_is_worth_nothing(gateway: Running):
    async with gateway.client() as nobody:
        token = (await nobody.post("/v1/session")).json()["access_token"]
    async with gateway.client(Authorization=f"Bearer {token}") as somebody:
        assert (await somebody.delete("/v1/session")).status_code == 204
        answer = await somebody.get("/v1/limits")
    assert (answer.status_code, answer.json()["code"]) == (401, "session-ended")
    assert answer.headers["www-authenticate"] == "Bearer"


async def test_the_session_that_ends_is_the_token_s_and_not_the_cookie_s(gateway: Running):
    async with gateway.client() as nobody:
        token = (await nobody.post("/v1/session")).json()["access_token"]
    async with gateway.client() as browser:
        kept = (await browser.post("/v1/session")).json()["user"]
        ended = await browser.delete("/v1/session", headers={"Authorization": f"Bearer {token}"})
        again = await browser.get("/v1/session")
    assert (ended.status_code, again.json()["user"]) == (204, kept)


@pytest.mark.parametrize("keys", [[""], ["a b"], ["x" * 256], ["é"], ["one", "two"]])
async def test_a_key_that_is_none_is_refused_and_nothing_made(user: User, keys: list[str]):
    lines = [("Idempotency-Key", key.encode()) for key in keys]
    answer = await user.http.post("/v1/concepts", json=ORDER, headers=lines)
    assert answer.status_code == 422
    assert answer.json()["errors"][0]["loc"] == ["header", "Idempotency-Key"]
    assert (await user.http.get("/v1/concepts")).json()["items"] == []
