"""A deleted concept leaves nothing of what it said and showed in any file of the data folder."""

import asyncio
import shutil
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager, suppress
from pathlib import Path
from typing import Any
from uuid import uuid4

import pytest

from concept_contracts import subjects
from concept_contracts.envelope import Recorded
from concept_contracts.events import ConceptRequested, RefinementRequested
from concept_contracts.streams import CONCEPTS, ConsumerSpec
from concept_runtime.errors import PermanentError
from concept_visualizer import dead_letters
from support import traces
from support.services import service_at
from support.system import System, User
from support.waiting import wait_until

WORDS = ("quokka with a sextant", "peridot lagoon at noon", "give the sextant more rivets")
PLACES = (
    "streams/CONCEPTS",
    "streams/EXPORTS",
    "streams/DEAD_LETTERS",
    "streams/OBJ_artifacts",
    "streams/OBJ_concept-images",
    "streams/OBJ_palette-images",
    "streams/OBJ_export-files",
    "readmodel.sqlite3",
    "concepts.sqlite3",
)


@pytest.mark.timeout(150)
async def test_nothing_of_a_deleted_concept_is_left_in_any_file(system: System, user: User, tmp_path: Path):
    earlier = await asyncio.to_thread(_copied, system.data, tmp_path / "earlier")
    concepts = await _concept_and_refinement(user)
    async with _nobody_can_handle(system, concepts):
        letters = await wait_until(lambda: _letters(system, concepts))
    wanted = {trace for concept in concepts for trace in await _traces(user, concept)}
    wanted -= set().union(*traces.found(earlier, wanted).values())
    before = traces.found(system.data, wanted)
    for concept in concepts:
        assert (await user.http.delete(f"/v1/concepts/{concept['id']}")).status_code == 202
    assert await _left(system, wanted) == {}
    assert len(letters) == len(concepts)
    assert [place for place in PLACES if not any(place in file for file in before)] == []
    assert {trace for found in before.values() for trace in found} >= {word.encode() for word in WORDS}


def _copied(data: Path, to: Path) -> Path:
    """The files of earlier concepts, whose drawings may hold the same shapes; some vanish meanwhile."""
    with suppress(shutil.Error):
        shutil.copytree(data, to)
    return to


async def _left(system: System, wanted: set[bytes], within: float = 20) -> dict[str, set[bytes]]:
    """What is still there when that time is over; erasing takes a moment."""
    left: dict[str, set[bytes]] = {}
    with suppress(TimeoutError):
        async with asyncio.timeout(within):
            while left := await asyncio.to_thread(traces.found, system.data, wanted):
                pass
    return left


async def _concept_and_refinement(user: User) -> list[dict[str, Any]]:
    """Both with an export, and asked for with a key under which the answers are kept."""
    key = {"Idempotency-Key": str(uuid4()), "Prefer": "wait=60"}
    order = {"logo_description": WORDS[0], "theme_description": WORDS[1], "palette_count": 2}
    concept = (await user.http.post("/v1/concepts", json=order, headers=key)).json()
    path = f"/v1/concepts/{concept['id']}/refinements"
    refined = (await user.http.post(path, json={"instructions": WORDS[2]}, headers=key)).json()
    concepts = [concept, refined]
    for each in concepts:
        order = {"concept_id": each["id"], "format": "png", "size": "small"}
        answer = await user.http.post("/v1/exports", json=order, headers={"Prefer": "wait=60"})
        each["export"] = answer.json()["links"]["file"]
    return concepts


@asynccontextmanager
async def _nobody_can_handle(system: System, concepts: list[dict[str, Any]]) -> AsyncIterator[None]:
    """A service that gives up the requests of these concepts, so that letters about them are kept."""

    async def refuse(_: Recorded) -> None:
        raise PermanentError("This service handles nothing.")

    requests = (ConceptRequested, RefinementRequested)
    filters = [each for concept in concepts for each in subjects.about(concept["id"], *requests)]
    spec = ConsumerSpec(stream=CONCEPTS.name, durable=f"tests-{uuid4()}", filters=tuple(filters))
    service = service_at(system.nats_url, "tests")
    service.consume(spec, refuse)
    async with service.running():
        yield
        await service.link.jetstream.delete_consumer(spec.stream, spec.durable)


async def _letters(system: System, concepts: list[dict[str, Any]]) -> list[dead_letters.Kept] | None:
    ids = {concept["id"] for concept in concepts}
    kept = await dead_letters.everything(system.nats_url)
    about = [each for each in kept if each.letter.headers.get("ce-subject") in ids]
    return about if len(about) == len(ids) else None


async def _traces(user: User, concept: dict[str, Any]) -> set[bytes]:
    """Of the texts, of every picture, and of the export."""
    left = {trace for word in WORDS for trace in traces.of_text(word)}
    pictures = [concept, *concept["variations"]]
    urls = [each[kind]["url"] for each in pictures for kind in ("image", "vector") if each[kind]]
    for url in (*urls, concept["export"]):
        left |= traces.of_file((await user.http.get(url)).content)
    return left
