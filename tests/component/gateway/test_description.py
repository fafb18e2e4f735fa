"""/openapi.json says what the API does."""

from typing import Any

import pytest_asyncio

from component.gateway.running import Running


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def description(gateway: Running) -> dict[str, Any]:
    async with gateway.client() as anybody:
        return (await anybody.get("/openapi.json")).json()


def _operation(description: dict[str, Any], method: str, path: str) -> tuple[set[str], set[str]]:
    """The headers it heeds and the statuses it may answer."""
    operation = description["paths"][path][method]
    named = {each["$ref"].rpartition("/")[2] for each in operation.get("parameters", []) if "$ref" in each}
    return named, set(operation["responses"])


def _references(part: Any) -> set[str]:
    if isinstance(part, dict):
        own = {part["$ref"]} if isinstance(part.get("$ref"), str) else set[str]()
        return own.union(*map(_references, part.values()))
    return set[str]().union(*map(_references, part)) if isinstance(part, list) else set()


def test_every_header_that_a_route_heeds_is_described(description: dict[str, Any]):
    key, wait, tag = {"Idempotency-Key"}, {"Prefer"}, {"If-None-Match"}
    expected = {
        ("post", "/v1/concepts"): key | wait | {"Cancel-After"},
        ("post", "/v1/concepts/{concept_id}/refinements"): key | wait | {"Cancel-After"},
        ("post", "/v1/concepts/{concept_id}/variations"): key | wait,
        ("post", "/v1/exports"): key | wait,
        ("post", "/api/export/process"): key,
        ("get", "/v1/concepts"): tag,
        ("get", "/v1/limits"): tag,
        ("get", "/v1/exports/{export_id}/file"): tag | {"Range", "If-Range"},
        ("get", "/v1/concepts/{concept_id}/events"): tag | {"Accept", "Last-Event-ID"},
        ("get", "/v1/events"): {"Last-Event-ID"},
    }
    assert {place: _operation(description, *place)[0] for place in expected} == expected


def test_every_problem_is_described(description: dict[str, Any]):
    expected = {
        ("post", "/v1/concepts"): {"200", "202", "400", "401", "413", "415", "422", "429", "503"},
        ("get", "/v1/concepts/{concept_id}"): {"200", "304", "401", "404", "422", "503"},
        ("post", "/v1/concepts/{concept_id}/cancel"): {"202", "401", "404", "409", "422", "503"},
        ("get", "/v1/exports/{export_id}/file"): {"200", "206", "304", "401", "404", "409", "416", "503"},
        ("post", "/v1/session"): {"200", "201", "413", "503"},
    }
    assert {place: _operation(description, *place)[1] - {"default"} for place in expected} == expected
    for path, operations in description["paths"].items():
        if not path.startswith(("/auth/", "/storage/")):
            for operation in operations.values():
                for status, answer in operation["responses"].items():
                    assert status[0] not in "45d" or "application/problem+json" in answer["content"]


def test_every_header_that_an_answer_has_is_described(description: dict[str, Any]):
    def told(method: str, path: str, status: str) -> set[str]:
        return set(description["paths"][path][method]["responses"][status].get("headers", {}))

    assert told("get", "/v1/concepts", "200") == {"ETag", "Link"}
    assert told("post", "/v1/exports", "202") >= {
        "Location",
        "Retry-After",
        "RateLimit",
        "Idempotent-Replayed",
    }
    assert told("post", "/v1/exports", "200") >= {"Location", "Preference-Applied"}
    assert told("get", "/v1/exports/{export_id}/file", "416") == {"Content-Range"}
    assert told("get", "/v1/limits", "401") == {"WWW-Authenticate"}


def test_every_reference_leads_somewhere(description: dict[str, Any]):
    for reference in _references(description):
        part: Any = description
        for name in reference.removeprefix("#/").split("/"):
            part = part[name]
        assert part
