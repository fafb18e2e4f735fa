"""Worker processes: what takes too long or dies ends as a clear error, and the next work is done."""

import os
import time

import pytest

from image_proc.errors import TookTooLong, WorkerLost
from image_proc.workers import Workers


async def test_work_beyond_its_time_is_ended_and_the_next_is_done():
    workers = Workers(1, 2.0)
    await workers.warm_up()
    with pytest.raises(TookTooLong):
        await workers.run(time.sleep, 60)
    assert await workers.run(abs, -3) == 3
    await workers.stop()


async def test_a_worker_that_dies_is_replaced():
    workers = Workers(1, 20)
    with pytest.raises(WorkerLost):
        await workers.run(os._exit, 1)
    assert await workers.run(abs, -3) == 3
    await workers.stop()


async def test_an_error_of_the_work_arrives_as_it_was():
    workers = Workers(1, 20)
    with pytest.raises(ZeroDivisionError):
        await workers.run(divmod, 1, 0)
    await workers.stop()
