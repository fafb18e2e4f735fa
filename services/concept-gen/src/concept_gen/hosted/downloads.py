"""Fetches pictures that a provider names, from hosts it may name, within bounds."""

import asyncio
import base64
import binascii
import re

import httpx

from concept_gen.errors import ProviderUnavailable, UnusableResult
from concept_gen.hosted.api import MAX_PICTURE, media_type_of, read_bounded
from concept_gen.hosted.faults import pause

MAX_REDIRECTS = 3
_TYPES = frozenset(
    {
        "image/png",
        "image/jpeg",
        "image/webp",
        "image/svg+xml",
        "application/octet-stream",
        "binary/octet-stream",
    }
)
_DATA = re.compile(r"data:image/[a-z+]+;base64,", re.I)


class Downloads:
    """`hosts`: names, and `*.suffix` for all below one. The interface's own origin is always allowed."""

    def __init__(
        self, origin: httpx.URL, hosts: tuple[str, ...], client: httpx.AsyncClient, limit: float = 60.0
    ) -> None:
        self._origin, self._hosts, self._client, self._limit = origin, hosts, client, limit

    async def fetch(self, url: str) -> bytes:
        """The picture's bytes; `url` may be a data URL.

        Raises UnusableResult for what may not or can not be used, ProviderUnavailable where another try
        may help.
        """
        if _DATA.match(url):
            return decoded(url.partition(",")[2])
        try:
            async with asyncio.timeout(self._limit):
                return await self._fetch(url)
        except (httpx.HTTPError, TimeoutError) as error:
            raise ProviderUnavailable("The picture could not be downloaded completely.") from error

    async def _fetch(self, url: str) -> bytes:
        for _ in range(MAX_REDIRECTS + 1):
            target = self._allowed(url)
            async with self._client.stream("GET", target, follow_redirects=False) as response:
                if not response.is_redirect:
                    return await self._body(response)
                url = str(target.join(response.headers.get("location", "")))
        raise UnusableResult("The picture's address leads nowhere.")

    def _allowed(self, url: str) -> httpx.URL:
        try:
            target = httpx.URL(url)
        except httpx.InvalidURL as error:
            raise UnusableResult("The provider's answer names no picture.") from error
        own = (target.scheme, target.host, target.port) == (
            self._origin.scheme,
            self._origin.host,
            self._origin.port,
        )
        if own or (target.scheme == "https" and not target.userinfo and self._may_be(target.host)):
            return target
        raise UnusableResult("The provider names a picture on a host it may not use.", code="forbidden-host")

    def _may_be(self, host: str) -> bool:
        return any(
            host.endswith(allowed[1:]) if allowed.startswith("*.") else host == allowed
            for allowed in self._hosts
        )

    async def _body(self, response: httpx.Response) -> bytes:
        status = response.status_code
        if status == 429 or status >= 500:
            raise ProviderUnavailable(
                "The picture cannot be downloaded right now.", retry_after=pause(response.headers)
            )
        if status != 200:
            raise UnusableResult("The picture is no longer at its address.")
        if media_type_of(response) not in _TYPES:
            raise UnusableResult("The provider's picture is not an image.", code="wrong-type")
        return await read_bounded(response, MAX_PICTURE)


def decoded(text: str) -> bytes:
    """Base64 to bytes. Raises UnusableResult."""
    if len(text) > MAX_PICTURE * 4 // 3 + 4:
        raise UnusableResult("The provider's picture is too large.", code="result-too-large")
    try:
        return base64.b64decode(text, validate=True)
    except (binascii.Error, ValueError) as error:
        raise UnusableResult("The provider's picture is not readable.") from error
