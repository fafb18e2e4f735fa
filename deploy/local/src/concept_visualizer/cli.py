"""The `concepts` command."""

import asyncio
import json
import logging
import sys
from enum import StrEnum
from importlib.metadata import version
from pathlib import Path
from typing import Annotated, Any, NoReturn

import typer

from concept_runtime.settings import WrongSettings
from concept_visualizer.data_folder import DataFolder
from concept_visualizer.dlq import dlq
from concept_visualizer.errors import CommandFailed
from concept_visualizer.options import (
    DATA,
    AsJson,
    Data,
    Host,
    NatsUrl,
    Port,
    Subscribers,
    Token,
    Url,
    running_api,
    running_nats,
)
from concept_visualizer.output import painted, table
from concept_visualizer.sessions import SessionStore, config_folder

app = typer.Typer(
    name="concepts",
    help="Concept Visualizer: two sentences become a logo, palettes, and the logo in each palette.",
    no_args_is_help=True,
    add_completion=False,
    pretty_exceptions_enable=False,
    rich_markup_mode=None,
)
app.add_typer(dlq, name="dlq")


class ReadModelName(StrEnum):
    GATEWAY = "gateway"
    PERSISTENCE = "persistence"


def _print_version(wanted: bool) -> None:
    if wanted:
        print(f"concepts {version('concept-visualizer')}")
        raise typer.Exit


@app.callback()
def options(
    wanted: Annotated[
        bool, typer.Option("--version", callback=_print_version, is_eager=True, help="Print the version.")
    ] = False,
) -> None:
    pass


@app.command()
def up(
    data: Data = DATA,
    host: Host = "127.0.0.1",
    port: Port = 8000,
    ready_within: Annotated[float, typer.Option(min=1, help="Seconds to wait until all are ready.")] = 60,
) -> None:
    """Start the whole system on this machine: NATS, five services, the page. Ctrl-C stops it."""
    from concept_visualizer import embedded

    asyncio.run(embedded.up(embedded.Options(data, host, port, ready_within)))


@app.command()
def create(
    logo: Annotated[str, typer.Argument(help="What the logo shows, 5 to 500 characters.")],
    theme: Annotated[str, typer.Option(help="What the colours feel like, 5 to 500 characters.")],
    out: Annotated[
        Path | None, typer.Option(help="Folder for the files. [default: concept-<first 8 of its id>]")
    ] = None,
    seed: Annotated[
        int | None, typer.Option(min=0, max=2**32 - 1, help="The same seed, the same logo.")
    ] = None,
    palettes: Annotated[int, typer.Option(min=0, max=12, help="How many palettes.")] = 7,
    url: Url = None,
    token: Token = None,
    data: Data = DATA,
    as_json: AsJson = False,
) -> None:
    """Make a concept, tell how it goes, and write its files."""
    order: dict[str, Any] = {"logo_description": logo, "theme_description": theme, "palette_count": palettes}
    order |= {} if seed is None else {"seed": seed}
    concept = asyncio.run(_create(order, out, url or running_api(data), token))
    if as_json:
        print(json.dumps(concept, indent=2, ensure_ascii=False))
    else:
        print(f"{concept['id']} {concept['status']}")


@app.command()
def events(
    concept_id: Annotated[str, typer.Argument(help="Id of a concept.")],
    nats_url: NatsUrl = None,
    url: Annotated[
        str | None,
        typer.Option(envvar="CONCEPTS_URL", help="Ask a running system, for concepts of one's own only."),
    ] = None,
    token: Token = None,
    data: Data = DATA,
    as_json: AsJson = False,
) -> None:
    """Show what happened to a concept, with cause and correlation, in stream order: read from the log itself,
    whoever's concept it is, or asked of a running system where --url names one."""
    from concept_visualizer import history

    found = asyncio.run(
        _events(_concept_id(concept_id), url or running_api(data), token)
        if url or token
        else _events_in_log(_concept_id(concept_id), nats_url or running_nats(data))
    )
    if not found:
        raise CommandFailed(f"No events are known of {concept_id}.")
    print(json.dumps(found, indent=2) if as_json else table(history.HEADER, history.rows(found)))


@app.command()
def provision(
    nats_url: NatsUrl = None,
    replicas: Annotated[int, typer.Option(min=1, max=5, help="Copies of every stream in the cluster.")] = 1,
    credentials: Annotated[
        str | None, typer.Option(envvar="CONCEPTS_NATS_CREDENTIALS", help="NATS credentials file.")
    ] = None,
    data: Data = DATA,
) -> None:
    """Create the streams, buckets and consumers, or bring them to their specification. Safe to repeat."""
    from concept_visualizer import provisioning

    address = nats_url or running_nats(data)
    asyncio.run(provisioning.provision(address, replicas, credentials))
    print(f"Streams, buckets and consumers at {address} are as specified.")


@app.command()
def doctor(
    data: Data = DATA,
    host: Host = "127.0.0.1",
    port: Port = 8000,
    nats_url: NatsUrl = None,
) -> None:
    """Check this machine and the running system, and say what to do. Exit code 1 when something is wrong."""
    from concept_visualizer import doctor as diagnosis

    folder = DataFolder(data)
    running = folder.running()
    subject = diagnosis.Subject(folder, running, host, port, nats_url or running_nats(data))
    findings = asyncio.run(diagnosis.examine(subject))
    rows = [
        ("ok" if finding.well else "wrong", finding.what, finding.detail, finding.remedy)
        for finding in findings
    ]
    print(table(("", "CHECK", "FOUND", "WHAT TO DO"), rows))
    raise typer.Exit(0 if all(finding.well for finding in findings) else 1)


@app.command()
def replay(
    to: Annotated[
        str | None,
        typer.Option(
            metavar="SEQUENCE|TIME",
            help="The last fact to take in: its sequence in CONCEPTS, or the time it was stored by, such as "
            "2026-01-31T12:00:00Z. [default: the end of the log]",
        ),
    ] = None,
    into: Annotated[
        str | None,
        typer.Option(
            metavar="FILE|URL",
            help="New SQLite file, or postgresql:// URL of a database without a read model (gateway only). "
            "[default: <model>-<sequence>.sqlite3]",
        ),
    ] = None,
    model: Annotated[
        ReadModelName, typer.Option(help="Whose read model: the gateway's, or the rows of persistence.")
    ] = ReadModelName.GATEWAY,
    nats_url: NatsUrl = None,
    data: Data = DATA,
    as_json: AsJson = False,
) -> None:
    """Rebuild a read model from the log, as it was at a point of it, in a new store.

    What serves is not touched. Concepts that have been erased since are in no replay.
    """
    from concept_visualizer import replaying

    done = asyncio.run(replaying.replay(nats_url or running_nats(data), model, to, into, _tell))
    if as_json:
        print(json.dumps(done._asdict()))
    else:
        print(f"{done.into} holds the read model of {done.model} as of sequence {done.sequence}.")


@app.command()
def authorization(subscriber: Subscribers = None) -> None:
    """Print the NATS permissions of every service, for deploy/nats/authorization.conf."""
    from concept_visualizer.authorization import render

    print(render(subscriber or ()), end="")


async def _create(order: dict[str, Any], out: Path | None, url: str, token: str | None) -> dict[str, Any]:
    from concept_visualizer import client, creation

    creation.check_folder(out)
    async with client.connected(url, SessionStore(config_folder()), token) as api:
        return await creation.create(api, order, out, _tell)


async def _events(concept_id: str, url: str, token: str | None) -> list[dict[str, Any]]:
    from concept_visualizer import client

    async with client.connected(url, SessionStore(config_folder()), token) as api:
        return await api.history(concept_id)


async def _events_in_log(concept_id: str, nats_url: str) -> list[dict[str, Any]]:
    from concept_visualizer import history

    return await history.from_log(nats_url, concept_id)


def _concept_id(given: str) -> str:
    from uuid import UUID

    try:
        return str(UUID(given))
    except ValueError as error:
        raise CommandFailed(
            f"{given!r} is not the id of a concept: ids look like 0b9c…-…-…, a UUID."
        ) from error


def _tell(line: str) -> None:
    print(line, file=sys.stderr, flush=True)


def _fail(failure: CommandFailed) -> NoReturn:
    print(f"{painted('error:', 31, sys.stderr)} {failure}", file=sys.stderr)
    sys.exit(failure.exit_code)


def main() -> None:
    # The client logs what it also raises.
    logging.getLogger("nats").setLevel(logging.CRITICAL)
    try:
        app()
    except CommandFailed as failure:
        _fail(failure)
    except WrongSettings as wrong:
        _fail(CommandFailed(str(wrong)))
    except KeyboardInterrupt:
        sys.exit(130)
    except BrokenPipeError:
        sys.stderr.close()


if __name__ == "__main__":
    main()
