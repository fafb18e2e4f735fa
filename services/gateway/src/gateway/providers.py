"""Which providers a request may name: those that concept-gen can draw with."""

from concept_contracts.queries import PROVIDERS_LIST, ListedProviders, ListProviders
from concept_runtime.errors import QueryFailed
from concept_runtime.queries import Queries
from gateway.problems import invalid

_PATIENCE = 2.0


class Providers:
    def __init__(self, queries: Queries) -> None:
        self._queries = queries

    async def require(self, name: str | None) -> None:
        """Raises Problem 422 for a provider that is not set up here.

        Passes while concept-gen does not answer: requests are taken without it, and what it then refuses does
        not count against the quota.
        """
        if name is None:
            return
        try:
            listed = await self._queries.ask(PROVIDERS_LIST, ListProviders(), ListedProviders, _PATIENCE)
        except QueryFailed:
            return
        if name not in listed.images:
            raise invalid(("body", "provider"), f"providers set up here are {', '.join(listed.images)}")
