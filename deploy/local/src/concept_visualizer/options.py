"""Options that several commands share, and the addresses of what runs on a data folder."""

from pathlib import Path
from typing import Annotated

import typer

from concept_runtime.settings import checked_addresses
from concept_visualizer.data_folder import DataFolder


def checked_nats_url(given: str | None) -> str | None:
    """An address that a client of NATS can make something of; without a scheme it means nats://."""
    try:
        return given and checked_addresses(given)
    except ValueError as error:
        raise typer.BadParameter(
            f"{given!r} is not the address of a NATS server, like nats://host:4222."
        ) from error


Data = Annotated[
    Path, typer.Option("--data", envvar="CONCEPTS_DATA_DIR", help="Folder that holds everything.")
]
Host = Annotated[str, typer.Option(envvar="CONCEPTS_HOST", help="Address the HTTP API listens on.")]
Port = Annotated[
    int, typer.Option(envvar="CONCEPTS_PORT", min=1, max=65535, help="Port of the HTTP API and the page.")
]
Subscribers = Annotated[
    list[str] | None, typer.Option(help="Adds a system that only reads, by its name. May be repeated.")
]
Url = Annotated[
    str | None,
    typer.Option(envvar="CONCEPTS_URL", help="Address of a running system. [default: found by --data]"),
]
Token = Annotated[
    str | None, typer.Option(envvar="CONCEPTS_TOKEN", help="Access token, instead of this machine's session.")
]
NatsUrl = Annotated[
    str | None,
    typer.Option(
        "--nats-url",
        "--nats",
        envvar="CONCEPTS_NATS_URL",
        callback=checked_nats_url,
        help="Address of NATS. [default: found by --data]",
    ),
]
AsJson = Annotated[bool, typer.Option("--json", help="Print JSON instead of text.")]
DATA = Path("data")


def running_api(data: Path) -> str:
    running = DataFolder(data).running()
    return running.url if running else "http://127.0.0.1:8000"


def running_nats(data: Path) -> str:
    running = DataFolder(data).running()
    return running.nats_url if running else "nats://127.0.0.1:4222"
