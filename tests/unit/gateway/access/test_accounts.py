"""Anonymous users: sessions, cookies, refresh tokens."""

import asyncio
import sqlite3
import stat
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest

from gateway.access.accounts import Accounts, RefreshRefused
from gateway.access.keys import Keys
from gateway.access.tokens import EMBEDDED_ISSUER, InvalidToken, Verifier


class Clock:
    def __init__(self) -> None:
        self.now = datetime.now(UTC)

    def __call__(self) -> datetime:
        return self.now

    def passes(self, **duration: float) -> None:
        self.now += timedelta(**duration)


@pytest.fixture
def clock() -> Clock:
    return Clock()


@pytest.fixture
def opened(tmp_path: Path, clock: Clock) -> Iterator[Callable[[], Accounts]]:
    """Opens the same accounts, as a restart or another replica would."""
    every: list[Accounts] = []

    def open_accounts() -> Accounts:
        every.append(Accounts(tmp_path / "accounts" / "accounts.sqlite3", Keys.open(tmp_path), clock))
        return every[-1]

    yield open_accounts
    for accounts in every:
        accounts.close()


@pytest.fixture
def accounts(opened: Callable[[], Accounts]) -> Accounts:
    return opened()


async def refused(accounts: Accounts, refresh_token: str) -> str:
    with pytest.raises(RefreshRefused) as error:
        await accounts.refresh(refresh_token)
    return error.value.code


async def test_a_new_user_can_be_recognised_by_token_and_cookie(accounts: Accounts, tmp_path: Path) -> None:
    session = await accounts.create_anonymous()
    verifier = Verifier(Keys.open(tmp_path), EMBEDDED_ISSUER)
    assert session.user.is_anonymous
    assert await verifier.verify(session.access_token) == session.user
    assert await accounts.user_of_cookie(session.cookie or "") == session.user


async def test_users_differ(accounts: Accounts) -> None:
    sessions = await asyncio.gather(*(accounts.create_anonymous() for _ in range(20)))
    for secrets in zip(
        *((s.user.user_id, s.cookie, s.refresh_token, s.access_token) for s in sessions), strict=True
    ):
        assert len(set(secrets)) == 20


async def test_a_restart_forgets_nobody(opened: Callable[[], Accounts]) -> None:
    session = await opened().create_anonymous()
    again = opened()
    assert await again.user_of_cookie(session.cookie or "") == session.user
    assert (await again.refresh(session.refresh_token)).user == session.user


async def test_what_is_kept_opens_nothing(accounts: Accounts, tmp_path: Path) -> None:
    session = await accounts.create_anonymous()
    files = [path for path in (tmp_path / "accounts").iterdir() if path.name.startswith("accounts.sqlite3")]
    kept = b"".join(path.read_bytes() for path in files)
    assert str(session.user.user_id).encode() in kept
    for secret in (session.cookie or "", session.refresh_token, session.access_token):
        assert secret.encode() not in kept
    assert {stat.S_IMODE(path.stat().st_mode) for path in files} == {0o600}


async def test_a_cookie_lives_thirty_days_from_its_last_use(accounts: Accounts, clock: Clock) -> None:
    cookie = (await accounts.create_anonymous()).cookie or ""
    for _ in range(3):
        clock.passes(days=29)
        session = await accounts.by_cookie(cookie)
        assert session
        assert session.cookie is None
    clock.passes(days=31)
    assert await accounts.by_cookie(cookie) is None
    assert await accounts.user_of_cookie(cookie) is None


async def test_a_session_that_nobody_renews_for_thirty_days_has_expired(
    accounts: Accounts, clock: Clock
) -> None:
    session = await accounts.create_anonymous()
    clock.passes(days=29)
    session = await accounts.refresh(session.refresh_token)
    clock.passes(days=31)
    assert await refused(accounts, session.refresh_token) == "session_expired"


async def test_a_made_up_cookie_is_nobody_s(accounts: Accounts) -> None:
    for cookie in ("", "x", "\xff", "\ud800", "' or 1=1 --"):
        assert await accounts.by_cookie(cookie) is None
        assert await accounts.user_of_cookie(cookie) is None


async def test_refresh_tokens_rotate(accounts: Accounts, clock: Clock) -> None:
    session = await accounts.create_anonymous()
    tokens = {session.refresh_token}
    for _ in range(5):
        clock.passes(hours=1)
        session = await accounts.refresh(session.refresh_token)
        tokens.add(session.refresh_token)
    assert len(tokens) == 6


async def test_a_refresh_may_be_repeated_for_ten_seconds(accounts: Accounts, clock: Clock) -> None:
    session = await accounts.create_anonymous()
    first = await accounts.refresh(session.refresh_token)
    clock.passes(seconds=9)
    second = await accounts.refresh(session.refresh_token)
    assert first.user == second.user == session.user


async def test_a_stolen_refresh_token_ends_the_session(accounts: Accounts, clock: Clock) -> None:
    session = await accounts.create_anonymous()
    renewed = await accounts.refresh(session.refresh_token)
    clock.passes(seconds=11)
    assert await refused(accounts, session.refresh_token) == "refresh_token_already_used"
    assert await refused(accounts, renewed.refresh_token) == "refresh_token_not_found"
    assert await accounts.by_cookie(session.cookie or "") is None
    assert accounts.revoked(session.user.session_id or "")


async def test_tabs_that_refresh_at_once_all_go_on(accounts: Accounts) -> None:
    session = await accounts.create_anonymous()
    renewed = await asyncio.gather(*(accounts.refresh(session.refresh_token) for _ in range(10)))
    assert len({each.refresh_token for each in renewed}) == 10
    for each in renewed:
        assert (await accounts.refresh(each.refresh_token)).user == session.user


@pytest.mark.parametrize("token", ["", "x", "\ud800", "é" * 50_000])
async def test_an_unknown_refresh_token_is_refused(accounts: Accounts, token: str) -> None:
    assert await refused(accounts, token) == "refresh_token_not_found"


async def test_logging_out_ends_everything_of_that_session(accounts: Accounts, tmp_path: Path) -> None:
    session, other = await accounts.create_anonymous(), await accounts.create_anonymous()
    await accounts.revoke(session.user.session_id or "")
    verifier = Verifier(Keys.open(tmp_path), EMBEDDED_ISSUER, revoked=accounts.revoked)
    with pytest.raises(InvalidToken):
        await verifier.verify(session.access_token)
    assert await accounts.user_of_cookie(session.cookie or "") is None
    assert await refused(accounts, session.refresh_token) == "refresh_token_not_found"
    assert await verifier.verify(other.access_token) == other.user


async def test_a_restart_remembers_who_logged_out(opened: Callable[[], Accounts]) -> None:
    accounts = opened()
    session = await accounts.create_anonymous()
    await accounts.revoke(session.user.session_id or "")
    assert opened().revoked(session.user.session_id or "")


async def test_replicas_that_start_at_once_share_one_database(opened: Callable[[], Accounts]) -> None:
    replicas = await asyncio.gather(*(asyncio.to_thread(opened) for _ in range(8)))
    sessions = await asyncio.gather(*(replica.create_anonymous() for replica in replicas for _ in range(5)))
    for session in sessions:
        assert await replicas[0].user_of_cookie(session.cookie or "") == session.user


async def test_a_session_keeps_a_bounded_number_of_tokens(accounts: Accounts, tmp_path: Path) -> None:
    cookie = (await accounts.create_anonymous()).cookie or ""
    sessions = [await accounts.by_cookie(cookie) for _ in range(120)]
    last = sessions[-1]
    assert last
    assert await accounts.refresh(last.refresh_token)
    with sqlite3.connect(tmp_path / "accounts" / "accounts.sqlite3") as database:
        (count,) = database.execute("select count(*) from refresh_tokens").fetchone()
    database.close()
    assert count == 100
