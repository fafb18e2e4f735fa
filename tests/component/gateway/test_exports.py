"""Exports as their users see them: asked for, asked for again, waited for and fetched."""

import asyncio
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID, uuid4

import httpx
import pytest
import pytest_asyncio

from component.gateway.running import SECRET, Running
from concept_contracts.events import ConceptErased, ExportCompleted, ExportRequested
from concept_contracts.streams import EXPORT_FILES
from gateway.app import build_app
from gateway.settings import Settings
from support import events
from support.outside import Outside
from support.waiting import wait_until


class Studio(NamedTuple):
    """A user with a finished concept and two exports a month, and the services that make them."""

    http: httpx.AsyncClient
    concept: dict[str, Any]
    outside: Outside

    async def asks(self, wait: int | None = None, **wish: Any) -> httpx.Response:
        order = {"concept_id": str(self.concept["concept_id"]), "format": "png", "size": 512}
        prefer = {} if wait is None else {"Prefer": f"wait={wait}"}
        return await self.http.post("/v1/exports", json=order | wish, headers=prefer)

    async def is_made(self, export: str) -> None:
        objects, key = self.outside.service.objects, f"{self.concept['concept_id']}/{export}.png"
        file = await objects.put(EXPORT_FILES.name, key, b"pixels", "image/png", 512, 512)
        ids = {"export_id": UUID(export), **self.concept}
        told = {"filename": "fox.png", "media_type": "image/png", "size": file.size}
        await self.outside.says(ExportCompleted(artifact=file, **told, **ids))
        await wait_until(lambda: self._ended(export))

    async def loses(self, export: str) -> None:
        key = f"{self.concept['concept_id']}/{export}.png"
        assert await self.outside.service.objects.delete(EXPORT_FILES.name, key)

    async def remaining(self) -> int:
        return (await self.http.get("/v1/limits")).json()["limits"]["exports"]["remaining"]

    async def _ended(self, export: str) -> bool:
        return (await self.http.get(f"/v1/exports/{export}")).json()["status"] == "completed"


@pytest_asyncio.fixture(loop_scope="session")
async def studio(nats_url: str, tmp_path: Path, outside: Outside, lender: None) -> AsyncIterator[Studio]:
    settings = {
        "nats_url": nats_url,
        "data_dir": tmp_path,
        "signing_secret": SECRET,
        "quota_exports": "5/month",
    }
    app = build_app(Settings.model_validate(settings))
    async with app.service.running(), Running(app.asgi).client() as http:
        session = (await http.post("/v1/session")).json()
        http.headers["Authorization"] = f"Bearer {session['access_token']}"
        owned = {"concept_id": uuid4(), "user_id": UUID(session["user"]["id"])}
        end = await outside.says(*(event.model_copy(update=owned) for event in events.story()))
        assert (await http.get("/v1/concepts", params={"min_seq": end})).json()["items"]
        yield Studio(http, owned, outside)


async def test_one_that_was_made_is_answered_at_once_and_costs_nothing(studio: Studio):
    first = (await studio.asks()).json()["id"]
    await studio.is_made(first)
    again = await studio.asks()
    assert (again.status_code, again.json()["id"], again.json()["status"]) == (200, first, "completed")
    assert again.headers["location"] == f"/v1/exports/{first}"
    assert await studio.remaining() == 4


@pytest.mark.parametrize(("kit", "count"), [({}, 2), ({"variations": False}, 0)])
async def test_a_kit_holds_the_variations_unless_it_shall_not(
    studio: Studio, kit: dict[str, bool], count: int
):
    answer = await studio.asks(format="kit", options={"kit": kit})
    ids = {"export_id": UUID(answer.json()["id"]), **studio.concept}
    (asked,) = await studio.outside.history(events.export_requested(**ids))
    assert isinstance(asked.event, ExportRequested)
    assert len(asked.event.variations) == count


async def test_what_differs_runs_or_is_lost_is_made(studio: Studio):
    first = (await studio.asks()).json()["id"]
    beside = (await studio.asks()).json()["id"]
    await studio.is_made(first)
    other = await studio.asks(size=513)
    await studio.loses(first)
    anew = await studio.asks()
    assert (other.status_code, anew.status_code) == (202, 202)
    assert len({first, beside, other.json()["id"], anew.json()["id"]}) == 4


async def test_who_waits_for_one_is_told_at_once_that_its_concept_is_deleted(studio: Studio):
    async def taken() -> bool:
        return await studio.remaining() < 5

    asked = asyncio.create_task(studio.asks(wait=60))
    await wait_until(taken)
    await studio.outside.says(events.concept_deleted(**studio.concept), _erased(studio))
    async with asyncio.timeout(20):
        answer = await asked
    assert (answer.status_code, answer.json()["code"]) == (404, "not-found")


async def test_the_head_of_a_file_is_of_all_of_it_whatever_range_is_asked_for(studio: Studio):
    made = (await studio.asks()).json()
    await studio.is_made(made["id"])
    for wanted in ("bytes=0-1", "bytes=900-"):
        head = await studio.http.head(made["links"]["file"], headers={"Range": wanted})
        assert (head.status_code, head.headers["content-length"]) == (200, str(len(b"pixels")))


def _erased(studio: Studio) -> ConceptErased:
    return ConceptErased(concept_id=studio.concept["concept_id"])
