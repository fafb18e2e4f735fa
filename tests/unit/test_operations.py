"""docs/operations.md names every setting and every figure that there is; no refusal tells a secret."""

import re
from pathlib import Path

import pytest
from pydantic import ValidationError

import concept_gen.settings
import export.settings
import gateway.settings
import image_proc.settings
import persistence.settings
from concept_runtime.settings import ServiceSettings
from gateway.app import build_app

DOCS = Path(__file__).parents[2] / "docs"
SERVICES: dict[str, type[ServiceSettings]] = {
    "concept-gen": concept_gen.settings.Settings,
    "export": export.settings.Settings,
    "gateway": gateway.settings.Settings,
    "image-proc": image_proc.settings.Settings,
    "persistence": persistence.settings.Settings,
}


def named(*pages: str) -> set[str]:
    text = "\n".join((DOCS / page).read_text() for page in pages)
    return set(re.findall(r"`CONCEPTS_([A-Z_]+)`", text))


def settings(kind: type[ServiceSettings]) -> set[str]:
    return {field.upper() for field in kind.model_fields}


@pytest.mark.parametrize("service", SERVICES)
def test_every_setting_of_a_service_is_explained(service: str) -> None:
    assert settings(SERVICES[service]) <= named("operations.md", "providers.md")


def test_no_setting_is_explained_that_no_service_has() -> None:
    known = set().union(*(settings(kind) for kind in SERVICES.values()))
    assert named("operations.md", "providers.md") <= known


@pytest.mark.parametrize("service", SERVICES)
def test_a_service_does_not_tell_what_a_setting_that_it_refuses_was_set_to(service: str) -> None:
    refused = {field: object() for field in SERVICES[service].model_fields}
    with pytest.raises(ValidationError) as refusal:
        SERVICES[service].model_validate(refused)
    assert "input" not in str(refusal.value)


@pytest.mark.parametrize("field", ServiceSettings.model_fields)
def test_the_settings_of_every_service_stand_in_operations(field: str) -> None:
    assert field.upper() in named("operations.md")


def test_every_figure_of_a_service_is_explained(tmp_path: Path) -> None:
    page = (DOCS / "operations.md").read_text()
    built = build_app(gateway.settings.Settings(data_dir=tmp_path))
    figures = [metric.name for metric in built.service.telemetry.registry.collect()]
    built.service.telemetry.close()
    assert figures
    assert [figure for figure in figures if figure not in page] == []
