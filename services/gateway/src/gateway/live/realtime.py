"""WS /realtime/v1/websocket: task updates as a supabase-js front end subscribes to them.

No `system` messages: that client takes each for a disconnection.
"""

import asyncio
import contextlib
import logging
from collections.abc import AsyncIterator
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

from fastapi import APIRouter
from starlette.websockets import WebSocket, WebSocketDisconnect

from gateway.access.tokens import Identity, InvalidToken
from gateway.dependencies import Gateway
from gateway.live.phoenix import Message, decode, encode
from gateway.live.task_changes import Wish, update, wishes

logger = logging.getLogger(__name__)
router = APIRouter()
_MOST_CHANNELS = 50
_MOST_BYTES = 16 * 1024
_LOOK_AGAIN = 30.0


@dataclass
class _Channel:
    """A joined topic. `followed`: whether its tasks have been, or are being, told to the present user."""

    wishes: tuple[Wish, ...]
    join_ref: str | None
    followed: bool = False
    followers: list[asyncio.Task[None]] = field(default_factory=list[asyncio.Task[None]])

    def stop(self) -> None:
        for follower in self.followers:
            follower.cancel()
        self.followers, self.followed = [], False


@dataclass
class _Socket:
    """One connection: the channels it has joined and who it has shown to be."""

    websocket: WebSocket
    parts: Gateway
    version: str
    identity: Identity | None = None
    channels: dict[str, _Channel] = field(default_factory=dict[str, _Channel])

    async def send(self, message: Message) -> None:
        await self.websocket.send_text(encode(message, self.version))

    def leave(self, topic: str) -> None:
        if channel := self.channels.pop(topic, None):
            channel.stop()


@router.websocket("/realtime/v1/websocket")
async def realtime(websocket: WebSocket) -> None:
    await websocket.accept()
    version = websocket.query_params.get("vsn", "")
    socket = _Socket(websocket, websocket.app.state.gateway, version)
    try:
        async for message in _messages(websocket):
            await _handle(socket, message)
    except WebSocketDisconnect:
        pass
    finally:
        for topic in list(socket.channels):
            socket.leave(topic)


async def _messages(websocket: WebSocket) -> AsyncIterator[Message]:
    while True:
        received = await websocket.receive()
        if received["type"] == "websocket.disconnect":
            return
        text = received.get("text") or ""
        if len(text) > _MOST_BYTES:
            await websocket.close(1009)
            return
        # Binary frames carry broadcasts, of which there are none here.
        if message := decode(text):
            yield message


async def _handle(socket: _Socket, message: Message) -> None:
    match message.event:
        case "heartbeat":
            await socket.send(message.reply({}))
        case "phx_join":
            await _join(socket, message)
        case "access_token":
            await _authorise(socket, message.payload.get("access_token"))
        case "phx_leave":
            await _leave(socket, message)
        case _:
            pass


async def _join(socket: _Socket, message: Message) -> None:
    """Joining a topic again begins it anew."""
    socket.leave(message.topic)
    try:
        if len(socket.channels) >= _MOST_CHANNELS:
            raise ValueError(f"A connection joins at most {_MOST_CHANNELS} channels.")
        asked = wishes(message.payload)
    except ValueError as error:
        return await socket.send(message.reply({"reason": str(error)}, "error"))
    await socket.send(message.reply({"postgres_changes": [wish.echo for wish in asked]}))
    socket.channels[message.topic] = _Channel(asked, message.join_ref)
    await _authorise(socket, message.payload.get("access_token"))


async def _leave(socket: _Socket, message: Message) -> None:
    """A leave that belongs to an earlier join of the topic does not end the present one."""
    channel = socket.channels.get(message.topic)
    if channel and message.join_ref in (None, channel.join_ref):
        socket.leave(message.topic)
    await socket.send(message.reply({}))
    ended = message.join_ref or message.ref
    await socket.send(Message(message.topic, "phx_close", {}, ended, ended))


async def _authorise(socket: _Socket, token: Any) -> None:
    """The first join carries only the publishable key; the user's token follows, and is renewed later."""
    if isinstance(token, str):
        with contextlib.suppress(InvalidToken):
            _recognise(socket, await socket.parts.verifier.verify(token))
    if socket.identity is None:
        return
    for topic, channel in socket.channels.items():
        if not channel.followed:
            channel.followed = True
            channel.followers = [
                asyncio.create_task(_tell(socket, topic, channel, wish.concept_id, socket.identity.user_id))
                for wish in channel.wishes
            ]


def _recognise(socket: _Socket, identity: Identity) -> None:
    if socket.identity and socket.identity.user_id != identity.user_id:
        for channel in socket.channels.values():
            channel.stop()
    socket.identity = identity


async def _tell(socket: _Socket, topic: str, channel: _Channel, concept_id: UUID, user_id: UUID) -> None:
    """On a fault here the client is told to join again, which it does after a while."""
    try:
        await _follow(socket, topic, concept_id, user_id)
    except (WebSocketDisconnect, RuntimeError):
        return
    except Exception:
        logger.exception("the rows of %s cannot be told", concept_id)
        await socket.send(Message(topic, "phx_error", {}, channel.join_ref, channel.join_ref))


async def _follow(socket: _Socket, topic: str, concept_id: UUID, user_id: UUID) -> None:
    """Sends the task's row whenever its status has changed, until it has ended."""
    parts, told = socket.parts, ""
    with parts.hub.listen(concept_id) as listener:
        while not parts.hub.closed:
            state = await asyncio.to_thread(parts.model.concept, concept_id)
            if state is not None and state.user_id == user_id:
                if state.status.value != told:
                    told = state.status.value
                    await socket.send(Message(topic, "postgres_changes", update(state)))
                if state.ended:
                    return
            await listener.wait(_LOOK_AGAIN)
