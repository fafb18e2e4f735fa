"""What the runtime costs, against nats-py alone in the same process on a server of the same kind.

Blocks of both take turns, and the fastest tenth of each counts: it is what the work itself takes, while the
slower ones tell what else the machine does. With neighbours, a round may still give one of them its quiet
moments and the other its busy ones, so rounds are added until one keeps the promise. A test fails beyond what
neighbours were seen to do: work that got slower than that is slower in every round.
"""

import asyncio
import statistics
import time
from collections.abc import Sequence
from pathlib import Path
from typing import Any
from uuid import uuid4

import nats
import pytest
from nats.aio.client import Client
from nats.aio.msg import Msg
from prometheus_client import CollectorRegistry

from benchmarks.messaging.bare import BareChain, read_all
from benchmarks.messaging.typed import TypedChain
from concept_contracts.codec import Cause, decode, encode
from concept_contracts.envelope import Recorded
from concept_contracts.streams import CONCEPTS
from concept_runtime.connection import Link
from gateway.live.hub import Hub
from gateway.readmodel.projector import BATCH, Projector
from gateway.readmodel.store import ReadModel
from support import events
from support.nats import NatsServer
from support.services import service_at
from support.waiting import wait_until

ROUNDS = 4
PROMISED_HOPS, MOST_HOPS = 2.0, 2.5
PROMISED_READING, LEAST_READING = 0.9, 0.7
TURNS, CHAINS = 10, 10
READS, CONCEPTS_READ = 3, 1000


@pytest.mark.timeout(180)
async def test_a_chain_of_four_typed_handlers_takes_about_twice_as_long_as_on_bare_nats_py(
    nats_url: str, fresh_nats: NatsServer
) -> None:
    bare, typed = BareChain(nats_url), TypedChain(fresh_nats.url)
    await bare.start()
    await typed.start()
    ratios: list[float] = []
    try:
        await _in_turns(bare, typed, turns=1)
        while len(ratios) < ROUNDS and min(ratios, default=9) > PROMISED_HOPS:
            theirs, ours = await _in_turns(bare, typed, turns=TURNS)
            ratios.append(fastest_tenth(ours) / fastest_tenth(theirs))
            print(f"\nfour hops: bare {_told(theirs)}, typed {_told(ours)}; ratio {ratios[-1]:.2f}")
    finally:
        await typed.stop()
        await bare.stop()
    assert min(ratios) <= MOST_HOPS


async def _in_turns(bare: BareChain, typed: TypedChain, turns: int) -> tuple[list[float], list[float]]:
    theirs: list[float] = []
    ours: list[float] = []
    for _ in range(turns):
        theirs += [await _timed(bare) for _ in range(CHAINS)]
        ours += [await _timed(typed) for _ in range(CHAINS)]
    return theirs, ours


def _told(times: Sequence[float]) -> str:
    return f"{fastest_tenth(times) * 1000:.2f} ms (median {statistics.median(times) * 1000:.2f} ms)"


async def _timed(chain: BareChain | TypedChain) -> float:
    started = time.perf_counter()
    await chain.run()
    return time.perf_counter() - started


def fastest_tenth(times: Sequence[float]) -> float:
    """The time that nine tenths take longer than."""
    return sorted(times)[len(times) // 10]


@pytest.mark.timeout(180)
async def test_the_projection_reads_about_as_fast_as_a_bare_pull_loop_with_the_same_decoding(
    fresh_nats: NatsServer, tmp_path: Path
) -> None:
    client = await nats.connect(fresh_nats.url)
    async with service_at(fresh_nats.url, "gateway").running() as service:
        facts = await _filled(client, CONCEPTS_READ)
        ratios: list[float] = []
        while len(ratios) < ROUNDS and max(ratios, default=0) < PROMISED_READING:
            ratios.append(await _reading_ratio(client, service.link, facts))
        rows = ReadModel(f"sqlite:///{tmp_path / 'readmodel.sqlite3'}")
        with_rows = await _projecting(service.link, rows, facts)
        rows.close()
    await client.close()
    print(f"projection with its rows in SQLite {facts / with_rows:.0f}")
    assert max(ratios) >= LEAST_READING


async def _reading_ratio(client: Client, link: Link, facts: int) -> float:
    pairs = [
        (await _bare_reading(client, facts), await _projecting(link, Nowhere(), facts)) for _ in range(READS)
    ]
    theirs, ours = (facts / min(column) for column in zip(*pairs, strict=True))
    print(f"\nfacts a second: bare loop {theirs:.0f}, projection {ours:.0f}; ratio {ours / theirs:.2f}")
    return ours / theirs


class Nowhere:
    """A read model without rows: what is left is the reading."""

    def __init__(self) -> None:
        self.serving = self
        self.facts = 0

    def prepare(self) -> None: ...

    def position(self, stream: str) -> int:
        return 0

    def apply(self, stream: str, expected: int, last: int, facts: Sequence[Recorded]) -> bool:
        self.facts += len(facts)
        return True


async def _filled(client: Client, concepts: int) -> int:
    """Appends whole concepts to the log; returns how many facts it then holds."""
    for _ in range(concepts):
        concept = uuid4()
        told = (event.model_copy(update={"concept_id": concept}) for event in events.story())
        for fact in events.history(*map(events.as_published, told), cause=Cause(str(concept), str(concept))):
            message = encode(fact.event, fact.envelope)
            await client.publish(message.subject, message.data, headers=message.headers)
        await client.flush()
    facts = concepts * len(events.story())

    async def stored() -> bool:
        stream = await client.jetstream().stream_info(CONCEPTS.name)
        return stream.state.messages == facts

    await wait_until(stored, what="every fact in the log")
    return facts


async def _bare_reading(client: Client, facts: int) -> float:
    read: list[Recorded] = []

    def take_in(message: Msg) -> None:
        read.append(decode(message.headers, message.data, message.metadata.sequence.stream))

    started = time.perf_counter()
    await read_all(client, facts, BATCH, take_in)
    took = time.perf_counter() - started
    assert len(read) == facts
    return took


async def _projecting(link: Link, model: Any, facts: int) -> float:
    projector = Projector(link, model, Hub(), CollectorRegistry())
    started = time.perf_counter()
    await projector.prepare()
    running = asyncio.create_task(projector.run_concepts())
    assert await projector.reached(CONCEPTS.name, facts, 120)
    took = time.perf_counter() - started
    running.cancel()
    await asyncio.wait({running})
    return took
