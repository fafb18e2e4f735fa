"""Quotas, exact across replicas: a window's units are one value, changed by compare-and-set.

The headers follow a draft, hence all here:
https://datatracker.ietf.org/doc/draft-ietf-httpapi-ratelimit-headers/
"""

import asyncio
import json
import math
import random
from collections.abc import AsyncGenerator, Callable, Mapping
from contextlib import asynccontextmanager, suppress
from datetime import UTC, datetime, timedelta
from typing import NamedTuple
from uuid import UUID

from concept_runtime.errors import StepError, Unavailable
from concept_runtime.key_value import Entry, KeyValue

WINDOWS = ("minute", "hour", "day", "month")
_MOST = 10_000
_ATTEMPTS = 400
_LENGTHS = {"minute": timedelta(minutes=1), "hour": timedelta(hours=1), "day": timedelta(days=1)}


class Policy(NamedTuple):
    """`limit` units in each calendar window, in UTC. No limit: unlimited."""

    limit: int | None
    window: str = "month"

    @classmethod
    def parse(cls, text: str) -> "Policy":
        """From `N/minute|hour|day|month` or `unlimited`. Raises ValueError."""
        if text.strip().lower() == "unlimited":
            return cls(None)
        number, slash, window = text.strip().partition("/")
        if not slash or not number.strip().isdigit() or window.strip() not in WINDOWS:
            raise ValueError(f"a quota is N/{'|'.join(WINDOWS)} or unlimited, not {text!r}")
        if int(number) > _MOST:
            raise ValueError(f"a quota is at most {_MOST}")
        return cls(int(number), window.strip())


class Usage(NamedTuple):
    """No limit: `limit`, `remaining` and `reset_at` are None. `exceeded`: a unit was refused."""

    kind: str
    limit: int | None
    remaining: int | None
    reset_at: datetime | None
    window: str
    now: datetime
    exceeded: bool = False


class QuotaExceeded(Exception):
    def __init__(self, usage: Usage) -> None:
        super().__init__(f"the quota of {usage.kind} is used up")
        self.usage = usage


class Quotas:
    """A unit is the id of what was made; taking or giving it back twice counts once."""

    def __init__(
        self, entries: KeyValue, policies: Mapping[str, Policy], clock: Callable[[], datetime]
    ) -> None:
        self._entries = entries
        self._policies = policies
        self._clock = clock

    async def take(self, kind: str, user_id: UUID, unit: UUID) -> Usage:
        """Raises QuotaExceeded, Unavailable."""
        policy, now = self._policies[kind], self._clock()
        if policy.limit is None:
            return _usage(kind, policy, 0, now)
        units = await self._change(
            _key(kind, user_id, policy, now), lambda units: _taken(units, unit, policy)
        )
        if _short(unit) not in units:
            raise QuotaExceeded(_usage(kind, policy, len(units), now)._replace(exceeded=True))
        return _usage(kind, policy, len(units), now)

    @asynccontextmanager
    async def taken(self, kind: str, user_id: UUID, unit: UUID) -> AsyncGenerator[None]:
        """As take; the unit is given back, where that can be, when what it is for ends in a StepError."""
        await self.take(kind, user_id, unit)
        try:
            yield
        except StepError:
            with suppress(Unavailable):
                await self.refund(kind, user_id, unit)
            raise

    async def refund(self, kind: str, user_id: UUID, unit: UUID) -> None:
        """Gives a unit of this or the last window back. Raises Unavailable."""
        policy, now = self._policies[kind], self._clock()
        if policy.limit is None:
            return
        current = _start(policy.window, now)
        for at in (current, current - timedelta(seconds=1)):
            await self._change(_key(kind, user_id, policy, at), lambda units: units - {_short(unit)})

    async def usage(self, kind: str, user_id: UUID) -> Usage:
        """What is left of the window. Raises Unavailable."""
        policy, now = self._policies[kind], self._clock()
        if policy.limit is None:
            return _usage(kind, policy, 0, now)
        entry = await self._entries.get(_key(kind, user_id, policy, now))
        return _usage(kind, policy, len(_units(entry)), now)

    def untouched(self, kind: str) -> Usage:
        """What a user who has done nothing yet has."""
        return _usage(kind, self._policies[kind], 0, self._clock())

    def unlimited(self) -> Usage:
        return _usage("", Policy(None), 0, self._clock())

    async def _change(self, key: str, change: Callable[[frozenset[str]], frozenset[str]]) -> frozenset[str]:
        for attempt in range(_ATTEMPTS):
            entry = await self._entries.get(key)
            before = _units(entry)
            after = change(before)
            if after == before or await self._write(key, entry, after) is not None:
                return after
            await asyncio.sleep(random.uniform(0, min(0.1, 0.002 * (attempt + 1))))
        raise Unavailable("Too many requests at once; please try again.")

    async def _write(self, key: str, entry: Entry | None, units: frozenset[str]) -> int | None:
        value = json.dumps(sorted(units)).encode()
        if entry is None:
            return await self._entries.create(key, value)
        return await self._entries.update(key, value, entry.revision)


def headers(usage: Usage) -> dict[str, str]:
    """Of every answer to a request that counts; nothing where there is no limit.

    X-RateLimit-Reset is in epoch seconds, the others count seconds from now.
    """
    if usage.limit is None or usage.remaining is None or usage.reset_at is None:
        return {}
    seconds = max(1, math.ceil((usage.reset_at - usage.now).total_seconds()))
    length = math.ceil((usage.reset_at - _start(usage.window, usage.now)).total_seconds())
    told = {
        "RateLimit-Policy": f'"{usage.kind}";q={usage.limit};w={length}',
        "RateLimit": f'"{usage.kind}";r={usage.remaining};t={seconds}',
        "X-RateLimit-Limit": str(usage.limit),
        "X-RateLimit-Remaining": str(usage.remaining),
        "X-RateLimit-Reset": str(math.ceil(usage.reset_at.timestamp())),
    }
    if usage.exceeded:
        told["Retry-After"] = str(seconds)
    return told


def _taken(units: frozenset[str], unit: UUID, policy: Policy) -> frozenset[str]:
    room = policy.limit is None or len(units) < policy.limit
    return units | {_short(unit)} if room else units


def _usage(kind: str, policy: Policy, used: int, now: datetime) -> Usage:
    if policy.limit is None:
        return Usage(kind, None, None, None, policy.window, now)
    remaining = max(0, policy.limit - used)
    return Usage(kind, policy.limit, remaining, end_of(policy.window, now), policy.window, now)


def _start(window: str, now: datetime) -> datetime:
    now = now.astimezone(UTC)
    if window == "month":
        return now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    length = _LENGTHS[window]
    epoch = datetime(1970, 1, 1, tzinfo=UTC)
    return epoch + (now - epoch) // length * length


def end_of(window: str, now: datetime) -> datetime:
    """When the window that `now` lies in is over, in UTC."""
    start = _start(window, now)
    if window == "month":
        return (start + timedelta(days=32)).replace(day=1)
    return start + _LENGTHS[window]


def _key(kind: str, user_id: UUID, policy: Policy, at: datetime) -> str:
    return f"{kind}.{user_id}.{policy.window}.{_start(policy.window, at):%Y%m%dT%H%M}"


def _short(unit: UUID) -> str:
    return unit.hex[:16]


def _units(entry: Entry | None) -> frozenset[str]:
    return frozenset(json.loads(entry.value)) if entry else frozenset()
