"""What every event has: a type that never changes, and the place it takes in a subject."""

from typing import ClassVar
from uuid import UUID

from concept_contracts.model import Contract


class Event(Contract):
    """A fact, past tense. `type` and `tail` are constants of the wire, never derived from a class name.

    `revision` counts the optional fields added within one major; each released one keeps its schema.
    """

    type: ClassVar[str]
    tail: ClassVar[str]
    major: ClassVar[int] = 1
    revision: ClassVar[int] = 1

    @property
    def aggregate_id(self) -> UUID:
        """The id that the event's subject carries."""
        raise NotImplementedError

    @property
    def about(self) -> UUID:
        """The concept that the event is about (CloudEvents `subject`)."""
        raise NotImplementedError


class ConceptEvent(Event):
    concept_id: UUID

    @property
    def aggregate_id(self) -> UUID:
        return self.concept_id

    @property
    def about(self) -> UUID:
        return self.concept_id


class OwnedEvent(ConceptEvent):
    user_id: UUID
