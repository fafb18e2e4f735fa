"""Errors in the forms of Supabase's own servers, which a supabase-js front end reads."""

from fastapi import Request
from starlette.responses import JSONResponse, Response

_VERSION_HEADER = "x-supabase-api-version"
_API_VERSION = "2024-01-01"


def auth_error(request: Request, status: int, code: str, message: str) -> Response:
    """The error's form follows the API version that the client asks for."""
    headers = {"x-sb-error-code": code, "Cache-Control": "no-store"}
    if request.headers.get(_VERSION_HEADER, "") >= _API_VERSION:
        # The client takes the code for one only where the answer names the version.
        headers[_VERSION_HEADER] = _API_VERSION
        return JSONResponse({"code": code, "message": message}, status, headers)
    return JSONResponse({"code": status, "error_code": code, "msg": message}, status, headers)


def storage_error(status: int, error: str, message: str, code: str | None = None) -> Response:
    """Storage tells the true status in the body and answers 400 to nearly everything.

    `code`: its own name of the fault, where that is not `error`.
    """
    body = {"statusCode": str(status), "error": error, "message": message, "code": code or error}
    return JSONResponse(body, status if status >= 500 else 400)
