"""Tells another system over HTTP what becomes of concepts: each end is posted to a URL as a CloudEvent.

    export CONCEPTS_NATS_URL=nats://webhooks:<password>@<host>:4222
    WEBHOOKS_URL=https://crm.example/hook python contracts/examples/webhooks.py

A receiver that is down, or asks for patience, is tried again until it takes the event; one that refuses an
event is not asked about it again. It may get an event twice and knows it then by its id.
"""

import asyncio
import logging
import os

import httpx

from concept_contracts.dead_letters import DeadLetter
from concept_contracts.envelope import Recorded
from concept_contracts.events import ConceptCancelled, ConceptErased, ConceptFailed, VariationsStored
from concept_runtime.errors import PermanentError, TransientError
from concept_runtime.serving import configure_logging
from concept_runtime.settings import ServiceSettings
from concept_runtime.subscriber import Start, Subscriber

logger = logging.getLogger(__name__)
NAME = "webhooks"
_CLOUD_EVENT = "application/cloudevents+json"
_PATIENCE = 10.0
_MUST_BE_ASKED_AGAIN = {408, 425, 429}


def build(settings: ServiceSettings, http: httpx.AsyncClient, url: str, start: Start = "now") -> Subscriber:
    """Erasures are told too: whoever keeps something about a concept must then forget it."""
    subscriber = Subscriber(NAME, settings, start=start, on_dead=_tell)

    @subscriber.on(VariationsStored, ConceptFailed, ConceptCancelled, ConceptErased)
    async def post(fact: Recorded) -> None:
        try:
            answer = await http.post(url, json=fact.structured(), headers={"Content-Type": _CLOUD_EVENT})
        except httpx.TransportError as error:
            raise TransientError("the receiver cannot be reached") from error
        _check(answer)

    return subscriber


def _check(answer: httpx.Response) -> None:
    if answer.is_server_error or answer.status_code in _MUST_BE_ASKED_AGAIN:
        wait = answer.headers.get("Retry-After", "")
        raise TransientError(
            f"the receiver answered {answer.status_code}", retry_after=float(wait) if wait.isdigit() else 0
        )
    if not answer.is_success:
        raise PermanentError(f"the receiver answered {answer.status_code}", code="refused-by-receiver")


async def _tell(letter: DeadLetter) -> None:
    logger.error("gave up %s %d: %s", letter.stream, letter.sequence, letter.message)


async def main() -> None:
    settings = ServiceSettings()
    configure_logging(settings.log_level)
    async with httpx.AsyncClient(timeout=_PATIENCE) as http:
        await build(settings, http, os.environ["WEBHOOKS_URL"]).run()


if __name__ == "__main__":
    asyncio.run(main())
