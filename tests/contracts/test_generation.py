"""What was released is never written over."""

import json
from pathlib import Path
from typing import Any

import pytest

import generate
import golden_samples
import releases
from concept_contracts.events import EVENT_TYPES, VariationsCreated, VariationsCreatedV1

SAMPLE: dict[str, Any] = {"subject": "a.b", "headers": {"ce-id": "1"}, "data": {"name": "fox"}}


@pytest.fixture
def committed(tmp_path: Path) -> Path:
    path = tmp_path / "samples" / "some.event.v1" / "1" / "full.json"
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(SAMPLE))
    return path


def now(**parts: Any) -> str:
    return json.dumps(SAMPLE | parts)


def test_a_released_sample_may_not_come_to_say_something_else(committed: Path) -> None:
    said = golden_samples.rewritten({committed: now(data={"name": "wolf"})})
    assert said == ["some.event.v1/1/full.json is released and would change: restore its example"]


@pytest.mark.parametrize(
    "parts", [{"subject": "a.c"}, {"data": {}}, {"headers": {"ce-id": "2"}}, {"headers": {}}]
)
def test_nor_may_any_part_of_it_change(committed: Path, parts: dict[str, Any]) -> None:
    assert golden_samples.rewritten({committed: now(**parts)})


def test_headers_may_have_been_added_since(committed: Path) -> None:
    assert golden_samples.rewritten({committed: now(headers={"ce-id": "1", "traceparent": "00"})}) == []


def test_a_new_sample_contradicts_nothing(committed: Path) -> None:
    assert golden_samples.rewritten({committed.with_name("minimal.json"): now(data={})}) == []


def test_a_sample_that_no_longer_parses_is_named(committed: Path) -> None:
    said = golden_samples.unreadable(committed.parents[2])
    assert len(said) == 1
    assert said[0].startswith("some.event.v1/1/full.json no longer parses")


def test_nothing_is_wrong_with_what_is_committed() -> None:
    assert generate.refusals() == []


def test_a_superseded_type_without_an_upcaster_is_named() -> None:
    old, new = VariationsCreatedV1, VariationsCreated
    said = releases.objections({old.type: {1: releases.schema(old)}}, upcasters={})
    assert said == [f"{old.type}: no upcaster leads to {new.type}"]


def test_a_breaking_change_is_named_though_the_examples_no_longer_load(
    tmp_path: Path, monkeypatch: pytest.MonkeyPatch
) -> None:
    kind = next(iter(EVENT_TYPES.values()))
    before = releases.schema(kind)
    before["required"] = before["required"][1:]
    path = tmp_path / releases.schema_path(kind)
    path.parent.mkdir(parents=True)
    path.write_text(json.dumps(before))
    monkeypatch.setattr(generate, "CONTRACTS", tmp_path)
    monkeypatch.setattr(golden_samples, "sample_files", pytest.fail)
    assert any("has become required" in refusal for refusal in generate.refusals())


def test_samples_may_all_be_stored_in_one_stream() -> None:
    messages = [json.loads(text)["headers"]["Nats-Msg-Id"] for text in golden_samples.sample_files().values()]
    assert len(set(messages)) == len(messages) == 2 * len(EVENT_TYPES)
