"""A trace goes from message to message, whether somebody collects it or not."""

import time

from concept_runtime.telemetry import Telemetry, trace_id, traceparent

TRACE = "4bf92f3577b34da6a3ce929d0e0e4736"
HEADERS = {"traceparent": f"00-{TRACE}-00f067aa0ba902b7-00"}


def test_without_a_collector_the_messages_own_trace_goes_on() -> None:
    telemetry = Telemetry("a-service")
    with telemetry.step("a step", HEADERS):
        assert traceparent() == HEADERS["traceparent"]
        assert trace_id() == TRACE
    assert traceparent() is None
    telemetry.close()


def test_with_a_collector_a_step_is_a_span_of_the_messages_trace() -> None:
    telemetry = Telemetry("a-service", "http://127.0.0.1:9")
    with telemetry.step("a step", HEADERS):
        told = traceparent()
    telemetry.close()
    assert told
    assert told.split("-")[1] == TRACE
    assert told != HEADERS["traceparent"]


def test_a_collector_that_is_away_keeps_no_process_from_ending() -> None:
    telemetry = Telemetry("a-service", "http://127.0.0.1:9")
    with telemetry.step("a step", HEADERS):
        pass
    started = time.monotonic()
    telemetry.close()
    assert time.monotonic() - started < 4


def test_a_message_without_a_trace_is_worked_on_all_the_same() -> None:
    telemetry = Telemetry("a-service")
    with telemetry.step("a step", {}):
        assert trace_id() is None
    telemetry.close()
