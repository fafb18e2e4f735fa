"""The baselines: what somebody writes with nats-py alone for the same work."""

import asyncio
import json
from collections.abc import Callable
from itertools import pairwise
from typing import Any
from uuid import uuid4

import nats
from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.errors import TimeoutError as NothingCame
from nats.js.api import AckPolicy, ConsumerConfig

from concept_contracts.streams import CONCEPTS
from support import events

Fact = tuple[str, str, dict[str, Any]]


class BareChain:
    """Four consumers, each one with a connection of its own: fetch a message, read it, append the next fact.

    Appends are deduplicated and made on the last known sequence of the concept, as those of the services are.
    """

    def __init__(self, url: str) -> None:
        self._url = url
        self._ended: dict[str, asyncio.Future[None]] = {}
        self._clients: list[Client] = []
        self._loops: list[asyncio.Task[None]] = []

    async def start(self) -> None:
        for place, ((_, tail, _), following) in enumerate(pairwise(STORY)):
            client = await nats.connect(self._url)
            self._clients.append(client)
            durable = f"bare-{place}"
            config = ConsumerConfig(
                filter_subject=f"concept.evt.v1.*.{tail}",
                ack_policy=AckPolicy.EXPLICIT,
                durable_name=durable,
            )
            await client.jetstream().add_consumer(CONCEPTS.name, config)
            self._loops.append(asyncio.create_task(self._follow(client, durable, following)))

    async def stop(self) -> None:
        for loop in self._loops:
            loop.cancel()
        await asyncio.gather(*self._loops, return_exceptions=True)
        for client in self._clients:
            await client.close()

    async def run(self) -> None:
        """One concept from its request to its end."""
        concept = str(uuid4())
        self._ended[concept] = asyncio.get_running_loop().create_future()
        await self._say(self._clients[0], concept, STORY[0], concept, 0)
        await self._ended[concept]
        del self._ended[concept]

    async def _follow(self, client: Client, durable: str, following: Fact) -> None:
        subscription = await client.jetstream().pull_subscribe_bind(durable, CONCEPTS.name)
        while True:
            try:
                [message] = await subscription.fetch(1, timeout=5)
            except NothingCame:
                continue
            await self._step(client, message, following)

    async def _step(self, client: Client, message: Msg, following: Fact) -> None:
        concept = json.loads(message.data)["concept_id"]
        if concept in self._ended:
            last = await client.jetstream().get_last_msg(CONCEPTS.name, f"concept.evt.*.{concept}.>")
            assert message.headers
            await self._say(client, concept, following, message.headers["ce-id"], last.seq or 0)
            if following is STORY[-1]:
                self._ended[concept].set_result(None)
        await message.ack()

    async def _say(self, client: Client, concept: str, fact: Fact, cause: str, last: int) -> None:
        type_name, tail, data = fact
        own_id = str(uuid4())
        headers = {
            "ce-specversion": "1.0",
            "ce-id": own_id,
            "ce-type": type_name,
            "ce-source": "bare",
            "ce-subject": concept,
            "ce-time": "2026-01-01T12:00:00Z",
            "ce-dataschema": f"urn:conceptvisualizer:schema:{type_name}:1",
            "ce-correlationid": concept,
            "ce-causationid": cause,
            "Nats-Msg-Id": own_id,
            "Nats-Expected-Last-Subject-Sequence": str(last),
            "Nats-Expected-Last-Subject-Sequence-Subject": f"concept.evt.*.{concept}.>",
        }
        body = json.dumps(data | {"concept_id": concept}).encode()
        await client.jetstream().publish(f"concept.evt.v1.{concept}.{tail}", body, headers=headers)


async def read_all(client: Client, count: int, batch: int, take_in: Callable[[Msg], None]) -> None:
    """`count` messages from the beginning of the log by a pull consumer, a batch at a time."""
    jetstream = client.jetstream()
    config = ConsumerConfig(ack_policy=AckPolicy.NONE, mem_storage=True)
    info = await jetstream.add_consumer(CONCEPTS.name, config)
    subscription = await jetstream.pull_subscribe_bind(info.name, CONCEPTS.name)
    read = 0
    while read < count:
        messages = await subscription.fetch(min(batch, count - read), timeout=5)
        for message in messages:
            take_in(message)
        read += len(messages)
    await jetstream.delete_consumer(CONCEPTS.name, info.name)


def _story() -> tuple[Fact, ...]:
    facts = (events.as_published(event) for event in events.story())
    return tuple((fact.type, fact.tail, fact.model_dump(mode="json")) for fact in facts)


STORY = _story()
