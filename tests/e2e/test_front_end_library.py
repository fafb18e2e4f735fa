"""The existing front end's path through its own client library, in a real browser and from another origin."""

import json
from collections.abc import AsyncIterator
from typing import Any, NamedTuple

import pytest
import pytest_asyncio

from support.another_origin import FRONT_END
from support.browser import Page, browsing, chromium
from support.system import System

# With how each begins a message: the versions of the channel protocol differ.
LIBRARIES = {"supabase-js-2.49.4": "{", "supabase-js-2.119.1": "["}
PROMPT = {"logo_description": "a sailing boat", "theme_description": "nordic sea at dawn"}
pytestmark = [
    pytest.mark.skipif(chromium() is None, reason="no Chromium"),
    pytest.mark.skipif(
        not (FRONT_END / "node_modules").exists(),
        reason="the client library is not installed: prepare.sh does it",
    ),
    pytest.mark.timeout(180),
]


class Visit(NamedTuple):
    """Somebody signed in on a page of another origin, which has loaded one version of the library."""

    page: Page
    origin: str
    client_library: str
    system: System

    async def open(self) -> None:
        await self.page.open(f"{self.origin}/index.html?{id(object())}")
        await self.page.evaluate(f"start('{self.client_library}', '{self.system.url}')")

    async def ask(self, path: str, **options: Any) -> dict[str, Any]:
        return await self.page.evaluate(f"ask('{path}', {json.dumps(options)})")


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def browser(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Page]:
    async with browsing(tmp_path_factory.mktemp("browser")) as page:
        yield page


@pytest_asyncio.fixture(scope="module", loop_scope="session", params=LIBRARIES)
async def visit(
    request: pytest.FixtureRequest, browser: Page, origin: str, limited: System
) -> AsyncIterator[Visit]:
    visit = Visit(browser, origin, request.param, limited)
    await browser.open(f"{origin}/index.html")
    await browser.evaluate("localStorage.clear()")
    await visit.open()
    early = await visit.ask("/health/rate-limits-status")
    assert (early["status"], early["body"]["limits"]["generate_concept"]["limit"]) == (200, "3/month")
    signed_in = await browser.evaluate("client.auth.signInAnonymously()")
    assert signed_in["error"] is None
    yield visit
    assert browser.complaints() == []


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def concept(visit: Visit) -> dict[str, Any]:
    """A concept as the detail page gets it, followed over the socket until it was completed."""
    task = await _generate(visit)
    await visit.page.evaluate(f"follow('{task['task_id']}')")
    await visit.page.until("told.at(-1)?.status === 'completed' || told.at(-1)?.error_message", 120)
    assert await visit.page.evaluate("told.at(-1).error_message") is None
    done = (await visit.ask(f"/tasks/{task['task_id']}"))["body"]
    return (await visit.ask(f"/storage/concept/{done['result_id']}"))["body"]


async def _generate(visit: Visit) -> dict[str, Any]:
    answer = await visit.ask("/concepts/generate-with-palettes", method="POST", body=PROMPT)
    assert answer["status"] == 202, answer
    return answer["body"]


async def test_a_sign_in_survives_a_reload(visit: Visit):
    before = await visit.page.evaluate("session()")
    await visit.open()
    after = await visit.page.evaluate("session()")
    assert after["user"] == before["user"]
    assert (after["user"]["is_anonymous"], after["user"]["role"]) == (True, "authenticated")
    assert await visit.page.evaluate("localStorage['sb-127-auth-token'].includes('access_token')")
    told = await visit.page.evaluate("client.auth.getUser()")
    assert told["data"]["user"]["id"] == after["user"]["id"]


async def test_the_library_verifies_the_token_by_the_published_keys(visit: Visit):
    verified = await visit.page.evaluate("client.auth.getClaims()")
    assert verified["error"] is None
    assert verified["data"]["claims"]["sub"] == (await visit.page.evaluate("session()"))["user"]["id"]
    asked = "performance.getEntriesByType('resource').some(entry => entry.name.endsWith('/jwks.json'))"
    assert await visit.page.evaluate(asked)


async def test_tabs_that_refresh_one_token_at_once_all_stay_signed_in(visit: Visit):
    old = await visit.page.evaluate("session()")
    asked = f"[1, 2, 3].map(() => refreshed('{old['refresh_token']}'))"
    tabs = await visit.page.evaluate(f"Promise.all({asked})")
    renewed = await visit.page.evaluate("client.auth.refreshSession()")
    tokens = {tab["refresh_token"] for tab in tabs} | {renewed["data"]["session"]["refresh_token"]}
    assert len(tokens - {old["refresh_token"]}) == 4
    assert {tab["user"]["id"] for tab in tabs} == {renewed["data"]["user"]["id"]} == {old["user"]["id"]}


async def test_a_refused_refresh_tells_the_library_its_code(visit: Visit):
    refused = await visit.page.evaluate(
        "supabase.createClient(address, 'publishable', {auth: {persistSession: false, storageKey: 'other'}})"
        ".auth.refreshSession({refresh_token: 'unknown'}).then(({error}) => [error.status, error.code])"
    )
    assert refused == [400, "refresh_token_not_found"]


async def test_what_is_asked_before_and_beside_a_concept_is_answered_across_origins(visit: Visit):
    config = await visit.ask("/health/config")
    assert config["body"] == {"storage": {"concept": "concept-images", "palette": "palette-images"}}
    ping = await visit.ask("/health/ping", headers={"cache-control": "no-cache"})
    assert ping["status"] == 200
    limits = (await visit.ask("/health/rate-limits-status"))["body"]
    assert limits["user_identifier"]
    assert set(limits["limits"]) >= {"generate_concept", "refine_concept", "store_concept", "export_action"}
    assert limits["limits"]["export_action"]["limit"] == "20/hour"


async def test_a_task_is_told_by_the_socket_with_one_join_and_no_system_message(
    visit: Visit, concept: dict[str, Any]
):
    told = await visit.page.evaluate("told")
    assert {row["id"] for row in told} == {concept["id"]}
    assert [row["status"] for row in told].count("completed") == 1
    assert {row["status"] for row in told} <= {"pending", "processing", "completed"}
    assert (told[-1]["result_id"], told[-1]["error_message"]) == (concept["id"], None)
    assert await visit.page.evaluate("[joins.length, systems.length, statuses]") == [1, 0, ["SUBSCRIBED"]]
    assert await visit.page.evaluate("joins[0][0]") == LIBRARIES[visit.client_library]


async def test_a_token_that_is_renewed_tells_no_row_again(visit: Visit, concept: dict[str, Any]):
    before = await visit.page.evaluate("told.length")
    await visit.page.evaluate("client.auth.refreshSession().then(() => client.realtime.setAuth())")
    assert await visit.page.evaluate("client.removeChannel(channel)") == "ok"
    assert await visit.page.evaluate("[told.length, joins.length]") == [before, 1]
    await visit.page.until("statuses.at(-1) === 'CLOSED'")


async def test_pictures_open_in_the_page_and_can_be_read_by_it(visit: Visit, concept: dict[str, Any]):
    assert len(concept["color_variations"]) == 7
    for picture in (concept, *concept["color_variations"]):
        url = json.dumps(picture["image_url"])
        assert await visit.page.evaluate(f"shown({url})") == 1024
        assert await visit.page.evaluate(
            f"fetch({url}).then(answer => answer.blob()).then(blob => blob.type)"
        ) == ("image/png")


async def test_the_list_holds_what_the_detail_shows(visit: Visit, concept: dict[str, Any]):
    recent = await visit.ask("/storage/recent")
    assert concept in recent["body"]


async def test_an_export_arrives_as_a_file_with_what_is_left_of_the_quota(
    visit: Visit, concept: dict[str, Any]
):
    order = {
        "image_identifier": concept["color_variations"][0]["storage_path"],
        "target_format": "png",
        "target_size": "medium",
        "svg_params": {"color_mode": "color", "hierarchical": "stacked"},
        "storage_bucket": "palette-images",
    }
    answer = await visit.page.evaluate(f"exported({json.dumps(order)})")
    assert (answer["status"], answer["type"]) == (200, "image/png")
    assert answer["size"] > 1000
    assert (answer["headers"]["x-ratelimit-limit"], answer["headers"]["x-ratelimit-remaining"]) == (
        "20",
        "19",
    )


async def test_a_refinement_is_a_task_that_can_be_cancelled(visit: Visit, concept: dict[str, Any]):
    order = {
        "original_image_url": concept["image_url"],
        "refinement_prompt": "make it rounder",
        "logo_description": concept["logo_description"],
        "theme_description": concept["theme_description"],
        "preserve_aspects": ["colors", "layout"],
    }
    task = (await visit.ask("/concepts/refine", method="POST", body=order))["body"]
    assert task["type"] == "concept_refinement"
    cancelled = await visit.ask(f"/tasks/{task['task_id']}/cancel", method="POST")
    again = await visit.ask(f"/tasks/{task['task_id']}/cancel", method="POST")
    assert (cancelled["status"], again["status"]) in ((200, 409), (409, 409))
    assert again["body"]["message"]


async def test_over_the_quota_the_page_can_read_how_much_and_until_when(visit: Visit):
    for _ in range(3):
        path = "/concepts/generate-with-palettes?num_palettes=0"
        answer = await visit.ask(path, method="POST", body=PROMPT)
    assert (answer["status"], answer["body"]["limit"], answer["body"]["current"]) == (429, 3, 3)
    assert answer["headers"]["x-ratelimit-remaining"] == "0"
    assert int(answer["headers"]["retry-after"]) == pytest.approx(
        answer["body"]["reset_after_seconds"], abs=2
    )
    left = (await visit.ask("/health/rate-limits-status"))["body"]["limits"]["generate_concept"]
    assert (left["limit"], left["remaining"]) == ("3/month", 0)


async def test_after_signing_out_the_token_opens_nothing(visit: Visit):
    token = (await visit.page.evaluate("session()"))["access_token"]
    assert await visit.page.evaluate("client.auth.signOut()") == {"error": None}
    assert await visit.page.evaluate("session()") is None
    assert await visit.page.evaluate("localStorage.getItem('sb-127-auth-token')") is None
    late = await visit.ask("/tasks", token=token)
    assert (late["status"], late["body"]["code"]) == (401, "session-ended")
    assert late["body"]["message"]
