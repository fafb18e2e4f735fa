"""Errors as users see them: RFC 9457 problem details, and nothing internal.

https://www.rfc-editor.org/rfc/rfc9457
"""

import json
import logging
from collections.abc import Iterable, Iterator, Mapping, Sequence
from http import HTTPStatus
from typing import Any
from uuid import uuid4

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from starlette.exceptions import HTTPException
from starlette.responses import Response
from starlette.routing import Match

from concept_runtime.errors import PermanentError, TransientError
from concept_runtime.telemetry import trace_id
from gateway.supabase_forms import auth_error, storage_error

logger = logging.getLogger(__name__)
_MEDIA_TYPE = "application/problem+json"
_CODES = {
    400: "bad-request",
    401: "unauthorized",
    404: "not-found",
    405: "method-not-allowed",
    413: "too-large",
}
_RETRY_AFTER = 2


class Problem(Exception):
    """An answer that is not what was asked for. `detail` is fit for a user."""

    def __init__(
        self,
        status: int,
        code: str,
        detail: str,
        *,
        retryable: bool = False,
        headers: Mapping[str, str] | None = None,
        errors: Sequence[Mapping[str, Any]] | None = None,
        extensions: Mapping[str, Any] | None = None,
    ) -> None:
        super().__init__(detail)
        self.status = status
        self.code = code
        self.detail = detail
        self.retryable = retryable
        self.headers = dict(headers or {})
        self.errors = errors
        self.extensions = extensions or {}


def unauthorized(detail: str = "A valid session or token is needed.", code: str = "unauthorized") -> Problem:
    return Problem(401, code, detail, headers={"WWW-Authenticate": "Bearer"})


def not_found(what: str = "resource") -> Problem:
    return Problem(404, "not-found", f"There is no such {what}.")


def invalid(loc: Sequence[str | int], message: str) -> Problem:
    """422 for one field."""
    return validation_problem([{"loc": list(loc), "msg": message}])


def validation_problem(errors: Sequence[Mapping[str, Any]]) -> Problem:
    """422 from pydantic's errors; only place and message are told."""
    told = [
        {"loc": list(error["loc"]), "msg": str(error["msg"]).removeprefix("Value error, ")}
        for error in errors
    ]
    places = "; ".join(f"{_place(error['loc'])}: {error['msg']}" for error in told[:5])
    return Problem(422, "invalid-request", f"The request is not valid. {places}", errors=told)


def _place(loc: Sequence[Any]) -> str:
    return ".".join(map(str, loc[1:] or loc))


def respond(request: Request, problem: Problem) -> Response:
    """The problem as the API at this path tells errors."""
    path = request.scope["path"]
    if path.startswith("/auth/v1/"):
        response = auth_error(request, problem.status, problem.code.replace("-", "_"), problem.detail)
    elif path.startswith("/storage/v1/"):
        response = storage_error(problem.status, problem.code.replace("-", "_"), problem.detail)
        response.status_code = problem.status  # as its server does for a path, method or range that is none
    else:
        return _details(request, problem)
    response.headers.update(problem.headers)
    return response


def _details(request: Request, problem: Problem) -> Response:
    body: dict[str, Any] = {
        "type": f"urn:conceptvisualizer:problem:{problem.code}",
        "title": HTTPStatus(problem.status).phrase,
        "status": problem.status,
        "detail": problem.detail,
        "instance": request.scope["path"],
        "code": problem.code,
        "trace_id": trace_id() or uuid4().hex,
        "retryable": problem.retryable,
        "message": problem.detail,
    }
    if problem.errors is not None:
        body["errors"] = problem.errors
    body |= problem.extensions
    content = json.dumps(body, ensure_ascii=False).encode(errors="replace")
    return Response(content, problem.status, problem.headers, _MEDIA_TYPE)


def install(app: FastAPI) -> None:
    """Makes every error of `app` a problem."""
    app.add_exception_handler(Problem, _on_problem)
    app.add_exception_handler(RequestValidationError, _on_invalid)
    app.add_exception_handler(HTTPException, _on_http_error)
    app.add_exception_handler(TransientError, _on_unavailable)
    app.add_exception_handler(PermanentError, _on_refused)
    app.add_exception_handler(Exception, _on_bug)


async def _on_problem(request: Request, error: Any) -> Response:
    return respond(request, error)


async def _on_invalid(request: Request, error: Any) -> Response:
    return respond(request, validation_problem(error.errors()))


async def _on_http_error(request: Request, error: Any) -> Response:
    code = _CODES.get(error.status_code, HTTPStatus(error.status_code).phrase.lower().replace(" ", "-"))
    detail = {404: "There is no such resource.", 405: "This method is not allowed here."}
    headers = dict(error.headers or {})
    if error.status_code == 405:
        headers["Allow"] = ", ".join(allowed_methods(request))
        if request.method == "OPTIONS":
            return Response(status_code=204, headers=headers)
    text = detail.get(error.status_code, HTTPStatus(error.status_code).phrase)
    return respond(request, Problem(error.status_code, code, text, headers=headers))


async def _on_unavailable(request: Request, error: Any) -> Response:
    logger.warning("%s %s: %s (%r)", request.method, request.scope["path"], error, error.__cause__)
    headers = {"Retry-After": str(max(_RETRY_AFTER, round(error.retry_after)))}
    return respond(request, Problem(503, error.code, str(error), retryable=True, headers=headers))


async def _on_refused(request: Request, error: Any) -> Response:
    return respond(
        request, Problem(422, error.code, str(error), errors=[{"loc": ["body"], "msg": str(error)}])
    )


async def _on_bug(request: Request, error: Any) -> Response:
    logger.error("%s %s failed", request.method, request.scope["path"], exc_info=error)
    detail = "Something went wrong on our side. It has been recorded."
    # The existing front end takes a 500 for an exhausted quota.
    status = 503 if request.scope["path"].startswith("/api/") else 500
    return respond(request, Problem(status, "internal-error", detail, retryable=True))


def allowed_methods(request: Request) -> list[str]:
    """Every method that is answered at this path: a router names only the first route's."""
    at = [route for route in _flat(request.app.routes) if route.matches(request.scope)[0] is not Match.NONE]
    return _methods(at)


def every_method(app: FastAPI) -> list[str]:
    """The methods that are answered at some path."""
    return _methods(_flat(app.routes))


def _methods(routes: Iterable[Any]) -> list[str]:
    methods = {method for route in routes for method in getattr(route, "methods", None) or {"GET"}}
    return sorted({*methods, "OPTIONS", *({"HEAD"} if "GET" in methods else ())})


def _flat(routes: Sequence[Any]) -> Iterator[Any]:
    for route in routes:
        included = getattr(route, "original_router", None)
        if included is None:
            yield route
        else:
            yield from _flat(included.routes)
