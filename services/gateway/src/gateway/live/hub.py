"""Wakes whoever waits inside this process when a fact arrives or a step reports progress."""

import asyncio
import contextlib
from collections import defaultdict, deque
from collections.abc import Generator, Iterator
from uuid import UUID

from nats.aio.msg import Msg
from pydantic import ValidationError

from concept_contracts import subjects
from concept_contracts.envelope import Recorded
from concept_contracts.events import OwnedEvent
from concept_contracts.queries import Progress

_KEPT_REPORTS = 32


class Listener:
    """Waits for news. `interests`: ids of the concepts and exports whose facts and progress it hears."""

    def __init__(self, interests: set[UUID], user_id: UUID | None = None) -> None:
        self.interests = interests
        self.user_id = user_id
        self._news = asyncio.Event()
        self._reports: deque[tuple[UUID, Progress]] = deque(maxlen=_KEPT_REPORTS)

    async def wait(self, patience: float) -> bool:
        """Whether there was news within `patience` seconds."""
        try:
            async with asyncio.timeout(patience):
                await self._news.wait()
        except TimeoutError:
            return False
        self._news.clear()
        return True

    def reports(self) -> Iterator[tuple[UUID, Progress]]:
        while self._reports:
            yield self._reports.popleft()

    def wake(self) -> None:
        self._news.set()

    def tell(self, concept_id: UUID, progress: Progress) -> None:
        self._reports.append((concept_id, progress))
        self._news.set()


class Hub:
    def __init__(self) -> None:
        self._listeners: defaultdict[UUID, set[Listener]] = defaultdict(set)
        self._users: defaultdict[UUID, set[Listener]] = defaultdict(set)
        self.closed = False

    @contextlib.contextmanager
    def listen(self, *aggregate_ids: UUID) -> Generator[Listener]:
        """Hears each fact about these concepts and exports as the server stores it."""
        listener = Listener(set(aggregate_ids))
        for aggregate_id in aggregate_ids:
            self._listeners[aggregate_id].add(listener)
        try:
            yield listener
        finally:
            for aggregate_id in aggregate_ids:
                _leave(self._listeners, aggregate_id, listener)

    @contextlib.contextmanager
    def listen_to_user(self, user_id: UUID) -> Generator[Listener]:
        """Hears each fact about any of a user's concepts once it is projected."""
        listener = Listener(set(), user_id)
        self._users[user_id].add(listener)
        try:
            yield listener
        finally:
            _leave(self._users, user_id, listener)

    def projected(self, fact: Recorded) -> None:
        event = fact.event
        self._wake(event.aggregate_id)
        if isinstance(event, OwnedEvent):
            for listener in self._users.get(event.user_id, ()):
                listener.interests.add(event.concept_id)
                listener.wake()

    def heard(self, message: Msg) -> None:
        """A fact repeated on core NATS the moment it was stored."""
        with contextlib.suppress(ValueError):
            self._wake(subjects.parse_event(message.subject).aggregate_id)

    def progressed(self, message: Msg) -> None:
        try:
            concept_id = UUID(subjects.last_token(message.subject))
            progress = Progress.model_validate_json(message.data)
        except (ValueError, ValidationError):
            return
        for listener in self._listeners.get(concept_id, ()):
            listener.tell(concept_id, progress)
        for listener in (each for group in self._users.values() for each in group):
            if concept_id in listener.interests:
                listener.tell(concept_id, progress)

    def close(self) -> None:
        """Ends every stream, so that the server can stop."""
        self.closed = True
        for groups in (self._listeners, self._users):
            for listener in (each for group in groups.values() for each in group):
                listener.wake()

    def _wake(self, aggregate_id: UUID) -> None:
        for listener in self._listeners.get(aggregate_id, ()):
            listener.wake()


def _leave(groups: defaultdict[UUID, set[Listener]], key: UUID, listener: Listener) -> None:
    groups[key].discard(listener)
    if not groups[key]:
        del groups[key]
