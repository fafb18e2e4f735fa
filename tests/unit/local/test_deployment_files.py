"""What is deployed speaks of figures, programs and settings that exist."""

import json
import re
from pathlib import Path
from typing import Any

import pytest
import yaml

import concept_gen.settings
import export.settings
import image_proc.settings
import persistence.settings
from concept_contracts.streams import CONSUMERS
from concept_runtime.settings import ServiceSettings
from concept_visualizer.embedded import SERVICES
from gateway.app import build_app
from gateway.settings import Settings

DEPLOY = Path(__file__).parents[3] / "deploy"
SETTINGS: dict[str, type[ServiceSettings]] = {
    "gateway": Settings,
    "concept-gen": concept_gen.settings.Settings,
    "image-proc": image_proc.settings.Settings,
    "persistence": persistence.settings.Settings,
    "export": export.settings.Settings,
}
# The image sets them, or they are a file that a container would need.
NOT_BY_COMPOSE = {"host", "port", "data_dir", "health_host", "health_port", "nats_credentials"}


def _expressions() -> list[str]:
    board = json.loads((DEPLOY / "observability" / "dashboard.json").read_text())
    alerts = yaml.safe_load((DEPLOY / "observability" / "alerts.yaml").read_text())
    asked = [target["expr"] for panel in board["panels"] for target in panel["targets"]]
    return asked + [rule["expr"] for group in alerts["groups"] for rule in group["rules"]]


def _served(folder: Path) -> set[str]:
    built = build_app(Settings(data_dir=folder))
    registry = built.service.telemetry.registry
    built.service.telemetry.close()
    names = {sample.name for metric in registry.collect() for sample in metric.samples}
    described = {metric.name for metric in registry.collect()}
    suffixes = ("", "_total", "_bucket", "_sum", "_count")
    return names | {f"{name}{suffix}" for name in described for suffix in suffixes}


def test_dashboards_and_alerts_ask_for_figures_that_are_served(tmp_path: Path):
    asked = {name for expression in _expressions() for name in re.findall(r"concepts_\w+", expression)}
    assert asked
    assert asked <= _served(tmp_path)


def test_dashboards_and_alerts_name_consumers_that_exist():
    named = {name for text in _expressions() for name in re.findall(r'consumer="([^"]+)"', text)}
    assert named <= {spec.durable for spec in CONSUMERS}


@pytest.mark.parametrize("service", SERVICES)
def test_every_service_is_deployed_by_compose_and_on_kubernetes(service: str):
    compose = yaml.safe_load((DEPLOY / "compose.yaml").read_text())["services"][service]
    assert compose["environment"]["CONCEPTS_NATS_URL"].startswith(f"nats://{service}:")
    manifests = yaml.safe_load_all((DEPLOY / "kubernetes" / f"{service}.yaml").read_text())
    [deployment] = [manifest for manifest in manifests if manifest["kind"] == "Deployment"]
    [container] = deployment["spec"]["template"]["spec"]["containers"]
    assert container["image"] == f"concepts-{service}"
    assert {"livenessProbe", "readinessProbe", "startupProbe"} <= set(container)


def _given_by_compose(service: str) -> dict[str, str]:
    compose = yaml.safe_load((DEPLOY / "compose.yaml").read_text())
    return compose["services"][service]["environment"]


@pytest.mark.parametrize("service", SERVICES)
def test_every_setting_of_a_service_can_be_given_to_compose(service: str):
    settings = set(SETTINGS[service].model_fields) - NOT_BY_COMPOSE
    assert set(_given_by_compose(service)) == {f"CONCEPTS_{name.upper()}" for name in settings}


@pytest.mark.parametrize("service", SERVICES)
def test_what_compose_is_not_given_keeps_its_default(service: str, monkeypatch: pytest.MonkeyPatch):
    monkeypatch.setenv("CONCEPTS_SIGNING_SECRET", "a-secret-of-sixteen")
    defaults = SETTINGS[service]()
    for variable, value in _given_by_compose(service).items():
        if value.endswith(":-}"):
            monkeypatch.setenv(variable, "")
    assert SETTINGS[service]() == defaults


def _pods() -> dict[str, dict[str, Any]]:
    manifests = [
        manifest
        for file in (DEPLOY / "kubernetes").glob("*.yaml")
        for manifest in yaml.safe_load_all(file.read_text())
    ]
    return {
        manifest["metadata"]["name"]: manifest["spec"]["template"]["spec"]
        for manifest in manifests
        if "template" in manifest.get("spec", {})
    }


@pytest.mark.parametrize("pod", [*SERVICES, "nats", "provision"])
def test_every_pod_fits_the_restricted_pod_security_standard(pod: str):
    spec = _pods()[pod]
    assert spec["securityContext"]["runAsNonRoot"]
    assert spec["securityContext"]["seccompProfile"] == {"type": "RuntimeDefault"}
    for container in spec["containers"]:
        assert not container["securityContext"]["allowPrivilegeEscalation"]
        assert container["securityContext"]["capabilities"] == {"drop": ["ALL"]}
