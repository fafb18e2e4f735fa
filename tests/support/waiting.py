"""Waiting for a condition instead of sleeping."""

import asyncio
import inspect
import time
from collections.abc import Awaitable, Callable
from typing import TypeVar

T = TypeVar("T")
_LEAST_LOOKS = 10


async def wait_until(
    condition: Callable[[], Awaitable[T | None]] | Callable[[], T | None],
    timeout: float = 10.0,
    *,
    interval: float = 0.02,
    what: str = "",
) -> T:
    """The first truthy value of `condition`, which may be a coroutine function.

    Raises AssertionError, with what it saw last, when there is none within `timeout` seconds and ten looks: a
    machine that stood still in between has shown nothing yet.
    """
    end = time.monotonic() + timeout
    looks = 0
    while True:
        looks += 1
        value = condition()
        if inspect.isawaitable(value):
            value = await value
        if value:
            return value  # pyright: ignore[reportReturnType]
        if time.monotonic() > end and looks >= _LEAST_LOOKS:
            raise AssertionError(f"not within {timeout} s: {what or condition}; last seen: {value!r}")
        await asyncio.sleep(interval)


async def insist(work: Callable[[], Awaitable[T]], *errors: type[Exception], timeout: float = 60.0) -> T:
    """What `work` returns, once it raises none of `errors`; for reads and calls while a leader is elected.

    Raises AssertionError from the last of them when it did so for `timeout` seconds.
    """
    end = time.monotonic() + timeout
    while True:
        try:
            return await work()
        except errors as error:
            if time.monotonic() > end:
                raise AssertionError(f"still not after {timeout} s: {error!r}") from error
        await asyncio.sleep(0.2)
