"""What users see of a fact."""

import json

import pytest

from concept_contracts.event import Event
from gateway.public_facts import public
from support import events

FACTS = (
    *events.story(),
    events.refinement_requested(),
    events.export_requested(),
    events.variation_requested(),
)


@pytest.mark.parametrize("event", FACTS, ids=lambda event: type(event).__name__)
@pytest.mark.parametrize("major", [1, 2])
def test_no_claim_check_is_shown(event: Event, major: int):
    told = json.dumps(public(events.recorded(event), {"variations.created": major}))
    assert '"artifacts"' not in told
    assert "_artifact" not in told
    assert '"key"' not in told


def test_all_else_is_shown_as_it_was_said():
    for event in (events.variations_stored(), events.concept_failed()):
        fact = events.recorded(event)
        assert public(fact) == fact.structured()
    generated = public(events.recorded(events.image_generated()))["data"]
    whole = events.recorded(events.image_generated()).structured()["data"]
    assert generated == {name: whole[name] for name in whole if name not in ("image", "vector")}
    (*_, recoloured) = public(events.recorded(events.variations_created()), {"variations.created": 2})[
        "data"
    ]["recoloured"]
    assert set(recoloured) == {"variation_id", "position", "palette", "contrast"}
