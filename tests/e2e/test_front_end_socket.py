"""The existing front end's socket: who is told what of a task, and what is refused."""

import json
from typing import Any
from uuid import uuid4

import websockets

from support.existing_front_end import PROMPT, Made
from support.system import System, User

TOPIC = "realtime:task-updates-{}"


async def test_the_socket_tells_a_task_s_rows_until_it_is_completed(system: System, user: User):
    task = (await user.http.post("/api/concepts/generate-with-palettes", json=PROMPT)).json()
    async with websockets.connect(_socket(system)) as socket:
        await _join(socket, task["task_id"])
        assert (await _next(socket))["payload"]["status"] == "ok"
        await _tell_token(socket, task["task_id"], user.token)
        rows = [row async for row in _rows(socket)]
    assert rows[-1]["result_id"] == task["task_id"]


async def test_the_socket_tells_somebody_else_nothing(system: System, made: Made, stranger: User):
    _, concept = made
    async with websockets.connect(_socket(system)) as socket:
        await _join(socket, concept["id"])
        await _tell_token(socket, concept["id"], stranger.token)
        await _beat(socket)
        told = [await _next(socket), await _next(socket)]
    assert [message["event"] for message in told] == ["phx_reply", "phx_reply"]


async def test_a_user_who_joins_after_the_end_is_told_the_end_once(system: System, made: Made):
    user, concept = made
    async with websockets.connect(_socket(system)) as socket:
        await _join(socket, concept["id"])
        await _tell_token(socket, concept["id"], user.token)
        told = [await _next(socket) for _ in range(2)]
        for _ in range(3):
            await _tell_token(socket, concept["id"], user.token)
            await _beat(socket)
            told.append(await _next(socket))
    assert [message["event"] for message in told] == ["phx_reply", "postgres_changes", *["phx_reply"] * 3]


async def test_a_socket_that_changes_hands_belongs_to_its_new_user(
    system: System, user: User, stranger: User
):
    async with websockets.connect(_socket(system)) as socket:
        await _join(socket, str(uuid4()))
        await _next(socket)
        for who in (stranger, user):
            await _tell_token(socket, "any", who.token)
        foreign = await stranger.create(palette_count=0)
        await _join(socket, foreign["id"])
        await _beat(socket)
        told = [await _next(socket), await _next(socket)]
    assert [message["event"] for message in told] == ["phx_reply", "phx_reply"]


async def test_a_leave_of_an_earlier_join_does_not_end_the_present_one(system: System, made: Made):
    user, concept = made
    leave = {"event": "phx_leave", "payload": {}, "ref": "7", "join_ref": "0"}
    async with websockets.connect(_socket(system)) as socket:
        await _join(socket, concept["id"])
        await socket.send(json.dumps({"topic": TOPIC.format(concept["id"]), **leave}))
        await _tell_token(socket, concept["id"], user.token)
        told = [await _next(socket) for _ in range(4)]
        await socket.send(json.dumps({"topic": TOPIC.format(concept["id"]), **leave, "join_ref": "1"}))
        left = [await _next(socket) for _ in range(2)]
    assert [each["event"] for each in told] == ["phx_reply", "phx_reply", "phx_close", "postgres_changes"]
    assert [(each["event"], each["ref"]) for each in left] == [("phx_reply", "7"), ("phx_close", "1")]


async def test_what_is_no_message_leaves_the_socket_open_and_too_much_of_it_closes_it(system: System):
    async with websockets.connect(_socket(system)) as socket:
        for nonsense in (b"\x00\x01", b"", "", "{", "[1]", '{"topic": 1}', '["1", "1", "t", "presence", {}]'):
            await socket.send(nonsense)
        await socket.send(json.dumps([None, "1", "phoenix", "heartbeat", {}]))
        assert (await _next(socket))["payload"] == {"status": "ok", "response": {}}
    for size in (20_000, 2**20):
        async with websockets.connect(_socket(system)) as socket:
            await socket.send("x" * size)
            await socket.wait_closed()
        assert socket.close_code == 1009


async def test_what_a_channel_cannot_listen_to_is_refused_in_words(system: System):
    change = {"event": "*", "schema": "public", "table": "concepts"}
    message = {"event": "phx_join", "payload": {"config": {"postgres_changes": [change]}}, "ref": "1"}
    async with websockets.connect(_socket(system)) as socket:
        await socket.send(json.dumps({"topic": "realtime:all", **message}))
        refused = (await _next(socket))["payload"]
    assert refused["status"] == "error"
    assert "id=eq." in refused["response"]["reason"]


def _socket(system: System) -> str:
    return f"{system.url.replace('http', 'ws', 1)}/realtime/v1/websocket?apikey=any&vsn=1.0.0"


async def _join(socket: Any, task_id: str) -> None:
    change = {"event": "UPDATE", "schema": "public", "table": "tasks", "filter": f"id=eq.{task_id}"}
    payload = {"config": {"postgres_changes": [change]}, "access_token": "publishable"}
    message = {"event": "phx_join", "payload": payload, "ref": "1", "join_ref": "1"}
    await socket.send(json.dumps({"topic": TOPIC.format(task_id), **message}))


async def _tell_token(socket: Any, task_id: str, token: str) -> None:
    message = {"event": "access_token", "payload": {"access_token": token}, "ref": "2"}
    await socket.send(json.dumps({"topic": TOPIC.format(task_id), **message}))


async def _beat(socket: Any) -> None:
    await socket.send(json.dumps({"topic": "phoenix", "event": "heartbeat", "payload": {}, "ref": "9"}))


async def _next(socket: Any) -> dict[str, Any]:
    return json.loads(await socket.recv())


async def _rows(socket: Any) -> Any:
    while True:
        message = await _next(socket)
        assert message["event"] == "postgres_changes", message
        yield (row := message["payload"]["data"]["record"])
        if row["status"] == "completed":
            return
