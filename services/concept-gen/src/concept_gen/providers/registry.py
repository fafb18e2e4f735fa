"""The providers that a deployment's settings allow. One without a key or a model is not there."""

from collections.abc import Awaitable, Callable
from dataclasses import dataclass, field

import httpx
from pydantic import SecretStr

from concept_contracts.images import Artifact
from concept_gen.hosted.api import Api
from concept_gen.hosted.breaker import Breaker
from concept_gen.hosted.downloads import Downloads
from concept_gen.hosted.purchases import Purchases
from concept_gen.ports import ImageProvider, PaletteProvider
from concept_gen.providers import jigsawstack, openai_compatible, recraft
from concept_gen.providers.chat_palettes import ChatPalettes
from concept_gen.providers.local import NAME as LOCAL
from concept_gen.providers.local import LocalProvider
from concept_gen.settings import Settings, listed

Fetch = Callable[[Artifact], Awaitable[bytes]]


@dataclass(frozen=True)
class Providers:
    """By name: who draws, and who proposes palettes."""

    images: dict[str, ImageProvider] = field(default_factory=dict[str, ImageProvider])
    palettes: dict[str, PaletteProvider] = field(default_factory=dict[str, PaletteProvider])


class Registry:
    """Builds adapters; `fetch` reads the picture that a refinement starts from."""

    def __init__(self, settings: Settings, purchases: Purchases, fetch: Fetch) -> None:
        self._settings, self._purchases, self._fetch = settings, purchases, fetch
        self._clients: list[httpx.AsyncClient] = []

    def providers(self, local: LocalProvider) -> Providers:
        found = Providers({LOCAL: local}, {LOCAL: local})
        self._add_jigsawstack(found)
        self._add_openai(found)
        self._add_recraft(found)
        return found

    async def close(self) -> None:
        for client in self._clients:
            await client.aclose()

    def _add_jigsawstack(self, found: Providers) -> None:
        settings, key = self._settings, self._settings.jigsawstack_api_key
        if key is None:
            return
        api = self._api("JigsawStack", settings.jigsawstack_url, {"x-api-key": key.get_secret_value()})
        hosts = jigsawstack.HOSTS + listed(settings.jigsawstack_hosts)
        provider = jigsawstack.JigsawStack(api, self._downloads(api, hosts), self._purchases, self._fetch)
        found.images[jigsawstack.NAME] = provider
        found.palettes[jigsawstack.NAME] = provider

    def _add_openai(self, found: Providers) -> None:
        settings, name = self._settings, openai_compatible.NAME
        if settings.openai_image_model is None and settings.openai_palette_model is None:
            return
        api = self._api("The image service", settings.openai_url, _bearer(settings.openai_api_key))
        if settings.openai_image_model:
            dialect = openai_compatible.dialect_of(settings.openai_image_model)
            found.images[name] = self._openai(name, api, listed(settings.openai_hosts), dialect)
        if settings.openai_palette_model:
            found.palettes[name] = ChatPalettes(name, api, self._purchases, settings.openai_palette_model)

    def _add_recraft(self, found: Providers) -> None:
        settings, name = self._settings, recraft.NAME
        if settings.recraft_api_key is None:
            return
        api = self._api("Recraft", settings.recraft_url, _bearer(settings.recraft_api_key))
        hosts = recraft.HOSTS + listed(settings.recraft_hosts)
        found.images[name] = self._openai(name, api, hosts, recraft.dialect(settings.recraft_model))

    def _openai(
        self, name: str, api: Api, hosts: tuple[str, ...], dialect: openai_compatible.Dialect
    ) -> ImageProvider:
        downloads = self._downloads(api, hosts)
        return openai_compatible.OpenAIImages(name, api, downloads, self._purchases, self._fetch, dialect)

    def _api(self, name: str, url: str, headers: dict[str, str]) -> Api:
        settings = self._settings
        breaker = Breaker(settings.breaker_failures, settings.breaker_pause)
        client = self._client()
        return Api(
            name,
            url.rstrip("/").removesuffix("/v1"),
            headers,
            client,
            limit=settings.provider_timeout,
            breaker=breaker,
        )

    def _downloads(self, api: Api, hosts: tuple[str, ...]) -> Downloads:
        return Downloads(api.base_url, hosts, self._client(), limit=min(60, self._settings.provider_timeout))

    def _client(self) -> httpx.AsyncClient:
        limit = self._settings.provider_timeout
        client = httpx.AsyncClient(timeout=httpx.Timeout(limit, connect=min(5.0, limit)))
        self._clients.append(client)
        return client


def _bearer(key: SecretStr | None) -> dict[str, str]:
    """Self-hosted servers often want no key."""
    return {"Authorization": f"Bearer {key.get_secret_value()}"} if key else {}
