"""Who may say and read what on NATS, made from the contracts and `roles`.

Written to deploy/nats/authorization.conf by `concepts authorization`; a test keeps the two equal.
"""

import re
from collections.abc import Iterable

from concept_contracts import events, subjects
from concept_contracts.streams import (
    ATTEMPTS,
    CONCEPTS,
    CONSUMERS,
    EXPORTS,
    BucketKind,
    BucketSpec,
    ConsumerSpec,
    StreamSpec,
)
from concept_runtime import object_layout
from concept_visualizer.errors import CommandFailed
from concept_visualizer.roles import ROLES, Role, erase

_HEAD = """\
# Made by `concepts authorization`; do not edit.
#
# Every service publishes only the facts it is responsible for, and reads only the streams and buckets of its
# work. `subscriber` is for systems that integrate: it reads every fact, by consumers of its own, and says
# none; `concepts authorization --subscriber crm` adds a user `crm` that cannot touch the consumers of other
# subscribers either. `operator` may do everything, as `concepts provision` and `concepts doctor` must.
# Passwords come from the environment of the server and may be bcrypt hashes. A client logs in by its URL:
# nats://gateway:<password>@<host>:4222
"""
_EVERY_SERVICE = (
    "$JS.API.INFO",
    "$JS.API.STREAM.NAMES",
    f"$KV.{ATTEMPTS.name}.>",
    subjects.PROGRESS,
    *subjects.every_version(events.ConceptFailed),
    "_INBOX.>",
)

_HEARING = ("_INBOX.>", f"{subjects.LIVE}.>")
_READING = (
    "$JS.API.INFO",
    "$JS.API.STREAM.NAMES",
    *(
        subject
        for stream in (CONCEPTS.name, EXPORTS.name)
        for subject in (
            f"$JS.API.STREAM.INFO.{stream}",
            f"$JS.API.DIRECT.GET.{stream}",
            f"$JS.API.DIRECT.GET.{stream}.>",
        )
    ),
)


def render(subscribers: Iterable[str] = ()) -> str:
    """A file that nats-server includes. Passwords are left to its environment.

    Every name in `subscribers` becomes a user that can touch no consumer but its own. Raises CommandFailed
    for a name that is none.
    """
    named = [_named_subscriber(name) for name in subscribers]
    users = [_user("operator"), *(_service(role) for role in ROLES), _subscriber(), *named]
    return f"{_HEAD}authorization {{\n  users: [\n" + "".join(users) + "  ]\n}\n"


def _service(role: Role) -> str:
    own = [spec for spec in CONSUMERS if spec.durable.startswith(f"{role.name}-")]
    publish = [
        *_EVERY_SERVICE,
        *subjects.every_version(*role.facts),
        *(subject for stream in _read_by(role, own) for subject in _read(stream)),
        *(subject for spec in own for subject in _consumer(spec)),
        *(subjects.dead_letter(spec.durable) for spec in own),
        *(subject for bucket in role.objects for subject in _objects(bucket)),
        *(f"$KV.{bucket.name}.>" for bucket in role.values),
        *role.asks,
        *role.publish,
    ]
    subscribe = [
        "_INBOX.>",
        *subjects.interruptions(),
        *(subjects.retry(spec.durable) for spec in own),
        *role.answers,
        *role.subscribe,
    ]
    return _user(role.name, publish, subscribe)


def _named_subscriber(name: str) -> str:
    taken = {"operator", "subscriber", *(role.name for role in ROLES)}
    if name in taken or not re.fullmatch(r"[a-z][a-z0-9-]{0,31}", name):
        raise CommandFailed(
            f"{name!r} cannot be a subscriber's name: lower case, digits, hyphens; no service."
        )
    own = [
        ConsumerSpec(stream=stream, durable=f"{name}-{stream.lower()}", filters=())
        for stream in (CONCEPTS.name, EXPORTS.name)
    ]
    publish = [*_READING, *(subject for spec in own for subject in _consumer(spec))]
    return _user(name, publish, _HEARING)


def _subscriber() -> str:
    publish = [*_READING]
    for stream in (CONCEPTS.name, EXPORTS.name):
        publish += [
            f"$JS.API.CONSUMER.*.{stream}.>",
            f"$JS.API.CONSUMER.*.*.{stream}.*",
            f"$JS.ACK.{stream}.>",
        ]
    deny = [subject for spec in CONSUMERS for subject in _consumer(spec)]
    return _user("subscriber", publish, _HEARING, deny)


def _read_by(role: Role, own: Iterable[ConsumerSpec]) -> list[str]:
    """The streams that a service reads, by name; buckets are streams too."""
    written = (ATTEMPTS, *role.objects, *role.values)
    named = [CONCEPTS.name, *(spec.stream for spec in own), *map(_stream, (*role.reads, *written))]
    return list(dict.fromkeys(named))


def _stream(spec: StreamSpec | BucketSpec) -> str:
    if isinstance(spec, StreamSpec):
        return spec.name
    return object_layout.stream(spec.name) if spec.kind is BucketKind.OBJECTS else f"KV_{spec.name}"


def _read(stream: str) -> tuple[str, ...]:
    """Look at a stream, and at its messages on any replica or on the leader."""
    return (
        f"$JS.API.STREAM.INFO.{stream}",
        f"$JS.API.STREAM.MSG.GET.{stream}",
        f"$JS.API.DIRECT.GET.{stream}",
        f"$JS.API.DIRECT.GET.{stream}.>",
    )


def _consumer(spec: ConsumerSpec) -> tuple[str, ...]:
    """All one can do with a durable: make it, look at it, pull from it, acknowledge."""
    name = f"{spec.stream}.{spec.durable}"
    return (
        f"$JS.API.CONSUMER.*.{name}",
        f"$JS.API.CONSUMER.*.{name}.>",
        f"$JS.API.CONSUMER.*.*.{name}",
        f"$JS.ACK.{name}.>",
    )


def _objects(bucket: BucketSpec) -> tuple[str, ...]:
    """Write and delete; looking and reading is what `_read` grants."""
    return (
        f"$O.{bucket.name}.>",
        *erase(_stream(bucket)),
    )


def _user(
    name: str, publish: Iterable[str] = (), subscribe: Iterable[str] = (), deny: Iterable[str] = ()
) -> str:
    password = f"$NATS_{name.upper().replace('-', '_')}_PASSWORD"
    lines = [f"    {{ user: {name}, password: {password}"]
    if publish := list(publish):
        lines += ["      permissions: {", f"        publish: {{ {_listed('allow', publish)}"]
        lines += [f"          {_listed('deny', deny)}"] if deny else []
        lines += ["        }", f"        subscribe: {{ {_listed('allow', subscribe)}", "        }", "      }"]
    return "\n".join([*lines, "    }\n"])


def _listed(name: str, subject_list: Iterable[str]) -> str:
    return f"{name}: [\n" + "".join(f'            "{subject}"\n' for subject in subject_list) + "          ]"
