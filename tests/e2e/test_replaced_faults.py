"""The faults of the system that this one replaces, each of them absent.

Some are shown elsewhere: exports of somebody else's images (test_front_end), `is_anonymous` and its place
(unit/gateway/access/test_auth_routes), images that cannot be signed (unit/gateway/test_front_end_views), the
single join (test_front_end_library). Calls that block the loop are refused by the linter's ASYNC rules.
"""

import asyncio
import time
from io import BytesIO
from typing import Any
from uuid import uuid4

import httpx
import pytest
from PIL import Image

from support.system import PROMPT, System, User

# Without palettes, as nobody waits for these concepts.
GENERATE = "/api/concepts/generate-with-palettes?num_palettes=0"
OPEN = "/api/health"
Finished = tuple[User, dict[str, Any]]


async def _export(user: User, **changes: Any) -> httpx.Response:
    order = {"target_format": "png", "target_size": "small", "storage_bucket": "palette-images"}
    return await user.http.post("/api/export/process", json=order | changes)


async def _limits(user: User) -> dict[str, Any]:
    return (await user.http.get("/api/health/rate-limits-status")).json()["limits"]


async def test_every_error_reaches_a_page_of_another_origin(visitor: User, origin: str):
    answers = [await visitor.http.post(GENERATE, json=PROMPT) for _ in range(4)][3:]
    answers.append(await visitor.http.post(GENERATE, json={}))
    answers.append(await visitor.http.get("/api/tasks/unknown"))
    answers.append(await visitor.http.get("/api/tasks", headers={"Authorization": "Bearer forged"}))
    answers.append(await visitor.http.get("/api/nowhere"))
    assert [answer.status_code for answer in answers] == [429, 422, 404, 401, 404]
    assert {answer.headers["access-control-allow-origin"] for answer in answers} == {origin}
    assert {answer.headers["access-control-allow-credentials"] for answer in answers} == {"true"}
    assert all(answer.json()["message"] for answer in answers)


async def test_the_headers_that_are_sent_are_the_ones_that_pages_may_read(visitor: User):
    answer = await visitor.http.post(GENERATE, json=PROMPT)
    exposed = {name.strip().lower() for name in answer.headers["access-control-expose-headers"].split(",")}
    sent = {name for name in answer.headers if "ratelimit" in name or name == "retry-after"}
    assert sent >= {"x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"}
    assert sent <= exposed


async def test_a_page_of_an_unknown_origin_is_not_let_in(limited: System):
    asked = {"Origin": "https://evil.example", "Access-Control-Request-Method": "POST"}
    async with httpx.AsyncClient(base_url=limited.url) as http:
        preflight = await http.options(GENERATE, headers=asked)
        answer = await http.get("/api/health/ping", headers={"Origin": "https://app.example.evil.example"})
    for refused in (preflight, answer):
        assert "access-control-allow-origin" not in refused.headers


@pytest.mark.parametrize(
    ("path", "changes", "field"),
    [
        ("/api/concepts/refine", {"preserve_aspects": ["colors", "everything"]}, "preserve_aspects"),
        ("/api/concepts/refine", {"original_image_url": ""}, "original_image_url"),
        ("/api/export/process", {"image_identifier": ""}, "image_identifier"),
        ("/api/export/process", {"storage_bucket": "secrets"}, "storage_bucket"),
        ("/api/export/process", {"target_size": "huge"}, "target_size"),
    ],
)
async def test_each_field_is_checked(user: User, path: str, changes: dict[str, Any], field: str):
    order = {"original_image_url": "x", "refinement_prompt": "make it rounder", "image_identifier": "x"}
    answer = await user.http.post(path, json=order | changes)
    assert answer.status_code == 422
    assert [error["loc"][1] for error in answer.json()["errors"]] == [field]


async def test_what_is_left_is_told_to_the_last_unit_and_resets_at_one_time(visitor: User):
    answers = [await visitor.http.post(GENERATE, json=PROMPT) for _ in range(4)]
    assert [answer.status_code for answer in answers] == [202, 202, 202, 429]
    assert [answer.headers["x-ratelimit-remaining"] for answer in answers] == ["2", "1", "0", "0"]
    (reset,) = {int(answer.headers["x-ratelimit-reset"]) for answer in answers}
    wait = int(answers[3].headers["retry-after"])
    assert reset - time.time() == pytest.approx(wait, abs=5)


async def test_a_refused_request_costs_nothing(visitor: User):
    before = await _limits(visitor)
    refused = [
        await visitor.http.post(GENERATE, json={"logo_description": "x"}),
        await visitor.http.post(GENERATE, json=PROMPT, params={"num_palettes": 1000}),
        await _export(visitor, image_identifier=f"{visitor.id}/{uuid4()}/logo.png"),
    ]
    after = await _limits(visitor)
    assert [answer.status_code for answer in refused] == [422, 422, 404]
    assert [limit["remaining"] for limit in after.values()] == [
        limit["remaining"] for limit in before.values()
    ]


async def test_without_a_valid_token_every_route_answers_401_and_nothing_internal(system: System):
    async with httpx.AsyncClient(base_url=system.url) as http:
        routes = (await http.get("/openapi.json")).json()["paths"]
        asked = [
            (method, path.replace("{task_id}", "x").replace("{concept_id}", "x"))
            for path, methods in routes.items()
            for method in methods
            if path.startswith("/api/") and not path.startswith(OPEN)
        ]
        for headers in ({}, {"Authorization": "Bearer eyJhbGciOiJub25lIn0.e30."}):
            answers = [await http.request(*each, json={}, headers=headers) for each in asked]
            assert {answer.status_code for answer in answers} == {401}
            assert {answer.json()["title"] for answer in answers} == {"Unauthorized"}
    assert len(asked) >= 12


@pytest.mark.parametrize(
    "url",
    [
        "http://169.254.169.254/latest/meta-data",
        "file:///etc/passwd",
        "https://elsewhere.example/storage/v1/object/sign/concept-images/a/b/c.png",
        "../../secrets",
        "%2e%2e/%2e%2e/x",
    ],
)
async def test_only_images_of_ones_own_are_refined_or_exported(user: User, url: str):
    order = {"original_image_url": url, "refinement_prompt": "make it rounder"}
    refined = await user.http.post("/api/concepts/refine", json=order)
    exported = await _export(user, image_identifier=url)
    assert [refined.status_code, exported.status_code] == [404, 404]


async def test_an_image_is_found_by_its_path_whatever_bucket_is_guessed(finished: Finished):
    somebody, concept = finished
    path = concept["variations"][0]["image"]["path"]
    guesses = [
        {"image_identifier": path},
        {"image_identifier": path, "storage_bucket": "concept-images"},
        {"image_identifier": f"palette-images/{path}"},
        {"image_identifier": f"https://app.example{concept['variations'][0]['image']['url']}"},
    ]
    answers = [await _export(somebody, **guess) for guess in guesses]
    assert {answer.status_code for answer in answers} == {200}
    assert len({answer.content for answer in answers}) == 1


async def test_requests_at_the_same_moment_are_tasks_of_their_own(user: User):
    answers = await asyncio.gather(*(user.http.post(GENERATE, json=PROMPT) for _ in range(3)))
    tasks = {answer.json()["task_id"] for answer in answers}
    assert ({answer.status_code for answer in answers}, len(tasks)) == ({202}, 3)
    listed = (await user.http.get("/api/tasks")).json()
    assert {task["task_id"] for task in listed} == tasks


async def test_the_limits_told_are_the_ones_enforced(visitor: User):
    answer = await visitor.http.post(GENERATE, json=PROMPT)
    told = (await _limits(visitor))["generate_concept"]
    assert told["limit"] == f"{answer.headers['x-ratelimit-limit']}/month"
    assert str(told["remaining"]) == answer.headers["x-ratelimit-remaining"]
    reset = int(answer.headers["x-ratelimit-reset"])
    assert time.time() + told["reset_after"] == pytest.approx(reset, abs=5)


@pytest.mark.parametrize(("size", "pixels"), [("small", 500), ("medium", 1000), ("large", 2000)])
async def test_a_size_has_the_pixels_of_its_name(finished: Finished, size: str, pixels: int):
    somebody, concept = finished
    answer = await _export(
        somebody, image_identifier=concept["image"]["path"], target_format="jpg", target_size=size
    )
    with Image.open(BytesIO(answer.content)) as picture:
        assert max(picture.size) == pixels


async def test_a_list_is_as_long_as_it_was_asked_to_be(finished: Finished):
    somebody, concept = finished
    await somebody.create(palette_count=0)
    one = (await somebody.http.get("/api/storage/recent", params={"limit": 1})).json()
    two = (await somebody.http.get("/api/storage/recent")).json()
    assert (len(one), one[0]["id"]) == (1, two[0]["id"])
    assert concept["id"] in [each["id"] for each in two]
