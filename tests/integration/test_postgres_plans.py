"""How PostgreSQL finds a user's rows among 100 000 of others, policy included."""

from typing import Any

import pytest

from support.crowd import LISTS, crowd
from support.postgres import Database, Postgres


@pytest.fixture(scope="module")
def crowded(postgres: Postgres) -> Database:
    return crowd(postgres)


@pytest.mark.parametrize(("query", "index"), LISTS)
def test_a_users_list_is_read_from_an_index_whose_owner_the_policy_names(
    crowded: Database, query: str, index: str
) -> None:
    user = crowded.user()
    with crowded.acting_as("authenticated", user) as connection:
        connection.execute("set local jit = off")
        row = connection.execute(f"explain (format json) {query}".encode()).fetchone()
    assert row
    nodes = list(_nodes(row[0][0]["Plan"]))
    used = [node for node in nodes if node.get("Index Name") == index]
    assert used, nodes
    assert "user_id = $0" in used[0]["Index Cond"]
    assert not [node for node in nodes if node["Node Type"] == "Seq Scan"]


def _nodes(plan: dict[str, Any]) -> list[dict[str, Any]]:
    return [plan, *(node for child in plan.get("Plans", ()) for node in _nodes(child))]
