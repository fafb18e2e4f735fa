"""CPU time of this process: what other programs do meanwhile does not count."""

import statistics
import time
from collections.abc import Callable
from typing import Any


def cpu(work: Callable[[], Any], runs: int = 3) -> tuple[float, Any]:
    """Median CPU milliseconds, and the last result."""
    times, result = [], None
    for _ in range(runs):
        start = time.process_time()
        result = work()
        times.append(1e3 * (time.process_time() - start))
    return statistics.median(times), result
