"""The API's description, with the request bodies that routes read by themselves."""

from typing import Any

from fastapi import FastAPI
from fastapi.openapi.utils import get_openapi
from pydantic import BaseModel

from gateway import requests
from gateway.front_end import bodies

_TITLE = "Concept Visualizer"
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
    errors: list[dict[str, Any]] | None = None


def install(app: FastAPI) -> None:
    """Makes /openapi.json complete."""

    def describe() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _description(app)
        return app.openapi_schema

    app.openapi = describe


def _description(app: FastAPI) -> dict[str, Any]:
    description = get_openapi(
        title=_TITLE, version=app.version, summary=_SUMMARY, routes=app.routes, openapi_version="3.1.0"
    )
    schemas = description.setdefault("components", {}).setdefault("schemas", {})
    for model in (*_BODIES, ProblemView):
        schema = model.model_json_schema(ref_template=_REFERENCE)
        schemas |= schema.pop("$defs", {})
        schemas[model.__name__] = schema
    description["components"]["securitySchemes"] = {
        "token": {"type": "http", "scheme": "bearer", "bearerFormat": "JWT"},
        "session": {"type": "apiKey", "in": "cookie", "name": "cv_session"},
    }
    description["security"] = [{"token": []}, {"session": []}]
    for path in description["paths"].values():
        for operation in path.values():
            operation["responses"].pop("422", None)
            operation["responses"]["default"] = _problem()
    schemas.pop("HTTPValidationError", None)
    schemas.pop("ValidationError", None)
    return description


def _problem() -> dict[str, Any]:
    schema = {"$ref": "#/components/schemas/ProblemView"}
    return {"description": "A problem", "content": {"application/problem+json": {"schema": schema}}}
