"""The `concepts dlq` commands."""

import asyncio
import json
from typing import Annotated

import typer

from concept_visualizer.options import DATA, AsJson, Data, NatsUrl, running_nats
from concept_visualizer.output import table

dlq = typer.Typer(help="Messages that nobody could handle.", no_args_is_help=True)
Letter = Annotated[int, typer.Argument(min=1, help="Number of a letter, from `concepts dlq list`.")]


@dlq.command("list")
def dlq_list(nats_url: NatsUrl = None, data: Data = DATA, as_json: AsJson = False) -> None:
    """Show every dead letter, oldest first."""
    from concept_visualizer import dead_letters

    found = asyncio.run(dead_letters.everything(nats_url or running_nats(data)))
    if as_json:
        print(json.dumps([dead_letters.told(each) for each in found], indent=2, ensure_ascii=False))
    else:
        print(table(dead_letters.HEADER, dead_letters.rows(found)) if found else "There are no dead letters.")


@dlq.command("show")
def dlq_show(number: Letter, nats_url: NatsUrl = None, data: Data = DATA) -> None:
    """Show one letter with its reason and the original, as JSON."""
    from concept_visualizer import dead_letters

    letter = asyncio.run(dead_letters.one(nats_url or running_nats(data), number))
    print(json.dumps(dead_letters.told(letter), indent=2, ensure_ascii=False))


@dlq.command("retry")
def dlq_retry(number: Letter, nats_url: NatsUrl = None, data: Data = DATA) -> None:
    """Have the original handled once more, by the consumer that gave it up; then the letter goes."""
    from concept_visualizer import dead_letters

    consumer = asyncio.run(dead_letters.retry(nats_url or running_nats(data), number))
    print(f"Letter {number} has been handled by {consumer}.")


@dlq.command("drop")
def dlq_drop(number: Letter, nats_url: NatsUrl = None, data: Data = DATA) -> None:
    """Remove a letter for good."""
    from concept_visualizer import dead_letters

    asyncio.run(dead_letters.drop(nats_url or running_nats(data), number))
    print(f"Letter {number} is gone.")
