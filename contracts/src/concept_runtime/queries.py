"""Request and reply between services, by the models of concept_contracts.queries."""

import asyncio
import logging
import time
from collections.abc import Awaitable, Callable
from typing import Any, TypeVar

from nats.errors import NoRespondersError
from pydantic import BaseModel, ValidationError

from concept_contracts.model import Contract
from concept_contracts.queries import QueryError, Reply
from concept_runtime.connection import NATS_ERRORS, Link
from concept_runtime.errors import PermanentError, QueryFailed, StepError, TransientError
from concept_runtime.telemetry import traceparent

logger = logging.getLogger(__name__)
Request = TypeVar("Request", bound=Contract)
Result = TypeVar("Result", bound=Contract)
_PATIENCE = 5.0
_PAUSE = 0.1


class Queries:
    def __init__(self, link: Link) -> None:
        self._link = link

    async def ask(
        self, subject: str, request: BaseModel, result: type[Result], timeout: float = 10.0
    ) -> Result:
        """The answer to `request`. Waits up to 5 s for somebody who answers.

        Raises PermanentError when the answer is a refusal, QueryFailed when there is none or a passing error.
        """
        reply = Reply[result].model_validate_json(await self._request(subject, request, timeout))
        if reply.result is None:
            raise _failure(reply.error)
        return reply.result

    async def _request(self, subject: str, request: BaseModel, timeout: float) -> bytes:
        payload = request.model_dump_json().encode()
        headers = {"traceparent": trace} if (trace := traceparent()) else None
        patience = time.monotonic() + min(_PATIENCE, timeout)
        while True:
            try:
                asked = self._link.client.request(subject, payload, timeout=timeout, headers=headers)
                return (await asked).data
            except NoRespondersError as error:
                if time.monotonic() > patience:
                    raise QueryFailed("A part of the system is starting; please try again.") from error
                await asyncio.sleep(_PAUSE)
            except NATS_ERRORS as error:
                raise QueryFailed("A part of the system did not answer in time.") from error


async def answer(
    request: type[Request], handler: Callable[[Request], Awaitable[Contract]], payload: bytes
) -> bytes:
    """The reply to a request's payload: the handler's result, or its error in words fit for a user."""
    try:
        return (
            Reply[Any]
            .model_construct(result=await handler(request.model_validate_json(payload)))
            .model_dump_json()
            .encode()
        )
    except ValidationError as error:
        refused = QueryError(
            code="invalid-request", message=f"The request is malformed: {error.error_count()} errors."
        )
    except StepError as error:
        refused = QueryError(code=error.code, message=str(error), retryable=isinstance(error, TransientError))
    except Exception:
        logger.exception("a query failed")
        refused = QueryError(
            code="internal-error", message="Something went wrong on our side.", retryable=True
        )
    return Reply[Contract](error=refused).model_dump_json().encode()


def _failure(error: QueryError | None) -> StepError:
    if error is None:
        return QueryFailed("A part of the system gave an empty answer.")
    if error.retryable:
        return QueryFailed(error.message, code=error.code)
    return PermanentError(error.message, code=error.code)
