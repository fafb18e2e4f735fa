"""A deleted concept takes its exports with it."""

import asyncio

import pytest

from component.export.order import Orders
from concept_contracts import events, streams, subjects
from support import events as given
from support.outside import Outside
from support.render_stand_in import RenderStandIn
from support.waiting import wait_until

pytestmark = pytest.mark.usefixtures("export")


async def erased(orders: Orders) -> None:
    ids = orders.ids
    await orders.outside.says(
        given.concept_requested(**ids),
        given.concept_deleted(**ids),
        events.ConceptErased(concept_id=orders.concept_id),
    )
    await orders.outside.service.log.erase(subjects.concept_history(orders.concept_id), keep=1)
    await orders.outside.settled(streams.CONCEPTS.name, streams.EXPORT_ERASURE.durable)


@pytest.mark.usefixtures("renderer")
async def test_its_files_and_facts_go_and_those_of_others_stay(orders: Orders, outside: Outside) -> None:
    other = Orders(outside)
    gone = [await orders.ask(format="png"), await orders.ask(format="kit")]
    kept = await other.ask(format="png")
    for asked in (*gone, kept):
        await outside.hears(events.ExportCompleted, asked)
    await erased(orders)
    assert await orders.files() == []
    assert [await outside.history(asked) for asked in gone] == [(), ()]
    assert len(await other.files()) == 2
    assert len(await outside.history(kept)) == 2


async def test_an_export_that_was_being_made_takes_its_file_back(
    orders: Orders, renderer: RenderStandIn
) -> None:
    renderer.released.clear()
    asked = await orders.ask()
    await wait_until(lambda: renderer.asked)
    await erased(orders)
    renderer.released.set()
    await orders.outside.settled(streams.EXPORTS.name, streams.EXPORT_EXPORTS.durable)
    await asyncio.sleep(0)
    assert await orders.files() == []
    assert await orders.outside.history(asked) == ()
