"""NATS subjects, built and parsed here and nowhere else."""

from typing import NamedTuple
from uuid import UUID

from concept_contracts.event import Event
from concept_contracts.events import ConceptCancelled, ConceptDeleted, ConceptFailed
from concept_contracts.upcasting import versions

CONCEPT_EVENTS = "concept.evt.*.*.*.*"
EXPORT_EVENTS = "export.evt.*.*.*.*"
LIVE = "concept.live"
EVERYTHING = ">"
DEADLINES_SCHEDULED = "concept.deadline.schedule.*"
DEADLINES_FIRED = "concept.deadline.fired.*"
DEAD_LETTERS = "concept.dlq.v1.*"
PROGRESS = "concept.prg.v1.*"


class EventSubject(NamedTuple):
    major: int
    aggregate_id: UUID
    entity: str
    fact: str


def event(fact: Event) -> str:
    """The subject an event is published on."""
    return f"{_root(fact.tail)}.evt.v{fact.major}.{fact.aggregate_id}.{fact.tail}"


def every(fact: type[Event]) -> str:
    """A filter for one version of an event, whatever it is about."""
    return f"{_root(fact.tail)}.evt.v{fact.major}.*.{fact.tail}"


def every_version(*facts: type[Event]) -> tuple[str, ...]:
    """Filters for events in each version known here, whatever they are about."""
    return tuple(every(version) for fact in facts for version in versions(fact))


def about(concept_id: UUID | str, *facts: type[Event]) -> tuple[str, ...]:
    """Filters for events about one concept, in each version known here. Those of exports name the export."""
    return tuple(each.replace("*", str(concept_id)) for each in every_version(*facts))


def covers(pattern: str, subject: str) -> bool:
    """Whether a NATS filter takes in a subject, which may be a filter itself."""
    wanted, given = pattern.split("."), subject.split(".")
    for position, token in enumerate(wanted):
        if token == ">":
            return len(given) > position
        if position >= len(given) or token not in {"*", given[position]}:
            return False
    return len(wanted) == len(given)


def concept_history(concept_id: UUID | str) -> str:
    """A filter for all that was ever said about one concept, in every major version."""
    return f"concept.evt.*.{concept_id}.>"


def export_history(export_id: UUID | str) -> str:
    return f"export.evt.*.{export_id}.>"


def parse_event(subject: str) -> EventSubject:
    """Raises ValueError for a subject that is not an event's, spelled as they are built here."""
    found = find_event(subject)
    if found is None:
        raise ValueError(f"not an event's subject: {subject!r}")
    return found


def find_event(subject: str) -> EventSubject | None:
    """As parse_event; None for a subject that is not an event's."""
    tokens = subject.removeprefix(f"{LIVE}.").split(".")
    if len(tokens) != 6 or tokens[0] not in {"concept", "export"} or tokens[1] != "evt":
        return None
    try:
        found = EventSubject(int(tokens[2].removeprefix("v")), UUID(tokens[3]), tokens[4], tokens[5])
    except ValueError:
        return None
    return found if tokens[2:4] == [f"v{found.major}", str(found.aggregate_id)] else None


def history(fact: Event) -> str:
    """A filter for all that was ever said about what this event is about."""
    return history_of(parse_event(event(fact)))


def history_of(about: EventSubject) -> str:
    """A filter for all that was ever said about what an event on this subject is about."""
    of = export_history if about.entity == "export" else concept_history
    return of(about.aggregate_id)


def live(subject: str) -> str:
    """Where the server repeats, on core NATS, what it stored under `subject`."""
    return f"{LIVE}.{subject}"


def deadline_schedule(concept_id: UUID | str) -> str:
    return f"concept.deadline.schedule.{concept_id}"


def deadline_fired(concept_id: UUID | str) -> str:
    return f"concept.deadline.fired.{concept_id}"


def progress(concept_id: UUID | str) -> str:
    return f"concept.prg.v1.{concept_id}"


def interruptions() -> tuple[str, ...]:
    """Core NATS subjects on which the end of a concept is heard as it happens."""
    return tuple(map(live, every_version(ConceptCancelled, ConceptDeleted, ConceptFailed)))


def last_token(subject: str) -> str:
    """The id a deadline's or progress report's subject ends with."""
    return subject.rsplit(".", 1)[-1]


def query(capability: str, verb: str) -> str:
    return f"concept.qry.v1.{capability}.{verb}"


def dead_letter(consumer: str) -> str:
    return f"concept.dlq.v1.{consumer}"


def retry(consumer: str) -> str:
    """Where a service is asked to handle a dead letter of its consumer once more."""
    return f"concept.retry.v1.{consumer}"


def _root(tail: str) -> str:
    return "export" if tail.startswith("export.") else "concept"
