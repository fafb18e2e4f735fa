"""An old request that somebody publishes once more brings nothing back that is gone."""

from uuid import UUID

import pytest

from component.gateway.running import User
from concept_contracts import subjects
from concept_contracts.codec import encode
from concept_contracts.envelope import Recorded
from concept_contracts.events import ConceptErased
from concept_contracts.streams import CONCEPTS
from support import events
from support.outside import Outside

ORDER = {"logo_description": "a fox reading a book", "theme_description": "autumn forest"}


async def said_again(outside: Outside, fact: Recorded) -> int:
    """Where the log holds the same message a second time."""
    message = encode(fact.event, fact.envelope)
    headers = {name: value for name, value in message.headers.items() if name != "Nats-Msg-Id"}
    jetstream = outside.service.link.jetstream
    return (await jetstream.publish(message.subject, message.data, headers=headers)).seq


@pytest.mark.parametrize("erased", [True, False], ids=["erased", "deleted"])
async def test_what_is_gone_stays_gone(user: User, outside: Outside, erased: bool):
    made = (await user.http.post("/v1/concepts", json=ORDER)).headers["location"]
    about = {"concept_id": UUID(made.rpartition("/")[2]), "user_id": user.id}
    [requested, *_] = await outside.history(events.concept_requested(**about))
    await outside.says(events.concept_deleted(**about))
    if erased:
        await outside.says(ConceptErased(concept_id=about["concept_id"]))
        await outside.service.log.erase(subjects.concept_history(about["concept_id"]), keep=1)
    sequence = await said_again(outside, requested)
    read = await user.http.get(made, params={"min_seq": sequence})
    listed = await user.http.get("/v1/concepts", params={"min_seq": sequence})
    told = await user.http.get(f"{made}/events")
    assert (read.status_code, listed.json()["items"], told.status_code) == (404, [], 404)
    assert requested.sequence < sequence == await outside.service.log.end(CONCEPTS.name)
