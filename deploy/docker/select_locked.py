"""Picks from requirements.lock what one service needs, hashes and all.

    python select_locked.py requirements.lock gateway          what the gateway needs
    python select_locked.py requirements.lock --only hatchling  one package and what it needs
    python select_locked.py --folders gateway                   the workspace's own packages to build

Follows the declared dependencies of the workspace's packages, then those of the locked packages as pip reads
them, without installing anything.
"""

import json
import re
import subprocess
import sys
import tempfile
import tomllib
from collections.abc import Iterable
from pathlib import Path

_ENTRY = re.compile(r"^([A-Za-z0-9._-]+)==(\S+)")


def folders(service: str) -> list[str]:
    """The workspace's packages that make up a service, as folders."""
    if service != "local":
        return ["contracts", f"services/{service}"]
    return [
        "contracts",
        *sorted(str(path.parent) for path in Path("services").glob("*/pyproject.toml")),
        "deploy/local",
    ]


def entries(lock: str) -> dict[str, str]:
    """Normalised name to the entry's text, which may span lines."""
    found: dict[str, str] = {}
    for text in re.split(r"\n(?=[A-Za-z0-9])", lock):
        if match := _ENTRY.match(text):
            found[normalised(match[1])] = text.rstrip()
    return found


def normalised(name: str) -> str:
    """https://peps.python.org/pep-0503/#normalized-names"""
    return re.sub(r"[-_.]+", "-", name).lower()


def declared(folder: str) -> tuple[str, list[str]]:
    """A package's name and everything it may need, its extras included."""
    project = tomllib.loads(Path(folder, "pyproject.toml").read_text())["project"]
    extras = project.get("optional-dependencies", {}).values()
    return normalised(project["name"]), [
        *project["dependencies"],
        *(need for extra in extras for need in extra),
    ]


def wanted(service: str) -> list[str]:
    """Requirements of the service on packages that are not the workspace's own."""
    packages = dict(declared(folder) for folder in folders("local"))
    needs = [need for folder in folders(service) for need in declared(folder)[1]]
    return [need for need in needs if normalised(re.split(r"[\[<>=!~; ]", need)[0]) not in packages]


def resolved(requirements: Iterable[str], locked: dict[str, str]) -> list[str]:
    """Names of all packages that pip would install for these, at the locked versions."""
    with tempfile.NamedTemporaryFile("w", suffix=".txt") as constraints:
        constraints.writelines(f"{text.split(' ')[0].split(';')[0]}\n" for text in locked.values())
        constraints.flush()
        command = [sys.executable, "-m", "pip", "install", "--quiet", "--dry-run", "--ignore-installed"]
        command += ["--report", "-", "--constraint", constraints.name, *requirements]
        report = json.loads(subprocess.run(command, check=True, capture_output=True, text=True).stdout)
    return sorted(normalised(item["metadata"]["name"]) for item in report["install"])


def main(arguments: list[str]) -> None:
    if arguments[0] == "--folders":
        sys.stdout.write("\n".join(folders(arguments[1])) + "\n")
        return
    lock, *rest = arguments
    locked = entries(Path(lock).read_text())
    requirements = rest[1:] if rest[0] == "--only" else wanted(rest[0])
    sys.stdout.write("\n".join(locked[name] for name in resolved(requirements, locked)) + "\n")


if __name__ == "__main__":
    main(sys.argv[1:])
