"""What the gateway may be set to."""

import pytest
from pydantic import ValidationError

from gateway.settings import Settings


def test_origins_are_told_with_commas_and_compared_as_browsers_send_them():
    told = " https://Studio.example/ ,http://localhost:3000,capacitor://localhost,"
    assert Settings.model_validate({"cors_origins": told}).cors_origins == (
        "https://studio.example",
        "http://localhost:3000",
        "capacitor://localhost",
    )


@pytest.mark.parametrize(
    ("told", "address"),
    [
        ({}, "http://127.0.0.1:8000"),
        ({"host": "::1", "port": 80}, "http://[::1]:80"),
        ({"host": "0.0.0.0"}, ""),
        ({"host": "::"}, ""),
        ({"port": 0}, ""),
        ({"host": "0.0.0.0", "public_url": "https://logos.example/"}, "https://logos.example"),
        ({"public_url": "https://example.com/logos"}, "https://example.com/logos"),
    ],
)
def test_its_address_is_the_public_one_or_where_it_listens(told: dict[str, str | int], address: str):
    assert Settings.model_validate(told).address == address


@pytest.mark.parametrize(
    "told", ["*", "https://*.example", "studio.example", "https://a.example/path", "null"]
)
def test_an_origin_that_is_not_exact_is_refused(told: str):
    with pytest.raises(ValidationError, match="an origin is"):
        Settings.model_validate({"cors_origins": told})


@pytest.mark.parametrize("name", ["quota_concepts", "quota_exports", "supabase_anonymous_quota"])
def test_what_is_no_quota_is_refused_by_the_name_of_its_setting(name: str):
    with pytest.raises(ValidationError, match=rf"{name}\n.*a quota is N/minute"):
        Settings.model_validate({name: "lots"})
