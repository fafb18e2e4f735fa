"""The HTTP API as the commands use it: one user's session, renewed when it has to be."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from typing import Any
from uuid import uuid4

import httpx

from concept_visualizer import sse
from concept_visualizer.errors import ApiRefused, Unreachable
from concept_visualizer.sessions import Session, SessionStore

_TIMEOUT = httpx.Timeout(30, read=60)
_LARGEST_FILE = 64 * 1024 * 1024
_RESUMES = 12
_ENDINGS = frozenset({"completed", "completed_with_failures", "failed", "cancelled"})


class ConceptsClient:
    """Raises ApiRefused for an answer that is a problem, Unreachable when there is no answer."""

    def __init__(self, url: str, http: httpx.AsyncClient, sessions: SessionStore, token: str | None) -> None:
        self.url = url
        self._http = http
        self._sessions = sessions
        self._given = Session(access_token=token) if token else None

    async def create(self, order: dict[str, Any]) -> dict[str, Any]:
        """The concept as requested; sent again with the same key it is not made twice."""
        if not self._session():
            await self._begin_session()
        headers = {"Idempotency-Key": str(uuid4())}
        try:
            answer = await self._request("POST", "/v1/concepts", json=order, headers=headers)
        except ApiRefused as refusal:
            if refusal.status != 401 or self._given:
                raise
            await self._begin_session()
            answer = await self._request("POST", "/v1/concepts", json=order, headers=headers)
        return answer.json()

    async def concept(self, concept_id: str) -> dict[str, Any]:
        return (await self._request("GET", f"/v1/concepts/{concept_id}")).json()

    async def history(self, concept_id: str) -> list[dict[str, Any]]:
        """CloudEvents in stream order."""
        return (await self._request("GET", f"/v1/concepts/{concept_id}/events")).json()["events"]

    async def watch(self, concept_id: str) -> AsyncIterator[sse.Message]:
        """Every message until the concept has ended, across broken connections and a restarting server."""
        seen: str | None = None
        for attempt in range(_RESUMES):
            async for message in self._stream(concept_id, seen):
                seen = message.id or seen
                yield message
            if await self._has_ended(concept_id):
                return
            await asyncio.sleep(min(2.0, 0.1 * 2**attempt))
        raise Unreachable(f"The progress of {concept_id} cannot be followed; it may still complete.")

    async def file(self, url: str) -> bytes:
        """The bytes behind a signed URL, at most 64 MiB."""
        try:
            async with self._http.stream("GET", url) as answer:
                await _checked(answer)
                content = bytearray()
                async for chunk in answer.aiter_bytes():
                    content += chunk
                    if len(content) > _LARGEST_FILE:
                        raise ApiRefused(f"{url.partition('?')[0]} is larger than 64 MiB")
                return bytes(content)
        except httpx.HTTPError as error:
            raise _unreachable(self.url, error) from error

    async def _has_ended(self, concept_id: str) -> bool:
        try:
            return (await self.concept(concept_id))["status"] in _ENDINGS
        except Unreachable:
            return False

    async def _stream(self, concept_id: str, seen: str | None) -> AsyncIterator[sse.Message]:
        headers = {**self._authorization(), "Accept": "text/event-stream"}
        headers |= {"Last-Event-ID": seen} if seen else {}
        path = f"/v1/concepts/{concept_id}/events"
        try:
            async with self._http.stream("GET", path, headers=headers) as answer:
                await _checked(answer)
                async for message in sse.messages(answer.aiter_lines()):
                    yield message
        except httpx.TransportError:
            return

    async def _request(self, method: str, path: str, **options: Any) -> httpx.Response:
        extra = options.pop("headers", {})
        answer = await self._send(method, path, headers=self._authorization() | extra, **options)
        if answer.status_code == 401 and await self._renewed():
            answer = await self._send(method, path, headers=self._authorization() | extra, **options)
        return await _checked(answer)

    async def _send(self, method: str, path: str, **options: Any) -> httpx.Response:
        try:
            return await self._http.request(method, path, **options)
        except httpx.HTTPError as error:
            raise _unreachable(self.url, error) from error

    async def _renewed(self) -> bool:
        """Whether there is a new token for the same user. Somebody new is only ever made by `create`."""
        session = self._session()
        if self._given or session is None or session.refresh_token is None:
            return False
        answer = await self._send(
            "POST",
            "/auth/v1/token",
            params={"grant_type": "refresh_token"},
            json={"refresh_token": session.refresh_token},
        )
        if answer.status_code != 200:
            return False
        self._sessions.put(self.url, Session.model_validate(answer.json()))
        return True

    async def _begin_session(self) -> None:
        answer = await _checked(await self._send("POST", "/v1/session"))
        self._sessions.put(self.url, Session.model_validate(answer.json()))

    def _session(self) -> Session | None:
        return self._given or self._sessions.get(self.url)

    def _authorization(self) -> dict[str, str]:
        session = self._session()
        return {"Authorization": f"Bearer {session.access_token}"} if session else {}


@asynccontextmanager
async def connected(
    url: str, sessions: SessionStore, token: str | None = None
) -> AsyncIterator[ConceptsClient]:
    """`token`: use it instead of the kept session."""
    url = url.rstrip("/")
    async with httpx.AsyncClient(base_url=url, timeout=_TIMEOUT, follow_redirects=True) as http:
        yield ConceptsClient(url, http, sessions, token)


async def _checked(answer: httpx.Response) -> httpx.Response:
    if answer.is_success:
        return answer
    await answer.aread()
    try:
        problem = answer.json()
        detail = str(problem.get("detail") or problem.get("title"))
        errors = [f"{'.'.join(map(str, e['loc']))}: {e['msg']}" for e in problem.get("errors", [])]
        code = str(problem.get("code", ""))
    except (ValueError, AttributeError, TypeError, KeyError):
        detail, errors, code = f"the server answered {answer.status_code}", [], ""
    raise ApiRefused("\n  ".join([detail, *errors]), status=answer.status_code, code=code)


def _unreachable(url: str, error: Exception) -> Unreachable:
    return Unreachable(
        f"{url} does not answer ({type(error).__name__}). Is it running? `concepts up` starts it; "
        "--url names another."
    )
