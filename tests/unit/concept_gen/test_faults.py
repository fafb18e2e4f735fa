"""What a hosted provider's failures mean, and how long it is left alone."""

import json
from typing import Any

import pytest

from concept_gen.errors import ContentRefused, ProviderMisused, ProviderUnavailable
from concept_gen.hosted.breaker import Breaker
from concept_gen.hosted.faults import fault, pause


@pytest.mark.parametrize(
    ("status", "body", "kind"),
    [
        (429, {}, ProviderUnavailable),
        (500, {}, ProviderUnavailable),
        (529, {}, ProviderUnavailable),
        (408, {}, ProviderUnavailable),
        (429, {"error": {"code": "insufficient_quota"}}, ProviderMisused),
        (401, {"error": "bad key"}, ProviderMisused),
        (402, {}, ProviderMisused),
        (403, {"error": {"message": "denied"}}, ProviderMisused),
        (404, {}, ProviderMisused),
        (301, {}, ProviderMisused),
        (400, {"error": {"code": "moderation_blocked"}}, ContentRefused),
        (400, {"error": {"type": "content_policy_violation"}}, ContentRefused),
        (422, {"success": False, "message": "prompt_guard: sexual_content"}, ContentRefused),
        (503, {"error": {"message": "the safety system is down"}}, ProviderUnavailable),
    ],
)
def test_a_status_tells_what_to_do(status: int, body: dict[str, Any], kind: type[Exception]):
    assert isinstance(fault("Somebody", status, {}, json.dumps(body).encode()), kind)


def test_a_refusal_is_the_users_fault_and_a_missing_key_is_not():
    refusal = fault("Somebody", 400, {}, b'{"error": {"code": "moderation_blocked"}}')
    credentials = fault("Somebody", 401, {}, b"not json")
    assert isinstance(refusal, ContentRefused)
    assert isinstance(credentials, ProviderMisused)
    assert (refusal.user_fault, credentials.user_fault) == (True, False)


@pytest.mark.parametrize(
    ("value", "seconds"),
    [
        ("7", 7.0),
        ("1.5", 1.5),
        ("999999", 3600.0),
        ("Thu, 01 Jan 1970 00:00:30 GMT", 20.0),
        ("Thu, 01 Jan 1970 00:00:05 GMT", 0.0),
        ("soon", 0.0),
        ("-5", 0.0),
        ("", 0.0),
    ],
)
def test_retry_after_is_read_as_seconds_or_a_date(value: str, seconds: float):
    assert pause({"retry-after": value}, now=10.0) == seconds


class _Clock:
    now = 100.0

    def __call__(self) -> float:
        return self.now


def test_a_provider_that_failed_in_a_row_is_spared_until_the_pause_is_over():
    clock = _Clock()
    breaker = Breaker(threshold=2, pause=30, now=clock)
    breaker.failed()
    breaker.check()
    breaker.failed()
    with pytest.raises(ProviderUnavailable) as spared:
        breaker.check()
    assert spared.value.retry_after == 30
    clock.now += 30
    breaker.check()


def test_only_one_probe_is_let_through_after_the_pause():
    clock = _Clock()
    breaker = Breaker(threshold=1, pause=30, now=clock)
    breaker.failed()
    clock.now += 31
    breaker.check()
    with pytest.raises(ProviderUnavailable):
        breaker.check()
    breaker.succeeded()
    breaker.check()


def test_a_provider_is_left_alone_for_as_long_as_it_asked():
    clock = _Clock()
    breaker = Breaker(threshold=5, pause=30, now=clock)
    breaker.rest(12)
    with pytest.raises(ProviderUnavailable) as spared:
        breaker.check()
    assert spared.value.retry_after == 12
