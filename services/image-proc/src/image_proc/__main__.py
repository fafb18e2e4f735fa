from concept_runtime.serving import run
from image_proc.app import build_app
from image_proc.settings import Settings


def main() -> None:
    run(build_app(Settings()))


if __name__ == "__main__":
    main()
