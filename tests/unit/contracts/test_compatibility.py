"""Which changes of a schema its readers and writers survive."""

from typing import Any

import pytest

from compatibility import breaking_changes


def schema(properties: dict[str, Any], required: tuple[str, ...] = ("id",), **rest: Any) -> dict[str, Any]:
    return {
        "type": "object",
        "properties": {"id": {"type": "string"}} | properties,
        "required": required,
    } | rest


def test_equal_schemas_are_compatible() -> None:
    assert breaking_changes(schema({}), schema({})) == []


def test_an_optional_field_may_be_added() -> None:
    assert breaking_changes(schema({}), schema({"note": {"type": "string", "default": ""}})) == []


def test_words_that_validate_nothing_may_change() -> None:
    assert breaking_changes(schema({}, title="A", description="old"), schema({}, title="B")) == []


def test_a_field_called_title_is_a_field() -> None:
    old = schema({"title": {"type": "string"}})
    assert breaking_changes(old, schema({})) == ["removed field title"]


def test_an_enum_value_may_be_added() -> None:
    old, new = schema({"kind": {"enum": ["a"]}}), schema({"kind": {"enum": ["a", "b"]}})
    assert breaking_changes(old, new) == []


def test_references_are_followed_whatever_the_definitions_are_called() -> None:
    colour = {"type": "string", "pattern": "^#"}
    old = schema({"ink": {"$ref": "#/$defs/Ink"}}, **{"$defs": {"Ink": colour}})
    new = schema({"ink": {"$ref": "#/$defs/Colour"}}, **{"$defs": {"Colour": colour}})
    assert breaking_changes(old, new) == []


NULLABLE = {"anyOf": [{"type": "string"}, {"type": "null"}], "default": None}


@pytest.mark.parametrize(
    ("old", "new", "said"),
    [
        ({"a": {"type": "string"}}, {}, "removed field a"),
        ({"a": {"type": "string"}}, {"a": {"type": "integer"}}, "narrowed type of a: no longer string"),
        ({"a": {"type": "string"}}, {"a": NULLABLE}, "widened type of a: now also null"),
        ({"a": NULLABLE}, {"a": {"type": "string"}}, "narrowed type of a: no longer null"),
        ({"a": {"enum": ["x", "y"]}}, {"a": {"enum": ["x"]}}, "removed enum value 'y' of a"),
        ({"a": {"type": "string"}}, {"a": {"type": "string", "enum": ["x"]}}, "now only ['x']"),
        (
            {"a": {"type": "string"}},
            {"a": {"type": "string", "maxLength": 5}},
            "narrowed type of a: maxLength",
        ),
        (
            {"a": {"type": "integer", "minimum": 3}},
            {"a": {"type": "integer", "minimum": 0}},
            "widened type of a",
        ),
        (
            {"a": {"type": "integer", "minimum": 0}},
            {"a": {"type": "integer", "minimum": 3}},
            "narrowed type of a",
        ),
        ({"a": {"type": "string", "format": "uuid"}}, {"a": {"type": "string"}}, "no longer string uuid"),
        (
            {"a": {"type": "integer", "default": 7}},
            {"a": {"type": "integer", "default": 5}},
            "changed default",
        ),
        (
            {"a": {"type": "array", "items": {"type": "string"}}},
            {"a": {"type": "array", "items": {"type": "integer"}}},
            "narrowed type of a[]",
        ),
        (
            {"a": {"anyOf": [schema({"b": {"type": "string"}}), {"type": "null"}]}},
            {"a": {"anyOf": [schema({}), {"type": "null"}]}},
            "removed field a.b",
        ),
        (
            {"a": {"type": "object", "additionalProperties": {"type": "string"}}},
            {"a": {"type": "object", "additionalProperties": {"type": "integer"}}},
            "narrowed type of a.*",
        ),
    ],
)
def test_a_breaking_change_is_named(old: dict[str, Any], new: dict[str, Any], said: str) -> None:
    assert said in "; ".join(breaking_changes(schema(old), schema(new)))


def test_a_new_required_field_is_named() -> None:
    new = schema({"a": {"type": "string"}}, required=("id", "a"))
    assert breaking_changes(schema({}), new) == ["new required field a"]


def test_a_field_may_not_become_required() -> None:
    field = {"a": {"type": "string", "default": ""}}
    said = breaking_changes(schema(field), schema(field, required=("id", "a")))
    assert said == ["field a has become required"]


def test_a_field_may_not_stop_being_required() -> None:
    assert breaking_changes(schema({}), schema({}, required=())) == ["field id is no longer required"]
