"""python -m gateway"""

from concept_runtime.serving import configured, run
from gateway.app import build_app
from gateway.settings import Settings


def main() -> None:
    settings = configured(Settings)
    app = build_app(settings)
    run(app.service, app.asgi, host=settings.host, port=settings.port)


if __name__ == "__main__":
    main()
