"""Subscribers of a server with the deployed permissions, and what is said to them and of them."""

import json
from typing import Any
from uuid import uuid4

from concept_contracts.codec import Cause
from concept_contracts.envelope import Recorded
from concept_contracts.event import Event
from concept_contracts.events import ConceptRequested
from concept_contracts.streams import CONCEPTS, DEAD_LETTERS
from concept_runtime.service import Service
from concept_runtime.settings import ServiceSettings
from concept_runtime.subscriber import Subscriber
from concept_visualizer.authorization import ROLES
from support import events
from support.nats import NatsServer
from support.waiting import wait_until

NAMES = ("crm", "webhooks", "feed", "late", "one", "mine", "exports", "failing", "newsletter")
USERS = ("operator", "subscriber", *NAMES, *(role.name for role in ROLES))


def settings_of(server: NatsServer, user: str) -> ServiceSettings:
    return ServiceSettings(nats_url=server.url.replace("nats://", f"nats://{user}:of-{user}@"))


async def requested(service: Service, count: int = 1, **fields: Any) -> list[int]:
    said = [events.concept_requested(**{"concept_id": uuid4()} | fields) for _ in range(count)]
    return [await appended(service, event) for event in said]


async def appended(service: Service, event: Event) -> int:
    sequence = await service.log.append(event, Cause(str(uuid4()), "tests"))
    assert sequence
    return sequence


def listening(server: NatsServer, name: str, **choices: Any) -> tuple[Subscriber, list[Recorded]]:
    subscriber, heard = Subscriber(name, settings_of(server, name), **choices), list[Recorded]()

    @subscriber.on(ConceptRequested)
    async def hear(fact: Recorded) -> None:
        heard.append(fact)

    return subscriber, heard


def sequences(heard: list[Recorded]) -> list[int]:
    return [fact.sequence for fact in heard]


async def idle(service: Service, durable: str) -> bool:
    info = await service.link.jetstream.consumer_info(CONCEPTS.name, durable)
    return not info.num_pending and not info.num_ack_pending


async def notices(service: Service, durable: str) -> list[dict[str, Any]]:
    """What the server said about messages that the consumer gave up."""
    subject = f"$JS.EVENT.ADVISORY.CONSUMER.MSG_TERMINATED.{CONCEPTS.name}.{durable}"
    jetstream = service.link.jetstream

    async def counted() -> int:
        found = await jetstream.stream_info(DEAD_LETTERS.name, subjects_filter=subject)
        return (found.state.subjects or {}).get(subject, 0)

    count, found, after = await wait_until(counted), list[dict[str, Any]](), 0
    while len(found) < count:
        message = await jetstream.get_msg(DEAD_LETTERS.name, after + 1, subject, next=True)
        after = message.seq or 0
        found.append(json.loads(message.data or b""))
    return found
