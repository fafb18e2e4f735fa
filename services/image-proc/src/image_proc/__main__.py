from concept_runtime.serving import configured, run
from image_proc.app import build_app
from image_proc.settings import Settings


def main() -> None:
    run(build_app(configured(Settings)))


if __name__ == "__main__":
    main()
