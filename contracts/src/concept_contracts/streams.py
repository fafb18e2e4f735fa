"""Streams, buckets and durable consumers as data. One owner provisions them; services declare nothing."""

from enum import StrEnum

from concept_contracts import events, subjects
from concept_contracts.model import Contract

MINUTE = 60.0
HOUR = 60 * MINUTE
DAY = 24 * HOUR


class BucketKind(StrEnum):
    OBJECTS = "objects"
    KEY_VALUE = "key-value"


class StreamSpec(Contract):
    name: str
    subjects: tuple[str, ...]
    max_age: float = 0
    duplicate_window: float = 2 * MINUTE
    discard_new: bool = False
    republish: str | None = None
    schedules: bool = False


class BucketSpec(Contract):
    name: str
    kind: BucketKind = BucketKind.OBJECTS
    ttl: float = 0
    history: int = 1


class ConsumerSpec(Contract):
    """A durable. Its name is state on the server: never rename it.

    ack_wait: seconds without a sign of life until redelivery. max_attempts: how often a message that fails
    for an unknown reason is tried. time_limit: seconds a handler may take. interruptible: the end of a
    concept stops the work on it.
    """

    stream: str
    durable: str
    filters: tuple[str, ...]
    ack_wait: float = 30
    max_attempts: int = 8
    max_ack_pending: int = 64
    time_limit: float = 5 * MINUTE
    interruptible: bool = False


CONCEPTS = StreamSpec(
    name="CONCEPTS",
    subjects=(subjects.CONCEPT_EVENTS,),
    duplicate_window=10 * MINUTE,
    discard_new=True,
    republish=f"{subjects.LIVE}.>",
)
EXPORTS = StreamSpec(
    name="EXPORTS",
    subjects=(subjects.EXPORT_EVENTS,),
    max_age=30 * DAY,
    duplicate_window=10 * MINUTE,
    republish=f"{subjects.LIVE}.>",
)
DEADLINES = StreamSpec(
    name="DEADLINES",
    subjects=(subjects.DEADLINES_SCHEDULED, subjects.DEADLINES_FIRED),
    max_age=30 * DAY,
    schedules=True,
)
DEAD_LETTERS = StreamSpec(
    name="DEAD_LETTERS",
    subjects=(
        subjects.DEAD_LETTERS,
        "$JS.EVENT.ADVISORY.CONSUMER.MAX_DELIVERIES.>",
        "$JS.EVENT.ADVISORY.CONSUMER.MSG_TERMINATED.>",
    ),
    max_age=30 * DAY,
)
STREAMS = (CONCEPTS, EXPORTS, DEADLINES, DEAD_LETTERS)


def holding(subject: str) -> StreamSpec:
    """The stream of events that a subject or filter of events belongs to."""
    return EXPORTS if subject.startswith("export.") else CONCEPTS


ARTIFACTS = BucketSpec(name="artifacts", ttl=7 * DAY)
CONCEPT_IMAGES = BucketSpec(name="concept-images")
PALETTE_IMAGES = BucketSpec(name="palette-images")
EXPORT_FILES = BucketSpec(name="export-files", ttl=30 * DAY)
HANDED_OVER = (ARTIFACTS, EXPORT_FILES)
"""The buckets that a claim check may name: the others are of one service alone."""
IDEMPOTENCY = BucketSpec(name="idempotency", kind=BucketKind.KEY_VALUE, ttl=DAY)
QUOTAS = BucketSpec(name="quotas", kind=BucketKind.KEY_VALUE, ttl=40 * DAY)
ATTEMPTS = BucketSpec(name="attempts", kind=BucketKind.KEY_VALUE, ttl=7 * DAY)
BUCKETS = (ARTIFACTS, CONCEPT_IMAGES, PALETTE_IMAGES, EXPORT_FILES, IDEMPOTENCY, QUOTAS, ATTEMPTS)

CONCEPT_GEN_GENERATE = ConsumerSpec(
    stream=CONCEPTS.name,
    durable="concept-gen-generate",
    filters=subjects.every_version(events.ConceptRequested, events.RefinementRequested),
    ack_wait=30,
    interruptible=True,
)
PERSISTENCE_IMAGES = ConsumerSpec(
    stream=CONCEPTS.name,
    durable="persistence-images",
    filters=subjects.every_version(events.ImageGenerated),
    interruptible=True,
)
IMAGE_PROC_VARIATIONS = ConsumerSpec(
    stream=CONCEPTS.name,
    durable="image-proc-variations",
    filters=subjects.every_version(events.ImageStored, events.VariationRequested),
    interruptible=True,
)
PERSISTENCE_VARIATIONS = ConsumerSpec(
    stream=CONCEPTS.name,
    durable="persistence-variations",
    filters=subjects.every_version(events.VariationsCreated),
    interruptible=True,
)
PERSISTENCE_TASKS = ConsumerSpec(
    stream=CONCEPTS.name,
    durable="persistence-tasks",
    filters=(subjects.CONCEPT_EVENTS,),
    max_ack_pending=1,
)
PERSISTENCE_ERASURE = ConsumerSpec(
    stream=CONCEPTS.name,
    durable="persistence-erasure",
    filters=subjects.every_version(events.ConceptDeleted),
    max_attempts=100,
)
EXPORT_EXPORTS = ConsumerSpec(
    stream=EXPORTS.name,
    durable="export-exports",
    filters=subjects.every_version(events.ExportRequested),
)
EXPORT_ERASURE = ConsumerSpec(
    stream=CONCEPTS.name,
    durable="export-erasure",
    filters=subjects.every_version(events.ConceptErased),
    max_attempts=100,
)
GATEWAY_DEADLINES = ConsumerSpec(
    stream=DEADLINES.name,
    durable="gateway-deadlines",
    filters=(subjects.DEADLINES_FIRED,),
    max_attempts=100,
)
GATEWAY_ENDINGS = ConsumerSpec(
    stream=CONCEPTS.name,
    durable="gateway-endings",
    filters=subjects.every_version(
        events.VariationsStored,
        events.ConceptFailed,
        events.ConceptCancelled,
        events.ConceptDeleted,
        # Erasing takes the facts before it away, also those that were not yet handled here.
        events.ConceptErased,
    ),
    max_attempts=100,
)
CONSUMERS = (
    CONCEPT_GEN_GENERATE,
    PERSISTENCE_IMAGES,
    IMAGE_PROC_VARIATIONS,
    PERSISTENCE_VARIATIONS,
    PERSISTENCE_TASKS,
    PERSISTENCE_ERASURE,
    EXPORT_EXPORTS,
    EXPORT_ERASURE,
    GATEWAY_DEADLINES,
    GATEWAY_ENDINGS,
)
