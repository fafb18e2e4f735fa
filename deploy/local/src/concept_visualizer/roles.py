"""Which service says, asks, answers, writes and reads what: the rest of `authorization` follows from it."""

from typing import NamedTuple

from concept_contracts import events, queries, subjects
from concept_contracts.event import Event
from concept_contracts.streams import (
    ARTIFACTS,
    CONCEPT_IMAGES,
    CONCEPTS,
    DEAD_LETTERS,
    DEADLINES,
    EXPORT_FILES,
    EXPORTS,
    IDEMPOTENCY,
    PALETTE_IMAGES,
    QUOTAS,
    BucketSpec,
    StreamSpec,
)


def erase(stream: str) -> tuple[str, str]:
    """Purging alone would leave the bytes in the server's files."""
    return f"$JS.API.STREAM.PURGE.{stream}", f"$JS.API.STREAM.MSG.DELETE.{stream}"


class Role(NamedTuple):
    """What one service does beyond what all do. Its consumers are those that bear its name.

    `reads`: streams and buckets beside the log of concepts, those of its consumers and those it writes.
    """

    name: str
    facts: tuple[type[Event], ...] = ()
    objects: tuple[BucketSpec, ...] = ()
    values: tuple[BucketSpec, ...] = ()
    reads: tuple[StreamSpec | BucketSpec, ...] = ()
    asks: tuple[str, ...] = ()
    answers: tuple[str, ...] = ()
    publish: tuple[str, ...] = ()
    subscribe: tuple[str, ...] = ()


ROLES = (
    Role(
        "gateway",
        facts=(
            events.ConceptRequested,
            events.RefinementRequested,
            events.ConceptCancelled,
            events.ConceptDeleted,
            events.VariationRequested,
            events.ExportRequested,
        ),
        values=(IDEMPOTENCY, QUOTAS),
        # The pictures are those of signed URLs, which it answers where no Supabase project does.
        reads=(EXPORTS, EXPORT_FILES, CONCEPT_IMAGES, PALETTE_IMAGES),
        asks=(
            queries.IMAGES_SIGN,
            queries.IMAGES_FETCH,
            queries.PALETTES_PROPOSE,
            queries.PROVIDERS_LIST,
        ),
        publish=(subjects.DEADLINES_SCHEDULED, f"$JS.API.STREAM.PURGE.{DEADLINES.name}"),
        subscribe=(f"{subjects.LIVE}.>", subjects.PROGRESS),
    ),
    Role(
        "concept-gen",
        facts=(events.ImageGenerated,),
        objects=(ARTIFACTS,),
        answers=(queries.PALETTES_PROPOSE, queries.PROVIDERS_LIST),
    ),
    Role(
        "image-proc",
        facts=(events.VariationsCreated,),
        objects=(ARTIFACTS,),
        answers=(queries.IMAGE_RENDER,),
    ),
    Role(
        "persistence",
        facts=(events.ImageStored, events.VariationsStored, events.ConceptErased),
        objects=(ARTIFACTS, CONCEPT_IMAGES, PALETTE_IMAGES),
        reads=(DEAD_LETTERS,),
        answers=(queries.IMAGES_SIGN, queries.IMAGES_FETCH),
        publish=(
            *erase(CONCEPTS.name),
            f"$JS.API.STREAM.MSG.DELETE.{DEAD_LETTERS.name}",
        ),
    ),
    Role(
        "export",
        facts=(events.ExportCompleted, events.ExportFailed),
        objects=(ARTIFACTS, EXPORT_FILES),
        asks=(queries.IMAGE_RENDER, queries.IMAGES_FETCH),
        publish=erase(EXPORTS.name),
    ),
)
