"""Whether readers and writers of two revisions of a schema understand each other, both ways.

Schemas are those pydantic generates (JSON Schema 2020-12 with `$defs`, without recursion). Within one major
version only an optional field with a default may be added; enum values may be added, since readers ignore
those they do not know. Every other difference is named.
"""

from collections.abc import Iterator
from typing import Any

from pydantic import JsonValue

Schema = dict[str, Any]

_LOWER_BOUNDS = ("minimum", "exclusiveMinimum", "minLength", "minItems", "minProperties")
_UPPER_BOUNDS = ("maximum", "exclusiveMaximum", "maxLength", "maxItems", "maxProperties")
_EXACT = ("pattern", "format", "const", "multipleOf", "uniqueItems", "additionalProperties")
_ANNOTATIONS = frozenset({"title", "description", "examples", "deprecated", "$schema", "$id", "$comment"})
_MISSING = object()


def breaking_changes(old: Schema, new: Schema) -> list[str]:
    """What stands against `new` being the next revision after `old`; empty when compatible both ways."""
    return list(_compare(structure(old), structure(new), ""))


def structure(schema: Schema) -> Schema:
    """The schema with its references resolved and without the words that validate nothing."""
    return _resolved(schema, schema.get("$defs", {}))


def _resolved(node: JsonValue, definitions: Schema) -> Any:
    if isinstance(node, list):
        return [_resolved(item, definitions) for item in node]
    if not isinstance(node, dict):
        return node
    if "$ref" in node:
        target = definitions[str(node["$ref"]).rsplit("/", 1)[-1]]
        return _resolved(target | {key: value for key, value in node.items() if key != "$ref"}, definitions)
    return {key: _keyword(key, value, definitions) for key, value in node.items() if _validates(key)}


def _validates(keyword: str) -> bool:
    return keyword not in _ANNOTATIONS and keyword != "$defs"


def _keyword(keyword: str, value: Any, definitions: Schema) -> Any:
    if keyword == "properties":
        return {name: _resolved(field, definitions) for name, field in value.items()}
    return value if keyword in {"default", "enum", "const"} else _resolved(value, definitions)


def _compare(old: Schema, new: Schema, path: str) -> Iterator[str]:
    yield from _types(old, new, path)
    yield from _enums(old, new, path)
    yield from _bounds(old, new, path)
    yield from _exact(old, new, path)
    yield from _fields(old, new, path)
    yield from _items(old, new, path)


def _types(old: Schema, new: Schema, path: str) -> Iterator[str]:
    before, after = _alternatives(old), _alternatives(new)
    for kind in sorted(before.keys() - after.keys()):
        yield f"narrowed type{_of(path)}: no longer {kind}"
    for kind in sorted(after.keys() - before.keys()):
        yield f"widened type{_of(path)}: now also {kind}"
    if "anyOf" in old or "anyOf" in new:
        for kind in sorted(before.keys() & after.keys()):
            yield from _compare(before[kind], after[kind], path)


def _alternatives(schema: Schema) -> dict[str, Schema]:
    """The schemas a value may follow, by a name that tells them apart."""
    options = schema.get("anyOf")
    if options is None:
        return {_kind(schema): schema}
    return {kind: option for option in options for kind, option in _alternatives(option).items()}


def _kind(schema: Schema) -> str:
    kind = str(schema.get("type", "any"))
    marks = [str(schema[mark]) for mark in ("format", "pattern") if mark in schema]
    return " ".join([kind, *marks])


def _enums(old: Schema, new: Schema, path: str) -> Iterator[str]:
    before, after = old.get("enum"), new.get("enum")
    if before is None and after is not None:
        yield f"narrowed type{_of(path)}: now only {after}"
    elif before is not None and after is None:
        yield f"widened type{_of(path)}: no longer only {before}"
    elif before is not None and after is not None:
        for value in before:
            if value not in after:
                yield f"removed enum value {value!r}{_of(path)}"


def _bounds(old: Schema, new: Schema, path: str) -> Iterator[str]:
    for keywords, tighter in ((_LOWER_BOUNDS, 1), (_UPPER_BOUNDS, -1)):
        for keyword in keywords:
            before, after = old.get(keyword), new.get(keyword)
            if before == after:
                continue
            tightened = before is None or (after is not None and (after - before) * tighter > 0)
            verb = "narrowed" if tightened else "widened"
            yield f"{verb} type{_of(path)}: {keyword} was {before}, is {after}"


def _exact(old: Schema, new: Schema, path: str) -> Iterator[str]:
    for keyword in _EXACT:
        before, after = old.get(keyword, _MISSING), new.get(keyword, _MISSING)
        if isinstance(before, dict) and isinstance(after, dict):
            yield from _compare(old[keyword], new[keyword], f"{path}.*")
        elif before != after and keyword not in {"format", "pattern"}:
            yield f"changed {keyword}{_of(path)}"
    if old.get("default", _MISSING) != new.get("default", _MISSING) and "default" in old:
        yield f"changed default{_of(path)}"


def _fields(old: Schema, new: Schema, path: str) -> Iterator[str]:
    before, after = old.get("properties", {}), new.get("properties", {})
    needed_before, needed_after = set(old.get("required", ())), set(new.get("required", ()))
    for name, field in before.items():
        where = f"{path}.{name}".lstrip(".")
        if name not in after:
            yield f"removed field {where}"
            continue
        if name in needed_before - needed_after:
            yield f"field {where} is no longer required"
        if name in needed_after - needed_before:
            yield f"field {where} has become required"
        yield from _compare(field, after[name], where)
    for name in sorted(needed_after - before.keys()):
        yield f"new required field {f'{path}.{name}'.lstrip('.')}"


def _items(old: Schema, new: Schema, path: str) -> Iterator[str]:
    if "items" in old or "items" in new:
        yield from _compare(_schema(old.get("items")), _schema(new.get("items")), f"{path}[]")
    before, after = old.get("prefixItems", []), new.get("prefixItems", [])
    if len(before) != len(after):
        yield f"changed length{_of(path)}"
    for position, (first, second) in enumerate(zip(before, after, strict=False)):
        yield from _compare(first, second, f"{path}[{position}]")


def _schema(value: JsonValue) -> Schema:
    """`true` and `false` are schemas too; so is absence."""
    return {"not": {}} if value is False else value if isinstance(value, dict) else {}


def _of(path: str) -> str:
    return f" of {path}" if path else ""
