"""ConceptStorage in a Supabase project's tables, through the functions of deploy/supabase/migrations."""

from typing import Any
from uuid import UUID

import httpx
from postgrest import APIError
from pydantic import JsonValue
from supabase import AsyncClient, AsyncClientOptions

from concept_runtime.errors import StepError
from persistence.errors import StorageRefused, StorageUnavailable
from persistence.rows import ConceptRows

TIMEOUT = httpx.Timeout(15, connect=5)
CONCURRENCY = 8
_DATA = ("22", "23", "P0001")
_FOREIGN_KEY = "23503"


class SupabaseRows:
    """Each call is one transaction there and may be repeated. Rows of users who are gone are not kept."""

    def __init__(self, url: str, key: str, transport: httpx.AsyncBaseTransport | None = None) -> None:
        """`key`: the project's secret key, new-style (`sb_secret_…`) or the legacy service role's JWT."""
        limits = httpx.Limits(max_connections=CONCURRENCY, max_keepalive_connections=CONCURRENCY)
        self._http = httpx.AsyncClient(timeout=TIMEOUT, limits=limits, transport=transport)
        options = AsyncClientOptions(httpx_client=self._http, auto_refresh_token=False, persist_session=False)
        self._project = AsyncClient(url, key, options)

    async def open(self) -> None:
        """Connections are made as they are needed."""

    async def close(self) -> None:
        await self._http.aclose()

    async def store(self, rows: ConceptRows) -> None:
        await self._call("store_concept", concept_rows=_written(rows))

    async def project(self, concept_id: UUID, rows: ConceptRows | None, position: int) -> None:
        await self._call(
            "project_concept",
            about=str(concept_id),
            concept_rows=_written(rows) if rows else None,
            reached=position,
        )

    async def remove(self, concept_id: UUID) -> None:
        await self._call("remove_concept", about=str(concept_id))

    async def read(self, concept_id: UUID) -> ConceptRows | None:
        found = await self._call("read_concept", about=str(concept_id))
        return ConceptRows.model_validate(found) if found else None

    async def position(self) -> int:
        return int(await self._call("projected_position"))

    async def _call(self, function: str, **parameters: Any) -> Any:
        """Raises StorageRefused for rows that no table will take, StorageUnavailable."""
        try:
            return (await self._project.rpc(function, parameters).execute()).data
        except APIError as error:
            raise fault(error.code or "") from error
        except httpx.HTTPError as error:
            raise StorageUnavailable("The tables cannot be reached right now.") from error


def fault(code: str) -> StepError:
    """What an error code of PostgreSQL's or PostgREST's means.

    Only the data's own faults stay. A project without the functions or with another key can be mended, and a
    row that was referred to may just have been removed.
    """
    if code.startswith(_DATA) and code != _FOREIGN_KEY:
        return StorageRefused("The tables refused the concept.", code=f"rows-{code.lower()}")
    return StorageUnavailable("The tables cannot be reached right now.")


def _written(rows: ConceptRows) -> JsonValue:
    return _without_nul(rows.model_dump(mode="json"))


def _without_nul(value: JsonValue) -> JsonValue:
    """PostgreSQL's texts hold every character but U+0000."""
    match value:
        case str():
            return value.replace("\0", "\ufffd")
        case dict():
            return {key: _without_nul(entry) for key, entry in value.items()}
        case list():
            return [_without_nul(entry) for entry in value]
        case _:
            return value
