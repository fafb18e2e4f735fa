"""What is deployed speaks of figures, programs and settings that exist."""

import json
import re
from pathlib import Path

import pytest
import yaml

from concept_contracts.streams import CONSUMERS
from concept_visualizer.embedded import SERVICES
from gateway.app import build_app
from gateway.settings import Settings

DEPLOY = Path(__file__).parents[3] / "deploy"


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
