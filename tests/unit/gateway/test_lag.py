"""How far rows are behind: in facts, and in seconds since the oldest of them was stored."""

from datetime import UTC, datetime

from gateway.readmodel.lag import Lag


class Clock:
    def __init__(self) -> None:
        self.now = 1000.0

    def __call__(self) -> float:
        return self.now


def at(seconds: float) -> datetime:
    return datetime.fromtimestamp(seconds, UTC)


def test_rows_that_miss_nothing_are_no_seconds_behind_however_old_the_last_fact_is():
    lag = Lag(Clock())
    lag.missing(0, at(3))
    assert (lag.facts, lag.seconds) == (0, 0)


def test_seconds_go_on_while_a_fact_is_missing():
    clock = Clock()
    lag = Lag(clock)
    lag.missing(7, at(990))
    assert (lag.facts, lag.seconds) == (7, 10)
    clock.now += 5
    assert lag.seconds == 15
    lag.none()
    assert (lag.facts, lag.seconds) == (0, 0)


def test_facts_that_are_heard_of_one_after_the_other_count_from_the_first():
    clock = Clock()
    lag = Lag(clock)
    lag.heard()
    clock.now += 4
    lag.heard()
    assert (lag.facts, lag.seconds) == (2, 4)


def test_a_server_whose_clock_is_ahead_makes_no_negative_seconds():
    lag = Lag(Clock())
    lag.missing(1, at(1010))
    assert lag.seconds == 0
