"""Supabase's Storage API over HTTP: pooled, bounded, patient with what passes.

The service answers every fault of a request with status 400 and tells the true one, as a string, in the body.
"""

import asyncio
import random
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from http import HTTPStatus
from typing import Any

import httpx

from concept_runtime.errors import StepError
from persistence.errors import NoSuchImage, StorageRefused, StorageUnavailable

TIMEOUT = httpx.Timeout(20, connect=5)
CONCURRENCY = 16
MAX_BYTES = 64 * 1024 * 1024
_ATTEMPTS = 3
_PASSING = frozenset({401, 403, 408, 425, 429, 500, 502, 503, 504, 520, 544})
_LONGEST_WAIT = 60.0


class StorageApi:
    """One project's Storage with the backend's own key, new-style (`sb_secret_…`) or legacy JWT.

    Every request here may be repeated without harm, so a passing fault is tried again, three times in all.
    """

    def __init__(
        self, url: str, key: str, transport: httpx.AsyncBaseTransport | None = None, pause: float = 0.2
    ) -> None:
        self.root = f"{url.rstrip('/')}/storage/v1"
        self._pause = pause
        self._free = asyncio.Semaphore(CONCURRENCY)
        self._client = httpx.AsyncClient(
            headers={"apikey": key, "authorization": f"Bearer {key}"},
            timeout=TIMEOUT,
            limits=httpx.Limits(max_connections=CONCURRENCY, max_keepalive_connections=CONCURRENCY),
            transport=transport,
        )

    async def close(self) -> None:
        await self._client.aclose()

    async def request(
        self,
        method: str,
        path: str,
        *,
        json: Any = None,
        content: bytes | None = None,
        headers: dict[str, str] | None = None,
    ) -> httpx.Response:
        """A good answer, read whole and at most 64 MiB long.

        Raises NoSuchImage, StorageRefused for what will never be accepted, StorageUnavailable.
        """
        for attempt in range(1, _ATTEMPTS):
            try:
                return await self._once(method, path, json=json, content=content, headers=headers)
            except StorageUnavailable as error:
                if error.retry_after > self._pause * 10:
                    raise
                await asyncio.sleep(self._pause * 2 ** (attempt - 1) * random.uniform(0.75, 1.25))
        return await self._once(method, path, json=json, content=content, headers=headers)

    async def _once(self, method: str, path: str, **options: Any) -> httpx.Response:
        try:
            async with self._free, self._sent(method, path, options) as response:
                await _read(response)
        except httpx.HTTPError as error:
            raise StorageUnavailable("The image storage cannot be reached right now.") from error
        if response.is_success:
            return response
        raise fault(response)

    @asynccontextmanager
    async def _sent(self, method: str, path: str, options: dict[str, Any]) -> AsyncGenerator[httpx.Response]:
        async with self._client.stream(method, f"{self.root}{path}", **options) as response:
            yield response


async def _read(response: httpx.Response) -> None:
    """Reads the body as far as it may be long; afterwards it is there as `response.content`."""
    body = bytearray()
    async for chunk in response.aiter_bytes():
        body += chunk
        if len(body) > MAX_BYTES:
            raise StorageRefused("The file is larger than 64 MiB.", code="too-large")
    response._content = bytes(body)  # pyright: ignore[reportPrivateUsage]  # what httpx itself reads into


def fault(response: httpx.Response) -> StepError:
    """What an answer that is not good means."""
    status, code = _told(response)
    if status == HTTPStatus.NOT_FOUND:
        return NoSuchImage("There is no such image.")
    if status in _PASSING:
        return StorageUnavailable(
            "The image storage cannot be reached right now.", retry_after=_retry_after(response)
        )
    return StorageRefused("The image storage refused the file.", code=f"storage-{code.lower()}")


def _told(response: httpx.Response) -> tuple[int, str]:
    """Status and code of the body, where it has them."""
    try:
        body = response.json()
        return int(body["statusCode"]), str(body.get("code") or "refused")
    except (ValueError, KeyError, TypeError, AttributeError):
        return response.status_code, "refused"


def _retry_after(response: httpx.Response) -> float:
    value = response.headers.get("retry-after", "")
    return min(float(value), _LONGEST_WAIT) if value.isascii() and value.isdigit() else 0
