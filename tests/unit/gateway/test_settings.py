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
    "told", ["*", "https://*.example", "studio.example", "https://a.example/path", "null"]
)
def test_an_origin_that_is_not_exact_is_refused(told: str):
    with pytest.raises(ValidationError, match="an origin is"):
        Settings.model_validate({"cors_origins": told})
