"""What happens to a concept, as it happens: server-sent events, resumed where they broke off."""

from typing import Any

from concept_visualizer import sse
from support.system import PROMPT, User

Finished = tuple[User, dict[str, Any]]


async def _read(user: User, concept_id: str, last: str | None = None) -> list[sse.Message]:
    headers = {"Accept": "text/event-stream"} | ({"Last-Event-ID": last} if last is not None else {})
    async with user.http.stream("GET", f"/v1/concepts/{concept_id}/events", headers=headers) as answer:
        assert answer.status_code == 200, await answer.aread()
        assert answer.headers["content-type"].startswith("text/event-stream")
        return [message async for message in sse.messages(answer.aiter_lines())]


def _facts(messages: list[sse.Message]) -> list[str | None]:
    return [message.id for message in messages if message.event == "event"]


async def test_a_running_concept_streams_a_snapshot_then_each_later_fact_then_closes(user: User):
    concept = (await user.http.post("/v1/concepts", json=PROMPT)).json()
    messages = await _read(user, concept["id"])
    snapshot, ended = messages[0], await user.ended(concept["id"])
    assert snapshot.event == "snapshot"
    assert {message.event for message in messages[1:]} <= {"event", "progress"}
    assert all(message.id is None for message in messages if message.event == "progress")
    recorded = [str(event["sequence"]) for event in await user.events(concept["id"])]
    assert [snapshot.id, *_facts(messages)] == recorded[recorded.index(str(snapshot.id)) :]
    assert ended["status"] == "completed"


async def test_resuming_gives_each_missed_fact_once_and_no_snapshot(finished: Finished):
    user, concept = finished
    recorded = [str(event["sequence"]) for event in await user.events(concept["id"])]
    for position in range(len(recorded) - 1):
        messages = await _read(user, concept["id"], recorded[position])
        assert [message.id for message in messages] == recorded[position + 1 :]
    assert _facts(await _read(user, concept["id"], "0")) == recorded


async def test_an_ended_concept_streams_its_snapshot_and_closes(finished: Finished):
    user, concept = finished
    [snapshot] = await _read(user, concept["id"])
    assert snapshot.event == "snapshot"
    assert snapshot.json()["status"] == "completed"


async def test_an_id_from_nowhere_resets_to_a_snapshot(finished: Finished):
    user, concept = finished
    for last in ("not-a-number", "99999999"):
        assert [message.event for message in await _read(user, concept["id"], last)] == ["reset", "snapshot"]


async def test_resuming_after_the_end_answers_that_there_is_no_more(finished: Finished):
    user, concept = finished
    headers = {"Accept": "text/event-stream", "Last-Event-ID": str(concept["sequence"])}
    answer = await user.http.get(f"/v1/concepts/{concept['id']}/events", headers=headers)
    assert answer.status_code == 204
