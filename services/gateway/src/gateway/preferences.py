"""Request headers that ask for a way of answering."""

import re

from fastapi import Request

from gateway.problems import invalid

LONGEST_WAIT = 60
LONGEST_DEADLINE = 3600
_PREFERENCE = re.compile(r'(?:"(?:[^"\\]|\\.)*"?|[^,"])+')
_AFTER_NAME = re.compile(r"[\s=;]")
_WEIGHT = re.compile(r"q=([01](?:\.[0-9]{0,3})?)")
_WAIT = re.compile(r'wait[ \t]*=[ \t]*("?)([0-9]{1,9})\1[ \t]*(?:;.*)?', re.IGNORECASE | re.DOTALL)


def wait_preference(request: Request) -> int | None:
    """Seconds of `Prefer: wait=N` (RFC 7240); None where there is none that can be honoured.

    The first `wait` counts, also when it cannot be read.
    """
    told = ",".join(request.headers.getlist("prefer"))
    for preference in map(str.strip, _PREFERENCE.findall(told)):
        if _AFTER_NAME.split(preference, maxsplit=1)[0].lower() == "wait":
            wait = _WAIT.fullmatch(preference)
            return int(wait[2]) if wait and int(wait[2]) <= LONGEST_WAIT else None
    return None


def wants_stream(request: Request) -> bool:
    """Whether Accept (RFC 9110) names `text/event-stream`, and not with less weight than JSON."""
    weights = dict(map(_weighted, ",".join(request.headers.getlist("accept")).split(",")))
    stream, json = (weights.get(name, 0.0) for name in ("text/event-stream", "application/json"))
    return stream > 0 and stream >= json


def _weighted(media_range: str) -> tuple[str, float]:
    name, *parameters = media_range.lower().split(";")
    for parameter in parameters:
        if weight := _WEIGHT.fullmatch(parameter.strip()):
            return name.strip(), float(weight[1])
    return name.strip(), 1.0


def cancel_after(request: Request) -> int | None:
    """Seconds of `Cancel-After`. Raises Problem 422 outside 1..LONGEST_DEADLINE."""
    told = request.headers.getlist("cancel-after")
    if not told:
        return None
    text = ",".join(told).strip()
    if not (text.isascii() and text.isdigit() and len(text) < 6 and 1 <= int(text) <= LONGEST_DEADLINE):
        raise invalid(("header", "Cancel-After"), f"Cancel-After is 1 to {LONGEST_DEADLINE} seconds.")
    return int(text)
