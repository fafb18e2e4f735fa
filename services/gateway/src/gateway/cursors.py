"""Where the next part of a list begins, as an opaque text."""

import base64
import binascii

from gateway.problems import invalid
from gateway.readmodel.store import Page

_MARK = "c"
_HIGHEST = 2**63 - 1


def following(page: Page) -> str | None:
    """The cursor of what comes after the page; None where that is nothing."""
    return _cursor(page.next_before) if page.next_before else None


def position(cursor: str | None) -> int | None:
    """The sequence before which the list goes on. Raises Problem 422 for what `following` never gave."""
    if cursor is None:
        return None
    number = _decoded(cursor).removeprefix(_MARK)
    if not number.isdigit() or int(number) > _HIGHEST or _cursor(int(number)) != cursor:
        raise invalid(("query", "cursor"), "This cursor did not come from here.")
    return int(number)


def _cursor(before: int) -> str:
    return base64.urlsafe_b64encode(f"{_MARK}{before}".encode()).rstrip(b"=").decode()


def _decoded(cursor: str) -> str:
    """At most twenty characters; empty for what cannot be read."""
    try:
        return base64.urlsafe_b64decode(cursor[:40] + "=" * (-len(cursor) % 4)).decode("ascii")[:20]
    except (binascii.Error, ValueError):
        return ""
