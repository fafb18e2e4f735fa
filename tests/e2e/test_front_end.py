"""The existing front end's path, in its own words: sign in, generate, follow, look, export."""

import json
from collections.abc import Iterator
from pathlib import Path
from typing import Any
from uuid import uuid4

import httpx
import pytest

from support.existing_front_end import PROMPT, Made
from support.system import System, User

CONTRACT = json.loads((Path(__file__).parent / "golden" / "front_end_contract.json").read_text())


async def test_a_generated_concept_is_accepted_as_a_task_with_limits_in_headers(user: User):
    answer = await user.http.post("/api/concepts/generate-with-palettes", json=PROMPT)
    task = answer.json()
    assert answer.status_code == 202
    assert (task["status"], task["type"]) == ("pending", "concept_generation")
    assert {"x-ratelimit-limit", "x-ratelimit-remaining", "x-ratelimit-reset"} <= set(answer.headers)


@pytest.mark.parametrize("record", CONTRACT, ids=lambda record: record["path"])
async def test_an_answer_has_every_field_that_was_recorded_as_needed(made: Made, record: dict[str, Any]):
    user, concept = made
    answer = (await user.http.get(record["path"].format(id=concept["id"]))).json()
    assert list(lacking(record["needs"], answer)) == []


def lacking(needs: Any, answer: Any, at: str = "") -> Iterator[str]:
    """Where the answer has not what is needed: fields, and values of the same kind; null stands for any."""
    if needs is not None and not isinstance(answer, type(needs)):
        yield at
    elif isinstance(needs, dict):
        for name, need in needs.items():
            yield from lacking(need, answer[name], f"{at}/{name}") if name in answer else [f"{at}/{name}"]
    elif isinstance(needs, list):
        yield from (place for each in answer or [None] for place in lacking(needs[0], each, f"{at}/*"))


async def test_a_concept_shows_variations_with_ids_paths_and_pictures_that_open(made: Made):
    _, concept = made
    assert len(concept["color_variations"]) == 7
    for picture in (concept, *concept["color_variations"]):
        assert picture["id"]
        assert picture["storage_path"] == picture["image_path"]
        async with httpx.AsyncClient() as anyone:
            opened = await anyone.get(picture["image_url"])
        assert (opened.status_code, opened.headers["content-type"]) == (200, "image/png")


async def test_a_list_shows_each_task_as_it_is_shown_alone(made: Made):
    user, concept = made
    listed = (await user.http.get("/api/tasks", params={"status": "completed"})).json()
    alone = (await user.http.get(f"/api/tasks/{concept['id']}")).json()
    assert alone in listed
    assert (alone["result_id"], alone["image_url"]) == (concept["id"], concept["image_url"])


async def test_a_signed_picture_can_be_looked_up_and_saved_under_a_name(made: Made):
    _, concept = made
    async with httpx.AsyncClient() as anyone:
        found = await anyone.head(concept["image_url"])
        saved = await anyone.get(f"{concept['image_url']}&download=a%22b%0d%0a.png")
        own_name = await anyone.get(f"{concept['image_url']}&download=")
    assert (found.status_code, found.content) == (200, b"")
    assert int(found.headers["content-length"]) == len(saved.content)
    assert saved.headers["content-disposition"].startswith('attachment; filename="a_b__.png"')
    assert concept["image_path"].rpartition("/")[2] in own_name.headers["content-disposition"]


async def test_pictures_are_addressed_where_the_gateway_is_whatever_a_request_says(
    made: Made, system: System
):
    user, concept = made
    elsewhere = {"X-Forwarded-Proto": "https", "Host": "evil.example"}
    shown = (await user.http.get(f"/api/storage/concept/{concept['id']}", headers=elsewhere)).json()
    for picture in (shown, *shown["color_variations"]):
        assert picture["image_url"].startswith(f"{system.url}/storage/v1/object/sign/")


async def test_recent_concepts_are_the_finished_ones_newest_first(made: Made):
    user, concept = made
    listed = (await user.http.get("/api/storage/recent")).json()
    assert [each["id"] for each in listed] == [concept["id"]]


@pytest.mark.parametrize(
    ("form", "media_type"), [("png", "image/png"), ("jpg", "image/jpeg"), ("svg", "image/svg+xml")]
)
async def test_a_variation_is_exported_by_its_path(made: Made, form: str, media_type: str):
    user, concept = made
    order = {
        "image_identifier": concept["color_variations"][2]["storage_path"],
        "target_format": form,
        "target_size": "small",
        "svg_params": {},
        "storage_bucket": "palette-images",
    }
    answer = await user.http.post("/api/export/process", json=order)
    assert (answer.status_code, answer.headers["content-type"]) == (200, media_type)
    assert "x-ratelimit-remaining" in answer.headers


async def test_an_export_sent_again_with_its_key_is_the_same_export(made: Made):
    user, concept = made
    for form, size in (("png", "small"), ("png", "large"), ("pdf", "original")):
        order = {"image_identifier": concept["storage_path"], "target_format": form, "target_size": size}
        key = {"Idempotency-Key": str(uuid4())}
        first, again = [
            await user.http.post("/api/export/process", json=order, headers=key) for _ in range(2)
        ]
        assert (first.status_code, "idempotent-replayed" in first.headers) == (200, False)
        assert (again.headers["idempotent-replayed"], again.content) == ("true", first.content)
        for name in ("content-type", "content-disposition", "x-ratelimit-remaining"):
            assert again.headers[name] == first.headers[name]


async def test_an_image_is_refined_by_its_url(made: Made):
    user, concept = made
    order = {
        "original_image_url": concept["image_url"],
        "refinement_prompt": "make it rounder",
        "logo_description": "",
        "preserve_aspects": ["colors"],
    }
    answer = await user.http.post("/api/concepts/refine", json=order)
    assert (answer.status_code, answer.json()["type"]) == (202, "concept_refinement")


async def test_limits_read_as_a_number_for_a_period_with_and_without_a_token(system: System, made: Made):
    user, _ = made
    async with httpx.AsyncClient(base_url=system.url) as nobody:
        for http in (user.http, nobody):
            limits = (await http.get("/api/health/rate-limits-status")).json()["limits"]
            assert {"generate_concept", "refine_concept", "store_concept", "export_action"} <= set(limits)
            assert all(limit["limit"] == "1000000/month" for limit in limits.values())


async def test_somebody_else_finds_nothing(made: Made, stranger: User):
    _, concept = made
    export = {"image_identifier": concept["storage_path"], "target_format": "png", "target_size": "small"}
    refinement = {"original_image_url": concept["image_url"], "refinement_prompt": "make it rounder"}
    answers = [
        await stranger.http.get(f"/api/tasks/{concept['id']}"),
        await stranger.http.delete(f"/api/tasks/{concept['id']}"),
        await stranger.http.get(f"/api/storage/concept/{concept['id']}"),
        await stranger.http.post("/api/export/process", json=export),
        await stranger.http.post("/api/concepts/refine", json=refinement),
    ]
    assert [answer.status_code for answer in answers] == [404] * 5
    assert all(answer.json()["message"] for answer in answers)


async def test_a_picture_s_url_opens_no_other_picture(made: Made):
    _, concept = made
    own, other = concept["image_url"].split("?"), concept["color_variations"][0]["image_url"].split("?")
    async with httpx.AsyncClient() as anyone:
        for path, token in ((own[0], other[1]), (other[0], own[1]), (own[0], ""), (own[0], "token=x")):
            answer = await anyone.get(f"{path}?{token}")
            assert (answer.status_code, answer.json()["statusCode"]) == (400, "400")
