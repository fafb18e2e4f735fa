"""Anonymous users of the embedded mode: sessions, their cookies, and refresh tokens that rotate.

Kept in a database of its own: the event log cannot give accounts back. Cookies and refresh tokens are stored
as hashes. A refresh token used a second time after the grace ends its session, as a copy is then in play.
"""

import asyncio
import hashlib
import secrets
import sqlite3
import threading
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path
from typing import Any, NamedTuple, TypeVar
from uuid import UUID, uuid4

from concept_runtime.errors import Unavailable
from gateway.access.keys import Keys
from gateway.access.tokens import LIFETIME, Identity, issue

SESSION_LIFETIME = timedelta(days=30)
REUSE_GRACE = timedelta(seconds=10)
Result = TypeVar("Result")
_SCHEMA = """
create table if not exists users (
    id text primary key, created_at real not null
);
create table if not exists sessions (
    id text primary key,
    user_id text not null references users (id),
    cookie_hash text unique not null,
    created_at real not null,
    expires_at real not null,
    revoked_at real
);
create table if not exists refresh_tokens (
    hash text primary key, session_id text not null references sessions (id), used_at real
);
create index if not exists refresh_tokens_by_session on refresh_tokens (session_id);
create index if not exists sessions_by_end on sessions (revoked_at) where revoked_at is not null;
create index if not exists refresh_tokens_by_use on refresh_tokens (used_at) where used_at is not null;
"""


class Session(NamedTuple):
    """`cookie` is told only when the session begins; `created_at` is the user's."""

    access_token: str
    refresh_token: str
    expires_at: datetime
    user: Identity
    created_at: datetime
    cookie: str | None = None


class RefreshRefused(Exception):
    """`code` is one of the auth server's own."""

    def __init__(self, code: str, message: str) -> None:
        super().__init__(message)
        self.code = code


class Accounts:
    def __init__(self, path: Path, keys: Keys, clock: Callable[[], datetime]) -> None:
        path.parent.mkdir(parents=True, exist_ok=True, mode=0o700)
        self._keys = keys
        self._clock = clock
        self._lock = threading.Lock()
        self._database = sqlite3.connect(path, check_same_thread=False, isolation_level=None)
        path.chmod(0o600)
        for pragma in ("journal_mode=WAL", "synchronous=FULL", "busy_timeout=5000"):
            self._database.execute(f"pragma {pragma}")
        self._database.executescript(_SCHEMA)
        self._ended = self._recently_ended()

    async def create_anonymous(self) -> Session:
        """A new user; the only session that tells its cookie."""
        return await asyncio.to_thread(self._locked, self._create)

    async def by_cookie(self, cookie: str) -> Session | None:
        """The cookie's session, its 30 days begun anew, with fresh tokens; None when it is over."""
        return await asyncio.to_thread(self._locked, lambda: self._by_cookie(cookie))

    async def user_of_cookie(self, cookie: str) -> Identity | None:
        """Who the cookie belongs to; unlike by_cookie it changes nothing."""
        return await asyncio.to_thread(self._locked, lambda: self._user_of_cookie(cookie))

    async def refresh(self, refresh_token: str) -> Session:
        """Raises RefreshRefused."""
        session = await asyncio.to_thread(self._locked, lambda: self._refresh(refresh_token))
        if isinstance(session, RefreshRefused):
            raise session
        return session

    async def revoke(self, session_id: str) -> None:
        """Ends the session, its cookie and refresh tokens; a session unknown here is no error."""
        await asyncio.to_thread(self._locked, lambda: self._revoke(session_id))

    async def created_at(self, user_id: UUID) -> datetime | None:
        query = "select created_at from users where id = ?"
        row = await asyncio.to_thread(self._locked, lambda: self._one(query, str(user_id)))
        return datetime.fromtimestamp(row[0], UTC) if row else None

    def revoked(self, session_id: str) -> bool:
        """Whether a session whose access tokens may still be valid was ended by this process.

        Another process's access tokens live on until they expire, at most an hour.
        """
        return session_id in self._ended

    def close(self) -> None:
        self._database.close()

    def _locked(self, work: Callable[[], Result]) -> Result:
        """Raises Unavailable where the file cannot be used, as on a full disk."""
        with self._lock:
            try:
                return self._transaction(work)
            except sqlite3.OperationalError as error:
                raise Unavailable("The accounts cannot be reached right now.") from error

    def _transaction(self, work: Callable[[], Result]) -> Result:
        self._database.execute("begin immediate")
        try:
            result = work()
            self._database.execute("commit")
        except BaseException:
            # Some errors have ended the transaction already.
            if self._database.in_transaction:
                self._database.execute("rollback")
            raise
        return result

    def _create(self) -> Session:
        user_id, session_id, cookie = str(uuid4()), str(uuid4()), secrets.token_urlsafe(32)
        now = self._now()
        self._database.execute("insert into users values (?, ?)", (user_id, now))
        self._database.execute(
            "insert into sessions values (?, ?, ?, ?, ?, null)",
            (session_id, user_id, _hash(cookie), now, now + SESSION_LIFETIME.total_seconds()),
        )
        return self._session(user_id, session_id, now, cookie)

    def _by_cookie(self, cookie: str) -> Session | None:
        row = self._one(f"{_ACTIVE} and s.cookie_hash = ?", self._now(), _hash(cookie))
        if row is None:
            return None
        session_id, user_id, created_at = row
        expires_at = self._now() + SESSION_LIFETIME.total_seconds()
        self._database.execute("update sessions set expires_at = ? where id = ?", (expires_at, session_id))
        return self._session(user_id, session_id, created_at)

    def _user_of_cookie(self, cookie: str) -> Identity | None:
        row = self._one(f"{_ACTIVE} and s.cookie_hash = ?", self._now(), _hash(cookie))
        return Identity(UUID(row[1]), True, row[0]) if row else None

    def _refresh(self, token: str) -> Session | RefreshRefused:
        used = self._one("select session_id, used_at from refresh_tokens where hash = ?", _hash(token))
        if used is None:
            return RefreshRefused("refresh_token_not_found", "Invalid Refresh Token: Refresh Token Not Found")
        session_id, used_at = used
        row = self._one(f"{_ACTIVE} and s.id = ?", self._now(), session_id)
        if row is None:
            # A session that was ended has lost its tokens; this one has only grown old.
            return RefreshRefused("session_expired", "Invalid Refresh Token: Session Expired")
        if used_at is not None and self._now() - used_at > REUSE_GRACE.total_seconds():
            self._revoke(session_id)
            return RefreshRefused("refresh_token_already_used", "Invalid Refresh Token: Already Used")
        self._database.execute(
            "update refresh_tokens set used_at = coalesce(used_at, ?) where hash = ?",
            (self._now(), _hash(token)),
        )
        expires_at = self._now() + SESSION_LIFETIME.total_seconds()
        self._database.execute("update sessions set expires_at = ? where id = ?", (expires_at, session_id))
        return self._session(row[1], session_id, row[2])

    def _revoke(self, session_id: str) -> None:
        self._database.execute(
            "update sessions set revoked_at = coalesce(revoked_at, ?) where id = ?", (self._now(), session_id)
        )
        self._database.execute("delete from refresh_tokens where session_id = ?", (session_id,))
        self._ended = self._recently_ended()

    def _session(
        self, user_id: str, session_id: str, created_at: float, cookie: str | None = None
    ) -> Session:
        user = Identity(UUID(user_id), True, session_id)
        created = datetime.fromtimestamp(created_at, UTC)
        access_token, expires_at = issue(self._keys, user, created, self._clock())
        refresh_token = secrets.token_urlsafe(24)
        self._database.execute(
            "insert into refresh_tokens values (?, ?, null)", (_hash(refresh_token), session_id)
        )
        self._database.execute(
            _FORGET_OLD_TOKENS, (session_id, session_id, self._now() - SESSION_LIFETIME.total_seconds())
        )
        return Session(access_token, refresh_token, expires_at, user, created, cookie)

    def _recently_ended(self) -> frozenset[str]:
        since = self._now() - (2 * LIFETIME).total_seconds()
        return frozenset(row[0] for row in self._database.execute(_RECENTLY_REVOKED, (since,)))

    def _one(self, query: str, *values: object) -> tuple[Any, ...] | None:
        return self._database.execute(query, values).fetchone()

    def _now(self) -> float:
        return self._clock().timestamp()


_ACTIVE = (
    "select s.id, s.user_id, u.created_at from sessions s join users u on u.id = s.user_id"
    " where s.revoked_at is null and s.expires_at > ?"
)
_RECENTLY_REVOKED = "select id from sessions where revoked_at > ?"
# A session keeps its newest hundred tokens, and none longer than a session lives.
_FORGET_OLD_TOKENS = (
    "delete from refresh_tokens where session_id = ? and rowid not in (select rowid from refresh_tokens"
    " where session_id = ? order by rowid desc limit 100) or used_at < ?"
)


def _hash(secret: str) -> str:
    # JSON can carry half a surrogate pair, which UTF-8 cannot.
    return hashlib.sha256(secret.encode(errors="surrogatepass")).hexdigest()
