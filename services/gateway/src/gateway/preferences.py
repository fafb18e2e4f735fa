"""Request headers that ask for a way of answering."""

import re

from gateway.problems import invalid

LONGEST_WAIT = 60
LONGEST_DEADLINE = 3600
_WAIT = re.compile(r'wait\s*=\s*"?([0-9]{1,9})"?', re.IGNORECASE)


def wait_preference(header: str | None) -> int | None:
    """Seconds of `Prefer: wait=N` (RFC 7240); None where there is none that can be honoured."""
    for preference in (header or "").split(","):
        match = _WAIT.fullmatch(preference.partition(";")[0].strip())
        if match:
            return seconds if (seconds := int(match[1])) <= LONGEST_WAIT else None
    return None


def cancel_after(header: str | None) -> int | None:
    """Seconds of `Cancel-After`. Raises Problem 422 outside 1..3600."""
    if header is None:
        return None
    text = header.strip()
    if not (text.isascii() and text.isdigit() and len(text) < 6 and 1 <= int(text) <= LONGEST_DEADLINE):
        raise invalid(("header", "Cancel-After"), f"Cancel-After is 1 to {LONGEST_DEADLINE} seconds.")
    return int(text)
