"""The read model follows the log, and whoever waits for it hears of it, whichever replica moved it."""

import asyncio
import contextlib
from pathlib import Path
from uuid import uuid4

from prometheus_client import CollectorRegistry

from concept_contracts.streams import CONCEPTS
from gateway.live.hub import Hub
from gateway.readmodel.projector import Projector
from gateway.readmodel.store import ReadModel
from support import events
from support.outside import Outside


async def test_a_fact_that_another_replica_projected_wakes_who_waits_here(outside: Outside, tmp_path: Path):
    model, hub = ReadModel(f"sqlite:///{tmp_path / 'readmodel.sqlite3'}"), Hub()
    registry = CollectorRegistry()
    here = Projector(outside.service.link, model, hub, registry)
    await here.prepare()
    concept = events.concept_requested(concept_id=uuid4(), user_id=uuid4())
    sequence = await outside.says(concept)
    with hub.listen(concept.concept_id) as waiting, hub.listen_to_user(concept.user_id) as streaming:
        assert model.apply(CONCEPTS.name, 0, sequence, await outside.history(concept))
        following = asyncio.create_task(here.run_concepts())
        assert await waiting.wait(10)
        assert await streaming.wait(10)
        following.cancel()
        with contextlib.suppress(asyncio.CancelledError):
            await following
    told = registry.get_sample_value("concepts_projection_applied_seq", {"stream": CONCEPTS.name})
    assert here.applied[CONCEPTS.name] == told == sequence
    model.close()
