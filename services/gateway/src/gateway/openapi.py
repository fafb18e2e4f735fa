"""The API's description, with what routes read and answer by themselves.

Follows for each operation from what it takes: a body can be unreadable, an id unknown, a key reused.
"""

from collections.abc import Iterator
from http import HTTPStatus
from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel

from gateway import described, requests
from gateway.dependencies import COOKIE
from gateway.front_end import bodies

_SUMMARY = "Two sentences in; a logo, palettes, recoloured variations and production files out."
_REFERENCE = "#/components/schemas/{model}"
_BODIES: tuple[type[BaseModel], ...] = (
    requests.CreateConcept,
    requests.RefineConcept,
    requests.AddVariation,
    requests.ProposePalettesRequest,
    requests.RequestExport,
    bodies.GenerateBody,
    bodies.RefineBody,
    bodies.ExportBody,
)
_SECURED: list[dict[str, list[str]]] = [{"token": []}, {"session": []}]
_OPEN = {("post", "/v1/session")}
_OPEN_PREFIXES = ("/api/health/", "/auth/v1/", "/storage/v1/")
_FOREIGN_PREFIXES = ("/auth/v1/", "/storage/v1/")
_TOLD = {
    "ETag": "A strong validator of these bytes.",
    "Location": "Where to look for it.",
    "Preference-Applied": "The wait that was honoured.",
    "Idempotent-Replayed": "`true` where an earlier answer is given again.",
    "Retry-After": "Seconds to wait before the next look or try.",
    "RateLimit": "What is left of the quota, where there is one.",
    "RateLimit-Policy": "The quota, where there is one.",
    "X-RateLimit-Limit": "Units in a window, where there is a quota.",
    "X-RateLimit-Remaining": "Units left.",
    "X-RateLimit-Reset": "The end of the window in epoch seconds.",
    "Content-Range": "Which bytes these are.",
    "Link": 'The next part of the list, `rel="next"`.',
    "WWW-Authenticate": "`Bearer`.",
}


class ProblemError(BaseModel):
    loc: list[str | int]
    msg: str


class ProblemView(BaseModel):
    """RFC 9457."""

    type: str
    title: str
    status: int
    detail: str
    instance: str
    code: str
    trace_id: str
    retryable: bool
    message: str
    errors: list[ProblemError] | None = None


def install(app: FastAPI) -> None:
    """Makes /openapi.json complete."""

    def describe() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _description(app)
        return app.openapi_schema

    app.openapi = describe


def _description(app: FastAPI) -> dict[str, Any]:
    description = get_openapi(
        title=app.title, version=app.version, summary=_SUMMARY, routes=app.routes, openapi_version="3.1.0"
    )
    components = description.setdefault("components", {})
    components["schemas"] = _schemas(components.get("schemas", {}))
    components["parameters"] = described.parameters()
    components["headers"] = {name: _header(text) for name, text in _TOLD.items()}
    components["securitySchemes"] = {
        "token": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
        "session": {"type": "apiKey", "in": "cookie", "name": COOKIE},
    }
    description["security"] = _SECURED
    for path, operations in description["paths"].items():
        for method, operation in operations.items():
            _complete(method, path, operation)
    return description


def _schemas(schemas: dict[str, Any]) -> dict[str, Any]:
    for model in (*_BODIES, ProblemView):
        schema = model.model_json_schema(ref_template=_REFERENCE)
        schemas |= schema.pop("$defs", {})
        schemas[model.__name__] = schema
    return {name: schema for name, schema in schemas.items() if "ValidationError" not in name}


def _header(text: str) -> dict[str, Any]:
    return {"description": text, "schema": {"type": "string"}}


def _complete(method: str, path: str, operation: dict[str, Any]) -> None:
    answers = operation["responses"]
    answers.pop("422", None)
    secured = (method, path) not in _OPEN and not path.startswith(_OPEN_PREFIXES)
    if not secured:
        operation["security"] = []
    if path.startswith(_FOREIGN_PREFIXES):
        answers["default"] = {"description": "An error in the form that Supabase's own servers give it"}
        return
    heeded = {each.get("$ref", "").rpartition("/")[2] for each in operation.get("parameters", [])}
    for status, answer in answers.items():
        if status.startswith("2"):
            _tell(answer, *_headers(method, status, heeded), *_paging(operation))
    answers |= _unchanged(heeded)
    declared = {int(status) for status in answers if status.startswith("4")}
    for status in sorted(declared | {*_problems(operation, heeded, secured)}):
        answers[str(status)] = _problem(status)
    answers["default"] = _problem(None)


def _headers(method: str, status: str, heeded: set[str]) -> Iterator[str]:
    if described.IF_NONE_MATCH in heeded:
        yield "ETag"
    if described.IDEMPOTENCY_KEY in heeded:
        yield from ("Idempotent-Replayed", "Location")
        yield from (name for name in _TOLD if "RateLimit" in name)
    if described.PREFER in heeded:
        yield "Preference-Applied"
    if method == "post" and status == "202":
        yield "Retry-After"


def _paging(operation: dict[str, Any]) -> Iterator[str]:
    if any(each.get("name") == "cursor" for each in operation.get("parameters", [])):
        yield "Link"


def _unchanged(heeded: set[str]) -> dict[str, Any]:
    found: dict[str, Any] = {}
    if described.IF_NONE_MATCH in heeded:
        found["304"] = {"description": "The client has it already"}
    if described.RANGE in heeded:
        found["206"] = {"description": "The range that was asked for"}
        _tell(found["206"], "Content-Range", "ETag")
    if described.ACCEPT in heeded:
        found["204"] = {"description": "There will be no more events"}
    return found


def _problems(operation: dict[str, Any], heeded: set[str], secured: bool) -> Iterator[int]:
    places = {each.get("in") for each in operation.get("parameters", [])}
    yield 503
    if secured:
        yield 401
    if "path" in places:
        yield 404
    if "requestBody" in operation:
        yield from (400, 413, 415, 422)
    if "query" in places or described.IDEMPOTENCY_KEY in heeded:
        yield 422
    if described.RANGE in heeded:
        yield 416


def _problem(status: int | None) -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/ProblemView"}
    content = {"application/problem+json": {"schema": schema}}
    problem = {"description": HTTPStatus(status).phrase if status else "A problem", "content": content}
    told = {401: ["WWW-Authenticate"], 416: ["Content-Range"], 429: ["Retry-After"], 503: ["Retry-After"]}
    _tell(problem, *told.get(status or 0, []))
    return problem


def _tell(answer: dict[str, Any], *headers: str) -> None:
    for name in headers:
        answer.setdefault("headers", {})[name] = {"$ref": f"#/components/headers/{name}"}
