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
    """Names a hundred subjects at a time, of as many as it says there are."""

    def __init__(self, total: int = len(SUBJECTS)) -> None:
        super().__init__()
        self._total = total

    async def request(self, subject: str, payload: bytes = b"", *_: Any, **__: Any) -> Msg:
        assert subject == "$JS.API.STREAM.INFO.OBJ_pictures"
        offset = json.loads(payload)["offset"]
        named = SUBJECTS[offset : offset + 100]
        return _answer({"state": {"subjects": dict.fromkeys(named, 1)}, "total": self._total})


class Refusing(Client):
    async def request(self, *_: Any, **__: Any) -> Msg:
        return _answer({"error": {"code": 404, "err_code": 10059, "description": "stream not found"}})


def _answer(body: dict[str, Any]) -> Msg:
    return Msg(_client=Client(), data=json.dumps(body).encode())


async def test_all_are_found_though_the_server_names_some_at_a_time():
    assert await stored_subjects(Server(), "OBJ_pictures", "$O.pictures.C.*") == set(SUBJECTS)


async def test_those_that_went_meanwhile_are_not_waited_for():
    assert await stored_subjects(Server(total=1000), "OBJ_pictures", "$O.pictures.C.*") == set(SUBJECTS)


async def test_a_stream_that_is_not_there_is_said_to_be_missing():
    with pytest.raises(NotFoundError):
        await stored_subjects(Refusing(), "OBJ_pictures", "$O.pictures.C.*")
