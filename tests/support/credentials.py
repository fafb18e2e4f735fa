"""A NATS operator with one account and one user of it, as `nsc` would make them: signed by Ed25519 keys.

https://docs.nats.io/running-a-nats-service/configuration/securing_nats/auth_intro/jwt
"""

import base64
import hashlib
import json
import os
import time
from pathlib import Path
from typing import Any, NamedTuple

import nkeys

_TRAFFIC = dict.fromkeys(("subs", "data", "payload", "imports", "exports", "conn", "leaf"), -1)
_JETSTREAM = dict.fromkeys(("mem_storage", "disk_storage", "streams", "consumer"), -1)


class Trust(NamedTuple):
    """`server`: a file of server configuration; `user`: a credentials file that such a server lets in."""

    server: Path
    user: Path


def trust(folder: Path) -> Trust:
    """Makes both files, with keys that nobody else has."""
    operator, system, account, user = (_key(kind) for kind in ("O", "A", "A", "U"))
    accounts = {
        _name(system): _jwt(operator, system, {"type": "account", "limits": _TRAFFIC}),
        _name(account): _jwt(operator, account, {"type": "account", "limits": _TRAFFIC | _JETSTREAM}),
    }
    said = _jwt(operator, operator, {"type": "operator", "system_account": _name(system)})
    allowed = {"type": "user", "subs": -1, "data": -1, "payload": -1}
    files = Trust(folder / "operator.conf", folder / "user.creds")
    files.server.write_text(_configuration(said, _name(system), accounts))
    files.user.write_text(_credentials(_jwt(account, user, allowed), user))
    return files


def _key(kind: str) -> nkeys.KeyPair:
    prefix = {"O": nkeys.PREFIX_BYTE_OPERATOR, "A": nkeys.PREFIX_BYTE_ACCOUNT, "U": nkeys.PREFIX_BYTE_USER}
    return nkeys.from_seed(nkeys.encode_seed(os.urandom(32), prefix[kind]))


def _name(key: nkeys.KeyPair) -> str:
    return key.public_key.decode()


def _jwt(issuer: nkeys.KeyPair, subject: nkeys.KeyPair, claims: dict[str, Any]) -> str:
    body = {
        "iat": int(time.time()),
        "iss": _name(issuer),
        "sub": _name(subject),
        "name": "tests",
        "nats": {"version": 2} | claims,
    }
    body["jti"] = base64.b32encode(hashlib.sha256(json.dumps(body).encode()).digest()).decode().rstrip("=")
    signed = f"{_part({'typ': 'JWT', 'alg': 'ed25519-nkey'})}.{_part(body)}"
    return f"{signed}.{_url(issuer.sign(signed.encode()))}"


def _part(claims: dict[str, Any]) -> str:
    return _url(json.dumps(claims, separators=(",", ":")).encode())


def _url(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _configuration(operator: str, system: str, accounts: dict[str, str]) -> str:
    known = "\n".join(f'  {name}: "{jwt}"' for name, jwt in accounts.items())
    return f"""
operator: "{operator}"
system_account: {system}
resolver: MEMORY
resolver_preload: {{
{known}
}}
"""


def _credentials(jwt: str, key: nkeys.KeyPair) -> str:
    return f"""-----BEGIN NATS USER JWT-----
{jwt}
------END NATS USER JWT------

-----BEGIN USER NKEY SEED-----
{key.seed.decode()}
------END USER NKEY SEED------
"""
