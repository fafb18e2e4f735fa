"""Old versions of a fact become the newest, step by step."""

import json
from typing import Any

import pytest

from concept_contracts import codec
from concept_contracts.events import ConceptCancelled
from concept_contracts.upcasting import Upcaster, upcast
from support import events


def with_note(data: dict[str, Any]) -> dict[str, Any]:
    return data | {"note": "none"}


def with_long_note(data: dict[str, Any]) -> dict[str, Any]:
    return {"note": f"{data['note']} given"}


CHAIN = {"a.v1": Upcaster("a.v2", with_note), "a.v2": Upcaster("a.v3", with_long_note)}


def test_a_version_is_carried_through_every_one_between() -> None:
    assert upcast("a.v1", {}, CHAIN) == ("a.v3", {"note": "none given"})


def test_a_version_in_the_middle_takes_only_the_steps_that_are_left() -> None:
    assert upcast("a.v2", {"note": "one"}, CHAIN) == ("a.v3", {"note": "one given"})


def test_the_newest_version_comes_back_as_it_is() -> None:
    assert upcast("a.v3", {"note": "kept"}, CHAIN) == ("a.v3", {"note": "kept"})


def test_a_reader_of_an_old_message_sees_the_newest_class(monkeypatch: pytest.MonkeyPatch) -> None:
    old = "dev.conceptvisualizer.concept.stopped.v1"
    chain = {old: Upcaster(ConceptCancelled.type, lambda data: data | {"reason": data["why"]})}
    monkeypatch.setattr(codec, "UPCASTERS", chain)
    monkeypatch.setattr(codec, "upcast", lambda name, data: upcast(name, data, chain))
    fact = events.recorded(events.concept_cancelled())
    body = json.dumps({"concept_id": str(events.CONCEPT), "user_id": str(events.USER), "why": "too slow"})
    headers = fact.envelope.headers() | {"ce-type": old}
    assert codec.decode(headers, body.encode()).event == events.concept_cancelled(reason="too slow")
