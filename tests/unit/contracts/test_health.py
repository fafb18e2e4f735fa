"""What the log says of a check that fails."""

import logging

import pytest
from prometheus_client import CollectorRegistry

from concept_runtime.health import Health


class Part:
    """A part of the system that may be away."""

    away = True

    async def check(self) -> None:
        if self.away:
            raise OSError("no route")


@pytest.fixture
def part() -> Part:
    return Part()


@pytest.fixture
def health(part: Part) -> Health:
    asked = Health("gateway", CollectorRegistry())
    asked.add("storage", part.check)
    return asked


async def test_what_is_not_there_yet_while_a_service_starts_is_no_warning(
    health: Health, caplog: pytest.LogCaptureFixture
):
    assert await health.report() == {"storage": "cannot be checked"}
    assert [record for record in caplog.records if record.levelno >= logging.INFO] == []


async def test_what_was_there_and_goes_away_is_warned_of_once(
    health: Health, part: Part, caplog: pytest.LogCaptureFixture
):
    part.away = False
    assert await health.report() == {"storage": None}
    part.away = True
    reports = [await health.report() for _ in range(3)]
    assert reports == [{"storage": "cannot be checked"}] * 3
    assert [record.getMessage() for record in caplog.records if record.levelno == logging.WARNING] == [
        "the check of storage failed: OSError('no route')"
    ]
