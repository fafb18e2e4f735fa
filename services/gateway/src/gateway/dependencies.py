"""What routes need: the gateway's parts, the caller, and the caller's own concept or export."""

import asyncio
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query, Request

from concept_contracts import lifecycle, subjects
from concept_contracts.concept_state import ConceptState, Status
from concept_contracts.streams import CONCEPTS
from concept_runtime.service import Service
from gateway.access.accounts import Accounts, Session
from gateway.access.idempotency import Idempotency
from gateway.access.quotas import Quotas
from gateway.access.tokens import Identity, InvalidToken, Verifier
from gateway.commands.concepts import Accepted, ConceptCommands
from gateway.commands.exports import ExportCommands
from gateway.live.hub import Hub
from gateway.presenting import Presenter
from gateway.problems import Problem, invalid, not_found, unauthorized
from gateway.readmodel.exports import ExportState, fold
from gateway.readmodel.projector import Projector
from gateway.readmodel.store import ReadModel
from gateway.requests import Digits, known_id
from gateway.settings import Settings
from gateway.waiting import Waits

COOKIE = "cv_session"
_MIN_SEQ_PATIENCE = 5.0


@dataclass(frozen=True)
class Gateway:
    """Everything a route may use; built in app.py."""

    settings: Settings
    service: Service
    clock: Callable[[], datetime]
    verifier: Verifier
    accounts: Accounts | None
    quotas: Quotas
    idempotency: Idempotency
    model: ReadModel
    projector: Projector
    hub: Hub
    waits: Waits
    presenter: Presenter
    concepts: ConceptCommands
    exports: ExportCommands


def gateway(request: Request) -> Gateway:
    return request.app.state.gateway


Parts = Annotated[Gateway, Depends(gateway)]


async def session_of_cookie(request: Request, parts: Gateway) -> Session | None:
    cookie = request.cookies.get(COOKIE)
    if parts.accounts is None or not cookie:
        return None
    return await parts.accounts.by_cookie(cookie)


async def caller(request: Request, parts: Parts) -> Identity:
    """Who calls, by bearer token or session cookie. Raises Problem 401."""
    authorization = request.headers.get("authorization")
    if authorization is not None:
        scheme, _, token = authorization.partition(" ")
        if scheme.lower() != "bearer" or not token.strip():
            raise unauthorized()
        try:
            return await parts.verifier.verify(token.strip())
        except InvalidToken as error:
            raise unauthorized(str(error), error.code) from error
    cookie = request.cookies.get(COOKIE)
    user = await parts.accounts.user_of_cookie(cookie) if parts.accounts and cookie else None
    if user is None:
        raise unauthorized()
    return user


Caller = Annotated[Identity, Depends(caller)]


async def written(parts: Parts, min_seq: Annotated[int | None, Query(ge=0), Digits] = None) -> None:
    """Reads one's own writes: waits for `min_seq`.

    Raises Problem 422 for a sequence that is not in the log, 503 when the wait takes too long.
    """
    if min_seq is None or parts.projector.applied[CONCEPTS.name] >= min_seq:
        return
    if min_seq > await parts.service.log.end(CONCEPTS.name):
        raise invalid(("query", "min_seq"), "The log does not reach this far.")
    if not await parts.waits.written(CONCEPTS.name, min_seq, _MIN_SEQ_PATIENCE):
        detail = f"Sequence {min_seq} has not been read yet."
        raise Problem(503, "not-yet-applied", detail, retryable=True, headers={"Retry-After": "1"})


async def own_concept(parts: Gateway, caller: Identity, text: str) -> ConceptState:
    """Raises Problem 404 for what is not an id, not there, or somebody else's; Unavailable."""
    concept_id = known_id(text)
    state = await _concept(parts, concept_id) if concept_id else None
    if state is None or state.user_id != caller.user_id:
        raise not_found("concept")
    return state


async def newest(parts: Gateway, state: ConceptState, variation_id: str | None = None) -> ConceptState:
    """What a command is to go by: the log, where the read model shows work under way or no such variation.

    A caller may act on a fact that a stream told before the read model held it; what is settled costs no
    reading. Raises Problem 404 when the concept is deleted, Unavailable.
    """
    if state.settled and (variation_id is None or known_id(variation_id) in _variations(state)):
        return state
    state = lifecycle.fold(await parts.service.log.load(subjects.concept_history(state.concept_id))) or state
    if state.status is Status.DELETED:
        raise not_found("concept")
    return state


async def accepted_concept(parts: Gateway, accepted: Accepted) -> ConceptState:
    """What an accepted request has made of its concept, from the log where the read model is behind.

    Raises Problem 404 when the concept has been erased since, Unavailable.
    """
    state = await _concept(parts, accepted.concept_id, accepted.sequence)
    if state is None:
        raise not_found("concept")
    return state


async def accepted_export(parts: Gateway, export_id: UUID) -> ExportState:
    """What an accepted request has made of its export.

    Raises Problem 404 when the concept has been deleted since, Unavailable.
    """
    export = await _export(parts, export_id)
    if export is None:
        raise not_found("export")
    return export


async def _concept(parts: Gateway, concept_id: UUID, least: int = 0) -> ConceptState | None:
    """From the log what the read model does not hold, or not as of sequence `least`: it may be behind."""
    state = await asyncio.to_thread(parts.model.concept, concept_id)
    if state is None or state.sequence < least:
        state = lifecycle.fold(await parts.service.log.load(subjects.concept_history(concept_id)))
    return None if state is None or state.status is Status.DELETED else state


async def _export(parts: Gateway, export_id: UUID) -> ExportState | None:
    """From the log what the read model does not hold. None also for those of a concept that was deleted."""
    state = await asyncio.to_thread(parts.model.export, export_id)
    state = state or fold(await parts.service.log.load(subjects.export_history(export_id)))
    return state if state and await _concept(parts, state.concept_id) else None


def _variations(state: ConceptState) -> set[UUID | None]:
    return {variation.variation_id for variation in state.variations}


async def concept_of_path(
    concept_id: str, caller: Caller, parts: Parts, _: Annotated[None, Depends(written)]
) -> ConceptState:
    return await own_concept(parts, caller, concept_id)


async def export_of_path(export_id: str, caller: Caller, parts: Parts) -> ExportState:
    """Raises Problem 404 also for the exports of a concept that was deleted; Unavailable."""
    known = known_id(export_id)
    state = await _export(parts, known) if known else None
    if state is None or state.user_id != caller.user_id:
        raise not_found("export")
    return state


OwnConcept = Annotated[ConceptState, Depends(concept_of_path)]
OwnExport = Annotated[ExportState, Depends(export_of_path)]


def unit_of(request: Request) -> UUID:
    """The id of this request, as the answer's X-Request-Id tells it."""
    return request.state.request_id
