"""Old versions become new ones on every path: live, replayed, and read from history.

An upcaster takes the decoded JSON of one major version and returns that of the next. Readers therefore only
ever see the newest class of a fact.
"""

from collections.abc import Callable, Mapping
from typing import Any, NamedTuple

Upcast = Callable[[dict[str, Any]], dict[str, Any]]


class Upcaster(NamedTuple):
    to_type: str
    upcast: Upcast


UPCASTERS: Mapping[str, Upcaster] = {}


def upcast(
    type_name: str, data: dict[str, Any], upcasters: Mapping[str, Upcaster] = UPCASTERS
) -> tuple[str, dict[str, Any]]:
    """The newest type and form of `data`. A type without an upcaster comes back as it is."""
    while type_name in upcasters:
        type_name, function = upcasters[type_name]
        data = function(data)
    return type_name, data
