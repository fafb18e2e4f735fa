"""A setting that cannot be is told at once, in a line that names its variable, and no secret with it."""

import asyncio
import json
import os
import sys
import time
from pathlib import Path
from typing import Any

import pytest

from concept_runtime.serving import MISCONFIGURED
from concept_visualizer.ports import free_port
from support.containers import ContainedNats
from support.nats import NatsServer
from support.system import concepts

NOWHERE = "nats://127.0.0.1:9"
SECRET = "a-secret-of-sixteen"


async def ended(service: str, folder: Path, **settings: str) -> tuple[int | None, str]:
    """A service's exit code and its log."""
    process = await asyncio.create_subprocess_exec(
        *(sys.executable, "-m", service),
        stderr=asyncio.subprocess.PIPE,
        env={**os.environ, "CONCEPTS_DATA_DIR": str(folder)} | settings,
    )
    _, log = await asyncio.wait_for(process.communicate(), 30)
    return process.returncode, log.decode()


def entries(log: str) -> list[dict[str, Any]]:
    return [json.loads(line) for line in log.splitlines()]


@pytest.mark.parametrize(
    ("service", "variable", "value"),
    [
        ("export", "CONCEPTS_NATS_URL", "http://user:hush@host:4222"),
        ("export", "CONCEPTS_NATS_URL", "nats://host, nats://hush port"),
        ("export", "CONCEPTS_LOG_LEVEL", "hush"),
        ("export", "CONCEPTS_OTLP_ENDPOINT", "hush:4318"),
        ("image_proc", "CONCEPTS_EVENT_VERSIONS", "hush"),
        ("image_proc", "CONCEPTS_EVENT_VERSIONS", '{"variations.created": 3}'),
        ("persistence", "CONCEPTS_SIGNING_SECRET", "hush"),
        ("gateway", "CONCEPTS_SIGNING_SECRET", "hush"),
        ("gateway", "CONCEPTS_PORT", "hush"),
        ("gateway", "CONCEPTS_QUOTA_EXPORTS", "many"),
        ("gateway", "CONCEPTS_DATABASE_URL", "mysql://user:hush@host/name"),
    ],
)
async def test_a_service_tells_the_variable_but_not_the_value_and_ends_as_misconfigured(
    service: str, variable: str, value: str, tmp_path: Path
):
    given = {"CONCEPTS_NATS_URL": NOWHERE, "CONCEPTS_SIGNING_SECRET": SECRET, variable: value}
    code, log = await ended(service, tmp_path, **given)
    assert code == MISCONFIGURED
    (entry,) = entries(log)
    assert (entry["level"], entry["message"].split(":")[0]) == ("critical", variable)
    assert "hush" not in log


async def test_a_service_that_cannot_start_ends_as_failed(
    provisioned: ContainedNats | NatsServer, tmp_path: Path
):
    settings = {
        "CONCEPTS_NATS_URL": provisioned.url,
        "CONCEPTS_SIGNING_SECRET": SECRET,
        "CONCEPTS_PORT": "0",
        "CONCEPTS_DATABASE_URL": f"sqlite:///{tmp_path}",
    }
    code, log = await ended("gateway", tmp_path, **settings)
    assert "the service cannot start" in [entry["message"] for entry in entries(log)]
    assert code == 1


async def test_the_command_tells_a_wrong_setting_in_a_line():
    code, _, error = await concepts("doctor", "--nats", NOWHERE, CONCEPTS_OTLP_ENDPOINT="nowhere")
    assert code == 1
    assert error.startswith("error: CONCEPTS_OTLP_ENDPOINT: ")


async def test_the_whole_system_gives_up_on_a_wrong_setting_long_before_it_would_be_late(tmp_path: Path):
    started = time.monotonic()
    up = ("up", "--data", str(tmp_path / "data"), "--port", str(free_port()), "--ready-within", "300")
    code, _, error = await concepts(*up, CONCEPTS_QUOTA_CONCEPTS="lots")
    assert code == 1
    assert "error: Wrong settings of gateway: the log above tells which." in error
    assert "CONCEPTS_QUOTA_CONCEPTS: a quota is N/" in error
    assert time.monotonic() - started < 60
