"""Quotas as that front end reads them: always a number per period."""

import math
from datetime import datetime
from typing import Any

from gateway.access.quotas import Usage, end_of, headers

UNLIMITED = 1_000_000


def limit_view(usage: Usage) -> dict[str, Any]:
    if usage.limit is None or usage.remaining is None or usage.reset_at is None:
        return {
            "limit": f"{UNLIMITED}/month",
            "remaining": UNLIMITED,
            "reset_after": math.ceil((_next_month(usage) - usage.now).total_seconds()),
        }
    seconds = max(0, math.ceil((usage.reset_at - usage.now).total_seconds()))
    return {"limit": f"{usage.limit}/{usage.window}", "remaining": usage.remaining, "reset_after": seconds}


def limit_headers(usage: Usage) -> dict[str, str]:
    """The X-RateLimit headers, also where there is no limit."""
    if usage.limit is not None:
        return headers(usage)
    reset = round(_next_month(usage).timestamp())
    return {
        "X-RateLimit-Limit": str(UNLIMITED),
        "X-RateLimit-Remaining": str(UNLIMITED),
        "X-RateLimit-Reset": str(reset),
    }


def _next_month(usage: Usage) -> datetime:
    return end_of("month", usage.now)
