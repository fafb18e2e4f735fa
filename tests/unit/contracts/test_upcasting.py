"""Old versions of a fact are read as the newest, and the newest is published as the version asked for."""

from typing import ClassVar

import pytest
from hypothesis import given
from hypothesis import strategies as st

from concept_contracts import codec
from concept_contracts.event import ConceptEvent, Event
from concept_contracts.events import (
    EVENT_TYPES,
    ConceptCancelled,
    FailedVariation,
    RecolouredVariation,
    VariationCreated,
    VariationsCreated,
    VariationsCreatedV1,
)
from concept_contracts.images import ImageError
from concept_contracts.upcasting import (
    DOWNCASTERS,
    SPOKEN,
    UPCASTERS,
    Casters,
    checked,
    newest,
    spoken,
    upcast,
)
from support import events


class NotedV1(ConceptEvent):
    tail: ClassVar[str] = "concept.noted"


class NotedV2(NotedV1):
    major: ClassVar[int] = 2
    note: str


class NotedV3(NotedV2):
    major: ClassVar[int] = 3
    length: int


V1 = NotedV1(concept_id=events.CONCEPT)
V2 = NotedV2(concept_id=events.CONCEPT, note="none")
V3 = NotedV3(concept_id=events.CONCEPT, note="none", length=4)
UP: Casters = {NotedV1: lambda _: V2, NotedV2: lambda _: V3}
DOWN: Casters = {NotedV3: lambda _: V2, NotedV2: lambda _: V1}
ERROR = ImageError(code="too-dark", message="Nothing can be seen.")


@pytest.mark.parametrize("version", [V1, V2, V3], ids=["first", "second", "third"])
def test_a_version_is_carried_through_all_that_follow(version: Event) -> None:
    assert upcast(version, UP) == V3


@pytest.mark.parametrize(("major", "said"), [(1, V1), (2, V2), (3, V3)])
def test_the_newest_goes_back_to_the_version_asked_for(major: int, said: Event) -> None:
    assert spoken(V3, {"concept.noted": major}, DOWN) == said


def test_what_no_setting_names_is_published_in_its_newest_version() -> None:
    assert spoken(V3, {}, DOWN) is V3
    assert spoken(event := events.concept_cancelled(), {}) is event


def test_every_superseded_version_has_a_way_to_the_newest_and_back() -> None:
    superseded = [kind for name, kind in EVENT_TYPES.items() if newest(name) is not kind]
    assert superseded
    assert set(UPCASTERS) == set(superseded)
    assert {newest(kind.type) for kind in superseded} <= set(DOWNCASTERS)


def test_a_reader_of_an_old_message_sees_the_newest_class() -> None:
    fact = codec.decode(*sent(old(made(0), lost(1))))
    assert isinstance(fact.event, VariationsCreated)
    assert fact.envelope.type == VariationsCreatedV1.type
    assert [type(outcome) for outcome in fact.event.outcomes] == [RecolouredVariation, FailedVariation]


def test_a_malformed_old_message_is_undecodable_and_not_a_crash() -> None:
    headers, _ = sent(old())
    with pytest.raises(codec.UndecodableError):
        codec.decode(headers, b'{"variations": [{"position": "first"}]}')


def test_what_the_old_version_could_say_and_should_not_is_a_failure() -> None:
    neither = VariationCreated.model_validate(dict(made(0)) | {"image": None})
    both = VariationCreated.model_validate(dict(made(1)) | {"error": ERROR})
    event = upcast(old(neither, both))
    assert isinstance(event, VariationsCreated)
    assert (event.recoloured, [failed.error.code for failed in event.failed]) == (
        (),
        ["unexplained", "too-dark"],
    )


outcomes = st.lists(st.tuples(st.booleans(), st.none() | st.floats(1, 21)), max_size=8)


@given(outcomes)
def test_the_newest_form_comes_back_from_the_old_one_unchanged(
    drawn: list[tuple[bool, float | None]],
) -> None:
    event = VariationsCreated(
        concept_id=events.CONCEPT,
        user_id=events.USER,
        recoloured=tuple(
            events.variation_recoloured(n, contrast=c) for n, (whole, c) in enumerate(drawn) if whole
        ),
        failed=tuple(
            events.variation_failed(n, contrast=c) for n, (whole, c) in enumerate(drawn) if not whole
        ),
    )
    said = spoken(event, {"variations.created": 1})
    assert isinstance(said, VariationsCreatedV1)
    assert upcast(said) == event


@given(outcomes)
def test_what_the_old_form_says_rightly_is_kept_to_the_letter(drawn: list[tuple[bool, float | None]]) -> None:
    event = old(*((made if whole else lost)(n, contrast=c) for n, (whole, c) in enumerate(drawn)))
    assert spoken(upcast(event), {"variations.created": 1}) == event


def test_the_version_published_by_default_is_the_one_that_readers_of_old_know() -> None:
    assert SPOKEN == {"variations.created": 1}
    assert isinstance(spoken(events.variations_created(), SPOKEN), VariationsCreatedV1)


@pytest.mark.parametrize("majors", [{"variations.created": 3}, {"variations.made": 1}])
def test_a_version_that_does_not_exist_is_refused(majors: dict[str, int]) -> None:
    with pytest.raises(ValueError, match="there is no version"):
        checked(majors)


def test_a_history_shows_one_version_whatever_was_stored() -> None:
    stored = [codec.decode(*sent(event)) for event in (old(made(0)), upcast(old(made(0))))]
    for majors, shown in (({}, VariationsCreatedV1), ({"variations.created": 2}, VariationsCreated)):
        told = [fact.structured(majors) for fact in stored]
        assert {event["type"] for event in told} == {shown.type}
        assert all(event["dataschema"].endswith(f"{shown.type}:1") for event in told)
        assert told[0]["data"] == told[1]["data"]
        shown.model_validate(told[0]["data"])


def test_a_fact_without_a_successor_is_shown_as_it_was_sent() -> None:
    fact = events.recorded(events.concept_cancelled())
    assert fact.structured({"variations.created": 2})["type"] == ConceptCancelled.type


def made(position: int, **fields: object) -> VariationCreated:
    return VariationCreated.model_validate(dict(events.variation_recoloured(position)) | fields)


def lost(position: int, **fields: object) -> VariationCreated:
    return VariationCreated.model_validate(dict(events.variation_failed(position)) | fields)


def old(*variations: VariationCreated) -> VariationsCreatedV1:
    return VariationsCreatedV1(concept_id=events.CONCEPT, user_id=events.USER, variations=variations)


def sent(event: Event) -> tuple[dict[str, str], bytes]:
    fact = events.recorded(event)
    return fact.envelope.headers(), event.model_dump_json().encode()
