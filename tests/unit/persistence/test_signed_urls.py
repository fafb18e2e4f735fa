"""A signed URL opens one image, for a time, and nothing else."""

import base64
import json
from datetime import UTC, datetime, timedelta
from urllib.parse import parse_qs, urlsplit

import jwt
import pytest

from concept_contracts.signed_urls import (
    SignatureExpired,
    SignatureRefused,
    expiry,
    sign,
    signed_url,
    verify,
)

SECRET = "a-secret-of-the-deployment-0123456789"
PATH = "3f6e/9a1b/logo.png"
NOW = datetime(2031, 5, 4, 10, 7, 31, tzinfo=UTC)
EXPIRES = expiry(NOW)


def test_a_token_opens_the_image_it_was_signed_for() -> None:
    token = sign(SECRET, "concept-images", PATH, EXPIRES)
    assert verify(SECRET, token, "concept-images", PATH, NOW) == EXPIRES


def test_a_token_is_a_jwt_that_a_jwt_library_reads() -> None:
    token = sign(SECRET, "concept-images", PATH, EXPIRES)
    claims = jwt.decode(
        token, SECRET, algorithms=["HS256"], options={"verify_exp": False, "verify_iat": False}
    )
    assert claims == {
        "url": f"concept-images/{PATH}",
        "scope": "download",
        "iat": int(EXPIRES.timestamp()) - 3600,
        "exp": int(EXPIRES.timestamp()),
    }


@pytest.mark.parametrize("minute", range(60))
def test_expiries_fall_on_the_next_quarter_hour_after_45_minutes(minute: int) -> None:
    now = NOW.replace(minute=minute)
    ends = expiry(now)
    assert (ends.minute % 15, ends.second, ends.microsecond) == (0, 0, 0)
    assert timedelta(minutes=45) <= ends - now < timedelta(minutes=60)


def test_a_url_signed_on_the_mark_itself_ends_45_minutes_later() -> None:
    assert expiry(datetime(2031, 5, 4, 10, 15, tzinfo=UTC)) == datetime(2031, 5, 4, 11, 0, tzinfo=UTC)


def test_urls_signed_in_one_quarter_hour_are_equal() -> None:
    def url(at: datetime) -> str:
        return signed_url(SECRET, "concept-images", PATH, expiry(at))

    assert url(NOW) == url(NOW + timedelta(minutes=5))
    assert url(NOW) != url(NOW + timedelta(minutes=15))


def test_a_url_carries_bucket_path_and_token() -> None:
    url = urlsplit(signed_url(SECRET, "palette-images", "a b/ä.png", EXPIRES))
    assert url.path == "/storage/v1/object/sign/palette-images/a%20b/%C3%A4.png"
    verify(SECRET, parse_qs(url.query)["token"][0], "palette-images", "a b/ä.png", NOW)


@pytest.mark.parametrize(
    ("bucket", "path"),
    [("palette-images", PATH), ("concept-images", PATH + "x"), ("concept-images/3f6e", "9a1b/other.png")],
)
def test_another_image_stays_shut(bucket: str, path: str) -> None:
    token = sign(SECRET, "concept-images", PATH, EXPIRES)
    with pytest.raises(SignatureRefused):
        verify(SECRET, token, bucket, path, NOW)


def test_a_token_ends_at_its_expiry() -> None:
    token = sign(SECRET, "concept-images", PATH, EXPIRES)
    verify(SECRET, token, "concept-images", PATH, EXPIRES - timedelta(seconds=1))
    with pytest.raises(SignatureExpired):
        verify(SECRET, token, "concept-images", PATH, EXPIRES)


def unsigned(claims: dict[str, object], algorithm: str) -> str:
    parts = ({"alg": algorithm, "typ": "JWT"}, claims)
    return (
        ".".join(base64.urlsafe_b64encode(json.dumps(p).encode()).decode().rstrip("=") for p in parts) + "."
    )


@pytest.mark.parametrize(
    "token",
    [
        "",
        ".",
        "..",
        "a.b.c",
        "ä.ö.ü",
        "x" * 10_000,
        sign("another secret", "concept-images", PATH, EXPIRES),
        sign(SECRET, "concept-images", PATH, EXPIRES)[:-2],
        unsigned({"url": f"concept-images/{PATH}", "exp": 2**40}, "none"),
        jwt.encode({"url": f"concept-images/{PATH}", "exp": 2**40}, SECRET + "x" * 40, algorithm="HS512"),
        jwt.encode({"url": f"concept-images/{PATH}", "exp": 2**40}, SECRET + "x" * 40, algorithm="HS256"),
        jwt.encode({"url": f"concept-images/{PATH}"}, SECRET, algorithm="HS256"),
    ],
    ids=lambda token: token[:16] or "empty",
)
def test_what_was_not_signed_here_opens_nothing(token: str) -> None:
    with pytest.raises(SignatureRefused):
        verify(SECRET, token, "concept-images", PATH, NOW)
