"""What nobody foresaw is told without its words, and to every origin that may call."""

import logging

import httpx
import pytest
from fastapi import FastAPI
from starlette.middleware.cors import CORSMiddleware

from gateway import problems

ORIGIN = "https://app.example"


@pytest.mark.parametrize(("path", "status"), [("/api/export/process", 503), ("/v1/exports", 500)])
async def test_a_surprise_is_no_500_where_a_page_takes_that_for_a_quota(
    path: str, status: int, caplog: pytest.LogCaptureFixture
) -> None:
    app = FastAPI()
    problems.install(app)

    @app.post(path)
    async def break_off() -> None:
        raise RuntimeError("password=secret")

    outermost = CORSMiddleware(app, allow_origins=[ORIGIN], allow_credentials=True)
    transport = httpx.ASGITransport(outermost, raise_app_exceptions=False)
    with caplog.at_level(logging.ERROR):
        async with httpx.AsyncClient(transport=transport, base_url="http://gateway") as client:
            answer = await client.post(path, headers={"Origin": ORIGIN})
    assert answer.status_code == status
    assert answer.headers["access-control-allow-origin"] == ORIGIN
    assert answer.json()["message"] == answer.json()["detail"]
    assert "secret" not in answer.text
    assert "secret" in caplog.text
