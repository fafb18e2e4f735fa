"""What was accepted is told, however far the read model is behind."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from uuid import uuid4

import pytest

from concept_contracts.codec import Cause
from concept_contracts.concept_state import Status
from gateway.access.tokens import Identity
from gateway.commands.concepts import Accepted
from gateway.dependencies import Gateway, accepted_concept, accepted_export, export_of_path, own_concept
from gateway.problems import Problem
from gateway.readmodel.exports import ExportStatus
from gateway.readmodel.store import ReadModel
from support import events
from support.services import service_at


def _empty(folder: Path) -> ReadModel:
    model = ReadModel(f"sqlite:///{folder / 'readmodel.sqlite3'}")
    model.prepare()
    return model


async def test_an_accepted_concept_is_told_from_the_log_before_the_read_model_has_it(
    nats_url: str, tmp_path: Path
):
    concept, model = uuid4(), _empty(tmp_path)
    async with service_at(nats_url, "gateway").running() as service:
        parts = cast(Gateway, cast(Any, SimpleNamespace(model=model, service=service)))
        request = events.concept_requested(concept_id=concept)
        sequence = await service.log.append(request, Cause(str(uuid4()), "tests"))
        assert sequence
        state = await accepted_concept(parts, Accepted(concept, sequence))
        with pytest.raises(Problem):
            await accepted_concept(parts, Accepted(uuid4(), sequence))
    model.close()
    assert (state.concept_id, state.status, state.sequence) == (concept, Status.REQUESTED, sequence)


async def test_an_accepted_export_is_told_from_the_log_before_the_read_model_has_it(
    nats_url: str, tmp_path: Path
):
    owned: dict[str, Any] = {"concept_id": uuid4(), "user_id": uuid4()}
    request, model = events.export_requested(export_id=uuid4(), **owned), _empty(tmp_path)
    async with service_at(nats_url, "gateway").running() as service:
        parts = cast(Gateway, cast(Any, SimpleNamespace(model=model, service=service)))
        for event in (events.concept_requested(**owned), request):
            assert await service.log.append(event, Cause(str(uuid4()), "tests"))
        state = await accepted_export(parts, request.export_id)
        with pytest.raises(Problem):
            await accepted_export(parts, uuid4())
    model.close()
    assert (state.export_id, state.status) == (request.export_id, ExportStatus.REQUESTED)


async def test_what_was_just_accepted_can_be_read_while_the_read_model_is_behind(
    nats_url: str, tmp_path: Path
):
    owned: dict[str, Any] = {"concept_id": uuid4(), "user_id": uuid4()}
    owner, stranger = (Identity(user, True) for user in (owned["user_id"], uuid4()))
    export, model = events.export_requested(export_id=uuid4(), **owned), _empty(tmp_path)
    async with service_at(nats_url, "gateway").running() as service:
        parts = cast(Gateway, cast(Any, SimpleNamespace(model=model, service=service)))
        for event in (events.concept_requested(**owned), export):
            assert await service.log.append(event, Cause(str(uuid4()), "tests"))
        concept = await own_concept(parts, owner, str(owned["concept_id"]))
        found = await export_of_path(str(export.export_id), owner, parts)
        with pytest.raises(Problem):
            await own_concept(parts, stranger, str(owned["concept_id"]))
        with pytest.raises(Problem):
            await export_of_path(str(export.export_id), stranger, parts)
    model.close()
    assert (concept.concept_id, found.export_id) == (owned["concept_id"], export.export_id)
