"""One more palette for a finished concept, up to as many as it may have."""

from typing import Any
from uuid import uuid4

import pytest

from component.gateway.running import User
from concept_contracts.concept_state import MOST_VARIATIONS
from support import events
from support.outside import Outside

COLOURS = {"colors": ["#112233", "#ddeeff", "#ff8800"]}
pytestmark = pytest.mark.usefixtures("lender")


@pytest.mark.parametrize(("had", "status"), [(MOST_VARIATIONS - 1, 202), (MOST_VARIATIONS, 409)])
async def test_a_concept_takes_variations_until_it_has_as_many_as_it_may(
    outside: Outside, user: User, had: int, status: int
):
    owned: dict[str, Any] = {"concept_id": uuid4(), "user_id": user.id}
    sequence = await outside.says(
        events.concept_requested(**owned),
        events.image_generated(**owned),
        events.image_stored(**owned),
        events.variations_stored(had, **owned),
    )
    path = f"/v1/concepts/{owned['concept_id']}/variations"
    answer = await user.http.post(path, params={"min_seq": sequence}, json=COLOURS)
    assert answer.status_code == status
    assert answer.json().get("code") == (None if status == 202 else "too-many-variations")
