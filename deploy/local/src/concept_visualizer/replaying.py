"""`concepts replay`: a read model as it was at a point of the log, in a store of its own."""

import time
from collections.abc import Awaitable, Callable
from datetime import datetime
from typing import NamedTuple

from nats.aio.client import Client
from nats.js.errors import NotFoundError

import gateway.replay
import persistence.replay
from concept_contracts.streams import CONCEPTS, EXPORTS
from concept_runtime import log_prefix
from concept_runtime.fresh_file import TargetTaken, TargetUnusable
from concept_runtime.log_prefix import Ends, NotInLog, Point, Told
from concept_visualizer.errors import CommandFailed, Unreachable
from concept_visualizer.nats_client import NATS_ERRORS, connected

Tell = Callable[[str], None]
Replay = Callable[[Client, Ends, str, Told], Awaitable[None]]
_REPLAYS: dict[str, Replay] = {"gateway": gateway.replay.replay, "persistence": persistence.replay.replay}


class Replayed(NamedTuple):
    """`sequence`: that of the last fact of CONCEPTS that `into` may hold."""

    model: str
    into: str
    sequence: int


async def replay(nats_url: str, model: str, to: str | None, into: str | None, tell: Tell) -> Replayed:
    """`into`: a new file, or for the gateway's a Postgres database's URL.

    Raises CommandFailed for a point that is none, that the log does not have, or a store that is not new or
    cannot be written; Unreachable.
    """
    wanted = point(to)
    try:
        async with connected(nats_url) as client:
            ends = await log_prefix.ends(client, (CONCEPTS.name, EXPORTS.name), wanted)
            sequence = ends[CONCEPTS.name]
            target = into or f"{model}-{sequence}.sqlite3"
            await _REPLAYS[model](client, ends, target, Progress(tell))
    except (NotInLog, TargetTaken, TargetUnusable) as error:
        raise CommandFailed(str(error)) from error
    except NotFoundError as error:
        raise CommandFailed(f"NATS at {nats_url} has no log; `concepts provision` makes one.") from error
    except NATS_ERRORS as error:
        raise Unreachable(f"The log at {nats_url} cannot be read: {error or type(error).__name__}") from error
    return Replayed(model, target, sequence)


def point(text: str | None) -> Point:
    """A sequence or a time. Raises CommandFailed for anything else."""
    if text is None:
        return None
    if text.isascii() and text.isdigit():
        return _sequence(int(text))
    try:
        moment = datetime.fromisoformat(text)
    except ValueError as error:
        raise CommandFailed(
            f"{text!r} is neither a sequence, such as 1200, nor a time, such as 2026-01-31T12:00:00Z."
        ) from error
    if moment.tzinfo is None:
        raise CommandFailed(f"{text!r} does not say its time zone: add Z for UTC, or an offset as in +01:00.")
    return moment


def _sequence(number: int) -> int:
    if number < 1:
        raise CommandFailed("The log begins at sequence 1.")
    return number


class Progress:
    """Says how far it has come, once a second at most."""

    def __init__(self, tell: Tell, clock: Callable[[], float] = time.monotonic) -> None:
        self._tell = tell
        self._clock = clock
        self._next = clock() + 1

    def __call__(self, what: str, done: int, end: int) -> None:
        if self._clock() < self._next and done < end:
            return
        self._next = self._clock() + 1
        self._tell(f"{what}: {done} of {end}")
