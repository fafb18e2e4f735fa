"""Runs the service: `python -m concept_gen`."""

from concept_gen.app import build_app
from concept_gen.settings import Settings
from concept_runtime.serving import configured, run


def main() -> None:
    run(build_app(configured(Settings)))


if __name__ == "__main__":
    main()
