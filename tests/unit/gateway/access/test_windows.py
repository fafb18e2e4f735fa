"""Quota policies, their calendar windows and the headers that tell of them."""

from datetime import UTC, datetime, timedelta, timezone
from uuid import uuid4

import pytest

from concept_runtime.errors import PermanentError, StepError, Unavailable
from concept_runtime.key_value import Entry
from gateway.access.quotas import Policy, QuotaExceeded, Quotas, Usage, headers

NOW = datetime(2026, 12, 31, 23, 59, 30, tzinfo=UTC)
NEW_YEAR = datetime(2027, 1, 1, tzinfo=UTC)


class Entries:
    """One replica's view of a bucket, in memory."""

    def __init__(self) -> None:
        self.kept: dict[str, Entry] = {}

    async def get(self, key: str) -> Entry | None:
        return self.kept.get(key)

    async def create(self, key: str, value: bytes) -> int | None:
        return None if key in self.kept else self._keep(key, value, 1)

    async def update(self, key: str, value: bytes, revision: int) -> int | None:
        return self._keep(key, value, revision + 1) if self.kept[key].revision == revision else None

    def _keep(self, key: str, value: bytes, revision: int) -> int:
        self.kept[key] = Entry(value, revision)
        return revision


def quotas(text: str, clock=lambda: NOW, entries: Entries | None = None) -> Quotas:
    return Quotas(entries or Entries(), {"concepts": Policy.parse(text)}, clock)  # pyright: ignore[reportArgumentType]


@pytest.mark.parametrize(
    ("text", "policy"),
    [
        ("10/month", Policy(10, "month")),
        (" 3 / day ", Policy(3, "day")),
        ("1/minute", Policy(1, "minute")),
        ("0/hour", Policy(0, "hour")),
        ("unlimited", Policy(None)),
        ("Unlimited", Policy(None)),
    ],
)
def test_a_policy_is_read_from_text(text: str, policy: Policy) -> None:
    assert Policy.parse(text) == policy


@pytest.mark.parametrize(
    "text",
    ["", "10", "/month", "ten/month", "-1/month", "1.5/day", "10/week", "10/month/day", "10001/day", "²/day"],
)
def test_another_text_is_no_policy(text: str) -> None:
    with pytest.raises(ValueError, match=r"."):
        Policy.parse(text)


@pytest.mark.parametrize("window", ["minute", "hour", "day", "month"])
async def test_every_window_ends_with_the_year(window: str) -> None:
    usage = await quotas(f"5/{window}").take("concepts", uuid4(), uuid4())
    assert (usage.reset_at, usage.remaining) == (NEW_YEAR, 4)


async def test_windows_are_in_utc_wherever_the_clock_is() -> None:
    tokyo = datetime(2026, 3, 1, 8, 0, tzinfo=timezone(timedelta(hours=9)))
    usage = await quotas("5/month", lambda: tokyo).usage("concepts", uuid4())
    assert usage.reset_at == datetime(2026, 3, 1, tzinfo=UTC)


async def test_a_new_window_begins_full() -> None:
    now, user = [NOW], uuid4()
    counted = quotas("1/month", lambda: now[0])
    await counted.take("concepts", user, uuid4())
    with pytest.raises(QuotaExceeded):
        await counted.take("concepts", user, uuid4())
    now[0] = NEW_YEAR
    assert (await counted.usage("concepts", user)).remaining == 1
    assert (await counted.take("concepts", user, uuid4())).remaining == 0


async def test_a_unit_counts_once_even_when_nothing_is_left() -> None:
    counted, user, unit = quotas("1/day"), uuid4(), uuid4()
    for _ in range(3):
        assert (await counted.take("concepts", user, unit)).remaining == 0


async def test_a_refund_counts_once_and_only_for_what_was_taken() -> None:
    counted, user, units = quotas("2/day"), uuid4(), [uuid4(), uuid4()]
    for unit in units:
        await counted.take("concepts", user, unit)
    for unit in (units[0], units[0], uuid4()):
        await counted.refund("concepts", user, unit)
    assert (await counted.usage("concepts", user)).remaining == 1


@pytest.mark.parametrize("error", [Unavailable(), PermanentError("too much for one message")])
async def test_a_unit_is_given_back_when_what_it_is_for_cannot_be_done(error: StepError) -> None:
    counted, user = quotas("1/day"), uuid4()
    with pytest.raises(type(error)):
        async with counted.taken("concepts", user, uuid4()):
            raise error
    assert (await counted.usage("concepts", user)).remaining == 1


async def test_a_unit_is_spent_when_what_it_is_for_is_done() -> None:
    counted, user = quotas("1/day"), uuid4()
    async with counted.taken("concepts", user, uuid4()):
        pass
    assert (await counted.usage("concepts", user)).remaining == 0


async def test_a_refund_reaches_back_into_the_window_before() -> None:
    now, user, unit = [NOW], uuid4(), uuid4()
    counted = quotas("1/month", lambda: now[0])
    await counted.take("concepts", user, unit)
    now[0] = NEW_YEAR + timedelta(days=3)
    await counted.take("concepts", user, uuid4())
    await counted.refund("concepts", user, unit)
    assert (await counted.usage("concepts", user)).remaining == 0
    now[0] = NOW
    assert (await counted.usage("concepts", user)).remaining == 1


async def test_without_a_limit_nothing_is_written() -> None:
    entries, user, unit = Entries(), uuid4(), uuid4()
    counted = quotas("unlimited", entries=entries)
    usage = await counted.take("concepts", user, unit)
    await counted.refund("concepts", user, unit)
    assert (usage.limit, usage.remaining, usage.reset_at) == (None, None, None)
    assert entries.kept == {}
    assert headers(usage) == {}


async def test_one_user_s_use_is_not_another_s() -> None:
    counted = quotas("1/day")
    await counted.take("concepts", uuid4(), uuid4())
    assert (await counted.usage("concepts", uuid4())).remaining == 1


async def test_the_value_of_the_largest_quota_fits_a_message() -> None:
    entries, user = Entries(), uuid4()
    counted = quotas("10000/month", entries=entries)
    await counted.take("concepts", user, uuid4())
    ((_, entry),) = entries.kept.items()
    assert len(entry.value) * 10_000 < 512 * 1024


def test_headers_tell_what_is_left_and_until_when() -> None:
    usage = Usage("concepts", 10, 0, NEW_YEAR, "month", NOW)
    assert headers(usage) == {
        "RateLimit-Policy": f'"concepts";q=10;w={31 * 86400}',
        "RateLimit": '"concepts";r=0;t=30',
        "X-RateLimit-Limit": "10",
        "X-RateLimit-Remaining": "0",
        "X-RateLimit-Reset": str(int(NEW_YEAR.timestamp())),
    }


async def test_a_refusal_tells_when_to_come_back() -> None:
    with pytest.raises(QuotaExceeded) as refused:
        await quotas("0/month").take("concepts", uuid4(), uuid4())
    assert headers(refused.value.usage)["Retry-After"] == "30"
