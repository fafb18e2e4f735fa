"""Validators, ranges and problems, as HTTP has them."""

import json

import pytest
from fastapi import Request
from starlette.responses import Response

from gateway.files import file_response
from gateway.problems import Problem, respond
from gateway.responses import validated

DATA = bytes(range(100))
TAG = f'"{"a" * 64}"'


def _request(*headers: tuple[str, str], path: str = "/v1/exports/1/file") -> Request:
    lines = [(name.encode(), value.encode()) for name, value in headers]
    return Request({"type": "http", "method": "GET", "path": path, "headers": lines})


def _file(*headers: tuple[str, str]) -> Response:
    return file_response(_request(*headers), DATA, "a" * 64, "image/png", {})


@pytest.mark.parametrize(
    "lines",
    [
        [TAG],
        [f"W/{TAG}"],
        ["*"],
        [f'"b", {TAG}'],
        ['"b"', TAG],
        [f'"with, comma",{TAG}'],
    ],
)
def test_a_tag_the_client_has_is_not_modified(lines: list[str]):
    answer = _file(*(("if-none-match", line) for line in lines))
    assert (answer.status_code, answer.body, answer.headers["etag"]) == (304, b"", TAG)


@pytest.mark.parametrize("line", ['"b"', "", "a" * 64, f"{TAG[:-1]}", '"*"'])
def test_any_other_tag_is_answered_in_full(line: str):
    assert _file(("if-none-match", line)).status_code == 200


def test_equal_answers_have_one_tag_and_different_ones_have_not():
    first, same, other = (validated(_request(), {"n": n}).headers["etag"] for n in (1, 1, 2))
    assert first == same != other
    assert validated(_request(("if-none-match", first)), {"n": 1}).status_code == 304


@pytest.mark.parametrize(
    ("wanted", "first", "end"),
    [
        ("bytes=0-9", 0, 10),
        ("bytes=90-", 90, 100),
        ("bytes=-5", 95, 100),
        ("bytes=-500", 0, 100),
        ("bytes=50-500", 50, 100),
    ],
)
def test_one_range_is_answered_alone(wanted: str, first: int, end: int):
    answer = _file(("range", wanted))
    assert (answer.status_code, answer.body) == (206, DATA[first:end])
    assert answer.headers["content-range"] == f"bytes {first}-{end - 1}/100"


@pytest.mark.parametrize(
    "wanted", ["bytes=0-1,4-5", "lines=1-2", "bytes=", "bytes=-", "bytes=a-b", "bytes 0-1"]
)
def test_a_range_that_is_not_understood_is_left_aside(wanted: str):
    assert (_file(("range", wanted)).status_code, _file(("range", wanted)).body) == (200, DATA)


def test_a_range_of_another_version_is_left_aside():
    assert _file(("range", "bytes=0-9"), ("if-range", '"b"')).status_code == 200
    assert _file(("range", "bytes=0-9"), ("if-range", TAG)).status_code == 206


@pytest.mark.parametrize("wanted", ["bytes=100-", "bytes=-0", "bytes=9-1"])
def test_a_range_beyond_the_file_is_a_problem_that_tells_the_size(wanted: str):
    with pytest.raises(Problem) as refused:
        _file(("range", wanted))
    answer = respond(_request(), refused.value)
    assert (answer.status_code, answer.headers["content-range"]) == (416, "bytes */100")
    assert answer.headers["content-type"] == "application/problem+json"
    assert json.loads(answer.body)["code"] == "range-not-satisfiable"


def test_a_problem_is_told_whatever_the_host_is_called():
    request = _request(("host", "["), path="/v1/concepts")
    assert json.loads(respond(request, Problem(404, "not-found", "No.")).body)["instance"] == "/v1/concepts"
