"""Every direct dependency earns its line in docs/dependencies.md, and the lock names no index."""

import re
import tomllib
from pathlib import Path
from typing import Any

ROOT = Path(__file__).parents[2]
PROJECTS = (ROOT / "pyproject.toml", *ROOT.glob("*/pyproject.toml"), *ROOT.glob("*/*/pyproject.toml"))
DECLARATIONS: list[dict[str, Any]] = [tomllib.loads(path.read_text()) for path in PROJECTS]


def declared() -> set[str]:
    """Names of all direct dependencies, the workspace's own packages left out."""
    own = {project["project"]["name"] for project in DECLARATIONS}
    return {name(line) for project in DECLARATIONS for line in lines(project)} - own


def lines(project: dict[str, Any]) -> list[str]:
    groups = [
        project["project"].get("dependencies", []),
        *project["project"].get("optional-dependencies", {}).values(),
        *project.get("dependency-groups", {}).values(),
    ]
    return [line for group in groups for line in group]


def name(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0].lower()


def explained() -> list[str]:
    table = (ROOT / "docs" / "dependencies.md").read_text()
    return [row for row in re.findall(r"^\| ([a-z0-9-]+) \| \S", table, re.MULTILINE) if row != "package"]


def test_every_package_of_the_workspace_is_looked_at() -> None:
    names = {project["project"]["name"] for project in DECLARATIONS}
    assert {
        "concept-contracts",
        "concept-gen",
        "image-proc",
        "concept-gateway",
        "concept-visualizer",
    } <= names


def test_every_direct_dependency_is_explained_and_nothing_else() -> None:
    assert set(explained()) == declared()


def test_no_dependency_is_explained_twice() -> None:
    assert len(explained()) == len(set(explained()))


def test_every_direct_dependency_is_locked() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    assert declared() <= set(re.findall(r"^([a-z0-9._-]+)(?:\[[a-z,]+\])?==", lock, re.MULTILINE))


def test_the_lock_names_no_index() -> None:
    lock = (ROOT / "requirements.lock").read_text()
    assert "://" not in lock
    assert "--index-url" not in lock
    assert "resolved" not in (ROOT / "tests" / "support" / "front_end" / "package-lock.json").read_text()
