"""Finding the exports of a concept in the EXPORTS stream, which is ordered by export."""

from concept_contracts import subjects
from concept_contracts.events import ExportRequested
from concept_contracts.streams import EXPORTS
from concept_runtime import direct
from concept_runtime.connection import NATS_ERRORS, Link
from concept_runtime.errors import Unavailable


async def exports_of(link: Link, concept_id: object) -> tuple[str, ...]:
    """The ids of a concept's exports, found by the CloudEvents subject of each request.

    Reads every request of the last 30 days, 500 at a time: erasures are rare and nothing else needs an index.
    Raises Unavailable.
    """
    about = str(concept_id)
    try:
        found = [
            message.subject
            for requests in subjects.every_version(ExportRequested)
            async for message in direct.read(link.client, EXPORTS.name, requests)
            if message.headers.get("ce-subject") == about
        ]
    except NATS_ERRORS as error:
        raise Unavailable() from error
    return tuple(str(about.aggregate_id) for subject in found if (about := subjects.find_event(subject)))
