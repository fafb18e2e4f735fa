"""`concepts dlq`: what nobody could handle, read, handled once more, or removed."""

from base64 import b64encode
from collections.abc import AsyncIterator, Sequence
from contextlib import aclosing, asynccontextmanager
from datetime import datetime
from typing import Any, NamedTuple

import nats.errors
from nats.aio.client import Client

from concept_contracts import subjects
from concept_contracts.dead_letters import DeadLetter, Retried, read_letter
from concept_contracts.queries import Reply
from concept_contracts.streams import CONSUMERS, DEAD_LETTERS
from concept_runtime import direct
from concept_visualizer.errors import CommandFailed, Unreachable
from concept_visualizer.nats_client import NATS_ERRORS, connected

HEADER = ("LETTER", "TIME", "CONSUMER", "CODE", "ATTEMPTS", "SUBJECT", "REASON")
_NO_LETTER = "no-letter"
_PATIENCE = {spec.durable: spec.time_limit + 5 for spec in CONSUMERS}


class Kept(NamedTuple):
    """`number`: its sequence in the stream of dead letters."""

    number: int
    letter: DeadLetter


async def everything(nats_url: str) -> list[Kept]:
    """Every letter, oldest first; the server's own notices are none. Raises Unreachable."""
    async with _connected(nats_url) as client:
        return [_kept(each) async for each in direct.read(client, DEAD_LETTERS.name, subjects.DEAD_LETTERS)]


async def one(nats_url: str, number: int) -> Kept:
    """Raises CommandFailed when there is no such letter, Unreachable."""
    async with _connected(nats_url) as client:
        return await _one(client, number)


async def retry(nats_url: str, number: int) -> str:
    """Returns the consumer that handled the letter, which is removed then.

    Raises CommandFailed when it was not handled: the letter is kept.
    """
    async with _connected(nats_url) as client:
        kept = await _one(client, number)
        if kept.letter.code == _NO_LETTER:
            raise CommandFailed(f"{number} is no letter of a service: show it, or drop it.")
        await _handled(client, kept)
        await _remove(client, number)
        return kept.letter.consumer


async def drop(nats_url: str, number: int) -> None:
    """Raises CommandFailed when there is no such letter, Unreachable."""
    async with _connected(nats_url) as client:
        await _one(client, number)
        await _remove(client, number)


def rows(letters: Sequence[Kept]) -> list[tuple[str, ...]]:
    return [
        (
            str(number),
            letter.time.isoformat(timespec="seconds"),
            letter.consumer,
            letter.code,
            str(letter.attempts),
            letter.subject,
            letter.reason.partition("\n")[0],
        )
        for number, letter in letters
    ]


def told(kept: Kept) -> dict[str, Any]:
    """As JSON, with the original's body as text where it is text."""
    told = kept.letter.model_dump(mode="json", exclude={"data"})
    return {"letter": kept.number, **told, "data": kept.letter.data.decode(errors="replace")}


async def _one(client: Client, number: int) -> Kept:
    stored = direct.read(client, DEAD_LETTERS.name, subjects.DEAD_LETTERS, start=number)
    async with aclosing(stored):
        message = await anext(stored, None)
    if message is None or message.sequence != number:
        raise CommandFailed(f"There is no letter {number}; `concepts dlq list` shows them.")
    return _kept(message)


def _kept(message: direct.StoredMessage) -> Kept:
    """What is no letter is shown as one that says so, so that it can be looked at and dropped."""
    letter = read_letter(message.data)
    return Kept(message.sequence, letter or _standing_in(message))


def _standing_in(message: direct.StoredMessage) -> DeadLetter:
    return DeadLetter(
        consumer=subjects.last_token(message.subject),
        stream=DEAD_LETTERS.name,
        sequence=message.sequence,
        subject=message.subject,
        code=_NO_LETTER,
        message="",
        reason="what was published here is no dead letter",
        attempts=1,
        time=datetime.fromisoformat(message.headers["Nats-Time-Stamp"]),
        headers=message.headers,
        data=b64encode(message.data),
    )


async def _handled(client: Client, kept: Kept) -> None:
    letter = kept.letter
    subject, patience = subjects.retry(letter.consumer), _PATIENCE.get(letter.consumer, 60)
    try:
        answer = await client.request(subject, letter.model_dump_json().encode(), timeout=patience)
    except nats.errors.NoRespondersError as error:
        raise CommandFailed(f"The service of {letter.consumer} does not run; the letter is kept.") from error
    refused = Reply[Retried].model_validate_json(answer.data).error
    if refused:
        raise CommandFailed(f"{letter.consumer} did not handle it: {refused.message} The letter is kept.")


async def _remove(client: Client, number: int) -> None:
    await client.jetstream().delete_msg(DEAD_LETTERS.name, number)


@asynccontextmanager
async def _connected(nats_url: str) -> AsyncIterator[Client]:
    try:
        async with connected(nats_url) as client:
            yield client
    except NATS_ERRORS as error:
        raise Unreachable(f"NATS at {nats_url} does not answer: {error or type(error).__name__}") from error
