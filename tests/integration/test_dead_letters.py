"""A dead letter is shown, handled once more where that helps, dropped, and erased with its concept."""

from uuid import UUID, uuid4

import pytest

from concept_contracts import failures, subjects
from concept_contracts.codec import Cause
from concept_contracts.envelope import Recorded
from concept_contracts.streams import CONCEPTS, ConsumerSpec
from concept_runtime.errors import PermanentError
from concept_runtime.service import Service
from concept_visualizer import dead_letters
from concept_visualizer.errors import CommandFailed
from support import events
from support.containers import ContainedNats
from support.nats import NatsServer
from support.services import service_at
from support.waiting import wait_until

Server = ContainedNats | NatsServer


class Patient:
    """Handles a concept's request once `well`; until then it gives it up."""

    def __init__(self, server: Server, *, fails_the_concept: bool) -> None:
        self.concept = uuid4()
        self.well = False
        self.overtaken_by: Service | None = None
        self.handled: list[Recorded] = []
        self.spec = ConsumerSpec(
            stream=CONCEPTS.name,
            durable=f"tests-{self.concept}",
            filters=(f"concept.evt.v1.{self.concept}.concept.requested",),
            ack_wait=1,
        )
        self.service = service_at(server.url, "tests-consumer")
        ending = failures.ending("generating") if fails_the_concept else None
        self.service.consume(self.spec, self.handle, workers=1, on_dead=ending)

    async def handle(self, fact: Recorded) -> None:
        if self.overtaken_by:
            made = events.image_generated(concept_id=self.concept)
            await self.overtaken_by.log.append(made, Cause.of(fact))
        if not self.well:
            raise PermanentError("The lines are down.", code="lines-down")
        self.handled.append(fact)

    async def request(self, service: Service) -> None:
        request = events.concept_requested(concept_id=self.concept)
        await service.log.append(request, Cause(str(uuid4()), "tests"))

    async def letter(self, service: Service, url: str) -> dead_letters.Kept:
        """Asks for the concept; the letter that becomes of it."""
        await self.request(service)
        return await wait_until(lambda: letter_of(url, self.spec))


async def letter_of(url: str, spec: ConsumerSpec) -> dead_letters.Kept | None:
    letters = await dead_letters.everything(url)
    return next((each for each in letters if each.letter.consumer == spec.durable), None)


async def kinds(service: Service, concept: UUID) -> list[str]:
    history = await service.log.load(subjects.concept_history(concept))
    return [type(fact.event).__name__ for fact in history]


async def failed(service: Service, concept: UUID) -> bool:
    return "ConceptFailed" in await kinds(service, concept)


async def test_a_retried_letter_is_handled_by_its_consumer_and_gone(service: Service, provisioned: Server):
    patient = Patient(provisioned, fails_the_concept=False)
    async with patient.service.running():
        number, letter = await patient.letter(service, provisioned.url)
        with pytest.raises(CommandFailed, match="The lines are down"):
            await dead_letters.retry(provisioned.url, number)
        kept = await dead_letters.one(provisioned.url, number)
        patient.well = True
        assert await dead_letters.retry(provisioned.url, number) == patient.spec.durable
    assert kept.letter == letter
    assert [fact.event.about for fact in patient.handled] == [patient.concept]
    assert patient.handled[0].sequence == letter.sequence
    assert await letter_of(provisioned.url, patient.spec) is None


async def test_a_letter_of_a_concept_that_has_failed_is_refused_and_kept(
    service: Service, provisioned: Server
):
    patient = Patient(provisioned, fails_the_concept=True)
    async with patient.service.running():
        number, _ = await patient.letter(service, provisioned.url)
        await wait_until(lambda: failed(service, patient.concept))
        patient.well = True
        with pytest.raises(CommandFailed, match="no longer wanted"):
            await dead_letters.retry(provisioned.url, number)
    assert patient.handled == []
    assert await letter_of(provisioned.url, patient.spec) is not None


async def test_a_letter_is_kept_while_its_service_does_not_run(service: Service, provisioned: Server):
    patient = Patient(provisioned, fails_the_concept=False)
    async with patient.service.running():
        number, _ = await patient.letter(service, provisioned.url)
    with pytest.raises(CommandFailed, match="does not run"):
        await dead_letters.retry(provisioned.url, number)
    await dead_letters.drop(provisioned.url, number)
    assert await letter_of(provisioned.url, patient.spec) is None


async def test_the_letters_about_a_concept_are_erased_and_no_others(service: Service, provisioned: Server):
    erased, other = (Patient(provisioned, fails_the_concept=False) for _ in range(2))
    async with erased.service.running(), other.service.running():
        await erased.letter(service, provisioned.url)
        await other.letter(service, provisioned.url)
    await service.dead_letters.forget(erased.concept)
    assert await letter_of(provisioned.url, erased.spec) is None
    assert await letter_of(provisioned.url, other.spec) is not None


async def test_what_is_no_letter_is_shown_as_such_and_can_be_dropped(service: Service, provisioned: Server):
    subject = f"concept.dlq.v1.{uuid4()}"
    ack = await service.link.jetstream.publish(subject, b"{no letter", headers={"Status": "404"})
    patient = Patient(provisioned, fails_the_concept=False)
    async with patient.service.running():
        await patient.letter(service, provisioned.url)
    number, stranger = await dead_letters.one(provisioned.url, ack.seq)
    assert (number, stranger.code, stranger.data) == (ack.seq, "no-letter", b"{no letter")
    assert dead_letters.rows([dead_letters.Kept(number, stranger)])
    with pytest.raises(CommandFailed, match="no letter of a service"):
        await dead_letters.retry(provisioned.url, number)
    await dead_letters.drop(provisioned.url, number)
    with pytest.raises(CommandFailed, match="There is no letter"):
        await dead_letters.one(provisioned.url, number)


async def test_a_letter_of_a_message_without_headers_is_erased_by_its_subject(
    service: Service, provisioned: Server
):
    patient = Patient(provisioned, fails_the_concept=False)
    subject = patient.spec.filters[0]
    async with patient.service.running():
        await service.link.jetstream.publish(subject, b"a fox, for jane@example.org")
        number, letter = await wait_until(lambda: letter_of(provisioned.url, patient.spec))
    await service.dead_letters.forget(uuid4())
    assert await letter_of(provisioned.url, patient.spec) == (number, letter)
    await service.dead_letters.forget(patient.concept)
    assert await letter_of(provisioned.url, patient.spec) is None


async def test_work_that_another_attempt_has_done_leaves_no_letter_and_fails_nothing(
    service: Service, provisioned: Server
):
    patient = Patient(provisioned, fails_the_concept=True)
    patient.overtaken_by = service
    async with patient.service.running():
        await patient.request(service)
        await wait_until(lambda: settled(service, patient.spec))
    assert await letter_of(provisioned.url, patient.spec) is None
    assert await kinds(service, patient.concept) == ["ConceptRequested", "ImageGenerated"]


async def settled(service: Service, spec: ConsumerSpec) -> bool:
    info = await service.link.jetstream.consumer_info(spec.stream, spec.durable)
    return bool(info.delivered and info.delivered.consumer_seq) and not info.num_ack_pending
