"""What a service does beside its messages is begun again whenever it ends."""

import pytest

from concept_runtime.errors import TransientError
from support.containers import ContainedNats
from support.nats import NatsServer
from support.services import service_at
from support.waiting import wait_until

AWAY = TransientError("The image storage cannot be reached right now.")


@pytest.mark.parametrize(("error", "traced"), [(AWAY, False), (KeyError("a slip"), True)])
async def test_work_that_fails_is_begun_again_and_traced_unless_something_is_only_away(
    provisioned: ContainedNats | NatsServer,
    caplog: pytest.LogCaptureFixture,
    error: Exception,
    traced: bool,
):
    begun: list[None] = []

    async def work() -> None:
        begun.append(None)
        raise error

    service = service_at(provisioned.url, "tests-background")
    service.background(work)
    async with service.running():
        await wait_until(lambda: len(begun) >= 2)
    told = [record for record in caplog.records if record.message.startswith("background work")]
    assert told
    assert all(bool(record.exc_info) is traced for record in told)
