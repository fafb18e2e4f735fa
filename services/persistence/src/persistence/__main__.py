"""Runs the persistence service until it is told to stop."""

from concept_runtime.serving import configured, run
from persistence.app import build_app
from persistence.settings import Settings


def main() -> None:
    run(build_app(configured(Settings)))


if __name__ == "__main__":
    main()
