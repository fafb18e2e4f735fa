"""The whole system goes over to a new version of an event."""

from pathlib import Path
from typing import Any

import httpx
import pytest

from support.system import System, User, user_of

NEW = {"CONCEPTS_EVENT_VERSIONS": '{"variations.created": 2}'}
SMALL = {"palette_count": 2, "width": 256, "height": 256}


@pytest.mark.timeout(180)
async def test_concepts_of_both_versions_live_together_and_are_shown_in_the_one_that_is_set(tmp_path: Path):
    data, made = tmp_path / "data", list[str]()
    session: dict[str, Any] = {}
    for environment, shown in (({}, "v1"), (NEW, "v2")):
        system = System(data, **environment).start()
        try:
            if not session:
                async with user_of(system) as user:
                    session = {"user": {"id": user.id}, "access_token": user.token}
            headers = {"Authorization": f"Bearer {session['access_token']}"}
            async with httpx.AsyncClient(base_url=system.url, timeout=90, headers=headers) as http:
                somebody = User(http, session)
                concept = await somebody.create(**SMALL)
                assert concept["status"] == "completed"
                assert len(concept["variations"]) == 2
                made.append(concept["id"])
                assert [await created(somebody, each) for each in made] == [shown] * len(made)
        finally:
            system.stop()
    assert len(set(made)) == 2


async def created(user: User, concept_id: str) -> str:
    """The version that the history shows of the one fact that has two."""
    [event] = [each for each in await user.events(concept_id) if "variations.created" in each["type"]]
    assert ("recoloured" in event["data"]) == event["type"].endswith("v2")
    return event["type"].rpartition(".")[2]
