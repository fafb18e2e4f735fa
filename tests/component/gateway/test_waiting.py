"""Whoever waits for a concept is told how it ended, also where somebody has deleted it."""

import asyncio
from typing import Any

import pytest

from component.gateway.running import User
from concept_contracts.events import ConceptErased
from support import events
from support.outside import Outside
from support.waiting import wait_until

ORDER = {"logo_description": "a fox reading a book", "theme_description": "autumn forest"}
LONG = 60


@pytest.mark.parametrize("path", ["/v1/concepts", "/api/concepts/generate"])
async def test_who_waits_for_a_concept_is_told_at_once_that_it_is_deleted(
    user: User, outside: Outside, path: str
):
    asked = asyncio.create_task(user.http.post(path, json=ORDER, headers={"Prefer": f"wait={LONG}"}))
    owned = {"concept_id": await wait_until(lambda: _newest(user)), "user_id": user.id}
    await outside.says(events.concept_deleted(**owned), ConceptErased(concept_id=owned["concept_id"]))
    async with asyncio.timeout(LONG / 4):
        answer = await asked
    assert (answer.status_code, answer.json()["code"]) == (404, "not-found")


async def _newest(user: User) -> Any:
    listed = (await user.http.get("/v1/concepts", params={"limit": 1})).json()["items"]
    return listed[0]["id"] if listed else None
