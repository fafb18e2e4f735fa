"""A concept that ends takes the step that works on it along."""

from uuid import uuid4

from concept_contracts.streams import ARTIFACTS, CONCEPT_GEN_GENERATE
from support import events
from support.hosted_provider import HANG
from support.outside import Outside
from support.provider_stage import GENERATIONS, Stage
from support.waiting import wait_until


async def test_a_cancel_hangs_up_on_the_provider_and_nothing_is_said_or_kept(stage: Stage):
    await stage.serve("openai-compatible", provider_timeout=60)
    stage.provider.tell(GENERATIONS, HANG)
    outside, ids = Outside(stage.gateway), {"concept_id": uuid4(), "user_id": uuid4()}
    request = events.concept_requested(**ids)
    await outside.says(request)
    await wait_until(lambda: stage.provider.to(GENERATIONS))
    await outside.says(events.concept_cancelled(**ids))
    await wait_until(lambda: stage.provider.given_up)
    await outside.settled(CONCEPT_GEN_GENERATE.stream, CONCEPT_GEN_GENERATE.durable)
    assert events.types(await outside.history(request)) == ["ConceptRequested", "ConceptCancelled"]
    assert await stage.gateway.objects.keys(ARTIFACTS.name, f"{ids['concept_id']}/") == []
