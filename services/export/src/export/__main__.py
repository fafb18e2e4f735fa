"""Runs the export service until it is told to stop."""

from concept_runtime.serving import configured, run
from export.app import build_app
from export.settings import Settings


def main() -> None:
    run(build_app(configured(Settings)))


if __name__ == "__main__":
    main()
