"""What is paid for is bought once, whatever happens to the buyer."""

import asyncio
from collections.abc import AsyncIterator
from contextlib import suppress
from uuid import uuid4

import pytest
import pytest_asyncio

from concept_contracts import lifecycle, streams
from concept_gen.errors import AttemptRunning, OutcomeUnknown, ProviderUnavailable, UnusableResult
from concept_gen.hosted.api import Answer, LostAnswer
from concept_gen.hosted.purchases import Purchases
from concept_gen.order import Order
from concept_runtime.service import Service
from concept_runtime.settings import ServiceSettings
from support import traces
from support.nats import NatsServer

ANSWER = Answer("image/png", b"a picture")
LIMIT = 10.0


class Shop:
    """Counts what it sells; `sells` is what the next sale gives: an answer, or a fault to raise."""

    def __init__(self, *sells: Answer | Exception) -> None:
        self.sales = 0
        self._sells = list(sells)

    async def __call__(self) -> Answer:
        self.sales += 1
        thing = self._sells.pop(0) if len(self._sells) > 1 else self._sells[0]
        if isinstance(thing, Exception):
            raise thing
        return thing


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def order() -> Order:
    return Order(str(uuid4()), uuid4(), "a fox", "autumn", 2, 7, 512, 512)


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def service(nats: NatsServer) -> AsyncIterator[Service]:
    made = Service("concept-gen", ServiceSettings(nats_url=nats.url), admits=lifecycle.admits)
    async with made.running():
        yield made


def ledger(service: Service, clock: Clock | None = None, repeats: int = 0) -> Purchases:
    return Purchases(service.kv(streams.ATTEMPTS), service.objects, repeats=repeats, now=clock or Clock())


async def test_the_second_attempt_reads_what_the_first_one_paid_for(service: Service):
    wanted, shop = order(), Shop(ANSWER)
    first = await ledger(service).once(wanted, "shop", "image", LIMIT, shop)
    second = await ledger(service).once(wanted, "shop", "image", LIMIT, shop)
    assert (first, second, shop.sales) == (ANSWER, ANSWER, 1)


async def test_other_orders_providers_and_things_are_bought_by_themselves(service: Service):
    wanted, shop, books = order(), Shop(ANSWER), ledger(service)
    await books.once(wanted, "shop", "image", LIMIT, shop)
    await books.once(wanted, "shop", "palettes", LIMIT, shop)
    await books.once(wanted, "other", "image", LIMIT, shop)
    await books.once(order(), "shop", "image", LIMIT, shop)
    assert shop.sales == 4


async def test_a_plain_failure_leaves_the_purchase_free(service: Service):
    wanted, shop, books = order(), Shop(ProviderUnavailable("busy"), ANSWER), ledger(service)
    with pytest.raises(ProviderUnavailable):
        await books.once(wanted, "shop", "image", LIMIT, shop)
    assert await books.once(wanted, "shop", "image", LIMIT, shop) == ANSWER


async def test_an_unusable_result_is_not_bought_again(service: Service):
    wanted, shop, books = order(), Shop(UnusableResult("too large")), ledger(service)
    for _ in range(2):
        with pytest.raises(UnusableResult, match="too large"):
            await books.once(wanted, "shop", "image", LIMIT, shop)
    assert shop.sales == 1


async def test_a_purchase_under_way_elsewhere_is_waited_for(service: Service):
    wanted, open_shop, shop = order(), asyncio.Event(), Shop(ANSWER)

    async def slowly() -> Answer:
        begun.set()
        await open_shop.wait()
        return await shop()

    begun = asyncio.Event()
    first = asyncio.create_task(ledger(service).once(wanted, "shop", "image", LIMIT, slowly))
    await begun.wait()
    with pytest.raises(AttemptRunning) as waiting:
        await ledger(service).once(wanted, "shop", "image", LIMIT, shop)
    assert waiting.value.retry_after > LIMIT
    open_shop.set()
    assert await first == ANSWER
    assert await ledger(service).once(wanted, "shop", "image", LIMIT, shop) == ANSWER
    assert shop.sales == 1


@pytest.mark.parametrize(("repeats", "sales"), [(0, 0), (1, 1)])
async def test_a_buyer_that_died_leaves_an_unknown_outcome_behind(service: Service, repeats: int, sales: int):
    wanted, clock, shop, begun = order(), Clock(), Shop(ANSWER), asyncio.Event()

    async def never() -> Answer:
        begun.set()
        await asyncio.Event().wait()
        raise AssertionError

    dying = asyncio.create_task(ledger(service, clock).once(wanted, "shop", "image", LIMIT, never))
    await begun.wait()
    dying.cancel()
    with suppress(asyncio.CancelledError):
        await dying
    clock.now += 3600
    with suppress(OutcomeUnknown):
        await ledger(service, clock, repeats).once(wanted, "shop", "image", LIMIT, shop)
    assert shop.sales == sales


async def test_lost_answers_are_counted_over_all_attempts(service: Service):
    wanted, shop, books = order(), Shop(LostAnswer("timeout")), ledger(service, repeats=2)
    for _ in range(2):
        with pytest.raises(LostAnswer):
            await books.once(wanted, "shop", "image", LIMIT, shop)
    for _ in range(3):
        with pytest.raises(OutcomeUnknown):
            await books.once(wanted, "shop", "image", LIMIT, shop)
    assert shop.sales == 3


async def test_erasing_a_concept_leaves_nothing_of_what_was_bought_for_it_in_any_file(
    nats: NatsServer, service: Service
):
    wanted, picture = order(), Answer("image/png", uuid4().bytes * 8)
    left = traces.of_file(picture.body)
    await ledger(service).once(wanted, "shop", "image", LIMIT, Shop(picture))
    bought = traces.found(nats.store, left)
    for key in await service.objects.keys(streams.ARTIFACTS.name, f"{wanted.concept_id}/"):
        await service.objects.delete(streams.ARTIFACTS.name, key)
    assert bought
    assert traces.found(nats.store, left) == {}


async def test_an_answer_survives_the_loss_of_nats_at_the_worst_moment(fresh_nats: NatsServer):
    service = Service("concept-gen", ServiceSettings(nats_url=fresh_nats.url), admits=lifecycle.admits)
    wanted, shop = order(), Shop(ANSWER)

    async def and_then_nats_dies() -> Answer:
        answer = await shop()
        fresh_nats.kill()
        asyncio.get_running_loop().call_later(0.5, fresh_nats.start)
        return answer

    async with service.running():
        books = ledger(service)
        assert await books.once(wanted, "shop", "image", LIMIT, and_then_nats_dies) == ANSWER
        assert await books.once(wanted, "shop", "image", LIMIT, shop) == ANSWER
    assert shop.sales == 1
