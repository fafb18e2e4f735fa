"""concept-gen before a hosted provider: one to ask through, the service by the settings given, what it
answers with."""

import base64
import io
from contextlib import AsyncExitStack
from uuid import uuid4

from PIL import Image

from concept_contracts import lifecycle, subjects
from concept_contracts.codec import Cause
from concept_contracts.events import ConceptFailed, ImageGenerated
from concept_gen.app import build_app
from concept_gen.settings import Settings
from concept_runtime.service import Service
from concept_runtime.settings import ServiceSettings
from support import events
from support.hosted_provider import HostedProvider, Reply, answering
from support.nats import NatsServer
from support.waiting import wait_until

GENERATIONS, EDITS, CHAT = "/v1/images/generations", "/v1/images/edits", "/v1/chat/completions"
JIGSAW_IMAGE, JIGSAW_PALETTES = "/v1/ai/image_generation", "/v1/prompt_engine/run"
VECTOR = b"""<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 100 100">
<rect width="100" height="100" fill="#f4efe6"/><circle cx="50" cy="50" r="40" fill="rgb(20, 60, 120)"/>
<g style="fill:#d9822b"><path d="M20 50h60v12h-60z"/></g><path d="M40 20h20v8h-20z" fill="#1a1a1a"/></svg>"""
HOSTILE = VECTOR.replace(
    b"<rect",
    b"""<script>alert(1)</script><image href="file:///etc/passwd" width="9" height="9"/>
<foreignObject><p>hello</p></foreignObject><style>@import url(http://evil.example/x.css);</style>
<a href="javascript:alert(1)"><rect width="5" height="5"/></a><rect onload="alert(1)" stroke="url(http://evil.example)\"""",
    1,
)


def picture(width: int = 64, height: int = 64, form: str = "PNG") -> bytes:
    out = io.BytesIO()
    Image.new("RGB", (width, height), "#336699").save(out, form)
    return out.getvalue()


def encoded(data: bytes) -> Reply:
    return answering({"data": [{"b64_json": base64.b64encode(data).decode()}]})


def palettes(count: int) -> list[dict[str, str]]:
    hues = ["#8a1c1c", "#1c4f8a", "#1c8a3f", "#6d1c8a"]
    rest = {"secondary": "#777777", "accent": "#c98a2b", "background": "#fffdf8", "text": "#222222"}
    return [{"name": f"Palette {n}", "description": "One.", "primary": hues[n], **rest} for n in range(count)]


class Stage:
    """A gateway to speak through, concept-gen by the settings given, and the provider behind it."""

    def __init__(self, nats: NatsServer, provider: HostedProvider, stack: AsyncExitStack) -> None:
        self.provider = provider
        self._nats, self._stack = nats, stack
        settings = ServiceSettings(nats_url=nats.url)
        self.gateway = Service("gateway", settings, admits=lifecycle.admits)

    async def serve(self, provider: str, **settings) -> "Stage":
        url = self.provider.url
        keys = {f"{name}_api_key": "secret" for name in ("jigsawstack", "openai", "recraft")}
        urls = {f"{name}_url": url for name in ("jigsawstack", "openai", "recraft")}
        given = {
            "provider": provider,
            "provider_timeout": 2.0,
            "openai_image_model": "gpt-image-1",
            **keys,
            **urls,
        }
        service = build_app(Settings.model_validate({"nats_url": self._nats.url} | given | settings))
        await self._stack.enter_async_context(service.running())
        return self

    async def ask(self, event=None, **fields):
        event = event or events.concept_requested(**{"concept_id": uuid4(), "palette_count": 2} | fields)
        await self.gateway.log.append(event, Cause(str(uuid4()), "chain"))

        async def outcome():
            history = await self.gateway.log.load(subjects.concept_history(event.concept_id))
            return next(
                (f.event for f in history if isinstance(f.event, ImageGenerated | ConceptFailed)), None
            )

        return await wait_until(outcome, 20)

    async def picture_of(self, made: ImageGenerated) -> Image.Image:
        return Image.open(io.BytesIO(await self.gateway.objects.get(made.image)))
