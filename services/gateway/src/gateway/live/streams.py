"""Server-sent events: a snapshot, then every fact once and in order, for as long as there is more to come.

https://html.spec.whatwg.org/multipage/server-sent-events.html
"""

import json
import time
from collections.abc import AsyncIterator, Awaitable, Callable, Sequence
from typing import Any, NamedTuple
from uuid import UUID

from fastapi.sse import KEEPALIVE_COMMENT, format_sse_event

from concept_contracts import lifecycle, subjects
from concept_contracts.concept_state import ConceptState
from concept_contracts.envelope import Recorded
from concept_contracts.events import ConceptErased
from concept_contracts.queries import Progress
from concept_contracts.streams import CONCEPTS
from concept_contracts.upcasting import SPOKEN, Majors
from concept_runtime.errors import Unavailable
from concept_runtime.event_log import EventLog
from gateway.live.hub import Hub, Listener
from gateway.public_facts import public

PING_EVERY = 15.0
_RECONNECT_AFTER_MS = 1000
Represent = Callable[[ConceptState], Awaitable[dict[str, Any]]]
Overview = Callable[[], Awaitable[tuple[int, dict[str, Any]]]]
FactsAfter = Callable[[int], Awaitable[Sequence[tuple[int, Recorded | None]]]]


class Resume(NamedTuple):
    """What a client asks for: `after` a sequence, or afresh; `reset` when it asked for nonsense."""

    after: int | None
    reset: bool = False


class Pings:
    """Every PING_EVERY seconds, whatever else is sent: who waits for them need not know of it."""

    def __init__(self) -> None:
        self._next = time.monotonic() + PING_EVERY

    @property
    def pause(self) -> float:
        """Seconds until the next."""
        return max(0.0, self._next - time.monotonic())

    def due(self) -> bool:
        """Whether one is to be sent now."""
        if self.pause:
            return False
        self._next = time.monotonic() + PING_EVERY
        return True


async def resume_from(header: str | None, log: EventLog, known: int) -> Resume:
    """Reads Last-Event-ID. `known`: a sequence that is certainly within the log."""
    if header is None:
        return Resume(None)
    if not header.isascii() or not header.isdigit() or len(header) > 19:
        return Resume(None, reset=True)
    after = int(header)
    if after > known and after > await log.end(CONCEPTS.name):
        return Resume(None, reset=True)
    return Resume(after)


def nothing_left(state: ConceptState, resume: Resume) -> bool:
    """Whether a client that resumes has had everything there will ever be."""
    return state.settled and resume.after is not None and resume.after >= state.sequence


async def concept_stream(
    log: EventLog,
    hub: Hub,
    state: ConceptState,
    resume: Resume,
    represent: Represent,
    majors: Majors = SPOKEN,
) -> AsyncIterator[bytes]:
    """The events of one concept, up to and with the one after which no more can come.

    `majors`: the version that each fact is told in.
    """
    history_filter = subjects.concept_history(state.concept_id)

    async def facts_after(sequence: int) -> list[tuple[int, Recorded]]:
        return [(fact.sequence, fact) for fact in await log.load(history_filter, sequence)]

    pings = Pings()
    with hub.listen(state.concept_id) as listener:
        listener.wake()  # for what was stored before this listened
        folded, last = state, state.sequence
        if resume.after is None:
            yield opening(last, await represent(state), resume)
        else:
            history = await log.load(history_filter)
            folded, last = lifecycle.fold(history) or state, resume.after
            yield KEEPALIVE_COMMENT  # so that the answer begins, also when nothing was missed
            for fact in history:
                if fact.sequence > last:
                    yield fact_event(fact, majors)
            last = max(last, folded.sequence)
        while not folded.settled and not hub.closed:
            async for chunk, _, fact in _news(listener, pings, facts_after, last, majors):
                yield chunk
                if fact is not None:
                    folded, last = _after(folded, fact), fact.sequence


async def user_stream(
    hub: Hub,
    user_id: UUID,
    resume: Resume,
    overview: Overview,
    facts_after: FactsAfter,
    majors: Majors = SPOKEN,
) -> AsyncIterator[bytes]:
    """The events of all of a user's concepts, without end. `facts_after` may give them in parts."""
    pings = Pings()
    with hub.listen_to_user(user_id) as listener:
        last = resume.after or 0
        if resume.after is None:
            last, snapshot = await overview()
            yield opening(last, snapshot, resume)
        else:
            yield KEEPALIVE_COMMENT
        listener.wake()
        while not hub.closed:
            async for chunk, sequence, _ in _news(listener, pings, facts_after, last, majors):
                if chunk:
                    yield chunk
                if sequence:
                    last = sequence
                    listener.wake()  # there may be more than one reading gives


async def _news(
    listener: Listener, pings: Pings, facts_after: FactsAfter, last: int, majors: Majors
) -> AsyncIterator[tuple[bytes, int, Recorded | None]]:
    """What to send, with the place in the log (0: none) and the fact that it tells."""
    await listener.wait(pings.pause)
    if pings.due():
        yield KEEPALIVE_COMMENT, 0, None
    for concept_id, progress in listener.reports():
        yield progress_event(concept_id, progress), 0, None
    try:
        facts = await facts_after(last)
    except Unavailable:
        return
    for sequence, fact in facts:
        if fact is not None:
            listener.interests.add(fact.event.about)
        yield fact_event(fact, majors) if fact else b"", sequence, fact


def _after(state: ConceptState, fact: Recorded) -> ConceptState:
    """The erased concept's other facts may be gone before they were read."""
    before = None if isinstance(fact.event, ConceptErased) else state
    return lifecycle.evolve(before, fact) or state


def opening(sequence: int, snapshot: dict[str, Any], resume: Resume) -> bytes:
    reset = format_sse_event(event="reset", data_str="{}") if resume.reset else b""
    return reset + format_sse_event(
        event="snapshot",
        data_str=_json(snapshot),
        id=str(sequence),
        retry=_RECONNECT_AFTER_MS,
    )


def fact_event(fact: Recorded, majors: Majors = SPOKEN) -> bytes:
    return format_sse_event(event="event", data_str=_json(public(fact, majors)), id=str(fact.sequence))


def progress_event(concept_id: UUID, progress: Progress) -> bytes:
    data = progress.model_dump() | {"concept_id": str(concept_id)}
    return format_sse_event(event="progress", data_str=_json(data))


def _json(data: dict[str, Any]) -> str:
    """In ASCII, since many a reader ends lines at more characters than the specification does."""
    return json.dumps(data)
