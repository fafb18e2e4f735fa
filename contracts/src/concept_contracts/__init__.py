"""What crosses the wire: events, envelope, subjects, streams, queries and the lifecycle fold.

pydantic only; nothing in this package does I/O.
"""

from concept_contracts.envelope import Envelope, Recorded
from concept_contracts.events import EVENT_TYPES, Event, event_class

__all__ = ["EVENT_TYPES", "Envelope", "Event", "Recorded", "event_class"]
