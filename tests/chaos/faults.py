"""What goes wrong, drawn from a seed: the same seed gives the same faults in the same order."""

import asyncio
import random
import signal
from collections.abc import AsyncIterator, Awaitable, Callable, Collection, Iterable, Sequence
from contextlib import asynccontextmanager
from typing import NamedTuple

import nats
import nats.errors
from nats.js import JetStreamContext

from chaos.rig import Rig
from concept_contracts.streams import CONSUMERS, ConsumerSpec
from concept_runtime.provisioning import ensure_consumer
from support.small_disk import SmallDisk
from support.waiting import insist

FILL = "fill"
_SPECS = {spec.durable: spec for spec in CONSUMERS}
_IMPATIENT = 0.4
NATS_AWAY = (nats.errors.Error, OSError, TimeoutError)
_PAUSES = (0.5, 2.0, 4.0)


class Fault(NamedTuple):
    """`after`: seconds since the fault before. `seconds`: how long it lasts, where it does."""

    kind: str
    target: str = ""
    after: float = 0
    seconds: float = 0

    def __str__(self) -> str:
        lasting = f" for {self.seconds:g} s" if self.seconds else ""
        return f"{self.kind} {self.target}{lasting}".strip()


def draw(
    seed: int,
    count: int,
    services: Sequence[str],
    servers: Sequence[str],
    gap: float,
    without: Collection[str] = (),
) -> tuple[Fault, ...]:
    """`count` faults, on average `gap` seconds apart. The first ones are of every kind there is.

    `without`: kinds that cannot be brought about here.
    """
    chance = random.Random(seed)
    programs = (*services, *servers)
    certain = [
        *(("kill", name) for name in programs),
        *((kind, "") for kind in _KINDS if kind not in without),
    ]
    common = [kind for kind in _COMMON if kind not in without]
    chance.shuffle(certain)
    kinds = certain[:count] + [(chance.choice(common), "") for _ in range(count - len(certain))]
    return tuple(_fault(chance, kind, target, services, programs, gap) for kind, target in kinds)


def _fault(
    chance: random.Random,
    kind: str,
    target: str,
    services: Sequence[str],
    programs: Sequence[str],
    gap: float,
) -> Fault:
    targets = tuple(_SPECS) if kind in _ON_CONSUMERS else services if kind in _ON_LINKS else programs
    lasting = chance.choice(_PAUSES) if kind in _LASTING else 0
    chosen = "" if kind in _ON_ALL else target or chance.choice(targets)
    return Fault(kind, chosen, round(chance.uniform(0.2, 1.8) * gap, 3), lasting)


class Injector:
    """Brings faults about on a rig."""

    def __init__(self, rig: Rig, disk: SmallDisk | None = None) -> None:
        self._rig = rig
        self._disk = disk
        self.done: list[Fault] = []

    @property
    def impossible(self) -> frozenset[str]:
        """Kinds of faults that cannot be brought about here."""
        return frozenset() if self._disk else frozenset({FILL})

    async def run(self, faults: Sequence[Fault]) -> None:
        for fault in faults:
            await asyncio.sleep(fault.after)
            await _KINDS[fault.kind](self, fault)
            self.done.append(fault)

    async def calm(self) -> None:
        """Gives every consumer the patience it is specified with, as soon as its leader is there."""
        await insist(self._as_specified, *NATS_AWAY, timeout=90)

    async def _as_specified(self) -> None:
        async with self._jetstream() as jetstream:
            for spec in CONSUMERS:
                await ensure_consumer(jetstream, spec)

    async def _kill(self, fault: Fault) -> None:
        self._rig.signal(fault.target, signal.SIGKILL)

    async def _pause(self, fault: Fault) -> None:
        """Longer than the consumers wait for a sign of life, so that others get the work meanwhile."""
        if fault.target not in self._rig.nodes.names:
            await self._with_patience(_SPECS.values(), _IMPATIENT)
        self._rig.signal(fault.target, signal.SIGSTOP)
        await asyncio.sleep(fault.seconds)
        self._rig.signal(fault.target, signal.SIGCONT)

    async def _restart(self, fault: Fault) -> None:
        await self._rig.restart_all()

    async def _behead(self, fault: Fault) -> None:
        """The server that leads the log dies."""
        leader = await self._rig.nodes.leader() or self._rig.nodes.names[0]
        self._rig.signal(leader, signal.SIGKILL)

    async def _fill(self, fault: Fault) -> None:
        """Nobody can write anything: neither the log, nor its objects, nor any table."""
        assert self._disk
        self._disk.fill()
        try:
            await asyncio.sleep(fault.seconds)
        finally:
            self._disk.free()

    async def _cut(self, fault: Fault) -> None:
        self._rig.proxies[fault.target].cut()

    async def _swallow(self, fault: Fault) -> None:
        await self._rig.proxies[fault.target].swallow(fault.seconds)

    async def _hurry(self, fault: Fault) -> None:
        """Messages come again while they are being worked on."""
        await self._with_patience([_SPECS[fault.target]], 0.05)
        await asyncio.sleep(fault.seconds)
        await self._with_patience([_SPECS[fault.target]], _SPECS[fault.target].ack_wait)

    async def _repeat(self, fault: Fault) -> None:
        """All that a consumer ever had comes again, after what is newer."""
        spec = _SPECS[fault.target]

        async def again(jetstream: JetStreamContext) -> None:
            await jetstream.reset_consumer(spec.stream, spec.durable, seq=1)

        await self._attempt(again)

    async def _with_patience(self, specs: Iterable[ConsumerSpec], ack_wait: float) -> None:
        async def change(jetstream: JetStreamContext) -> None:
            for spec in specs:
                await ensure_consumer(jetstream, spec.model_copy(update={"ack_wait": ack_wait}))

        await self._attempt(change)

    async def _attempt(self, work: Callable[[JetStreamContext], Awaitable[None]]) -> None:
        """NATS may be the one that is down; then this fault comes to nothing."""
        try:
            async with self._jetstream() as jetstream:
                await work(jetstream)
        except NATS_AWAY:
            return

    @asynccontextmanager
    async def _jetstream(self) -> AsyncIterator[JetStreamContext]:
        client = await nats.connect(
            self._rig.nats_url, connect_timeout=2, allow_reconnect=False, error_cb=_quiet
        )
        try:
            yield client.jetstream(timeout=3)
        finally:
            await client.close()


async def _quiet(error: Exception) -> None:
    """The caller gets it raised."""


_KINDS: dict[str, Callable[[Injector, Fault], Awaitable[None]]] = {
    "kill": Injector._kill,
    "pause": Injector._pause,
    "restart": Injector._restart,
    "behead": Injector._behead,
    FILL: Injector._fill,
    "cut": Injector._cut,
    "swallow": Injector._swallow,
    "hurry": Injector._hurry,
    "repeat": Injector._repeat,
}
_COMMON = (
    "kill",
    "kill",
    "kill",
    "pause",
    "pause",
    "cut",
    "cut",
    "swallow",
    "hurry",
    "repeat",
    "behead",
    "restart",
    FILL,
)
_ON_ALL = frozenset({"restart", "behead", FILL})
_ON_CONSUMERS = frozenset({"hurry", "repeat"})
_ON_LINKS = frozenset({"cut", "swallow"})
_LASTING = frozenset({"pause", "swallow", "hurry", FILL})
