"""Hosted providers against a server that acts as they do: every fault ends well, nothing is paid twice."""

import asyncio
import json
import re
from uuid import uuid4

import pytest

from concept_contracts.events import ImageGenerated, RefinementSource
from support import events
from support.hosted_provider import HANG, Reply, answering
from support.provider_stage import (
    CHAT,
    EDITS,
    GENERATIONS,
    JIGSAW_IMAGE,
    JIGSAW_PALETTES,
    VECTOR,
    Stage,
    encoded,
    palettes,
    picture,
)


async def test_an_openai_compatible_server_draws_on_the_canvas_asked_for(stage: Stage):
    await stage.serve("openai-compatible")
    stage.provider.tell(GENERATIONS, encoded(picture(1024, 1024)))
    made = await stage.ask(width=600, height=400, logo_description="a heron at dawn")
    assert (await stage.picture_of(made)).size == (600, 400)
    call = stage.provider.to(GENERATIONS)[0]
    assert call.headers["authorization"] == "Bearer secret"
    assert call.json()["size"] == "1536x1024"
    assert "a heron at dawn" in call.json()["prompt"]
    assert (made.recipe.provider, made.recipe.model) == ("openai-compatible", "gpt-image-1")
    assert (made.palette_source, len(made.palettes)) == ("local", 2)


async def test_a_picture_named_by_url_is_downloaded(stage: Stage):
    await stage.serve("openai-compatible", openai_image_model="sd-turbo")
    stage.provider.tell(GENERATIONS, answering({"data": [{"url": f"{stage.provider.url}/made.webp"}]}))
    stage.provider.tell("/made.webp", Reply(picture(form="WEBP"), media_type="image/webp"))
    made = await stage.ask()
    assert (await stage.picture_of(made)).size == (1024, 1024)


async def test_an_edit_sends_the_parents_picture_and_what_is_to_be_kept(stage: Stage):
    await stage.serve("openai-compatible")
    stage.provider.tell(EDITS, encoded(picture()))
    parent = await stage.gateway.objects.put_artifact(uuid4(), picture(32, 32), "image/png", 32, 32)
    request = events.refinement_requested(
        concept_id=uuid4(),
        source=RefinementSource(image=parent),
        instructions="add a hat",
        preserve=("layout",),
    )
    await stage.ask(request)
    call = stage.provider.to(EDITS)[0]
    assert picture(32, 32) in call.body
    assert b'name="image[]"' in call.body
    assert b"add a hat. Keep the layout as they are" in call.body


async def test_a_vector_answer_becomes_the_role_tagged_vector_artifact(stage: Stage):
    await stage.serve("recraft")
    stage.provider.tell(GENERATIONS, encoded(VECTOR))
    made = await stage.ask()
    svg = (await stage.gateway.objects.get(made.vector)).decode()
    tagged = dict(re.findall(r'fill="(#\w+)"[^>]*data-fill-role="([a-z-]+)"', svg))
    assert tagged == {
        "#f4efe6": "background",
        "#143c78": "primary",
        "#d9822b": "secondary",
        "#1a1a1a": "text",
    }
    body = stage.provider.to(GENERATIONS)[0].json()
    assert body["model"] == "recraftv4_1_vector"
    assert len(body["controls"]["colors"]) == 3


async def test_a_drawing_with_entities_is_refused(stage: Stage):
    await stage.serve("recraft")
    bomb = b'<!DOCTYPE svg [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;&a;">]>' + VECTOR
    stage.provider.tell(GENERATIONS, encoded(b"<?xml version='1.0'?>" + bomb))
    failed = await stage.ask()
    assert (failed.code, failed.user_fault) == ("unsafe-drawing", False)
    assert len(stage.provider.to(GENERATIONS)) == 1


async def test_palettes_come_from_a_chat_endpoint_by_schema_and_are_repaired(stage: Stage):
    await stage.serve("local", palette_provider="openai-compatible", openai_palette_model="small-chat")
    pale = palettes(2)
    pale[0]["text"] = "#dddddd"
    stage.provider.tell(CHAT, answering({"choices": [{"message": {"content": _text({"palettes": pale})}}]}))
    made = await stage.ask()
    assert made.palette_source == "provider"
    assert made.palettes[0].roles.text != "#dddddd"
    assert stage.provider.to(CHAT)[0].json()["response_format"]["type"] == "json_schema"


@pytest.mark.parametrize(
    "reply",
    [
        answering({"choices": [{"message": {"content": "here you are!"}}]}),
        answering({"choices": [{"message": {"content": '{"palettes": []}'}}]}),
        answering({"choices": []}),
        Reply(b"{}", 500),
        Reply(b"<html>", 200, "text/html"),
    ],
    ids=["prose", "none", "no choice", "500", "html"],
)
async def test_local_palettes_stand_in_where_the_palette_provider_fails(stage: Stage, reply: Reply):
    await stage.serve("local", palette_provider="openai-compatible", openai_palette_model="small-chat")
    stage.provider.tell(CHAT, reply)
    made = await stage.ask()
    assert (made.palette_source, len(made.palettes)) == ("fallback", 2)


async def test_retry_after_is_honoured_by_everyone(stage: Stage):
    await stage.serve("openai-compatible")
    stage.provider.tell(GENERATIONS, Reply(b"{}", 429, headers={"retry-after": "2"}), encoded(picture()))
    loop = asyncio.get_running_loop()
    began = loop.time()
    assert isinstance(await stage.ask(), ImageGenerated)
    assert loop.time() - began >= 2


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (answering({"error": {"message": "bad key"}}, status=401), "provider-credentials"),
        (answering({"error": {"message": "no access"}}, status=403), "provider-credentials"),
        (answering({"error": {"message": "pay"}}, status=402), "provider-payment-required"),
        (answering({"error": {"code": "insufficient_quota"}}, status=429), "provider-payment-required"),
        (answering({"error": {"message": "bad size"}}, status=400), "provider-rejected-request"),
        (answering({"data": []}), "unusable-result"),
        (Reply(b"<html>hello</html>", 200, "text/html"), "unusable-result"),
        (encoded(b"<html>hello</html>"), "wrong-type"),
        (encoded(b"GIF89a" + b"\0" * 64), "wrong-type"),
        (encoded(picture()[:-30]), "unusable-result"),
        (encoded(picture(9000, 1)), "result-too-large"),
        (Reply(b"", 200, announced=60 * 2**20), "result-too-large"),
    ],
    ids=[
        "401",
        "403",
        "402",
        "no quota",
        "400",
        "no picture",
        "html",
        "html inside",
        "gif",
        "cut png",
        "pixels",
        "60 MB",
    ],
)
async def test_what_cannot_get_better_ends_the_concept_after_one_call(stage: Stage, reply: Reply, code: str):
    await stage.serve("openai-compatible")
    stage.provider.tell(GENERATIONS, reply)
    failed = await stage.ask()
    assert (failed.code, failed.user_fault, failed.stage) == (code, False, "generating")
    assert len(stage.provider.to(GENERATIONS)) == 1


async def test_a_moderation_refusal_is_final_and_nobody_else_is_asked(stage: Stage):
    await stage.serve("openai-compatible", provider_fallbacks="local")
    refusal = {"error": {"code": "moderation_blocked", "message": "Your request was rejected."}}
    stage.provider.tell(GENERATIONS, answering(refusal, status=400))
    failed = await stage.ask()
    assert (failed.code, failed.user_fault) == ("content-refused", True)


async def test_a_prompt_guard_refusal_told_with_success_is_final(stage: Stage):
    await stage.serve("jigsawstack")
    stage.provider.tell(JIGSAW_IMAGE, Reply(picture(), media_type="image/png"))
    stage.provider.tell(JIGSAW_PALETTES, answering({"success": False, "message": "prompt_guard: hate"}))
    failed = await stage.ask()
    assert (failed.code, failed.user_fault) == ("content-refused", True)


@pytest.mark.parametrize(
    ("reply", "code"),
    [
        (Reply(b"<html>sorry</html>", media_type="text/html"), "wrong-type"),
        (Reply(b"<html>sorry</html>", media_type="image/png"), "wrong-type"),
        (Reply(b"", media_type="image/png", announced=40 * 2**20), "result-too-large"),
        (Reply(b"x" * (25 * 2**20), media_type="image/png"), "result-too-large"),
        (Reply(b"", 404), "unusable-result"),
        (Reply(b"", 302, headers={"location": "http://169.254.169.254/latest"}), "forbidden-host"),
    ],
    ids=["html", "html as png", "40 MB announced", "25 MB sent", "gone", "redirected away"],
)
async def test_a_download_that_may_not_be_used_ends_the_concept(stage: Stage, reply: Reply, code: str):
    await stage.serve("openai-compatible")
    stage.provider.tell(GENERATIONS, answering({"data": [{"url": f"{stage.provider.url}/made.png"}]}))
    stage.provider.tell("/made.png", reply)
    assert (await stage.ask()).code == code
    assert len(stage.provider.to(GENERATIONS)) == 1


async def test_a_picture_on_a_foreign_host_is_not_fetched(stage: Stage):
    await stage.serve("openai-compatible")
    stage.provider.tell(GENERATIONS, answering({"data": [{"url": "https://internal.example/logo.png"}]}))
    assert (await stage.ask()).code == "forbidden-host"


@pytest.mark.parametrize(
    "fault",
    [Reply(picture()[:40], media_type="image/png", announced=500), Reply(b"", 503), HANG],
    ids=["cut", "503", "hang"],
)
async def test_a_download_that_broke_is_repeated_without_buying_again(stage: Stage, fault: Reply):
    await stage.serve("openai-compatible", provider_timeout=0.5)
    stage.provider.tell(GENERATIONS, answering({"data": [{"url": f"{stage.provider.url}/made.png"}]}))
    stage.provider.tell("/made.png", fault, Reply(picture(), media_type="image/png"))
    assert isinstance(await stage.ask(), ImageGenerated)
    assert (len(stage.provider.to(GENERATIONS)), len(stage.provider.to("/made.png"))) == (1, 2)


async def test_an_unknown_outcome_is_bought_again_where_policy_says_so(stage: Stage):
    await stage.serve("openai-compatible", provider_timeout=0.5, provider_repeats=1)
    stage.provider.tell(GENERATIONS, HANG, encoded(picture()))
    assert isinstance(await stage.ask(), ImageGenerated)
    assert len(stage.provider.to(GENERATIONS)) == 2


async def test_what_was_paid_for_is_kept_while_the_other_half_fails(stage: Stage):
    await stage.serve("jigsawstack")
    stage.provider.tell(
        JIGSAW_IMAGE, Reply(b"{}", 503), Reply(b"{}", 503), Reply(picture(), media_type="image/png")
    )
    stage.provider.tell(JIGSAW_PALETTES, answering({"success": True, "result": palettes(2)}))
    assert (await stage.ask()).palette_source == "provider"
    assert (len(stage.provider.to(JIGSAW_IMAGE)), len(stage.provider.to(JIGSAW_PALETTES))) == (3, 1)


async def test_the_configured_fallback_draws_when_the_provider_is_down(stage: Stage):
    await stage.serve("recraft", provider_fallbacks="openai-compatible, local")
    stage.provider.tell(GENERATIONS, Reply(b"{}", 500))
    made = await stage.ask()
    assert made.recipe.provider == "local"
    assert made.recipe.parameters["fallback_after"] == [
        "recraft: provider-unavailable",
        "openai-compatible: provider-unavailable",
    ]


async def test_a_provider_that_is_down_is_spared(stage: Stage):
    await stage.serve("recraft", provider_fallbacks="local", breaker_failures=2)
    stage.provider.tell(GENERATIONS, Reply(b"{}", 500))
    for _ in range(5):
        assert (await stage.ask()).recipe.provider == "local"
    assert len(stage.provider.to(GENERATIONS)) == 2


async def test_a_provider_out_of_reach_is_not_a_purchase(stage: Stage):
    await stage.serve("recraft", provider_fallbacks="local", recraft_url="http://127.0.0.1:9")
    made = await stage.ask()
    assert made.recipe.parameters["fallback_after"] == ["recraft: provider-unavailable"]


def _text(value: object) -> str:
    return json.dumps(value)
