"""The subjects of a stream, of which the server names so many at a time."""

import json
from typing import Any

import pytest
from nats.aio.client import Client
from nats.aio.msg import Msg
from nats.js.errors import NotFoundError

from concept_runtime.stored_subjects import stored_subjects

SUBJECTS = [f"$O.pictures.C.{number:03d}" for number in range(250)]


class Server(Client):
    """Names a hundred subjects at a time; after each answer, of those left the first `removed` go."""

    def __init__(self, removed: int = 0) -> None:
        super().__init__()
        self.subjects = SUBJECTS
        self._removed = removed

    async def request(self, subject: str, payload: bytes = b"", *_: Any, **__: Any) -> Msg:
        assert subject == "$JS.API.STREAM.INFO.OBJ_pictures"
        offset = json.loads(payload)["offset"]
        named, total = self.subjects[offset : offset + 100], len(self.subjects)
        self.subjects = self.subjects[self._removed :]
        return _answer({"state": {"subjects": dict.fromkeys(named, 1)}, "total": total})


class Refusing(Client):
    async def request(self, *_: Any, **__: Any) -> Msg:
        return _answer({"error": {"code": 404, "err_code": 10059, "description": "stream not found"}})


def _answer(body: dict[str, Any]) -> Msg:
    return Msg(_client=Client(), data=json.dumps(body).encode())


async def test_all_are_found_though_the_server_names_some_at_a_time():
    assert await stored_subjects(Server(), "OBJ_pictures", "$O.pictures.C.*") == set(SUBJECTS)


@pytest.mark.parametrize("removed", [1, 2, 50, 100])
async def test_none_that_stays_is_missed_while_others_go(removed: int):
    server = Server(removed)
    assert await stored_subjects(server, "OBJ_pictures", "$O.pictures.C.*") >= set(server.subjects)


async def test_a_stream_that_is_not_there_is_said_to_be_missing():
    with pytest.raises(NotFoundError):
        await stored_subjects(Refusing(), "OBJ_pictures", "$O.pictures.C.*")
