"""One run: users at work, faults meanwhile, quiet afterwards, and what the evidence says then."""

import asyncio
import time
from collections.abc import Sequence
from contextlib import AsyncExitStack, ExitStack, suppress
from pathlib import Path
from typing import NamedTuple

from chaos import checker, evidence
from chaos.clients import PersistentUser, persistent_user
from chaos.faults import NATS_AWAY, Fault, Injector, draw
from chaos.rig import Rig, running
from concept_runtime.errors import Unavailable
from concept_runtime.service import Service
from support.services import service_at
from support.small_disk import MountRefused, SmallDisk
from support.waiting import insist, wait_until


class Plan(NamedTuple):
    """`gap`: seconds between faults on average. `quiet`: seconds until all must be at rest afterwards.

    `sweep_after`: longer than any fault lasts, or a file is taken for lost while it is being written.
    """

    seed: int
    concepts: int
    faults: int
    users: int = 3
    gap: float = 1.0
    quiet: float = 180
    sweep_after: float = 20
    nodes: int = 1
    second: tuple[str, ...] = ("concept-gen", "image-proc")


class Report(NamedTuple):
    plan: Plan
    faults: tuple[Fault, ...]
    seconds: float
    connections: int
    violations: tuple[str, ...]
    left_out: tuple[str, ...] = ()

    def __str__(self) -> str:
        head = (
            f"seed {self.plan.seed}: {self.plan.concepts} concepts, {len(self.faults)} faults, "
            f"{self.connections} live connections, {self.seconds:.0f} s"
        )
        notes = [f"  LEFT OUT {each}" for each in self.left_out]
        return "\n".join([head, *notes, *(f"  VIOLATION {each}" for each in self.violations)])


async def run(plan: Plan, folder: Path, certain: Sequence[Fault] = ()) -> Report:
    """Everything is left in `folder`. `certain`: faults before the drawn ones.

    Raises AssertionError when the system does not come to rest.
    """
    started = time.monotonic()
    settings = {f"CONCEPTS_QUOTA_{kind}": "10000/month" for kind in ("CONCEPTS", "EXPORTS")}
    settings["CONCEPTS_SWEEP_AFTER"] = str(plan.sweep_after)
    with ExitStack() as mounts:
        stores = SmallDisk(folder / "disk")
        disk, left_out = _mounted(stores, mounts, folder / "left")
        rig = Rig(folder, stores.folder, plan.second, plan.nodes, **settings)
        injector = Injector(rig, disk)
        connections, found = await _run_on(plan, rig, injector, certain)
    seconds = time.monotonic() - started
    return Report(plan, tuple(injector.done), seconds, connections, tuple(found), left_out)


def _mounted(stores: SmallDisk, mounts: ExitStack, left: Path) -> tuple[SmallDisk | None, tuple[str, ...]]:
    try:
        return mounts.enter_context(stores.mounted(left)), ()
    except MountRefused as error:
        return None, (f"full disks, as nothing can be mounted: {error}",)


async def _run_on(
    plan: Plan, rig: Rig, injector: Injector, certain: Sequence[Fault]
) -> tuple[int, list[str]]:
    """How many live connections there were, and what was found."""
    async with running(rig), AsyncExitStack() as stack:
        users = [
            await stack.enter_async_context(persistent_user(rig.url, f"user-{n}", plan.seed))
            for n in range(plan.users)
        ]
        followers = [asyncio.create_task(user.follow()) for user in users]
        try:
            await _turmoil(plan, rig, injector, users, certain)
            found = await _verdict(plan, rig, users)
        finally:
            for follower in followers:
                follower.cancel()
            await asyncio.gather(*followers, return_exceptions=True)
    return sum(user.receipts.connections for user in users), found


async def _turmoil(
    plan: Plan, rig: Rig, injector: Injector, users: list[PersistentUser], certain: Sequence[Fault]
) -> None:
    drawn = draw(
        plan.seed, plan.faults, tuple(rig.proxies), rig.nodes.names, plan.gap, without=injector.impossible
    )
    share, rest = divmod(plan.concepts, len(users))
    async with asyncio.TaskGroup() as group:
        group.create_task(injector.run((*certain, *drawn)))
        for n, user in enumerate(users):
            group.create_task(user.work(share + (n < rest)))
    await rig.ready()
    await injector.calm()


async def _verdict(plan: Plan, rig: Rig, users: list[PersistentUser]) -> list[str]:
    async with service_at(rig.nats_url, "checker").running() as service:
        await _at_rest(service, plan.quiet)
        found = await insist(lambda: evidence.gather(service, rig.data, users), Unavailable, *NATS_AWAY)
        with suppress(AssertionError):
            await wait_until(lambda: not any(checker.untold(found)), 30)
        return checker.violations(found)


async def _at_rest(service: Service, within: float) -> None:
    """Nothing may be on its way any more, twice in a row."""
    end = time.monotonic() + within
    quiet = 0
    while quiet < 2:
        try:
            waiting = await evidence.unfinished(service)
        except (Unavailable, *NATS_AWAY) as error:
            waiting = [repr(error)]
        quiet = 0 if waiting else quiet + 1
        assert time.monotonic() < end, f"not at rest within {within} s: {waiting[:10]}"
        await asyncio.sleep(0.5)
