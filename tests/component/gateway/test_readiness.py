"""The gateway is ready while it can take requests, and says what it lacks."""

from pathlib import Path

import httpx
import pytest

from component.gateway.running import SECRET, Running
from concept_contracts.streams import CONCEPTS, DEADLINES, EXPORTS
from gateway.app import build_app
from gateway.settings import Settings
from support.nats import NatsServer
from support.waiting import wait_until


@pytest.mark.parametrize("stream", [CONCEPTS.name, EXPORTS.name, DEADLINES.name])
async def test_it_is_not_ready_without_a_stream_that_it_needs(
    fresh_nats: NatsServer, tmp_path: Path, stream: str
):
    settings = {"nats_url": fresh_nats.url, "data_dir": tmp_path / "data", "signing_secret": SECRET}
    app = build_app(Settings.model_validate(settings))
    async with app.service.running(), Running(app.asgi).client() as http:
        await wait_until(lambda: _ready(http))
        await app.service.link.jetstream.delete_stream(stream)
        answer = await http.get("/readyz")
    assert (answer.status_code, answer.json()["checks"]["streams"]) == (503, f"missing: {stream}")
    assert "Error" not in answer.text


async def _ready(http: httpx.AsyncClient) -> bool:
    return (await http.get("/readyz")).status_code == 200
