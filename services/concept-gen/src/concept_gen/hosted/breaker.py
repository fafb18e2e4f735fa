"""A circuit breaker: a provider that is down, or asked for a pause, is left alone for a while."""

import time
from collections.abc import Callable

from concept_gen.errors import ProviderUnavailable


class Breaker:
    """Opens after `threshold` failures in a row for `pause` seconds; then one probe decides."""

    def __init__(
        self, threshold: int = 5, pause: float = 30.0, now: Callable[[], float] = time.monotonic
    ) -> None:
        self._threshold, self._pause, self._now = threshold, pause, now
        self._failures = 0
        self._closed_until = 0.0

    def check(self) -> None:
        """Raises ProviderUnavailable with the seconds left. The first call after the pause is the probe."""
        left = self._closed_until - self._now()
        if left > 0:
            raise ProviderUnavailable("The image provider is being spared for a moment.", retry_after=left)
        if self._failures >= self._threshold:
            self._closed_until = self._now() + self._pause

    def succeeded(self) -> None:
        self._failures = 0
        self._closed_until = 0.0

    def failed(self) -> None:
        self._failures += 1
        if self._failures >= self._threshold:
            self._closed_until = self._now() + self._pause

    def rest(self, seconds: float) -> None:
        """Leaves the provider alone for as long as it asked."""
        self._closed_until = max(self._closed_until, self._now() + seconds)
