"""What was accepted is told, however far the read model is behind."""

from pathlib import Path
from types import SimpleNamespace
from typing import Any, cast
from uuid import uuid4

import pytest

from concept_contracts.codec import Cause
from concept_contracts.lifecycle import Status
from gateway.commands.concepts import Accepted
from gateway.dependencies import Gateway, accepted_concept, accepted_export
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


async def test_an_accepted_export_is_told_from_the_log_before_the_read_model_has_it(nats_url: str):
    async with service_at(nats_url, "gateway").running() as service:
        parts = cast(Gateway, cast(Any, SimpleNamespace(service=service)))
        request = events.export_requested()
        assert await service.log.append(request, Cause(str(uuid4()), "tests"))
        state = await accepted_export(parts, request.export_id)
        with pytest.raises(Problem):
            await accepted_export(parts, uuid4())
    assert (state.export_id, state.status) == (request.export_id, ExportStatus.REQUESTED)
