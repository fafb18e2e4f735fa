"""A deadline fires at its time on the server's clock, and not at all once it is called off."""

from datetime import UTC, datetime, timedelta
from uuid import UUID, uuid4

from nats.js.errors import NotFoundError

from concept_contracts import subjects
from concept_contracts.streams import DEADLINES
from concept_runtime.service import Service
from support.waiting import wait_until


async def _schedule(service: Service, concept: UUID, seconds: float) -> None:
    at = (datetime.now(UTC) + timedelta(seconds=seconds)).isoformat(timespec="milliseconds")
    headers = {"Nats-Schedule": f"@at {at}", "Nats-Schedule-Target": subjects.deadline_fired(concept)}
    await service.link.jetstream.publish(subjects.deadline_schedule(concept), b"", headers=headers)


async def _fired(service: Service, concept: UUID) -> bool:
    try:
        await service.link.jetstream.get_last_msg(DEADLINES.name, subjects.deadline_fired(concept))
    except NotFoundError:
        return False
    return True


async def test_a_deadline_fires_and_a_purged_one_does_not(service: Service):
    called_off, due = uuid4(), uuid4()
    await _schedule(service, called_off, 1)
    await _schedule(service, due, 1.5)
    await service.link.jetstream.purge_stream(DEADLINES.name, subject=subjects.deadline_schedule(called_off))
    await wait_until(lambda: _fired(service, due))
    assert not await _fired(service, called_off)
