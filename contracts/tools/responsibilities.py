"""Which service says which fact, and who asks and answers which query: what the contracts' models cannot tell."""

from collections.abc import Mapping, Sequence
from typing import NamedTuple

from concept_contracts import events, queries
from concept_contracts.event import Event
from concept_contracts.model import Contract
from concept_contracts.streams import CONSUMERS, ConsumerSpec
from concept_contracts.subjects import every

SERVICES = ("gateway", "concept-gen", "image-proc", "persistence", "export")
SAID_BY: Mapping[type[Event], tuple[str, ...]] = {
    events.ConceptRequested: ("gateway",),
    events.RefinementRequested: ("gateway",),
    events.ImageGenerated: ("concept-gen",),
    events.ImageStored: ("persistence",),
    events.VariationsCreated: ("image-proc",),
    events.VariationsStored: ("persistence",),
    events.VariationRequested: ("gateway",),
    events.ConceptFailed: SERVICES,
    events.ConceptCancelled: ("gateway",),
    events.ConceptDeleted: ("gateway",),
    events.ConceptErased: ("persistence",),
    events.ExportRequested: ("gateway",),
    events.ExportCompleted: ("export",),
    events.ExportFailed: ("export",),
}


class Query(NamedTuple):
    """A request, and the reply whose `result` is as named."""

    subject: str
    request: type[Contract]
    result: type[Contract]
    reply: type[Contract]
    answered_by: str
    asked_by: tuple[str, ...]


QUERIES: Sequence[Query] = (
    Query(
        queries.IMAGES_SIGN,
        queries.SignImages,
        queries.SignedImages,
        queries.Reply[queries.SignedImages],
        "persistence",
        ("gateway",),
    ),
    Query(
        queries.IMAGES_FETCH,
        queries.FetchImage,
        queries.FetchedImage,
        queries.Reply[queries.FetchedImage],
        "persistence",
        ("gateway", "export"),
    ),
    Query(
        queries.IMAGE_RENDER,
        queries.RenderImage,
        queries.RenderedImage,
        queries.Reply[queries.RenderedImage],
        "image-proc",
        ("export",),
    ),
    Query(
        queries.PALETTES_PROPOSE,
        queries.ProposePalettes,
        queries.ProposedPalettes,
        queries.Reply[queries.ProposedPalettes],
        "concept-gen",
        ("gateway",),
    ),
)


def heard_by(event: type[Event]) -> tuple[ConsumerSpec, ...]:
    """The durable consumers that an event is delivered to."""
    return tuple(spec for spec in CONSUMERS if any(covers(filter_, every(event)) for filter_ in spec.filters))


def covers(filter_: str, subject: str) -> bool:
    """Whether a NATS filter with `*` for one token takes everything that `subject` stands for."""
    wanted, given = filter_.split("."), subject.split(".")
    return len(wanted) == len(given) and all(
        token in {"*", other} for token, other in zip(wanted, given, strict=True)
    )
