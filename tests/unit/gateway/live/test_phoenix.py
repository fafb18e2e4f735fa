"""Messages of Phoenix channels in the forms of both versions of the client."""

import json
from typing import Any

import pytest

from gateway.live.phoenix import Message, decode, encode

JOIN = Message("realtime:task-updates-1", "phx_join", {"config": {}}, "1", "1")


@pytest.mark.parametrize(
    "sent",
    [
        {
            "topic": JOIN.topic,
            "event": "phx_join",
            "payload": {"config": {}},
            "ref": "1",
            "join_ref": "1",
        },
        ["1", "1", JOIN.topic, "phx_join", {"config": {}}],
    ],
    ids=["1.0.0", "2.0.0"],
)
def test_a_message_is_read_in_either_form(sent: Any):
    assert decode(json.dumps(sent)) == JOIN


def test_an_answer_has_the_form_and_the_references_of_its_question():
    reply = JOIN.reply({"postgres_changes": []})
    payload = {"status": "ok", "response": {"postgres_changes": []}}
    assert json.loads(encode(reply, "2.0.0")) == ["1", "1", JOIN.topic, "phx_reply", payload]
    assert json.loads(encode(reply, "1.0.0")) == {
        "topic": JOIN.topic,
        "event": "phx_reply",
        "payload": payload,
        "ref": "1",
    }


@pytest.mark.parametrize(
    "text",
    [
        "",
        "{",
        "7",
        "null",
        "[]",
        "[1, 2, 3, 4, 5]",
        '{"topic": 7, "event": "x"}',
        '{"topic": "x"}',
        "[" * 9000,
    ],
    ids=range(9),
)
def test_what_is_no_message_is_passed_over(text: str):
    assert decode(text) is None


def test_a_payload_or_reference_of_another_kind_is_none():
    sent = {"topic": "phoenix", "event": "heartbeat", "payload": [], "ref": {}, "join_ref": 7}
    assert decode(json.dumps(sent)) == Message("phoenix", "heartbeat", {}, None, None)
