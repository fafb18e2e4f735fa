"""Golden messages: one file for each example of each released revision, readable for ever."""

import json
from collections.abc import Iterator, Mapping
from datetime import timedelta
from pathlib import Path
from typing import Any, NamedTuple
from uuid import uuid5

from event_examples import EXAMPLES, NAMES, START
from responsibilities import SAID_BY

from concept_contracts import codec
from concept_contracts.codec import Cause, UndecodableError
from concept_contracts.event import Event


class Sample(NamedTuple):
    """A NATS message as JSON: `data` is the body, decoded."""

    subject: str
    headers: dict[str, str]
    data: dict[str, Any]

    def text(self) -> str:
        return json.dumps(self._asdict(), indent=2, ensure_ascii=False) + "\n"


def sample_of(event: Event, place: int = 0) -> Sample:
    """The message of one example: `place` seconds after the story's start, caused by the request."""
    request = str(uuid5(NAMES, "request"))
    envelope = codec.envelop(
        event,
        source=SAID_BY[type(event)][0],
        cause=Cause(request, request),
        time=START + timedelta(seconds=place),
        n=place,
        traceparent="00-0af7651916cd43dd8448eb211c80319c-b7ad6b7169203331-01",
    )
    message = codec.encode(event, envelope)
    return Sample(message.subject, message.headers, json.loads(message.data))


def samples() -> Iterator[tuple[str, Sample]]:
    """Path and sample of every example."""
    for place, (kind, example) in enumerate(EXAMPLES.items()):
        for name, event in example._asdict().items():
            yield f"samples/{kind.type}/{kind.revision}/{name}.json", sample_of(event, place)


def read(path: Path) -> Sample:
    return Sample(**json.loads(path.read_text()))


def problems(folder: Path) -> Iterator[str]:
    """Which committed samples are no longer read as what they are."""
    made = dict(samples())
    for path in sorted(folder.glob("samples/*/*/*.json")):
        name = path.relative_to(folder).as_posix()
        yield from (f"{name}: {problem}" for problem in _of_sample(read(path), made.get(name)))


def _of_sample(sample: Sample, made: Sample | None) -> Iterator[str]:
    try:
        fact = codec.decode(sample.headers, json.dumps(sample.data).encode())
    except UndecodableError as error:
        yield f"no longer parses: {error}"
        return
    if fact.event.type != sample.headers["ce-type"]:
        return
    if lost := _lost(sample.data, fact.event.model_dump(mode="json")):
        yield f"loses {', '.join(lost)} when read"
    if made and (made.data, made.subject) != (sample.data, sample.subject):
        yield "is not what its example says; released samples stay as they are: change the example back"


def _lost(data: Mapping[str, Any], read_back: Mapping[str, Any]) -> list[str]:
    return [name for name, value in data.items() if read_back.get(name) != value]
