"""The images that a refinement, a variation or an export begins with."""

from typing import Any, cast

import pytest

from concept_contracts import lifecycle
from concept_runtime.errors import PermanentError
from concept_runtime.queries import Queries
from gateway.commands.sources import Sources
from gateway.problems import Problem
from support import events


class _Gone:
    async def ask(self, *_: Any) -> Any:
        raise PermanentError("There is no such image any more.", code="no-such-image")


async def test_an_image_that_was_deleted_meanwhile_is_not_there():
    state = lifecycle.fold(events.history(*events.story()))
    assert state
    with pytest.raises(Problem) as refused:
        await Sources(cast(Queries, _Gone())).base(state)
    assert (refused.value.status, refused.value.code) == (404, "no-such-image")
