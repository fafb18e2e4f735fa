"""What is paid for is bought once: every purchase has a name made of what it is for, and leaves its answer
there.

| state | what the next attempt does |
|---|---|
| free | buys |
| running | waits, until the time a purchase may take is over; then it counts as lost |
| lost | buys again as often as the policy allows, else gives up |
| kept | reads the answer that was paid for |
| unusable | says so again |
"""

import asyncio
import time
from collections.abc import Awaitable, Callable
from typing import Literal
from uuid import NAMESPACE_URL, uuid5

from pydantic import Field

from concept_contracts.model import Contract
from concept_contracts.streams import ARTIFACTS
from concept_gen.errors import AttemptRunning, OutcomeUnknown, UnusableResult
from concept_gen.hosted.api import Answer, LostAnswer
from concept_gen.order import Order
from concept_runtime.errors import StepError, TransientError, Unavailable
from concept_runtime.key_value import Entry, KeyValue
from concept_runtime.object_store import MissingObject, ObjectStore

Buy = Callable[[], Awaitable[Answer]]
_MARGIN = 30.0  # seconds between the end of a call and its answer being kept


class Purchase(Contract):
    state: Literal["free", "running", "lost", "kept", "unusable"] = "free"
    lost: int = Field(default=0, description="attempts whose outcome nobody knows")
    until: float = Field(default=0, description="epoch seconds when a running attempt must be over")
    media_type: str = Field(default="", description="of the answer that is kept")
    reason: str = ""


class Purchases:
    """`repeats`: how often something is bought again after an attempt whose outcome is unknown."""

    def __init__(
        self,
        entries: KeyValue,
        objects: ObjectStore,
        *,
        repeats: int = 0,
        now: Callable[[], float] = time.time,
    ) -> None:
        self._entries, self._objects, self._repeats, self._now = entries, objects, repeats, now

    async def once(self, order: Order, provider: str, what: str, limit: float, buy: Buy) -> Answer:
        """The answer to `buy`, called at most once per order, provider and `what`, however often this is
        called.

        limit: seconds `buy` may take. Raises what `buy` raises, AttemptRunning while another is buying, and
        OutcomeUnknown when an earlier attempt got lost and policy does not allow another.
        """
        name = purchase_name(order, provider, what)
        entry = await self._entries.get(name)
        known = Purchase.model_validate_json(entry.value) if entry else Purchase()
        if known.state == "kept":
            return await self._kept(order, name, known)
        if known.state == "unusable":
            raise UnusableResult(known.reason)
        begun = await self._begin(name, entry, self._settled(known), limit)
        return await self._buy(order, name, begun, buy)

    def _settled(self, known: Purchase) -> Purchase:
        """A purchase that ran out of its time without a word is lost."""
        if known.state == "running":
            left = known.until - self._now()
            if left > 0:
                raise AttemptRunning("The picture is being made elsewhere.", retry_after=left)
            known = known.model_copy(update={"state": "lost", "lost": known.lost + 1})
        self._check_policy(known)
        return known

    def _check_policy(self, known: Purchase) -> None:
        if known.lost > self._repeats:
            raise OutcomeUnknown(
                "The image provider did not answer in time. The picture may have been made and charged for, "
                "so it was not asked for again."
            )

    async def _begin(self, name: str, entry: Entry | None, known: Purchase, limit: float) -> Purchase:
        begun = known.model_copy(update={"state": "running", "until": self._now() + limit + _MARGIN})
        value = begun.model_dump_json().encode()
        revision = (
            await self._entries.update(name, value, entry.revision)
            if entry
            else await self._entries.create(name, value)
        )
        if revision is None:
            raise AttemptRunning("The picture is being made elsewhere.", retry_after=1)
        return begun

    async def _buy(self, order: Order, name: str, begun: Purchase, buy: Buy) -> Answer:
        try:
            answer = await buy()
        except LostAnswer:
            lost = begun.model_copy(update={"state": "lost", "lost": begun.lost + 1})
            await self._note(name, lost)
            self._check_policy(lost)
            raise
        except UnusableResult as error:
            await self._note(name, begun.model_copy(update={"state": "unusable", "reason": str(error)}))
            raise
        except StepError:
            await self._note(name, begun.model_copy(update={"state": "free"}))
            raise
        await self._keep(order, name, begun, answer)
        return answer

    async def _kept(self, order: Order, name: str, known: Purchase) -> Answer:
        body = await self._objects.read(ARTIFACTS.name, _key(order, name))
        if body is None:
            raise MissingObject("An intermediate file has expired.")
        return Answer(known.media_type, body)

    async def _keep(self, order: Order, name: str, begun: Purchase, answer: Answer) -> None:
        async def store() -> None:
            await self._objects.put(ARTIFACTS.name, _key(order, name), answer.body, answer.media_type)
            done = begun.model_copy(update={"state": "kept", "media_type": answer.media_type})
            await self._entries.put(name, done.model_dump_json().encode())

        await _insisting(store)

    async def _note(self, name: str, purchase: Purchase) -> None:
        await _insisting(lambda: self._entries.put(name, purchase.model_dump_json().encode()))


async def _insisting(write: Callable[[], Awaitable[object]], attempts: int = 20) -> None:
    """Writes what must not be forgotten, through an outage of some seconds."""
    for attempt in range(attempts):
        try:
            await write()
            return
        except Unavailable:
            await asyncio.sleep(min(2.0, 0.1 * 2**attempt))
    raise TransientError("A result that was paid for could not be kept yet.")


def _key(order: Order, name: str) -> str:
    """Below the concept, so that it is erased with it; the entry itself tells nothing of the answer."""
    return f"{order.concept_id}/{name}"


def purchase_name(order: Order, provider: str, what: str) -> str:
    """The same for every attempt at one order."""
    return f"purchase-{uuid5(NAMESPACE_URL, f'{order.id}/{provider}/{what}')}"
