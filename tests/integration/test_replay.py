"""A replay to a point is the fold of the log up to there, whatever has happened since."""

import asyncio
import json
import random
from datetime import UTC, datetime, timedelta
from itertools import cycle
from pathlib import Path
from typing import NamedTuple
from uuid import uuid4

import pytest
import pytest_asyncio

from concept_contracts import subjects
from concept_contracts.codec import Cause, decode
from concept_contracts.envelope import Recorded
from concept_contracts.events import ExportEvent
from concept_contracts.streams import CONCEPTS, EXPORTS
from concept_runtime import direct
from concept_runtime.service import Service
from concept_visualizer.errors import CommandFailed, Unreachable
from concept_visualizer.replaying import replay
from gateway.app import build_app
from gateway.settings import Settings
from support.containers import ContainedNats
from support.folded import folded, folded_rows, stored, stored_rows
from support.lives import in_turns, lives
from support.nats import NatsServer
from support.postgres import Postgres
from support.services import service_at
from support.waiting import wait_until

Server = ContainedNats | NatsServer
SEED = 11
PREFIXES = 14


class Told(NamedTuple):
    """One fact as it was told: the stream that holds it and its place there."""

    stream: str
    sequence: int


class Log(NamedTuple):
    """`told` is everything in the order it was appended; `facts` is what is left of it by now."""

    url: str
    told: list[Told]
    facts: dict[str, list[Recorded]]
    times: dict[int, datetime]

    @property
    def last(self) -> int:
        return self.facts[CONCEPTS.name][-1].sequence

    def prefix(self, sequence: int) -> list[Recorded]:
        """What is left of all that had been told before the first concept's fact above `sequence`."""
        left = {each.sequence for each in self.facts[CONCEPTS.name]}
        beyond = next(
            (
                place
                for place, each in enumerate(self.told)
                if each.stream == CONCEPTS.name and each.sequence > sequence and each.sequence in left
            ),
            len(self.told),
        )
        before = set(self.told[:beyond])
        concepts = [fact for fact in self.facts[CONCEPTS.name] if fact.sequence <= sequence]
        exports = [fact for fact in self.facts[EXPORTS.name] if Told(EXPORTS.name, fact.sequence) in before]
        return exports + concepts


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def log(provisioned: Server) -> Log:
    """Fourteen concepts told in turns; the history of one has been erased, as persistence does it."""
    chance = random.Random(SEED)
    story = lives(SEED, 14)
    erased = next(life.concept_id for life in story if life.outcome == "erased")
    async with service_at(provisioned.url, "tests").running() as service:
        told = []
        for event in in_turns(story, chance):
            sequence = await service.log.append(event, Cause(str(uuid4()), "tests"))
            assert sequence, f"{type(event).__name__} was not admitted"
            stream = EXPORTS if isinstance(event, ExportEvent) else CONCEPTS
            told.append(Told(stream.name, sequence))
        await service.log.erase(subjects.concept_history(erased), keep=1)
        facts = {name: await _left(service, name) for name in (CONCEPTS.name, EXPORTS.name)}
        return Log(provisioned.url, told, facts, await _times(service))


async def _left(service: Service, stream: str) -> list[Recorded]:
    read = direct.read(service.link.client, stream, subjects.EVERYTHING)
    return [decode(each.headers, each.data, each.sequence) async for each in read]


async def _times(service: Service) -> dict[int, datetime]:
    read = direct.read(service.link.client, CONCEPTS.name, subjects.EVERYTHING)
    return {each.sequence: datetime.fromisoformat(each.headers["Nats-Time-Stamp"]) async for each in read}


def prefixes(log: Log) -> list[int]:
    """Some sequences from the first to the last, those of erased facts among them."""
    left = set(log.times)
    erased = [number for number in range(1, log.last) if number not in left]
    some = random.Random(SEED).sample(range(2, log.last), PREFIXES - 3)
    return sorted({1, *some, erased[len(erased) // 2], log.last})


def made(folder: Path) -> list[str]:
    return [each.name for each in folder.iterdir()]


def silent(line: str) -> None:
    pass


async def test_the_gateways_read_model_replayed_to_a_sequence_is_the_fold_of_the_log_up_to_there(
    log: Log, tmp_path: Path, monkeypatch: pytest.MonkeyPatch
):
    for sequence, at_once in zip(prefixes(log), cycle((1, 4, 500)), strict=False):
        monkeypatch.setattr("gateway.readmodel.batches.BATCH", at_once)
        into = tmp_path / f"{sequence}.sqlite3"
        done = await replay(log.url, "gateway", str(sequence), str(into), silent)
        assert done.sequence == sequence
        assert stored(f"sqlite:///{into}") == folded(log.prefix(sequence)), sequence


async def test_the_rows_of_persistence_replayed_to_a_sequence_are_the_fold_of_the_log_up_to_there(
    log: Log, tmp_path: Path
):
    for sequence in prefixes(log):
        into = tmp_path / f"{sequence}.sqlite3"
        await replay(log.url, "persistence", str(sequence), str(into), silent)
        expected = folded_rows(log.prefix(sequence))
        assert await stored_rows(into) == (expected, sequence if expected else 0), sequence


async def test_a_replay_to_a_time_takes_in_what_was_stored_by_then_and_nothing_later(
    log: Log, tmp_path: Path
):
    for number, sequence in enumerate(random.Random(SEED).sample(sorted(log.times), 5)):
        moment, into = log.times[sequence], tmp_path / f"{number}.sqlite3"
        done = await replay(log.url, "gateway", moment.isoformat(), str(into), silent)
        assert done.sequence == sequence
        contents = stored(f"sqlite:///{into}")
        assert contents.concepts == folded(log.prefix(sequence)).concepts
        assert contents.timeline == folded(log.prefix(sequence)).timeline


async def test_a_replay_to_the_end_fills_a_postgres_database_as_it_fills_a_file(
    log: Log, postgres: Postgres, tmp_path: Path
):
    database, file = postgres.database(), tmp_path / "file.sqlite3"
    for into in (database.url, str(file)):
        assert (await replay(log.url, "gateway", None, into, silent)).sequence == log.last
    assert stored(database.url) == stored(f"sqlite:///{file}") == folded(log.prefix(log.last))
    with pytest.raises(CommandFailed, match="holds a read model already"):
        await replay(log.url, "gateway", "1", database.url, silent)
    assert stored(database.url) == stored(f"sqlite:///{file}")


async def test_a_gateway_started_on_a_replay_goes_on_to_the_end_of_the_log(log: Log, tmp_path: Path):
    into = tmp_path / "then.sqlite3"
    await replay(log.url, "gateway", str(log.last // 2), str(into), silent)
    url = f"sqlite:///{into}"
    settings = Settings(nats_url=log.url, data_dir=tmp_path / "gateway", database_url=url)
    expected = folded(log.prefix(log.last))

    async def caught_up() -> bool:
        return await asyncio.to_thread(stored, url) == expected

    async with build_app(settings).service.running():
        await wait_until(caught_up, 30)


async def test_a_replay_that_fails_leaves_nothing(log: Log, postgres: Postgres, tmp_path: Path):
    database = postgres.database()

    def fail(line: str) -> None:
        raise RuntimeError(line)

    for model, into in (
        ("gateway", tmp_path / "a"),
        ("gateway", database.url),
        ("persistence", tmp_path / "b"),
    ):
        with pytest.raises(RuntimeError):
            await replay(log.url, model, None, str(into), fail)
    assert made(tmp_path) == []
    await replay(log.url, "gateway", None, database.url, silent)
    assert stored(database.url) == folded(log.prefix(log.last))


async def test_a_replay_tells_how_far_it_has_come(log: Log, tmp_path: Path):
    lines: list[str] = []
    await replay(log.url, "persistence", None, str(tmp_path / "rows.sqlite3"), lines.append)
    assert lines[0] == f"CONCEPTS: {log.last} of {log.last}"


@pytest.mark.parametrize("model", ["gateway", "persistence"])
async def test_a_file_that_exists_is_left_as_it_is(log: Log, model: str, tmp_path: Path):
    taken = tmp_path / "taken.sqlite3"
    taken.write_text("mine")
    with pytest.raises(CommandFailed, match="exists already"):
        await replay(log.url, model, "3", str(taken), silent)
    assert taken.read_text() == "mine"
    assert made(tmp_path) == [taken.name]


@pytest.mark.parametrize(
    ("to", "told"),
    [
        ("yesterday", "neither a sequence"),
        ("-3", "neither a sequence"),
        ("0", "begins at sequence 1"),
        ("2026-01-31T12:00:00", "time zone"),
        ("99999999", "has not come to 99999999"),
        ("2001-01-01T00:00:00Z", "it begins at"),
    ],
)
async def test_a_point_that_the_log_does_not_have_is_refused_and_nothing_is_made(
    log: Log, to: str, told: str, tmp_path: Path
):
    with pytest.raises(CommandFailed, match=told):
        await replay(log.url, "gateway", to, str(tmp_path / "new.sqlite3"), silent)
    assert made(tmp_path) == []


async def test_a_time_to_come_is_the_end_of_the_log(log: Log, tmp_path: Path):
    later = (datetime.now(UTC) + timedelta(days=1)).isoformat()
    done = await replay(log.url, "gateway", later, str(tmp_path / "new.sqlite3"), silent)
    assert done.sequence == log.last


@pytest.mark.parametrize(
    ("model", "into", "told"),
    [
        ("gateway", "mysql://somewhere/else", "postgresql://"),
        ("gateway", "postgresql://someone:secret@127.0.0.1:9/none", "cannot be written"),
        ("persistence", "postgresql://127.0.0.1:9/none", "SQLite file"),
        ("gateway", "/dev/null/new.sqlite3", "cannot be written"),
    ],
)
async def test_a_store_that_cannot_be_used_is_said_so_without_its_password(
    log: Log, model: str, into: str, told: str
):
    with pytest.raises(CommandFailed, match=told) as refused:
        await replay(log.url, model, "3", into, silent)
    assert "secret" not in str(refused.value)


async def test_without_nats_nothing_is_made(tmp_path: Path):
    with pytest.raises(Unreachable, match="cannot be read"):
        await replay("nats://127.0.0.1:9", "gateway", None, str(tmp_path / "new.sqlite3"), silent)
    assert made(tmp_path) == []


def test_the_lives_told_are_alike_for_the_same_seed():
    def told() -> list[str]:
        return [
            json.dumps([fact.type, fact.model_dump(mode="json")])
            for fact in in_turns(lives(SEED), random.Random(1))
        ]

    assert told() == told()
