"""The whole system set to a Supabase project: its users, its storage and its tables, all stood in for."""

import asyncio
import time
from collections.abc import AsyncIterator
from typing import Any, NamedTuple
from uuid import UUID

import httpx
import jwt
import pytest
import pytest_asyncio

from support.postgres import Database
from support.postgrest import JWT_SECRET
from support.supabase_project import PUBLISHABLE_KEY, SECRET_KEY, SupabaseProject
from support.system import System
from support.waiting import wait_until

PROMPT = {"logo_description": "a sailing boat", "theme_description": "nordic sea at dawn"}
ROWS = "/rest/v1/{}?select=%2A&id=eq.{}"
pytestmark = pytest.mark.timeout(120)


class Deployed(NamedTuple):
    system: System
    project: SupabaseProject

    def signed_in(self, user: UUID) -> httpx.AsyncClient:
        """An anonymous user of the project, to whom the gateway and the project's own API are open."""
        now = int(time.time())
        claims = {
            "iss": f"{self.project.url}/auth/v1",
            "sub": str(user),
            "aud": "authenticated",
            "role": "authenticated",
            "is_anonymous": True,
            "exp": now + 3600,
        }
        token = jwt.encode(claims, JWT_SECRET, algorithm="HS256")
        headers = {"Authorization": f"Bearer {token}", "apikey": PUBLISHABLE_KEY}
        return httpx.AsyncClient(base_url=self.system.url, headers=headers, timeout=60)


class Made(NamedTuple):
    owner: httpx.AsyncClient
    stranger: httpx.AsyncClient
    concept: dict[str, Any]
    limits: dict[str, str]


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def deployed(database: Database, tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Deployed]:
    async with SupabaseProject(database).serving() as project:
        settings = {
            "CONCEPTS_SUPABASE_URL": project.url,
            "CONCEPTS_STORAGE": "supabase",
            "CONCEPTS_SUPABASE_SECRET_KEY": SECRET_KEY,
            "CONCEPTS_SUPABASE_JWT_SECRET": JWT_SECRET,
        }
        system = System(tmp_path_factory.mktemp("deployed") / "data", **settings)
        # The services ask the project, which this very loop serves, before they are ready.
        await asyncio.to_thread(system.start)
        yield Deployed(system, project)
        await asyncio.to_thread(system.stop)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def made(deployed: Deployed) -> AsyncIterator[Made]:
    users = [deployed.project.database.user() for _ in range(2)]
    async with deployed.signed_in(users[0]) as owner, deployed.signed_in(users[1]) as stranger:
        accepted = await owner.post("/api/concepts/generate-with-palettes", json=PROMPT)
        assert accepted.status_code == 202, accepted.text
        task = accepted.json()["task_id"]
        await wait_until(lambda: _completed(owner, task), 60, interval=0.2)
        concept = (await owner.get(f"/api/storage/concept/{task}")).json()
        yield Made(owner, stranger, concept, dict(accepted.headers))


async def _completed(owner: httpx.AsyncClient, task: str) -> bool:
    status = (await owner.get(f"/api/tasks/{task}")).json()["status"]
    assert status in ("pending", "processing", "completed")
    return status == "completed"


async def test_pictures_lie_in_the_projects_buckets_and_are_signed_by_it(deployed: Deployed, made: Made):
    buckets, concept = deployed.project.files.objects, made.concept
    assert concept["storage_path"] in buckets["concept-images"]
    for picture in concept["color_variations"]:
        assert picture["storage_path"] in buckets["palette-images"]
    prefix = f"{deployed.project.url}/storage/v1/object/sign/concept-images/{concept['storage_path']}?token="
    assert concept["image_url"].startswith(prefix)
    assert len(concept["color_variations"]) == 7


async def test_an_anonymous_user_of_the_project_has_ten_concepts_a_month(made: Made):
    assert (made.limits["x-ratelimit-limit"], made.limits["x-ratelimit-remaining"]) == ("10", "9")


async def test_the_owner_reads_the_rows_from_the_project_and_a_stranger_none(deployed: Deployed, made: Made):
    for table in ("tasks", "concepts"):
        url = f"{deployed.project.url}{ROWS.format(table, made.concept['id'])}"
        own = await wait_until(lambda url=url: _rows(made.owner, url), 20)
        assert own[0]["id"] == made.concept["id"]
        assert await _rows(made.stranger, url) == []


async def _rows(user: httpx.AsyncClient, url: str) -> list[dict[str, Any]]:
    answer = await user.get(url)
    assert answer.status_code == 200, answer.text
    return answer.json()


async def test_a_stored_picture_is_exported_and_refined_by_its_owner_only(made: Made):
    export = {
        "image_identifier": made.concept["color_variations"][0]["image_url"],
        "target_format": "png",
        "target_size": "small",
        "storage_bucket": "palette-images",
    }
    refinement = {
        "original_image_url": made.concept["image_url"],
        "refinement_prompt": "make it rounder",
    }
    for user, statuses in ((made.stranger, [404, 404]), (made.owner, [200, 202])):
        exported = await user.post("/api/export/process", json=export)
        refined = await user.post("/api/concepts/refine", json=refinement)
        assert [exported.status_code, refined.status_code] == statuses


async def test_a_deleted_concept_leaves_the_project(deployed: Deployed, made: Made):
    assert (await made.owner.delete(f"/api/tasks/{made.concept['id']}")).status_code == 204
    url = f"{deployed.project.url}{ROWS.format('tasks', made.concept['id'])}"
    buckets = deployed.project.files.objects

    async def gone() -> bool:
        left = [path for files in buckets.values() for path in files if made.concept["id"] in path]
        return not left and await _rows(made.owner, url) == []

    await wait_until(gone, 30)
    assert (await made.owner.get(f"/api/storage/concept/{made.concept['id']}")).status_code == 404
