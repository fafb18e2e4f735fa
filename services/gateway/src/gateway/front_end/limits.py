"""Quotas as that front end reads them: always a number per period."""

import math
from datetime import datetime, timedelta
from typing import Any

from gateway.access.quotas import Usage, headers

UNLIMITED = 1_000_000


def limit_view(usage: Usage) -> dict[str, Any]:
    if usage.limit is None or usage.remaining is None or usage.reset_at is None:
        return {
            "limit": f"{UNLIMITED}/month",
            "remaining": UNLIMITED,
            "reset_after": _until_next_month(usage.now),
        }
    seconds = max(0, math.ceil((usage.reset_at - usage.now).total_seconds()))
    return {"limit": f"{usage.limit}/{usage.window}", "remaining": usage.remaining, "reset_after": seconds}


def limit_headers(usage: Usage) -> dict[str, str]:
    """The X-RateLimit headers, also where there is no limit."""
    if usage.limit is not None:
        return headers(usage)
    reset = round(_next_month(usage.now).timestamp())
    return {
        "X-RateLimit-Limit": str(UNLIMITED),
        "X-RateLimit-Remaining": str(UNLIMITED),
        "X-RateLimit-Reset": str(reset),
    }


def _until_next_month(now: datetime) -> int:
    return math.ceil((_next_month(now) - now).total_seconds())


def _next_month(now: datetime) -> datetime:
    start = now.replace(day=1, hour=0, minute=0, second=0, microsecond=0)
    return (start + timedelta(days=32)).replace(day=1)
