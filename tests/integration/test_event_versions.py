"""Both versions of a fact through every path by which one is read, and a rollout from one to the other."""

import json
from base64 import b64encode
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from datetime import UTC, datetime
from pathlib import Path
from typing import Any
from uuid import UUID, uuid4

import httpx
import pytest

from concept_contracts import lifecycle, subjects
from concept_contracts.codec import Cause, decode
from concept_contracts.concept_state import Status
from concept_contracts.dead_letters import DeadLetter, Retried
from concept_contracts.envelope import Recorded
from concept_contracts.events import VariationsCreated, VariationsCreatedV1
from concept_contracts.queries import Reply
from concept_contracts.streams import CONCEPTS, PERSISTENCE_VARIATIONS, ConsumerSpec
from concept_runtime.provisioning import consumer_config
from concept_runtime.service import Service
from concept_runtime.settings import ServiceSettings
from concept_visualizer import history
from gateway.app import build_app
from gateway.readmodel.store import ReadModel
from gateway.settings import Settings
from support import events
from support.containers import ContainedNats
from support.nats import NatsServer
from support.services import service_at
from support.waiting import wait_until

Server = ContainedNats | NatsServer
SAMPLES = Path(__file__).parents[2] / "contracts" / "samples"
V1, V2 = VariationsCreatedV1.type, VariationsCreated.type
STORY = ("concept.requested.v1", "image.generated.v1", "image.stored.v1")
NEW = '{"variations.created": 2}'
versions = pytest.mark.parametrize("version", [V1, V2], ids=["v1", "v2"])


def golden(type_name: str, concept: UUID, user: UUID = events.USER) -> tuple[str, dict[str, str], bytes]:
    """A message as it was once released, about a concept of one's own."""
    text = (SAMPLES / type_name / "1" / "full.json").read_text()
    sample = json.loads(text)
    for old, new in ((sample["data"]["concept_id"], concept), (sample["data"]["user_id"], user)):
        text = text.replace(old, str(new))
    message = json.loads(text)
    own_id = str(uuid4())
    headers = message["headers"] | {"ce-id": own_id, "Nats-Msg-Id": own_id}
    return message["subject"], headers, json.dumps(message["data"]).encode()


async def tell(service: Service, version: str, concept: UUID, user: UUID = events.USER) -> int:
    """A whole concept in golden messages; returns the place of the one with two versions."""
    place = 0
    for tail in (*STORY, version, "variations.stored.v1"):
        name = tail if tail == version else f"dev.conceptvisualizer.{tail}"
        subject, headers, data = golden(name, concept, user)
        ack = await service.link.jetstream.publish(subject, data, headers=headers)
        place = ack.seq if name == version else place
    return place


def expected(version: str, concept: UUID, user: UUID = events.USER) -> VariationsCreated:
    _, headers, data = golden(version, concept, user)
    event = decode(headers, data).event
    assert isinstance(event, VariationsCreated)
    assert event.recoloured
    return event


@versions
async def test_a_step_is_given_the_newest_class(service: Service, provisioned: Server, version: str) -> None:
    concept, heard = uuid4(), list[Recorded]()
    spec = ConsumerSpec(
        stream=CONCEPTS.name, durable=f"tests-{concept}", filters=PERSISTENCE_VARIATIONS.filters
    )

    async def handle(fact: Recorded) -> None:
        heard.extend([fact] if fact.event.about == concept else [])

    consumer = service_at(provisioned.url, "tests-consumer")
    consumer.consume(spec, handler=handle)
    async with consumer.running():
        place = await tell(service, version, concept)
        await wait_until(lambda: heard)
    assert [(fact.event, fact.sequence) for fact in heard] == [(expected(version, concept), place)]


@versions
async def test_a_dead_letter_is_retried_as_the_newest_class(
    service: Service, provisioned: Server, version: str
) -> None:
    concept, heard = uuid4(), list[Recorded]()
    subject, headers, data = golden(version, concept)
    spec = ConsumerSpec(stream=CONCEPTS.name, durable=f"tests-{concept}", filters=(subject,))

    async def handle(fact: Recorded) -> None:
        heard.append(fact)

    letter = DeadLetter(
        consumer=spec.durable,
        stream=spec.stream,
        sequence=1,
        subject=subject,
        code="internal-error",
        message="",
        reason="",
        attempts=8,
        time=datetime.now(UTC),
        headers=headers,
        data=b64encode(data),
    )
    consumer = service_at(provisioned.url, "tests-consumer")
    consumer.consume(spec, handler=handle)
    async with consumer.running():
        answer = await service.link.client.request(
            subjects.retry(spec.durable), letter.model_dump_json().encode(), timeout=5
        )
    assert Reply[Retried].model_validate_json(answer.data).error is None
    assert [fact.event for fact in heard] == [expected(version, concept)]


@versions
async def test_a_history_and_a_single_fact_are_read_as_the_newest_class(
    service: Service, version: str
) -> None:
    concept = uuid4()
    place = await tell(service, version, concept)
    facts = await service.log.load(subjects.concept_history(concept))
    assert [fact.event for fact in facts if fact.sequence == place] == [expected(version, concept)]
    assert await service.log.fact(CONCEPTS.name, place) == facts[3]
    state = lifecycle.fold(facts)
    assert state is not None
    assert state.status is Status.COMPLETED_WITH_FAILURES


@pytest.mark.parametrize(("setting", "shown"), [("{}", V1), (NEW, V2)], ids=["default", "new"])
async def test_read_model_histories_streams_and_command_show_one_version_whatever_is_stored(
    service: Service,
    provisioned: Server,
    tmp_path: Path,
    monkeypatch: pytest.MonkeyPatch,
    setting: str,
    shown: str,
) -> None:
    monkeypatch.setenv("CONCEPTS_EVENT_VERSIONS", setting)
    async with gateway_at(provisioned.url, tmp_path) as (http, user):
        concepts = [uuid4(), uuid4()]
        for concept, version in zip(concepts, (V1, V2), strict=True):
            await tell(service, version, concept, user)
        assert await folded(http, service, concepts) == await projected(tmp_path, concepts)
        for concept, version in zip(concepts, (V1, V2), strict=True):
            told = (await http.get(f"/v1/concepts/{concept}/events")).json()["events"]
            made = expected(version, concept, user)
            assert told[3]["type"] == shown
            assert told[3]["dataschema"] == f"urn:conceptvisualizer:schema:{shown}:1"
            assert outcomes(told[3]["data"]) == [(each.position, each.palette.name) for each in made.outcomes]
            assert await streamed(http, concept) == told
            assert ids(await history.from_log(provisioned.url, str(concept))) == ids(told)
            assert history.rows(told)[3][2] == "VariationsCreated"


def ids(told: list[dict[str, Any]]) -> list[str]:
    return [each["id"] for each in told]


def outcomes(data: dict[str, Any]) -> list[tuple[int, str]]:
    listed = data["variations"] if "variations" in data else [*data["recoloured"], *data["failed"]]
    return [(each["position"], each["palette"]["name"]) for each in listed]


@asynccontextmanager
async def gateway_at(url: str, folder: Path) -> AsyncIterator[tuple[httpx.AsyncClient, UUID]]:
    """A gateway, and somebody with a session in it."""
    settings = Settings.model_validate(
        {"nats_url": url, "data_dir": folder, "signing_secret": "a secret of this test"}
    )
    app = build_app(settings)
    transport = httpx.ASGITransport(app=app.asgi)
    async with (
        app.service.running(),
        httpx.AsyncClient(transport=transport, base_url="http://gateway", timeout=20) as http,
    ):
        session = (await http.post("/v1/session")).json()
        http.headers["Authorization"] = f"Bearer {session['access_token']}"
        yield http, UUID(session["user"]["id"])


async def folded(http: httpx.AsyncClient, service: Service, concepts: list[UUID]) -> list[object]:
    """What each history amounts to, once the gateway's rows hold it."""
    states = [lifecycle.fold(await service.log.load(subjects.concept_history(each))) for each in concepts]
    for state in states:
        assert state
        answer = await http.get(f"/v1/concepts/{state.concept_id}/events?min_seq={state.sequence}")
        assert answer.status_code == 200, answer.text
    return list(states)


async def projected(folder: Path, concepts: list[UUID]) -> list[object]:
    model = ReadModel(f"sqlite:///{folder / 'readmodel.sqlite3'}")
    try:
        return [model.concept(concept) for concept in concepts]
    finally:
        model.close()


async def streamed(http: httpx.AsyncClient, concept: UUID) -> list[Any]:
    headers = {"Accept": "text/event-stream", "Last-Event-ID": "0"}
    answer = await http.get(f"/v1/concepts/{concept}/events", headers=headers)
    lines = answer.text.splitlines()
    return [json.loads(line.removeprefix("data: ")) for line in lines if line.startswith("data: ")]


async def test_during_a_rollout_both_versions_are_published_and_each_fact_once(provisioned: Server) -> None:
    settings = {
        name: ServiceSettings(nats_url=provisioned.url, event_versions=majors)
        for name, majors in (("old", {}), ("new", {"variations.created": 2}))
    }
    replicas = [Service("tests", each, admits=lifecycle.admits) for each in settings.values()]
    async with replicas[0].running(), replicas[1].running():
        wires = [
            await _stored_by(replicas, concept=uuid4()),
            await _stored_by(replicas[::-1], concept=uuid4()),
        ]
    assert wires == [[V1], [V2]]


async def _stored_by(replicas: list[Service], concept: UUID) -> list[str]:
    """The types in the log after each of the replicas has done the same step, the first one first."""
    first, second = replicas
    for event in (events.concept_requested, events.image_generated, events.image_stored):
        assert await first.log.append(event(concept_id=concept), Cause(str(uuid4()), "tests"))
    cause, made = Cause(str(uuid4()), "tests"), events.variations_created(concept_id=concept)
    places = [await replica.log.append(made, cause) for replica in (first, second)]
    assert places[0] == places[1] is not None
    facts = await second.log.load(subjects.concept_history(concept))
    return [fact.envelope.type for fact in facts if isinstance(fact.event, VariationsCreated)]


async def test_what_only_a_newer_release_knows_waits_for_it(service: Service, provisioned: Server) -> None:
    concept, heard = uuid4(), list[Recorded]()
    newer = f"concept.evt.v9.{concept}.variations.created"
    spec = ConsumerSpec(
        stream=CONCEPTS.name, durable=f"tests-{concept}", filters=(newer.replace("v9", "v2"),)
    )

    async def handle(fact: Recorded) -> None:
        heard.append(fact)

    consumer = service_at(provisioned.url, "tests-consumer")
    consumer.consume(spec, handler=handle)
    _, headers, data = golden(V2, concept)
    async with consumer.running():
        await service.link.jetstream.add_consumer(
            spec.stream, consumer_config(spec.model_copy(update={"filters": (*spec.filters, newer)}))
        )
        unknown = headers | {"ce-type": V2.replace("v2", "v9")}
        await service.link.jetstream.publish(newer, data, headers=unknown)

        async def tried_again() -> bool:
            info = await service.link.jetstream.consumer_info(spec.stream, spec.durable)
            return bool(info.num_redelivered) and bool(info.num_ack_pending)

        await wait_until(tried_again)
    assert heard == []
