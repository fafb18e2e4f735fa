"""WS /realtime/v1/websocket: task updates as a supabase-js front end subscribes to them.

Phoenix channels, JSON objects (vsn 1.0.0). No `system` messages: that client takes each for a disconnection.
"""

import asyncio
import contextlib
import json
import re
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from fastapi import APIRouter
from starlette.websockets import WebSocket, WebSocketDisconnect

from concept_contracts.lifecycle import ConceptState
from gateway.access.tokens import Identity, InvalidToken
from gateway.dependencies import Gateway
from gateway.front_end.views import task_view
from gateway.requests import known_id

router = APIRouter()
_FILTER = re.compile(r"id=eq\.([0-9a-fA-F-]{36})")
_MOST_TOPICS = 50
_MOST_BYTES = 16 * 1024
_COLUMNS = ("id", "status", "type", "result_id", "error_message", "created_at", "updated_at")


@dataclass
class _Socket:
    """One connection: the channels it has joined and who it has shown to be."""

    websocket: WebSocket
    parts: Gateway
    identity: Identity | None = None
    channels: dict[str, asyncio.Task[None]] = field(default_factory=dict)
    wishes: dict[str, UUID] = field(default_factory=dict)

    async def send(self, topic: str, event: str, payload: dict[str, Any], ref: str | None = None) -> None:
        message = {"topic": topic, "event": event, "payload": payload, "ref": ref}
        await self.websocket.send_text(json.dumps(message))

    async def answer(self, message: dict[str, Any], response: dict[str, Any] | None = None) -> None:
        reply = {"status": "ok", "response": response or {}}
        await self.send(message["topic"], "phx_reply", reply, message.get("ref"))


@router.websocket("/realtime/v1/websocket")
async def realtime(websocket: WebSocket) -> None:
    await websocket.accept()
    socket = _Socket(websocket, websocket.app.state.gateway)
    try:
        async for message in _messages(websocket):
            await _handle(socket, message)
    except WebSocketDisconnect:
        pass
    finally:
        for task in socket.channels.values():
            task.cancel()


async def _messages(websocket: WebSocket) -> AsyncIterator[dict[str, Any]]:
    while True:
        text = await websocket.receive_text()
        if len(text) > _MOST_BYTES:
            await websocket.close(1009)
            return
        with contextlib.suppress(ValueError, RecursionError):
            message = json.loads(text)
            if isinstance(message, dict) and isinstance(message.get("topic"), str):
                yield message


async def _handle(socket: _Socket, message: dict[str, Any]) -> None:
    payload = message.get("payload") if isinstance(message.get("payload"), dict) else {}
    match message.get("event"):
        case "heartbeat":
            await socket.answer(message)
        case "phx_join":
            await _join(socket, message, payload or {})
        case "access_token":
            await _authorise(socket, (payload or {}).get("access_token"))
        case "phx_leave":
            await _leave(socket, message)


async def _join(socket: _Socket, message: dict[str, Any], payload: dict[str, Any]) -> None:
    topic, wish = message["topic"], _wish(payload)
    if len(socket.wishes) >= _MOST_TOPICS and topic not in socket.wishes:
        return await socket.send(topic, "phx_reply", {"status": "error", "response": {}}, message.get("ref"))
    changes = [] if wish is None else [_change(wish)]
    await socket.answer(message, {"postgres_changes": changes})
    if wish is not None:
        socket.wishes[topic] = wish
    await _authorise(socket, payload.get("access_token"))


async def _authorise(socket: _Socket, token: Any) -> None:
    """The first join carries only the publishable key; the user's token follows."""
    if isinstance(token, str):
        with contextlib.suppress(InvalidToken):
            socket.identity = await socket.parts.verifier.verify(token)
    if socket.identity is None:
        return
    for topic, concept_id in socket.wishes.items():
        if topic not in socket.channels or socket.channels[topic].done():
            follow = _follow(socket, topic, concept_id, socket.identity)
            socket.channels[topic] = asyncio.create_task(follow)


async def _leave(socket: _Socket, message: dict[str, Any]) -> None:
    topic = message["topic"]
    socket.wishes.pop(topic, None)
    if task := socket.channels.pop(topic, None):
        task.cancel()
    await socket.answer(message)
    await socket.send(topic, "phx_close", {}, message.get("join_ref") or message.get("ref"))


async def _follow(socket: _Socket, topic: str, concept_id: UUID, identity: Identity) -> None:
    """Sends the task's row whenever its status has changed, until it has ended."""
    parts, told = socket.parts, ""
    with parts.hub.listen(concept_id) as listener, contextlib.suppress(WebSocketDisconnect, RuntimeError):
        while not parts.hub.closed:
            state = await asyncio.to_thread(parts.model.concept, concept_id)
            if state is not None and state.user_id == identity.user_id:
                if state.status.value != told:
                    told = state.status.value
                    await socket.send(topic, "postgres_changes", _update(state))
                if state.ended:
                    return
            await listener.wait(30)


def _wish(payload: dict[str, Any]) -> UUID | None:
    """The task that a join asks for."""
    config = payload.get("config")
    changes = config.get("postgres_changes") if isinstance(config, dict) else None
    for change in changes if isinstance(changes, list) else ():
        if isinstance(change, dict) and change.get("table") == "tasks":
            match = _FILTER.fullmatch(str(change.get("filter", "")))
            if match:
                return known_id(match[1])
    return None


def _change(concept_id: UUID) -> dict[str, Any]:
    return {
        "id": _number(concept_id),
        "event": "UPDATE",
        "schema": "public",
        "table": "tasks",
        "filter": f"id=eq.{concept_id}",
    }


def _update(state: ConceptState) -> dict[str, Any]:
    row = task_view(state).model_dump(mode="json")
    data = {
        "schema": "public",
        "table": "tasks",
        "type": "UPDATE",
        "commit_timestamp": row["updated_at"],
        "columns": [
            {"name": name, "type": "uuid" if name in ("id", "result_id") else "text"} for name in _COLUMNS
        ],
        "record": {name: row[name] for name in _COLUMNS},
        "old_record": {"id": row["id"]},
        "errors": None,
    }
    return {"ids": [_number(state.concept_id)], "data": data}


def _number(concept_id: UUID) -> int:
    return concept_id.int & 0x7FFFFFFF
