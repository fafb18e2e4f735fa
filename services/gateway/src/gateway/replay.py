"""The read model as it was at a point of the log, in a store of its own. A gateway can be started on it."""

import asyncio
from collections.abc import AsyncGenerator
from contextlib import asynccontextmanager
from pathlib import Path

from nats.aio.client import Client
from sqlalchemy import URL, make_url
from sqlalchemy.exc import ArgumentError, SQLAlchemyError

from concept_runtime import log_prefix
from concept_runtime.connection import NATS_ERRORS
from concept_runtime.fresh_file import TargetTaken, TargetUnusable, fresh_file
from concept_runtime.log_prefix import Ends, Told
from gateway.readmodel.batches import Batch, batched
from gateway.readmodel.rebuild import STREAMS
from gateway.readmodel.store import ReadModel


async def replay(client: Client, ends: Ends, into: str, told: Told) -> None:
    """Fills a new SQLite file, or a Postgres database by its URL, with the facts up to `ends`.

    Nothing is left where it does not end well.
    Raises TargetTaken, TargetUnusable, nats.errors.Error, TimeoutError.
    """
    async with _opened(into) as model:
        for stream in STREAMS:
            await _fill(client, model, stream, ends[stream], told)


async def _fill(client: Client, model: ReadModel, stream: str, end: int, told: Told) -> None:
    position = 0
    async with batched(log_prefix.read(client, stream, end)) as batches:
        async for batch in batches:
            await asyncio.to_thread(_take_in, model, stream, position, batch)
            position = batch.last
            told(stream, position, end)
    if position < end:
        await asyncio.to_thread(model.apply, stream, position, end, ())
    told(stream, end, end)


def _take_in(model: ReadModel, stream: str, position: int, batch: Batch) -> None:
    if not model.apply(stream, position, batch.last, batch.facts()):
        raise TargetTaken("Something else writes into the store; it cannot be trusted.")


@asynccontextmanager
async def _opened(into: str) -> AsyncGenerator[ReadModel]:
    try:
        async with _file(into) if "://" not in into else _database(make_url(into)) as model:
            yield model
    except NATS_ERRORS:
        raise
    except (SQLAlchemyError, OSError) as error:
        raise TargetUnusable(f"{_shown(into)} cannot be written: {_reason(error)}") from error


@asynccontextmanager
async def _file(path: str) -> AsyncGenerator[ReadModel]:
    with fresh_file(Path(path)) as building:
        async with _prepared(ReadModel(URL.create("sqlite", database=str(building)))) as model:
            yield model


@asynccontextmanager
async def _database(url: URL) -> AsyncGenerator[ReadModel]:
    if url.get_backend_name() != "postgresql":
        raise TargetUnusable("A read model goes into a new SQLite file, by its path, or a postgresql:// URL.")
    async with _prepared(_blank(url)) as model:
        try:
            yield model
        except BaseException:
            await asyncio.to_thread(model.discard)
            raise


def _blank(url: URL) -> ReadModel:
    model = ReadModel(url)
    if not model.blank():
        model.close()
        raise TargetTaken(f"{url.render_as_string()} holds a read model already; nothing was changed.")
    return model


@asynccontextmanager
async def _prepared(model: ReadModel) -> AsyncGenerator[ReadModel]:
    await asyncio.to_thread(model.prepare)
    try:
        yield model
    finally:
        await asyncio.to_thread(model.close)


def _shown(into: str) -> str:
    """Without the password."""
    try:
        return make_url(into).render_as_string() if "://" in into else into
    except ArgumentError:
        return "The URL"


def _reason(error: Exception) -> str:
    return str(getattr(error, "orig", None) or error).partition("\n")[0]
