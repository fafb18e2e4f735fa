"""A provider's HTTP interface: bounded in time and bytes, its failures told apart by what they cost."""

import asyncio
import json
from collections.abc import Mapping
from dataclasses import dataclass
from typing import Any

import httpx

from concept_gen.errors import ProviderUnavailable, UnusableResult
from concept_gen.hosted.breaker import Breaker
from concept_gen.hosted.faults import fault

MAX_ANSWER = 48 * 2**20
MAX_PICTURE = 24 * 2**20
MAX_FAULT = 64 * 2**10


class LostAnswer(ProviderUnavailable):
    """The request was sent and no whole answer came: it may have been carried out, and charged for."""

    code = "provider-timeout"


@dataclass(frozen=True)
class Answer:
    media_type: str
    body: bytes

    def json(self) -> Any:
        """Raises UnusableResult."""
        try:
            return json.loads(self.body)
        except (ValueError, RecursionError) as error:
            raise UnusableResult("The provider's answer is not readable.") from error


class Api:
    """`name` is what users read; `limit` the seconds that one call may take in all."""

    def __init__(
        self,
        name: str,
        base_url: str,
        headers: Mapping[str, str],
        client: httpx.AsyncClient,
        *,
        limit: float,
        breaker: Breaker | None = None,
        max_answer: int = MAX_ANSWER,
    ) -> None:
        self.name, self.limit = name, limit
        self.base_url = httpx.URL(base_url.rstrip("/") + "/")
        self._headers, self._client = dict(headers), client
        self._breaker, self._max_answer = breaker or Breaker(), max_answer

    def check(self) -> None:
        """Raises ProviderUnavailable while the provider is being spared."""
        self._breaker.check()

    async def post(self, path: str, **content: Any) -> Answer:
        """`content` as httpx takes it: json, or data and files.

        Raises ProviderUnavailable where nothing was made, LostAnswer where nobody knows, ContentRefused,
        ProviderMisused, and UnusableResult for an answer beyond the limit.
        """
        self._breaker.check()
        try:
            answer = await self._exchange(path, content)
        except ProviderUnavailable as error:
            self._note(error)
            raise
        self._breaker.succeeded()
        return answer

    def _note(self, error: ProviderUnavailable) -> None:
        if error.retry_after:
            self._breaker.rest(error.retry_after)
        else:
            self._breaker.failed()

    async def _exchange(self, path: str, content: dict[str, Any]) -> Answer:
        request = self._client.build_request(
            "POST", self.base_url.join(path), headers=self._headers, **content
        )
        try:
            async with asyncio.timeout(self.limit):
                return await self._answered(request)
        except (httpx.ConnectError, httpx.ConnectTimeout, httpx.PoolTimeout) as error:
            raise ProviderUnavailable(f"{self.name} cannot be reached right now.") from error
        except (httpx.HTTPError, TimeoutError) as error:
            raise LostAnswer(f"{self.name} did not answer in time.") from error

    async def _answered(self, request: httpx.Request) -> Answer:
        response = await self._client.send(request, stream=True, follow_redirects=False)
        try:
            if response.is_success:
                media_type = media_type_of(response)
                bare = media_type.startswith("image/")
                limit = min(self._max_answer, MAX_PICTURE) if bare else self._max_answer
                return Answer(media_type, await read_bounded(response, limit))
            raise fault(self.name, response.status_code, response.headers, await _beginning(response))
        finally:
            await response.aclose()


async def read_bounded(response: httpx.Response, limit: int) -> bytes:
    """The body. Raises UnusableResult as soon as it is known to exceed `limit` bytes."""
    too_large = UnusableResult("The provider's picture is too large.", code="result-too-large")
    if int(response.headers.get("content-length") or 0) > limit:
        raise too_large
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > limit:
            raise too_large
    return bytes(body)


async def _beginning(response: httpx.Response) -> bytes:
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > MAX_FAULT:
            break
    return bytes(body[:MAX_FAULT])


def media_type_of(response: httpx.Response) -> str:
    return response.headers.get("content-type", "").partition(";")[0].strip().lower()
