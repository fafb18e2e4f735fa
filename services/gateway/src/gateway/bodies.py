"""Request bodies: bounded, JSON, validated; and only after the caller is known."""

from collections.abc import Awaitable, Callable
from typing import Annotated, TypeVar

from fastapi import Depends, Request
from pydantic import BaseModel, ValidationError
from pydantic_core import from_json
from starlette.requests import ClientDisconnect

from gateway.problems import Problem, validation_problem

LIMIT = 64 * 1024
Model = TypeVar("Model", bound=BaseModel)


def json_body(model: type[Model]) -> Callable[[Request], Awaitable[Model]]:
    """A dependency that gives the request's body as `model`.

    Raises Problem 415, 413, 400 or 422. Declare it after the caller's identity, so that 401 comes first.
    """

    async def read(request: Request) -> Model:
        _require_json(request)
        return parse(model, await read_bounded(request))

    return read


async def _bounded(request: Request) -> None:
    await read_bounded(request)


Bounded = Annotated[None, Depends(_bounded)]  # of a route that needs no body


async def read_bounded(request: Request, limit: int = LIMIT) -> bytes:
    """Raises Problem 413 without reading further than `limit` bytes, 400 for a body that breaks off."""
    if int(request.headers.get("content-length", "0")) > limit:
        raise _too_large(limit)
    body = bytearray()
    try:
        async for chunk in request.stream():
            body += chunk
            if len(body) > limit:
                raise _too_large(limit)
    except ClientDisconnect as error:
        raise Problem(400, "incomplete-body", "The body broke off.") from error
    return bytes(body)


def parse(model: type[Model], body: bytes) -> Model:
    """Raises Problem 400 for what is not JSON, 422 for what is not a `model`."""
    try:
        from_json(body, allow_inf_nan=False)
    except ValueError as error:
        raise Problem(400, "unreadable-json", "The body is not readable JSON.") from error
    try:
        return model.model_validate_json(body)
    except ValidationError as error:
        errors = error.errors(include_url=False, include_context=False, include_input=False)
        raise validation_problem([{**each, "loc": ("body", *each["loc"])} for each in errors]) from error


def _require_json(request: Request) -> None:
    media_type = request.headers.get("content-type", "").partition(";")[0].strip().lower()
    if media_type != "application/json" and not media_type.endswith("+json"):
        raise Problem(415, "unsupported-media-type", "The body must be application/json.")


def _too_large(limit: int) -> Problem:
    return Problem(413, "too-large", f"The body is over {limit // 1024} KiB.")
