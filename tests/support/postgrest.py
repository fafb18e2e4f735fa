"""A stand-in for PostgREST on a real PostgreSQL: the few requests the project makes, under the caller's role.

What it answers was written after PostgREST's documentation; the requests it understands are those recorded of
the pinned client (tests/component/persistence/golden/postgrest.json holds both, and tests hold it to them).
"""

import asyncio
import json
import re
from collections.abc import Iterator, Mapping
from typing import Any, NamedTuple

import httpx
import jwt
import psycopg
from psycopg import sql
from starlette.requests import Request
from starlette.responses import JSONResponse, Response

from support.postgres import Database, assume
from support.storage_api import Fault

SINGLE = "application/vnd.pgrst.object+json"
JWT_SECRET = "the-legacy-secret-of-this-project-32b"
_STATUS = {
    "23503": 409,
    "23505": 409,
    "42P01": 404,
    "42883": 404,
    "40001": 500,
    "40P01": 500,
    "57014": 500,
    "53": 503,
    "08": 503,
}
_OPERATORS = {"eq": "=", "lt": "<", "gt": ">"}
_EMBEDDED = "color_variations(*)"


class Refused(Exception):
    def __init__(self, status: int, code: str, message: str) -> None:
        self.status, self.code, self.message = status, code, message


class Asked(NamedTuple):
    method: str
    path: str
    query: list[tuple[str, str]]
    headers: Mapping[str, str]
    body: Any

    def parameter(self, name: str, otherwise: str = "") -> str:
        return dict(self.query).get(name, otherwise)

    def prefers(self, what: str) -> bool:
        return what in self.headers.get("prefer", "")


class PostgrestStandIn:
    """`roles`: the role each opaque key stands for. `faults` come first, one a request."""

    def __init__(self, database: Database, roles: Mapping[str, str]) -> None:
        self.faults: list[Fault] = []
        self.asked: list[str] = []
        self._database = database
        self._roles = roles
        self.transport = httpx.ASGITransport(self.serve)

    async def serve(self, scope: Any, receive: Any, send: Any) -> None:
        """The ASGI application."""
        request = Request(scope, receive)
        self.asked.append(f"{request.method} {request.url.path}")
        if self.faults:
            response = await self.faults.pop(0)()
        else:
            raw = await request.body()
            asked = Asked(
                request.method,
                request.url.path.removeprefix("/rest/v1/"),
                request.query_params.multi_items(),
                request.headers,
                json.loads(raw) if raw else None,
            )
            response = await asyncio.to_thread(self._answer, asked)
        await response(scope, receive, send)

    def _answer(self, asked: Asked) -> Response:
        role = "anon"
        try:
            role, claims = self._caller(asked.headers)
            with psycopg.connect(self._database.dsn("authenticator")) as connection:
                assume(connection, role, claims)
                return _ACTIONS[_action(asked)](connection, asked)
        except psycopg.Error as error:
            code = error.sqlstate or "08000"
            return refusal(_status(code, role), code, str(error.diag.message_primary or error))
        except Refused as refused:
            return refusal(refused.status, refused.code, refused.message)

    def _caller(self, headers: Mapping[str, str]) -> tuple[str, dict[str, Any]]:
        """An opaque key is a bearer only beside itself; the platform puts its role in its place."""
        key, bearer = headers.get("apikey", ""), headers.get("authorization", "").removeprefix("Bearer ")
        if key in self._roles and bearer in ("", key):
            return self._roles[key], {"role": self._roles[key]}
        try:
            claims = jwt.decode(bearer, JWT_SECRET, algorithms=["HS256"], options={"verify_aud": False})
            return str(claims["role"]), claims
        except (jwt.InvalidTokenError, KeyError) as error:
            raise Refused(401, "PGRST301", str(error)) from error


def refusal(status: int, code: str, message: str) -> Response:
    body = {"code": code, "message": message, "details": None, "hint": None}
    return JSONResponse(body, status_code=status)


def _status(code: str, role: str) -> int:
    if code == "42501":
        return 401 if role == "anon" else 403
    return _STATUS.get(code) or _STATUS.get(code[:2]) or 400


def _action(asked: Asked) -> str:
    return "rpc" if asked.path.startswith("rpc/") else asked.method


def _call(connection: psycopg.Connection[Any], asked: Asked) -> Response:
    name, given = asked.path.removeprefix("rpc/"), asked.body or {}
    columns = _parameters(connection, name, set(given))
    arguments = sql.SQL(", ").join(
        sql.SQL("{0} => given.{0}").format(sql.Identifier(column)) for column in columns
    )
    typed = sql.SQL(", ").join(
        sql.SQL("{} {}").format(sql.Identifier(column), sql.SQL(kind)) for column, kind in columns.items()
    )
    source = sql.SQL("from json_to_record(%s) as given({})").format(typed) if columns else sql.SQL("")
    query = sql.SQL("select to_json(public.{}({}))::text {}").format(sql.Identifier(name), arguments, source)
    row = connection.execute(query, [json.dumps(given)] if columns else []).fetchone()
    return Response(row[0] if row and row[0] else "null", media_type="application/json")


def _parameters(connection: psycopg.Connection[Any], function: str, names: set[str]) -> dict[str, Any]:
    """Names and types of the function's parameters. Raises Refused where none takes exactly these."""
    query = """
    select coalesce(p.proargnames, '{}'), array(select format_type(t, null) from unnest(p.proargtypes) t)
    from pg_proc p where p.pronamespace = 'public'::regnamespace and p.proname = %s
    """
    for found, kinds in connection.execute(query, [function]).fetchall():
        if set(found) == names:
            return dict(zip(found, kinds, strict=True))
    raise Refused(404, "PGRST202", f"Could not find the function public.{function} in the schema cache")


def _select(connection: psycopg.Connection[Any], asked: Asked) -> Response:
    where, values = _where(asked)
    source = sql.SQL("from public.{} t {}").format(sql.Identifier(asked.path), where)
    page = sql.SQL("select {} {} {} limit {} offset {}").format(
        _columns(asked.parameter("select", "*")),
        source,
        _order(asked.parameter("order")),
        sql.Literal(int(asked.parameter("limit")) if asked.parameter("limit") else None),
        sql.Literal(int(asked.parameter("offset", "0"))),
    )
    rows = _rows(connection, page, values)
    total = None
    if asked.prefers("count=exact"):
        counted = connection.execute(sql.SQL("select count(*) {}").format(source), values).fetchone()
        total = counted[0] if counted else 0
    return _listed(asked, rows, total)


def _listed(asked: Asked, rows: list[Any], total: int | None) -> Response:
    if asked.headers.get("accept") == SINGLE:
        if len(rows) != 1:
            raise Refused(406, "PGRST116", "Cannot coerce the result to a single JSON object")
        return JSONResponse(rows[0], media_type=SINGLE)
    first = int(asked.parameter("offset", "0"))
    span = f"{first}-{first + len(rows) - 1}" if rows else "*"
    partial = total is not None and len(rows) < total
    headers = {"content-range": f"{span}/{'*' if total is None else total}"}
    return JSONResponse(rows, status_code=206 if partial else 200, headers=headers)


def _insert(connection: psycopg.Connection[Any], asked: Asked) -> Response:
    rows = asked.body if isinstance(asked.body, list) else [asked.body]
    columns = sql.SQL(", ").join(map(sql.Identifier, sorted({column for row in rows for column in row})))
    table = sql.Identifier(asked.path)
    query = sql.SQL(
        "insert into public.{0} ({1}) select {1} from jsonb_populate_recordset(null::public.{0}, %s) {2}"
    ).format(table, columns, _conflict(asked))
    return _written(connection, asked, query, [json.dumps(rows)], 201)


def _conflict(asked: Asked) -> sql.Composable:
    """Merging updates every column given, which takes the right to update."""
    if not asked.prefers("resolution="):
        return sql.SQL("")
    key = sql.Identifier(asked.parameter("on_conflict", "id"))
    if asked.prefers("resolution=ignore-duplicates"):
        return sql.SQL("on conflict ({}) do nothing").format(key)
    return sql.SQL("on conflict ({0}) do update set {0} = excluded.{0}").format(key)


def _update(connection: psycopg.Connection[Any], asked: Asked) -> Response:
    where, values = _where(asked)
    changes = sql.SQL(", ").join(sql.SQL("{} = %s").format(sql.Identifier(column)) for column in asked.body)
    query = sql.SQL("update public.{} t set {} {}").format(sql.Identifier(asked.path), changes, where)
    return _written(connection, asked, query, [*asked.body.values(), *values], 200)


def _delete(connection: psycopg.Connection[Any], asked: Asked) -> Response:
    where, values = _where(asked)
    query = sql.SQL("delete from public.{} t {}").format(sql.Identifier(asked.path), where)
    return _written(connection, asked, query, values, 200)


def _written(
    connection: psycopg.Connection[Any], asked: Asked, query: sql.Composable, values: list[Any], status: int
) -> Response:
    if asked.prefers("return=minimal"):
        connection.execute(sql.Composed([query]), values)
        return Response(status_code=status if status == 201 else 204)
    returning = sql.SQL("with written as ({} returning *) select * from written").format(query)
    rows = connection.execute(sql.SQL("{}").format(returning), values)
    names = [column.name for column in rows.description or ()]
    found = [dict(zip(names, row, strict=True)) for row in rows.fetchall()]
    return Response(json.dumps(found, default=str), status_code=status, media_type="application/json")


def _rows(connection: psycopg.Connection[Any], query: sql.Composable, values: list[Any]) -> list[Any]:
    wrapped = sql.SQL("select to_json(page) from ({}) page").format(query)
    return [row[0] for row in connection.execute(wrapped, values).fetchall()]


def _columns(select: str) -> sql.Composable:
    parts: list[sql.Composable] = []
    for item in re.findall(r"[^,(]+(?:\([^)]*\))?", select):
        if item == _EMBEDDED:
            parts.append(
                sql.SQL(
                    "(select coalesce(json_agg(v), '[]') from public.color_variations v"
                    " where v.concept_id = t.id) as color_variations"
                )
            )
        else:
            parts.append(sql.SQL("t.*") if item == "*" else sql.Identifier("t", item))
    return sql.SQL(", ").join(parts)


def _order(order: str) -> sql.Composable:
    terms = [part.split(".") for part in order.split(",") if part]
    if not terms:
        return sql.SQL("")
    return sql.SQL("order by ") + sql.SQL(", ").join(
        sql.Identifier("t", column) + sql.SQL(" desc" if "desc" in how else " asc") for column, *how in terms
    )


def _where(asked: Asked) -> tuple[sql.Composable, list[Any]]:
    filters = list(_filters(asked))
    if not filters:
        return sql.SQL(""), []
    conditions = [
        sql.SQL("{} {} %s").format(sql.Identifier("t", column), sql.SQL(operator))
        for column, operator, _ in filters
    ]
    return sql.SQL("where ") + sql.SQL(" and ").join(conditions), [value for _, _, value in filters]


def _filters(asked: Asked) -> Iterator[tuple[str, Any, str]]:
    for column, told in asked.query:
        if column not in ("select", "order", "limit", "offset", "on_conflict", "columns"):
            operator, _, value = told.partition(".")
            yield column, _OPERATORS[operator], value


_ACTIONS = {
    "rpc": _call,
    "GET": _select,
    "HEAD": _select,
    "POST": _insert,
    "PATCH": _update,
    "DELETE": _delete,
}
