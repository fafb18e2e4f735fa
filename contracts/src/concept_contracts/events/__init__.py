"""Every event, version by version, and the registry from CloudEvents type to class."""

from concept_contracts.event import ConceptEvent, Event, OwnedEvent
from concept_contracts.events.concept import (
    ConceptCancelled,
    ConceptDeleted,
    ConceptErased,
    ConceptFailed,
    ConceptRequested,
    RefinementRequested,
    RefinementSource,
)
from concept_contracts.events.export import (
    ExportCompleted,
    ExportEvent,
    ExportFailed,
    ExportOptions,
    ExportRequested,
    ExportSource,
)
from concept_contracts.events.image import ImageGenerated, ImageStored, Recipe
from concept_contracts.events.variation import (
    FailedVariation,
    RecolouredVariation,
    VariationCreated,
    VariationRequested,
    VariationsCreated,
    VariationsCreatedV1,
    VariationsStored,
    VariationStored,
)

EVENT_TYPES: dict[str, type[Event]] = {
    event.type: event
    for event in (
        ConceptRequested,
        RefinementRequested,
        ImageGenerated,
        ImageStored,
        VariationsCreated,
        VariationsCreatedV1,
        VariationsStored,
        VariationRequested,
        ConceptFailed,
        ConceptCancelled,
        ConceptDeleted,
        ConceptErased,
        ExportRequested,
        ExportCompleted,
        ExportFailed,
    )
}


def event_class(type_name: str) -> type[Event] | None:
    """The class for a CloudEvents type; None for one this version does not know."""
    return EVENT_TYPES.get(type_name)


__all__ = [
    "EVENT_TYPES",
    "ConceptCancelled",
    "ConceptDeleted",
    "ConceptErased",
    "ConceptEvent",
    "ConceptFailed",
    "ConceptRequested",
    "Event",
    "ExportCompleted",
    "ExportEvent",
    "ExportFailed",
    "ExportOptions",
    "ExportRequested",
    "ExportSource",
    "FailedVariation",
    "ImageGenerated",
    "ImageStored",
    "OwnedEvent",
    "Recipe",
    "RecolouredVariation",
    "RefinementRequested",
    "RefinementSource",
    "VariationCreated",
    "VariationRequested",
    "VariationStored",
    "VariationsCreated",
    "VariationsCreatedV1",
    "VariationsStored",
    "event_class",
]
