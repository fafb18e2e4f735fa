"""What a provider's answer that is not a success means."""

import email.utils
import json
import re
import time
from collections.abc import Mapping

from pydantic import JsonValue

from concept_gen.errors import ContentRefused, ProviderMisused, ProviderUnavailable
from concept_runtime.errors import StepError

LONGEST_PAUSE = 3600.0
_REFUSALS = re.compile(r"moderation|content[_ -]?policy|safety|prompt[_ -]?guard|nsfw|sexual|hate", re.I)
_EXHAUSTED = re.compile(r"insufficient_quota|billing|credit", re.I)


def fault(name: str, status: int, headers: Mapping[str, str], body: bytes) -> StepError:
    """The error that an answer with this status stands for; messages name nothing internal."""
    said = _said(body)
    if status == 402 or (status in (403, 429) and _EXHAUSTED.search(said)):
        return ProviderMisused(f"The account with {name} is out of credit.", code="provider-payment-required")
    if status in (408, 425, 429) or status >= 500:
        return ProviderUnavailable(
            f"{name} is overloaded or out of order right now.", retry_after=pause(headers)
        )
    if status < 500 and _REFUSALS.search(said):
        return ContentRefused(f"{name} refused the description for its content.")
    if status in (401, 403):
        return ProviderMisused(f"{name} does not accept its credentials.", code="provider-credentials")
    return ProviderMisused(f"{name} did not understand the request.")


def pause(headers: Mapping[str, str], now: float | None = None) -> float:
    """Seconds that Retry-After asks for, as a number or a date; 0 without, an hour at most."""
    value = headers.get("retry-after", "").strip()
    if re.fullmatch(r"\d{1,9}(\.\d+)?", value):
        return min(float(value), LONGEST_PAUSE)
    try:
        until = email.utils.parsedate_to_datetime(value).timestamp()
    except (TypeError, ValueError):
        return 0.0
    return min(max(0.0, until - (time.time() if now is None else now)), LONGEST_PAUSE)


def refused(name: str, answer: JsonValue) -> ContentRefused | None:
    """A success that is none: `{"success": false, "message": …}` about the content."""
    said = json.dumps(answer)[:4000] if isinstance(answer, dict) else ""
    if isinstance(answer, dict) and answer.get("success") is False and _REFUSALS.search(said):
        return ContentRefused(f"{name} refused the description for its content.")
    return None


def _said(body: bytes) -> str:
    """The machine-readable parts of an error, or its beginning."""
    try:
        data: JsonValue = json.loads(body)
    except ValueError:
        return ""
    if not isinstance(data, dict):
        return ""
    error = data.get("error", data)
    if isinstance(error, str):
        error = {"message": error, "code": data.get("code")}
    if not isinstance(error, dict):
        return ""
    return " ".join(str(error.get(key) or "")[:500] for key in ("code", "type", "message"))
