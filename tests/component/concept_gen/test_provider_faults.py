"""Every fault at every hosted provider: it ends as described, nothing is lost, nothing is bought twice."""

from collections.abc import Callable

import pytest

from concept_contracts.events import ConceptFailed, ImageGenerated
from support.hosted_provider import HANG, Reply, answering
from support.provider_stage import (
    CHAT,
    GENERATIONS,
    HOSTILE,
    JIGSAW_IMAGE,
    JIGSAW_PALETTES,
    Stage,
    encoded,
    palettes,
    picture,
)

Sells = Callable[[bytes, str], Reply]


SHOPS: dict[str, tuple[str, str, Sells]] = {
    "openai-compatible": ("openai-compatible", GENERATIONS, lambda data, media_type: encoded(data)),
    "recraft": ("recraft", GENERATIONS, lambda data, media_type: encoded(data)),
    "jigsawstack": ("jigsawstack", JIGSAW_IMAGE, lambda data, media_type: Reply(data, media_type=media_type)),
}
REFUSAL = answering(
    {"error": {"code": "moderation_blocked", "message": "rejected by the safety system"}}, status=400
)


@pytest.fixture(params=SHOPS, ids=SHOPS)
def shop(request: pytest.FixtureRequest) -> tuple[str, str, Sells]:
    return SHOPS[request.param]


async def _served(stage: Stage, shop: tuple[str, str, Sells], *replies: Reply) -> Stage:
    provider, path, _ = shop
    await stage.serve(provider, palette_provider="local", provider_timeout=_patience(replies[0]))
    stage.provider.tell(path, *replies)
    return stage


def _patience(reply: Reply) -> float:
    return 0.5 if reply.hangs else 15.0


@pytest.mark.parametrize(
    "busy",
    [Reply(b"{}", 429, headers={"retry-after": "1"}), Reply(b"{}", 500)],
    ids=["429 with Retry-After", "500"],
)
async def test_a_provider_that_is_busy_or_broken_is_asked_again(stage: Stage, shop, busy: Reply):
    await _served(stage, shop, busy, shop[2](picture(), "image/png"))
    assert isinstance(await stage.ask(), ImageGenerated)
    assert len(stage.provider.to(shop[1])) == 2


@pytest.mark.parametrize("fault", [HANG, Reply(b'{"data": [', announced=5000)], ids=["hang", "cut body"])
async def test_a_purchase_whose_outcome_is_unknown_is_not_repeated(stage: Stage, shop, fault: Reply):
    await _served(stage, shop, fault, shop[2](picture(), "image/png"))
    assert (await stage.ask()).code == "outcome-unknown"
    assert len(stage.provider.to(shop[1])) == 1


@pytest.mark.parametrize(
    ("data", "media_type", "code"),
    [
        (b"GIF89a" + bytes(64), "image/gif", "wrong-type"),
        (b"<!doctype html><html>sorry</html>", "image/png", "wrong-type"),
        (picture()[:-30], "image/png", "unusable-result"),
        (picture()[:8] + bytes(40 * 2**20), "image/png", "result-too-large"),
    ],
    ids=["gif", "html", "cut picture", "40 MB"],
)
async def test_a_picture_that_is_none_ends_the_concept_after_one_purchase(
    stage: Stage, shop, data: bytes, media_type: str, code: str
):
    await _served(stage, shop, shop[2](data, media_type))
    failed = await stage.ask()
    assert isinstance(failed, ConceptFailed)
    assert (failed.code, failed.user_fault) == (code, False)
    assert len(stage.provider.to(shop[1])) == 1


async def test_html_in_the_answers_place_ends_the_concept_after_one_purchase(stage: Stage, shop):
    await _served(stage, shop, Reply(b"<html>maintenance</html>", media_type="text/html"))
    assert (await stage.ask()).code == "unusable-result"
    assert len(stage.provider.to(shop[1])) == 1


async def test_a_moderation_refusal_is_the_users_to_mend(stage: Stage, shop):
    await _served(stage, shop, REFUSAL)
    failed = await stage.ask()
    assert (failed.code, failed.user_fault) == ("content-refused", True)
    assert len(stage.provider.to(shop[1])) == 1


async def test_a_hostile_drawing_is_kept_without_what_makes_it_hostile(stage: Stage, shop):
    await _served(stage, shop, shop[2](HOSTILE, "image/svg+xml"))
    svg = (await stage.gateway.objects.get((await stage.ask()).vector)).decode()
    hostile = ("script", "image", "foreign", "style", "evil", "onload", "href", "javascript")
    assert [word for word in hostile if word in svg] == []
    assert 'fill="#143c78"' in svg


SOURCES: dict[str, tuple[str, dict[str, str]]] = {
    "chat": (CHAT, {"palette_provider": "openai-compatible", "openai_palette_model": "small-chat"}),
    "prompt engine": (JIGSAW_PALETTES, {"palette_provider": "jigsawstack"}),
}


@pytest.fixture(params=SOURCES, ids=SOURCES)
def source(request: pytest.FixtureRequest) -> tuple[str, dict[str, str]]:
    return SOURCES[request.param]


@pytest.mark.parametrize(
    "fault",
    [
        Reply(b"{}", 429, headers={"retry-after": "30"}),
        Reply(b"{}", 500),
        HANG,
        Reply(b'{"choices": [', announced=5000),
        Reply(b"<html>", media_type="text/html"),
        Reply(picture(), media_type="image/png"),
        Reply(b"", announced=60 * 2**20),
        answering({"success": True, "result": palettes(2)[:0]}),
        Reply(b"[" * 100_000),
    ],
    ids=["429", "500", "hang", "cut body", "html", "a picture", "60 MB", "none", "deep"],
)
async def test_local_palettes_stand_in_at_once_where_a_palette_provider_fails(
    stage: Stage, source, fault: Reply
):
    path, settings = source
    await stage.serve("local", provider_timeout=_patience(fault), **settings)
    stage.provider.tell(path, fault)
    made = await stage.ask()
    assert (made.palette_source, len(made.palettes)) == ("fallback", 2)
    assert len(stage.provider.to(path)) == 1


async def test_a_palette_provider_that_refuses_the_content_refuses_the_concept(stage: Stage, source):
    path, settings = source
    await stage.serve("local", **settings)
    stage.provider.tell(path, REFUSAL)
    failed = await stage.ask()
    assert (failed.code, failed.user_fault) == ("content-refused", True)
