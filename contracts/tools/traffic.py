"""Who says what to whom: the parts of the documents that no single event knows."""

from collections.abc import Iterator
from typing import NamedTuple

from concept_contracts import queries, streams, subjects
from concept_contracts.event import Event
from concept_contracts.model import Contract


class Query(NamedTuple):
    subject: str
    answered_by: str
    request: type[Contract]
    result: type[Contract]


QUERIES = (
    Query(queries.IMAGES_SIGN, "persistence", queries.SignImages, queries.SignedImages),
    Query(queries.IMAGES_FETCH, "persistence", queries.FetchImage, queries.FetchedImage),
    Query(queries.IMAGE_RENDER, "image-proc", queries.RenderImage, queries.RenderedImage),
    Query(queries.PALETTES_PROPOSE, "concept-gen", queries.ProposePalettes, queries.ProposedPalettes),
    Query(queries.PROVIDERS_LIST, "concept-gen", queries.ListProviders, queries.ListedProviders),
)


def stream(event: type[Event]) -> streams.StreamSpec:
    return streams.holding(subjects.every(event))


def id_name(event: type[Event]) -> str:
    """The name of the id in the event's subject."""
    return "export_id" if stream(event) is streams.EXPORTS else "concept_id"


def address(event: type[Event]) -> str:
    """The subject, with the id's name in the place of the id."""
    return subjects.every(event).replace("*", f"{{{id_name(event)}}}")


def consumers(event: type[Event]) -> Iterator[streams.ConsumerSpec]:
    """The durables that the event is delivered to."""
    for consumer in streams.CONSUMERS:
        if any(subjects.covers(pattern, subjects.every(event)) for pattern in consumer.filters):
            yield consumer
