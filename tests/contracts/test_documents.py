"""What is committed says what the classes say, and every released form is still understood."""

import json
from pathlib import Path
from typing import Any

import jsonschema
import pytest
import yaml

import asyncapi_document
import generate
import releases
import traffic
from concept_contracts import queries, streams
from concept_contracts.codec import decode
from concept_contracts.event import Event
from concept_contracts.events import EVENT_TYPES
from concept_contracts.subjects import event as subject_of
from concept_contracts.upcasting import newest, spoken, versions

CONTRACTS = generate.CONTRACTS
SAMPLES = sorted(CONTRACTS.glob("samples/*/*/*.json"))
EVENTS = list(EVENT_TYPES.values())


def sample_name(path: Path) -> str:
    return "/".join(path.parts[-3:])


def load(path: Path) -> dict[str, Any]:
    return json.loads(path.read_text())


def headers_and_data(path: Path) -> tuple[dict[str, str], bytes]:
    message = load(path)
    return message["headers"], json.dumps(message["data"]).encode()


def test_the_committed_documents_are_what_the_classes_say() -> None:
    assert generate.outdated(generate.generated()) == []


def test_a_document_that_differs_is_noticed(tmp_path: Path) -> None:
    page = tmp_path / "page.md"
    page.write_text("old")
    assert generate.outdated({page: "new"}) == [page]


def test_nothing_stands_against_any_released_schema() -> None:
    released = releases.read_released(CONTRACTS / "schemas")
    assert set(EVENT_TYPES) <= set(released)
    assert releases.objections(released) == []


def test_a_released_field_that_is_gone_is_named() -> None:
    event = EVENTS[0]
    old = releases.schema(event)
    old["properties"] = old["properties"] | {"mood": {"type": "string"}}
    said = releases.objections({event.type: {event.revision: old}})
    assert said == [f"{event.type} against revision 1: removed field mood"]


def test_a_released_type_that_is_gone_is_named() -> None:
    said = releases.objections({"dev.conceptvisualizer.concept.sung.v1": {1: {}}})
    assert said == ["dev.conceptvisualizer.concept.sung.v1: removed or renamed, though it was released"]


def test_a_field_added_to_a_released_revision_asks_for_the_next_one() -> None:
    event = EVENT_TYPES["dev.conceptvisualizer.concept.cancelled.v1"]
    old = releases.schema(event)
    old["properties"] = {name: field for name, field in old["properties"].items() if name != "reason"}
    said = releases.objections({event.type: {event.revision: old}})
    assert said == [f"{event.type}: revision 1 is released; raise `revision` to 2"]


@pytest.mark.parametrize("path", SAMPLES, ids=sample_name)
def test_every_sample_ever_committed_still_parses(path: Path) -> None:
    fact = decode(*headers_and_data(path), sequence=7)
    sent = path.parts[-3]
    assert (type(fact.event), fact.envelope.type, fact.sequence) == (newest(sent), sent, 7)


@pytest.mark.parametrize("path", SAMPLES, ids=sample_name)
def test_a_sample_follows_the_schema_of_its_revision(path: Path) -> None:
    schema = load(CONTRACTS / "schemas" / path.parts[-3] / f"{path.parts[-2]}.json")
    jsonschema.Draft202012Validator(schema).validate(load(path)["data"])


@pytest.mark.parametrize("path", SAMPLES, ids=sample_name)
def test_a_sample_lies_on_the_subject_of_its_event(path: Path) -> None:
    fact = decode(*headers_and_data(path))
    sent = spoken(fact.event, {fact.event.tail: EVENT_TYPES[path.parts[-3]].major})
    assert load(path)["subject"] == subject_of(sent)


@pytest.mark.parametrize("path", SAMPLES, ids=sample_name)
def test_what_becomes_of_a_sample_in_each_version_follows_the_schema_of_that_version(path: Path) -> None:
    event = decode(*headers_and_data(path)).event
    for version in versions(type(event)):
        said = spoken(event, {event.tail: version.major})
        assert type(said) is version
        schema = load(CONTRACTS / "schemas" / version.type / f"{version.revision}.json")
        jsonschema.Draft202012Validator(schema).validate(said.model_dump(mode="json"))


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.__name__)
def test_every_revision_of_an_event_has_a_schema_and_samples(event: type[Event]) -> None:
    revisions = range(1, event.revision + 1)
    assert all((CONTRACTS / "schemas" / event.type / f"{number}.json").is_file() for number in revisions)
    for number in revisions:
        names = {path.stem for path in CONTRACTS.glob(f"samples/{event.type}/{number}/*.json")}
        assert {"minimal", "full"} <= names


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.__name__)
def test_a_full_sample_fills_every_field(event: type[Event]) -> None:
    message = load(CONTRACTS / "samples" / event.type / str(event.revision) / "full.json")
    assert set(message["data"]) == set(event.model_fields)


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.__name__)
def test_an_event_stands_in_asyncapi_with_its_schema_and_every_durable(event: type[Event]) -> None:
    document = yaml.safe_load((CONTRACTS / "asyncapi.yaml").read_text())
    message = document["components"]["messages"][event.__name__]
    assert (CONTRACTS / message["payload"]["schema"]["$ref"]).is_file()
    assert message["name"] == event.type
    assert document["channels"][event.__name__]["address"] == traffic.address(event)
    heard = {
        name.partition(".hear.")[0] for name in document["operations"] if name.endswith(f".{event.__name__}")
    }
    assert {consumer.durable for consumer in traffic.consumers(event)} <= heard


@pytest.mark.parametrize("event", EVENTS, ids=lambda event: event.__name__)
def test_an_event_stands_on_the_events_page(event: type[Event]) -> None:
    page = (CONTRACTS.parent / "docs" / "events.md").read_text()
    assert f"## {event.__name__}\n" in page
    assert all(f"| `{name}` |" in page for name in event.model_fields)


def test_every_query_stands_in_asyncapi() -> None:
    named = {
        value
        for value in vars(queries).values()
        if isinstance(value, str) and value.startswith("concept.qry")
    }
    addresses = {channel["address"] for channel in asyncapi_document.asyncapi()["channels"].values()}
    assert named
    assert named <= addresses


def test_every_reference_inside_asyncapi_leads_somewhere() -> None:
    document = asyncapi_document.asyncapi()
    targets = list(references(document))
    assert targets
    assert all(resolves(document, target) for target in targets if target.startswith("#/"))


def test_every_stream_bucket_and_durable_stands_in_asyncapi() -> None:
    document = asyncapi_document.asyncapi()
    for key, specs in (("streams", streams.STREAMS), ("buckets", streams.BUCKETS)):
        assert [entry["name"] for entry in document[f"x-jetstream-{key}"]] == [spec.name for spec in specs]
    durables = [entry["durable"] for entry in document["x-jetstream-consumers"]]
    assert durables == [spec.durable for spec in streams.CONSUMERS]


def references(node: Any) -> list[str]:
    if isinstance(node, list):
        return [target for item in node for target in references(item)]
    if not isinstance(node, dict):
        return []
    own = [node["$ref"]] if isinstance(node.get("$ref"), str) else []
    return own + [target for value in node.values() for target in references(value)]


def resolves(document: dict[str, Any], target: str) -> bool:
    node: Any = document
    for part in target.removeprefix("#/").split("/"):
        if part not in node:
            return False
        node = node[part]
    return True
