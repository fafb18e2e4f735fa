"""`concepts dlq`: what nobody could handle, read, handled once more, or removed."""

from collections.abc import AsyncIterator, Sequence
from contextlib import asynccontextmanager
from typing import Any, NamedTuple

import nats.errors
from nats.aio.client import Client
from nats.js.errors import NotFoundError
from pydantic import ValidationError

from concept_contracts import subjects
from concept_contracts.dead_letters import DeadLetter, Retried
from concept_contracts.queries import Reply
from concept_contracts.streams import CONSUMERS, DEAD_LETTERS
from concept_runtime import direct
from concept_visualizer.errors import CommandFailed, Unreachable
from concept_visualizer.nats_client import NATS_ERRORS, connected

HEADER = ("LETTER", "TIME", "CONSUMER", "CODE", "ATTEMPTS", "SUBJECT", "REASON")
_PATIENCE = {spec.durable: spec.time_limit + 5 for spec in CONSUMERS}


class Kept(NamedTuple):
    """`number`: its sequence in the stream of dead letters."""

    number: int
    letter: DeadLetter


async def everything(nats_url: str) -> list[Kept]:
    """Every letter, oldest first; the server's own notices are none. Raises Unreachable."""
    async with _connected(nats_url) as client:
        stored = direct.read(client, DEAD_LETTERS.name, subjects.DEAD_LETTERS)
        return [Kept(each.sequence, DeadLetter.model_validate_json(each.data)) async for each in stored]


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
    try:
        message = await client.jetstream().get_msg(DEAD_LETTERS.name, number)
        return Kept(number, DeadLetter.model_validate_json(message.data or b""))
    except (NotFoundError, ValidationError) as error:
        raise CommandFailed(f"There is no letter {number}; `concepts dlq list` shows them.") from error


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
