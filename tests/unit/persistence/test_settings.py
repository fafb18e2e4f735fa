"""Settings that do not fit together are refused at the start, and no secret is told."""

import pytest
from pydantic import ValidationError

from persistence.app import build_app
from persistence.settings import Settings

URL = "https://project.supabase.test"


@pytest.fixture(autouse=True)
def _nothing_set(monkeypatch: pytest.MonkeyPatch) -> None:
    for name in ("STORAGE", "SIGNING_SECRET", "SUPABASE_URL", "SUPABASE_SECRET_KEY"):
        monkeypatch.delenv(f"CONCEPTS_{name}", raising=False)


@pytest.mark.parametrize(
    ("given", "missing"),
    [
        ({}, "CONCEPTS_SIGNING_SECRET"),
        ({"storage": "local", "signing_secret": ""}, "CONCEPTS_SIGNING_SECRET"),
        ({"storage": "supabase"}, "CONCEPTS_SUPABASE_URL"),
        ({"storage": "supabase", "supabase_url": URL}, "CONCEPTS_SUPABASE_SECRET_KEY"),
        ({"storage": "supabase", "supabase_url": "", "supabase_secret_key": "k"}, "CONCEPTS_SUPABASE_URL"),
        (
            {"storage": "supabase", "supabase_url": URL, "supabase_secret_key": "sb_publishable_x"},
            "publishable",
        ),
    ],
)
def test_what_a_storage_needs_is_asked_for_by_name(
    monkeypatch: pytest.MonkeyPatch, given: dict[str, str], missing: str
) -> None:
    for name, value in given.items():
        monkeypatch.setenv(f"CONCEPTS_{name.upper()}", value)
    with pytest.raises(ValidationError, match=missing):
        Settings()


def test_storage_in_supabase_is_set_by_the_environment(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setenv("CONCEPTS_STORAGE", "supabase")
    monkeypatch.setenv("CONCEPTS_SUPABASE_URL", URL)
    monkeypatch.setenv("CONCEPTS_SUPABASE_SECRET_KEY", "sb_secret_hidden")
    settings = Settings()
    assert (settings.storage, settings.supabase_url) == ("supabase", URL)
    assert build_app(settings).name == "persistence"
    assert "hidden" not in repr(settings)
