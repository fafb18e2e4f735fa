"""What the existing front end does before it can look: it signs in, asks for a concept and waits for it."""

from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any

import httpx

from support.system import System, User
from support.waiting import wait_until

PROMPT = {"logo_description": "a sailing boat", "theme_description": "nordic sea at dawn"}
Made = tuple[User, dict[str, Any]]


@asynccontextmanager
async def concept_made(system: System) -> AsyncIterator[Made]:
    """Somebody signed in as that front end does, and a concept of theirs as its detail page sees it."""
    async with httpx.AsyncClient(base_url=system.url, timeout=60) as http:
        signed_in = await http.post("/auth/v1/signup", json={"data": {}, "gotrue_meta_security": {}})
        assert signed_in.status_code == 200, signed_in.text
    session = signed_in.json()
    headers = {"Authorization": f"Bearer {session['access_token']}"}
    user = User(httpx.AsyncClient(base_url=system.url, timeout=60, headers=headers), session)
    task = (await user.http.post("/api/concepts/generate-with-palettes", json=PROMPT)).json()
    done = await wait_until(lambda: _completed(user, task["task_id"]), 60)
    yield user, (await user.http.get(f"/api/storage/concept/{done['result_id']}")).json()
    await user.http.aclose()


async def _completed(user: User, task_id: str) -> dict[str, Any] | None:
    task = (await user.http.get(f"/api/tasks/{task_id}")).json()
    assert task["status"] in ("pending", "processing", "completed"), task
    return task if task["status"] == "completed" else None
