"""The major versions of a fact: read as the newest, published as the one that every reader knows.

An upcaster turns one major version into the next, on every path: live, replayed, and read from history.
Readers therefore only ever see the newest class of a fact. A downcaster goes back one version, so that a
writer can go on publishing what readers of old know. See docs/adr/0053.
"""

from collections.abc import Callable, Mapping
from typing import Any

from concept_contracts.event import Event
from concept_contracts.events import (
    EVENT_TYPES,
    FailedVariation,
    RecolouredVariation,
    VariationCreated,
    VariationsCreated,
    VariationsCreatedV1,
)
from concept_contracts.images import ImageError

Casters = Mapping[type[Event], Callable[[Any], Event]]
Majors = Mapping[str, int]


def upcast(event: Event, upcasters: Casters | None = None) -> Event:
    """The newest form of `event`; itself where there is no newer one."""
    return _cast(event, UPCASTERS if upcasters is None else upcasters)


def spoken(event: Event, majors: Majors, downcasters: Casters | None = None) -> Event:
    """`event`, in whatever version, as `majors` says its fact is to be published.

    A fact that neither `majors` nor SPOKEN names is published in its newest version.
    """
    wanted = majors.get(event.tail, SPOKEN.get(event.tail))
    steps = DOWNCASTERS if downcasters is None else downcasters
    event = upcast(event)
    while wanted is not None and event.major > wanted:
        event = steps[type(event)](event)
    return event


def newest(type_name: str) -> type[Event] | None:
    """The class that readers see for a CloudEvents type of whatever version; None for an unknown one."""
    kind = EVENT_TYPES.get(type_name)
    return versions(kind)[-1] if kind else None


def versions(kind: type[Event]) -> tuple[type[Event], ...]:
    """Every version of the fact that `kind` is one of, oldest first."""
    same = (event for event in EVENT_TYPES.values() if event.tail == kind.tail)
    return tuple(sorted(same, key=lambda event: event.major))


def checked(majors: Majors) -> Majors:
    """Raises ValueError where `majors` names a fact or a version that does not exist."""
    known = {(event.tail, event.major) for event in EVENT_TYPES.values()}
    for tail, major in majors.items():
        if (tail, major) not in known:
            raise ValueError(f"there is no version {major} of {tail!r}")
    return majors


def _cast(event: Event, casters: Casters) -> Event:
    while type(event) in casters:
        event = casters[type(event)](event)
    return event


def _variations_created_v2(event: VariationsCreatedV1) -> VariationsCreated:
    """What has an error has failed, whatever else it carries; so has what carries nothing at all."""
    return VariationsCreated(
        concept_id=event.concept_id,
        user_id=event.user_id,
        recoloured=tuple(
            RecolouredVariation(**_shared(made), image=made.image, vector=made.vector)
            for made in event.variations
            if made.image and not made.error
        ),
        failed=tuple(
            FailedVariation(**_shared(made), error=made.error or _UNEXPLAINED)
            for made in event.variations
            if made.error or not made.image
        ),
    )


def _variations_created_v1(event: VariationsCreated) -> VariationsCreatedV1:
    return VariationsCreatedV1(
        concept_id=event.concept_id,
        user_id=event.user_id,
        variations=tuple(
            VariationCreated(**_shared(outcome), image=outcome.image, vector=outcome.vector)
            if isinstance(outcome, RecolouredVariation)
            else VariationCreated(**_shared(outcome), error=outcome.error)
            for outcome in event.outcomes
        ),
    )


def _shared(outcome: VariationCreated | RecolouredVariation | FailedVariation) -> dict[str, Any]:
    return {name: getattr(outcome, name) for name in ("variation_id", "position", "palette", "contrast")}


_UNEXPLAINED = ImageError(code="unexplained", message="This variation could not be made.")
UPCASTERS: Casters = {VariationsCreatedV1: _variations_created_v2}
DOWNCASTERS: Casters = {VariationsCreated: _variations_created_v1}
# What is published unless a setting says otherwise: a version that every reader has known for a release.
SPOKEN: Majors = {"variations.created": 1}
