"""Prefer and Cancel-After, however they are written."""

import pytest
from fastapi import Request

from gateway.preferences import cancel_after, wait_preference, wants_stream
from gateway.problems import Problem


def _request(name: str, *lines: str) -> Request:
    headers = [(name.encode(), line.encode("latin-1")) for line in lines]
    return Request({"type": "http", "headers": headers})


@pytest.mark.parametrize(
    ("lines", "seconds"),
    [
        ((), None),
        (("wait=10",), 10),
        (("wait=0",), 0),
        (("wait=60",), 60),
        (("wait=61",), None),
        (("WAIT = 5",), 5),
        (('wait="7"',), 7),
        (('wait="7',), None),
        (('wait=7"',), None),
        (("wait",), None),
        (("wait=",), None),
        (("wait=1.5",), None),
        (("wait=-1",), None),
        (("wait=99999999999",), None),
        (("wait=5; unit=s",), 5),
        (("respond-async, wait=5",), 5),
        (("respond-async", "wait=5"), 5),
        (("wait=5", "wait=6"), 5),
        (("wait=soon, wait=6",), None),
        (('note="a, wait=3", wait=4',), 4),
        (('note="a \\" wait=3", wait=4',), 4),
        (('note="never closed, wait=4',), None),
        (("waiting=5",), None),
        ((",,wait=5,",), 5),
    ],
)
def test_the_first_wait_of_all_lines_counts_if_it_can_be_read(lines: tuple[str, ...], seconds: int | None):
    assert wait_preference(_request("prefer", *lines)) == seconds


@pytest.mark.parametrize("text", ["", "0", "3601", "abc", "1.5", "-1", "1e2", "١", "99999999"])
def test_a_deadline_out_of_range_is_refused(text: str):
    request = Request({"type": "http", "headers": [(b"cancel-after", text.encode())]})
    with pytest.raises(Problem) as refused:
        cancel_after(request)
    assert (refused.value.status, len(refused.value.errors or ())) == (422, 1)


def test_two_deadlines_at_once_are_refused():
    with pytest.raises(Problem):
        cancel_after(_request("cancel-after", "5", "6"))


@pytest.mark.parametrize(("lines", "seconds"), [((), None), (("1",), 1), (("3600",), 3600), ((" 60 ",), 60)])
def test_a_deadline_is_a_number_of_seconds(lines: tuple[str, ...], seconds: int | None):
    assert cancel_after(_request("cancel-after", *lines)) == seconds


@pytest.mark.parametrize(
    ("lines", "stream"),
    [
        ((), False),
        (("*/*",), False),
        (("application/json",), False),
        (("text/event-stream",), True),
        (("Text/Event-Stream; charset=utf-8",), True),
        (("text/event-stream, application/json",), True),
        (("text/event-stream, application/json;q=0.9",), True),
        (("application/json", "text/event-stream"), True),
        (("text/event-stream;q=0, application/json",), False),
        (("text/event-stream;q=0.000",), False),
        (("application/json, text/event-stream; q=0.5",), False),
        (("text/event-streams",), False),
    ],
)
def test_a_stream_is_sent_to_who_would_rather_have_one(lines: tuple[str, ...], stream: bool):
    assert wants_stream(_request("accept", *lines)) is stream
