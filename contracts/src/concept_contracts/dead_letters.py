"""What is kept of a message that nobody could handle."""

import json
from collections.abc import Callable, Mapping, Sequence
from datetime import datetime

from pydantic import Base64Bytes, Field, ValidationError

from concept_contracts import subjects
from concept_contracts.envelope import Recorded
from concept_contracts.event import Event
from concept_contracts.model import Contract


class DeadLetter(Contract):
    """Published on `concept.dlq.v1.<consumer>`: why, and the original as it was."""

    consumer: str
    stream: str
    sequence: int = Field(ge=0, description="of the original in its stream")
    subject: str
    code: str
    message: str = Field(description="fit for a user")
    reason: str = Field(description="for operators")
    retryable: bool = False
    user_fault: bool = False
    attempts: int = Field(ge=1)
    time: datetime
    headers: dict[str, str] = Field(default={}, description="of the original")
    data: Base64Bytes = Field(description="the original's body")
    cut: bool = Field(
        default=False,
        description="the original was too large for a letter: here is the beginning of its body, and what "
        "headers there was room for",
    )

    @property
    def about(self) -> frozenset[str]:
        """The ids of what the original says it is about: by its subject and by its headers."""
        by_subject = subjects.find_event(self.subject)
        named = (by_subject and str(by_subject.aggregate_id), self.headers.get("ce-subject"))
        return frozenset(each for each in named if each)


Ending = Callable[[Sequence[Recorded], Recorded | None, DeadLetter], Event | None]
"""Decides, from a history and the fact that could not be handled (None: not even read), how it ends.

None: there is nothing to end.
"""


class Retried(Contract):
    """The answer to a dead letter sent to `concept.retry.v1.<consumer>`: it has been handled."""

    consumer: str


def read_letter(data: bytes) -> DeadLetter | None:
    """What was published as a dead letter; None for anything else that somebody published there."""
    try:
        return DeadLetter.model_validate_json(data)
    except ValidationError:
        return None


def fitting(letter: DeadLetter, most: int) -> DeadLetter:
    """The letter if its JSON has `most` bytes or fewer, otherwise what fits of it; `most` from 16 KiB on."""
    if _size(letter) <= most:
        return letter
    headers = _fitting(letter.headers, most // 4)
    bare = letter.model_copy(update={"headers": headers, "data": b"", "cut": True})
    # Base64 with its line breaks, as JSON, takes 78 bytes for 57.
    room = max(0, most - _size(bare)) * 2 // 3
    return bare.model_copy(update={"data": letter.data[:room]})


def _fitting(headers: Mapping[str, str], room: int) -> dict[str, str]:
    kept: dict[str, str] = {}
    for name, value in headers.items():
        size = len(json.dumps([name, value]))
        if size <= room:
            kept[name] = value
            room -= size
    return kept


def _size(letter: DeadLetter) -> int:
    return len(letter.model_dump_json().encode())
