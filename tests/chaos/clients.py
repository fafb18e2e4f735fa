"""Users who do not give up: each keeps asking until it has an answer, and notes what it was promised."""

import asyncio
import random
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import httpx

from concept_visualizer import sse

_PATIENCE = 300.0
_PAUSE = 0.2
_ENDED = frozenset({"completed", "completed_with_failures", "failed", "cancelled"})
_KINDS = ("plain",) * 5 + ("cancelled", "deleted", "exported", "varied", "refined")


@dataclass
class Receipts:
    """What was accepted, by id. `too_late`: cancellations refused; `seen`: what the live stream told."""

    concepts: set[UUID] = field(default_factory=set)
    cancelled: set[UUID] = field(default_factory=set)
    too_late: set[UUID] = field(default_factory=set)
    deleted: set[UUID] = field(default_factory=set)
    exports: set[UUID] = field(default_factory=set)
    variations: dict[UUID, int] = field(default_factory=dict)
    seen: list[int] = field(default_factory=list)
    connections: int = 0


class PersistentUser:
    """`name` and the seed decide what it asks for and under which idempotency keys."""

    def __init__(self, http: httpx.AsyncClient, name: str, seed: int) -> None:
        self._http = http
        self._name = name
        self._chance = random.Random(f"{seed}/{name}")
        self._keys = 0
        self.id: UUID
        self.receipts = Receipts()

    async def arrive(self) -> None:
        session = (await self._until("POST", "/v1/session", {201})).json()
        self.id = UUID(session["user"]["id"])
        self._http.headers["Authorization"] = f"Bearer {session['access_token']}"
        # The cookie would name the user a second time.
        self._http.cookies.clear()

    async def work(self, count: int, at_once: int = 4) -> None:
        """Asks for `count` concepts, each with what else its kind brings."""
        turn = asyncio.Semaphore(at_once)
        kinds = [self._chance.choice(_KINDS) for _ in range(count)]
        await asyncio.gather(*(self._story(kind, seed, turn) for seed, kind in enumerate(kinds)))

    async def follow(self) -> None:
        """Reads the live stream until cancelled, each time from where it was cut off."""
        while True:
            with suppress(httpx.HTTPError):
                await self._read_stream()
            await asyncio.sleep(_PAUSE)

    async def _read_stream(self) -> None:
        last = self.receipts.seen[-1] if self.receipts.seen else 0
        headers = {"Accept": "text/event-stream", "Last-Event-ID": str(last)}
        async with self._http.stream("GET", "/v1/events", headers=headers) as answer:
            if answer.status_code != 200:
                return
            self.receipts.connections += 1
            async for message in sse.messages(answer.aiter_lines()):
                if message.id is not None:
                    self.receipts.seen.append(int(message.id))

    async def _story(self, kind: str, seed: int, turn: asyncio.Semaphore) -> None:
        async with turn:
            concept = await self._create(seed)
            if kind == "cancelled":
                await self._cancel(concept)
            elif kind != "plain":
                await self._ended(concept)
                await getattr(self, f"_{kind}")(concept)

    async def _create(self, seed: int) -> UUID:
        order = {
            "logo_description": "a fox reading a book, minimal",
            "theme_description": "warm autumn forest at dusk",
            "palette_count": 2,
            "seed": seed,
            "width": 256,
            "height": 256,
        }
        return self._accepted(await self._post("/v1/concepts", order))

    async def _cancel(self, concept: UUID) -> None:
        answer = await self._until("POST", f"/v1/concepts/{concept}/cancel", {202, 409})
        kept = self.receipts.cancelled if answer.status_code == 202 else self.receipts.too_late
        kept.add(concept)

    async def _deleted(self, concept: UUID) -> None:
        await self._until("DELETE", f"/v1/concepts/{concept}", {202, 404})
        self.receipts.deleted.add(concept)

    async def _exported(self, concept: UUID) -> None:
        order = {"concept_id": str(concept), "format": "png", "size": "small"}
        self.receipts.exports.add(UUID((await self._post("/v1/exports", order)).json()["id"]))

    async def _varied(self, concept: UUID) -> None:
        colors = {"colors": ["#112233", "#aabbcc", "#ddeeff"]}
        await self._post(f"/v1/concepts/{concept}/variations", colors)
        self.receipts.variations[concept] = 1

    async def _refined(self, concept: UUID) -> None:
        order = {"instructions": "make the lines bolder"}
        self._accepted(await self._post(f"/v1/concepts/{concept}/refinements", order))

    def _accepted(self, answer: httpx.Response) -> UUID:
        concept = UUID(answer.json()["id"])
        self.receipts.concepts.add(concept)
        return concept

    async def _ended(self, concept: UUID) -> dict[str, Any]:
        while True:
            state = (await self._until("GET", f"/v1/concepts/{concept}", {200})).json()
            if state["status"] in _ENDED:
                return state
            await asyncio.sleep(_PAUSE)

    async def _post(self, path: str, body: dict[str, Any]) -> httpx.Response:
        self._keys += 1
        key = {"Idempotency-Key": f"{self._name}-{self._keys}"}
        return await self._until("POST", path, {200, 202}, json=body, headers=key)

    async def _until(self, method: str, path: str, wanted: set[int], **options: Any) -> httpx.Response:
        """Raises AssertionError for an answer that is neither wanted nor a reason to ask again."""
        last: object = None
        try:
            async with asyncio.timeout(_PATIENCE):
                while True:
                    try:
                        answer = await self._http.request(method, path, **options)
                    except httpx.TransportError as error:
                        last = error
                    else:
                        if answer.status_code in wanted:
                            return answer
                        last = f"{answer.status_code} {answer.text[:300]}"
                        assert answer.status_code == 503, f"{method} {path}: {last}"
                    await asyncio.sleep(_PAUSE)
        except TimeoutError as error:
            raise AssertionError(f"{method} {path} was never answered: {last!r}") from error


@asynccontextmanager
async def persistent_user(url: str, name: str, seed: int) -> AsyncIterator[PersistentUser]:
    limits = httpx.Limits(max_connections=16)
    async with httpx.AsyncClient(base_url=url, timeout=httpx.Timeout(20, read=20), limits=limits) as http:
        user = PersistentUser(http, name, seed)
        await user.arrive()
        yield user
