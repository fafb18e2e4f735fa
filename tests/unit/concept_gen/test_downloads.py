"""Where a picture may be fetched from: the provider's own origin, and the hosts it is allowed to name."""

import asyncio
from collections.abc import Callable

import httpx
import pytest

from concept_gen.errors import UnusableResult
from concept_gen.hosted.downloads import Downloads

ORIGIN = httpx.URL("http://provider.internal:8080/")
PICTURE = httpx.Response(200, headers={"content-type": "image/png"}, content=b"a picture")
Answer = Callable[[httpx.Request], httpx.Response]


async def _fetched(url: str, answer: Answer = lambda request: PICTURE) -> tuple[bytes, list[str]]:
    asked: list[str] = []

    def handler(request: httpx.Request) -> httpx.Response:
        asked.append(str(request.url))
        return answer(request)

    async with httpx.AsyncClient(transport=httpx.MockTransport(handler)) as client:
        downloads = Downloads(ORIGIN, ("*.pictures.example", "cdn.example"), client)
        try:
            return await downloads.fetch(url), asked
        except UnusableResult as error:
            return error.code.encode(), asked


@pytest.mark.parametrize(
    "url",
    [
        "http://provider.internal:8080/made.png",
        "https://cdn.example/made.png",
        "https://eu.pictures.example/made.png",
        "https://CDN.example/made.png",
    ],
)
async def test_a_picture_comes_from_a_host_that_may_be_named(url: str):
    assert (await _fetched(url))[0] == b"a picture"


@pytest.mark.parametrize(
    "url",
    [
        "http://cdn.example/made.png",
        "https://pictures.example/made.png",
        "https://cdn.example.evil.example/made.png",
        "https://evilcdn.example/made.png",
        "https://evil.example/cdn.example",
        "https://cdn.example@evil.example/made.png",
        "https://user:word@cdn.example/made.png",
        "https://127.0.0.1/made.png",
        "https://[::1]/made.png",
        "https://169.254.169.254/latest/meta-data",
        "https://10.0.0.7/made.png",
        "https://2130706433/made.png",
        "http://provider.internal:9090/made.png",
        "https://provider.internal:8080/made.png",
        "file:///etc/passwd",
        "ftp://cdn.example/made.png",
        "//cdn.example/made.png",
        "made.png",
        "",
    ],
)
async def test_no_other_host_is_asked(url: str):
    assert await _fetched(url) == (b"forbidden-host", [])


@pytest.mark.parametrize(
    "target",
    ["http://169.254.169.254/latest", "https://evil.example/made.png", "file:///etc/passwd", "//10.0.0.7/x"],
)
async def test_a_redirect_leads_to_no_other_host(target: str):
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(302, headers={"location": target})

    assert await _fetched("https://cdn.example/made.png", answer) == (
        b"forbidden-host",
        ["https://cdn.example/made.png"],
    )


async def test_a_redirect_between_allowed_hosts_is_followed():
    def answer(request: httpx.Request) -> httpx.Response:
        moved = httpx.Response(307, headers={"location": "https://eu.pictures.example/made.png"})
        return moved if request.url.host == "cdn.example" else PICTURE

    assert (await _fetched("https://cdn.example/made.png", answer))[0] == b"a picture"


async def test_redirects_that_never_end_are_left():
    def answer(request: httpx.Request) -> httpx.Response:
        return httpx.Response(302, headers={"location": str(request.url)})

    code, asked = await asyncio.wait_for(_fetched("https://cdn.example/made.png", answer), 10)
    assert code == b"unusable-result"
    assert len(asked) == 4
