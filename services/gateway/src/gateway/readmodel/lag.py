"""How far the rows of one stream are behind the log."""

import time
from collections.abc import Callable
from datetime import datetime


class Lag:
    """`facts` are known to be missing in the rows. `clock`: seconds since the epoch."""

    def __init__(self, clock: Callable[[], float] = time.time) -> None:
        self._clock = clock
        self._since = 0.0
        self.facts = 0

    def missing(self, facts: int, since: datetime) -> None:
        """`since`: when the oldest of them was stored, or the one before it."""
        self.facts = facts
        self._since = since.timestamp()

    def heard(self) -> None:
        """One more has just been stored."""
        if self.facts == 0:
            self._since = self._clock()
        self.facts += 1

    def none(self) -> None:
        self.facts = 0

    @property
    def seconds(self) -> float:
        """Age of the oldest missing fact."""
        return max(0.0, self._clock() - self._since) if self.facts else 0.0
