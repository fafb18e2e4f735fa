"""A real PostgreSQL for tests, never run as root, with databases that look like a new Supabase project."""

import os
import pwd
import shutil
import subprocess
import tempfile
from collections.abc import Iterator, Mapping
from contextlib import contextmanager
from json import dumps
from pathlib import Path
from typing import Any, NamedTuple
from uuid import UUID, uuid4

import psycopg
from psycopg import sql

SUPERUSER = "supabase_admin"
MIGRATIONS = Path(__file__).parents[2] / "deploy" / "supabase" / "migrations"
_STAND_IN = Path(__file__).parent / "supabase"
_QUICK = "-c fsync=off -c synchronous_commit=off -c full_page_writes=off -c max_connections=60"


class PostgresMissing(RuntimeError):
    """PostgreSQL is not installed here."""


class Database(NamedTuple):
    """`socket`: the folder the server's socket lies in."""

    socket: Path
    name: str

    def dsn(self, role: str = SUPERUSER) -> str:
        return f"host={self.socket} dbname={self.name} user={role}"

    @property
    def url(self) -> str:
        """As SQLAlchemy takes it."""
        return f"postgresql+psycopg://{SUPERUSER}@/{self.name}?host={self.socket}"

    def connect(self, role: str = SUPERUSER) -> psycopg.Connection[Any]:
        return psycopg.connect(self.dsn(role), autocommit=True)

    def migrate(self) -> None:
        """Applies the project's migrations as a project would: each one transaction, by the role postgres."""
        with psycopg.connect(self.dsn("postgres"), autocommit=True) as connection:
            for migration in sorted(MIGRATIONS.glob("*.sql")):
                with connection.transaction():
                    connection.execute(migration.read_bytes())

    def user(self) -> UUID:
        """A user of the project's."""
        user_id = uuid4()
        self.register(user_id)
        return user_id

    def register(self, user_id: UUID) -> None:
        with self.connect() as connection:
            connection.execute(
                "insert into auth.users (id, is_anonymous) values (%s, true) on conflict do nothing",
                [user_id],
            )

    @contextmanager
    def acting_as(self, role: str, user: UUID | None = None) -> Iterator[psycopg.Connection[Any]]:
        """A transaction under a role with the claims of a user's token, as PostgREST begins one; undone."""
        with psycopg.connect(self.dsn("authenticator")) as connection:
            try:
                assume(connection, role, {"sub": str(user), "role": role} if user else {"role": role})
                yield connection
            finally:
                connection.rollback()


def assume(connection: psycopg.Connection[Any], role: str, claims: Mapping[str, Any]) -> None:
    connection.execute(
        "select set_config('role', %s, true), set_config('request.jwt.claims', %s, true)",
        [role, dumps(claims)],
    )


class Postgres:
    """One server on a Unix socket in a folder of its own."""

    def __init__(self) -> None:
        """Raises PostgresMissing."""
        self._programs = _programs()
        self._user = _unprivileged()
        self.folder = Path(tempfile.mkdtemp(prefix="pg-"))

    def start(self) -> "Postgres":
        if self._user:
            shutil.chown(self.folder, self._user)
        data = str(self.folder / "data")
        self._run("initdb", "-D", data, "-U", SUPERUSER, "-A", "trust", "-E", "UTF8", "--locale=C", "-N")
        options = f"-k {self.folder} -c listen_addresses='' {_QUICK}"
        self._run("pg_ctl", "-D", data, "-w", "-l", str(self.folder / "log"), "-o", options, "start")
        with self._maintenance() as connection:
            connection.execute((_STAND_IN / "roles.sql").read_bytes())
        return self

    def stop(self) -> None:
        self._run("pg_ctl", "-D", str(self.folder / "data"), "-w", "-m", "immediate", "stop")
        shutil.rmtree(self.folder)

    def database(self) -> Database:
        """A new database like a new Supabase project's."""
        made = Database(self.folder, f"project_{uuid4().hex[:8]}")
        with self._maintenance() as connection:
            connection.execute(sql.SQL("create database {} owner postgres").format(sql.Identifier(made.name)))
        with made.connect() as connection:
            connection.execute((_STAND_IN / "schemas.sql").read_bytes())
        return made

    def _maintenance(self) -> psycopg.Connection[Any]:
        return Database(self.folder, "postgres").connect()

    def _run(self, program: str, *arguments: str) -> None:
        command = [str(self._programs / program), *arguments]
        with (self.folder / "commands.log").open("ab") as log:
            subprocess.run(
                command, user=self._user, cwd=self.folder, stdout=log, stderr=log, check=True, timeout=60
            )


def _programs() -> Path:
    found = sorted(Path("/usr/lib/postgresql").glob("*/bin/initdb"), key=lambda path: path.parts[-3])
    on_path = shutil.which("initdb")
    if not found and not on_path:
        raise PostgresMissing("PostgreSQL is not installed (Debian's package postgresql)")
    return (found[-1] if found else Path(str(on_path))).parent


def _unprivileged() -> str | None:
    """Who runs the server: nobody else where this is not root."""
    if os.geteuid() != 0:
        return None
    names = {entry.pw_name for entry in pwd.getpwall()}
    return "postgres" if "postgres" in names else "nobody"
