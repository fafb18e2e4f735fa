"""Worker processes for CPU-bound work.

Processes and not threads: the SVG renderer and the PDF compiler hold the interpreter's lock while they work,
and a process that takes too long, grows too large or crashes can be ended without the service.
"""

import asyncio
import importlib
import multiprocessing
import os
import resource
import signal
import threading
from collections.abc import Callable
from concurrent.futures import ProcessPoolExecutor
from concurrent.futures.process import BrokenProcessPool
from functools import partial
from multiprocessing import connection
from typing import ParamSpec, TypeVar

from image_proc.errors import TookTooLong, WorkerLost

P = ParamSpec("P")
T = TypeVar("T")

_MEMORY = 4 * 2**30
_START_LIMIT = 60.0


class Workers:
    """At most `count` pieces of work at a time, each at most `time_limit` seconds; the rest waits."""

    def __init__(self, count: int, time_limit: float) -> None:
        self._count = count
        self._time_limit = time_limit
        self._free = asyncio.Semaphore(count)
        self._pool: ProcessPoolExecutor | None = None

    async def run(self, work: Callable[P, T], *args: P.args, **kwargs: P.kwargs) -> T:
        """What `work` returns or raises. Raises TookTooLong after the limit, WorkerLost when its process
        died."""
        async with self._free:
            pool = await self._started()
            return await self._within(self._time_limit, pool, partial(work, *args, **kwargs))

    async def warm_up(self) -> None:
        """Starts one process, so that the first piece of work does not wait for it."""
        async with self._free:
            await self._started()

    async def stop(self) -> None:
        if self._pool:
            self._end(self._pool)

    async def _started(self) -> ProcessPoolExecutor:
        """A process to start with is up before any work's time begins."""
        if self._pool is None:
            context = multiprocessing.get_context("spawn")
            self._pool = ProcessPoolExecutor(self._count, mp_context=context, initializer=_prepare)
            await self._within(_START_LIMIT, self._pool, os.getpid)
        return self._pool

    async def _within(self, seconds: float, pool: ProcessPoolExecutor, work: Callable[[], T]) -> T:
        try:
            return await asyncio.wait_for(asyncio.wrap_future(pool.submit(work)), seconds)
        except TimeoutError as error:
            self._end(pool)
            raise TookTooLong("The picture took too long to make.") from error
        except BrokenProcessPool as error:
            self._end(pool)
            raise WorkerLost("The picture could not be made right now.") from error

    def _end(self, pool: ProcessPoolExecutor) -> None:
        if pool is self._pool:
            self._pool = None
        processes = list((pool._processes or {}).values())
        pool.shutdown(wait=False, cancel_futures=True)
        for process in processes:
            process.kill()


def _prepare() -> None:
    """Leaves interrupts to the parent, bounds memory, and ends with the parent, however that ends."""
    signal.signal(signal.SIGINT, signal.SIG_IGN)
    resource.setrlimit(resource.RLIMIT_AS, (_MEMORY, _MEMORY))
    parent = multiprocessing.parent_process()
    if parent:
        threading.Thread(target=_end_with, args=(parent.sentinel,), daemon=True).start()
    for module in ("image_proc.rendering", "image_proc.variations"):
        importlib.import_module(module)


def _end_with(sentinel: int) -> None:
    connection.wait([sentinel])
    os._exit(1)
