"""Whether services answer that they are ready, and if not, why not."""

import asyncio
import time
from collections.abc import Callable, Collection, Mapping

import httpx

from concept_visualizer.errors import StartFailed

_ASK_AGAIN = 0.05


async def reason_not_ready(client: httpx.AsyncClient, url: str) -> str | None:
    """None when ready, else what its /readyz says."""
    try:
        answer = await client.get(f"{url}/readyz")
    except httpx.HTTPError:
        return "does not answer"
    return None if answer.status_code == 200 else _failed_checks(answer)


async def await_ready(
    services: Mapping[str, str], within: float, refused: Callable[[], Collection[str]] = tuple
) -> None:
    """Returns once every service, name to URL, is ready. Raises StartFailed with the reasons otherwise.

    `refused`: names of those that will never be, as they refuse their settings.
    """
    async with httpx.AsyncClient(timeout=2, trust_env=False) as client:
        reasons = await asyncio.gather(
            *(_await_one(client, url, time.monotonic() + within, refused) for url in services.values())
        )
    if wrong := refused():
        raise StartFailed(f"Wrong settings of {', '.join(wrong)}: the log above tells which.")
    late = [f"{name}: {reason}" for name, reason in zip(services, reasons, strict=True) if reason]
    if late:
        raise StartFailed(f"Not ready within {within:g} s. " + "; ".join(late))


async def _await_one(
    client: httpx.AsyncClient, url: str, end: float, refused: Callable[[], Collection[str]]
) -> str | None:
    while reason := await reason_not_ready(client, url):
        if time.monotonic() > end or refused():
            return reason
        await asyncio.sleep(_ASK_AGAIN)
    return None


def _failed_checks(answer: httpx.Response) -> str:
    try:
        checks = answer.json()["checks"]
        failed = [f"{name}: {reason}" for name, reason in checks.items() if reason != "ok"]
    except (ValueError, KeyError, TypeError, AttributeError):
        failed = []
    return ", ".join(failed) or f"answers {answer.status_code}"
