"""The page at /, in a real browser."""

import os
import signal
from collections.abc import AsyncIterator
from pathlib import Path
from typing import Any

import pytest
import pytest_asyncio

from support.browser import Page, browsing, chromium
from support.system import PROMPT, System
from support.waiting import wait_until

pytestmark = [
    pytest.mark.skipif(chromium() is None, reason="no Chromium"),
    pytest.mark.timeout(180),
]
_MAGIC = {"png": b"\x89PNG", "svg": b"<", "pdf": b"%PDF", "kit": b"PK"}
_PAINTED = (
    "[...document.images].filter(i => i.checkVisibility()).every(i => i.complete && i.naturalWidth > 0)"
)
_OBSERVE = """(() => {
  window.seen = new Set();
  const note = () => window.seen.add(document.querySelector("#progress-text").textContent);
  new MutationObserver(note).observe(document.querySelector("#progress"), {childList: true, subtree: true});
})()"""
_TOO_WIDE = """width => [...document.querySelectorAll("body *")]
  .filter(e => e.checkVisibility() && !e.closest(".variations, .skip, .sr"))
  .filter(e => e.getBoundingClientRect().right > width + 1)
  .map(e => e.id || e.className || e.tagName)"""
_PALE = """(() => {
  const rgba = text => text.match(/[\\d.]+/g).map(Number);
  const linear = c => c <= 0.04045 ? c / 12.92 : ((c + 0.055) / 1.055) ** 2.4;
  const light = ([r, g, b]) => [r, g, b].map(c => linear(c / 255))
    .reduce((sum, c, i) => sum + c * [0.2126, 0.7152, 0.0722][i], 0);
  const ground = e => {
    for (; e; e = e.parentElement) {
      const color = rgba(getComputedStyle(e).backgroundColor);
      if (color[3] !== 0) return color;
    }
  };
  const ratio = e => {
    const [a, b] = [light(rgba(getComputedStyle(e).color)), light(ground(e))];
    return (Math.max(a, b) + 0.05) / (Math.min(a, b) + 0.05);
  };
  return [...document.querySelectorAll("body *")]
    .filter(e => e.checkVisibility() && [...e.childNodes].some(n => n.nodeType === 3 && n.data.trim()))
    .filter(e => !e.closest(":disabled, .tile.unfinished") && ratio(e) < 4.5)
    .map(e => `${e.tagName} ${e.textContent.trim().slice(0, 30)} ${ratio(e).toFixed(2)}`);
})()"""


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def browser(tmp_path_factory: pytest.TempPathFactory) -> AsyncIterator[Page]:
    async with browsing(tmp_path_factory.mktemp("browser")) as page:
        yield page


@pytest_asyncio.fixture(loop_scope="session")
async def page(browser: Page, system: System) -> AsyncIterator[Page]:
    """The page as somebody finds it who comes back to it; nothing may go wrong inside."""
    await browser.look(1280, 900)
    await _start(browser, system)
    yield browser
    assert browser.complaints() == []


@pytest_asyncio.fixture(scope="module", loop_scope="session")
async def concept_id(browser: Page, system: System) -> str:
    """A finished concept with two palettes, of the one who sits at the browser."""
    await _start(browser, system)
    return await _create(browser, palette_count=2, prefer="wait=60")


async def _start(page: Page, system: System) -> None:
    await page.open(f"{system.url}/?{id(object())}")
    await page.until("fetch('/v1/session').then(answer => answer.ok)")


async def _create(page: Page, palette_count: int, prefer: str = "") -> str:
    body = PROMPT | {"palette_count": palette_count}
    request = {"method": "POST", "headers": {"Content-Type": "application/json", "Prefer": prefer}}
    script = f"fetch('/v1/concepts', {{...{request}, body: JSON.stringify({body})}})"
    return (await page.evaluate(f"{script}.then(answer => answer.json())"))["id"]


async def _show(page: Page, concept_id: str) -> None:
    await page.evaluate(f"location.hash = {concept_id!r}")
    await page.until(f"{_PAINTED} && document.querySelector('#picture').checkVisibility()")


async def _count(page: Page, selector: str) -> int:
    return await page.evaluate(f"document.querySelectorAll({selector!r}).length")


async def _saved(page: Page, suffix: str) -> Path:
    def finished() -> Path | None:
        return next(page.downloads.glob(f"*.{suffix}"), None)

    return await wait_until(finished, 60, what=f"a downloaded {suffix}")


async def test_two_sentences_become_a_logo_in_every_palette_while_one_watches(page: Page):
    await page.fill("[name=logo_description]", PROMPT["logo_description"])
    await page.fill("[name=theme_description]", PROMPT["theme_description"])
    await page.fill("[name=palette_count]", "3")
    await page.evaluate(_OBSERVE)
    await page.press("Tab")
    await page.press("Tab")
    await page.press("Enter")
    await page.until("document.querySelectorAll('.tile[data-id]').length === 4", 90)
    await page.until(_PAINTED)
    assert await page.text("#concept-title") == PROMPT["logo_description"]
    told = " ".join(await page.evaluate("[...seen]"))
    # A step that ends before the page has its stream is not seen.
    assert "Drawing the logo" in told or "Painting it in each palette" in told
    await page.until("!document.querySelector('#progress').checkVisibility()")


async def test_an_open_concept_survives_a_reload_and_is_listed(page: Page, concept_id: str):
    await _show(page, concept_id)
    await page.send("Page.reload")
    await page.until(f"document.querySelector('#concept')?.checkVisibility() && {_PAINTED}")
    current = "document.querySelector('#recent [aria-current]').getAttribute('href')"
    assert await page.until(current) == f"#{concept_id}"


async def test_pressing_a_colour_copies_it(page: Page, concept_id: str):
    await _show(page, concept_id)
    await page.click(".variations li:nth-child(2) button")
    color = await page.text(".swatches code")
    await page.click(".swatches button")
    await page.until("document.querySelector('#say').textContent")
    assert await page.evaluate("navigator.clipboard.readText()") == color


@pytest.mark.parametrize("kind", _MAGIC)
async def test_the_chosen_variation_downloads_as_(kind: str, page: Page, concept_id: str):
    await _show(page, concept_id)
    await page.click(".variations li:nth-child(2) button")
    await page.click(f"[name=format][value={kind}]")
    saved = await _saved(page, "zip" if kind == "kit" else kind)
    assert saved.read_bytes().startswith(_MAGIC[kind])


async def test_a_refinement_is_a_new_concept_that_leads_back_to_its_parent(page: Page, concept_id: str):
    await _show(page, concept_id)
    await page.fill("[name=instructions]", "rounder shapes on a dark ground")
    await page.click("#refine [type=submit]")
    await page.until(
        f"location.hash !== '#{concept_id}' && document.querySelector('#concept-parent a') !== null"
    )
    assert "rounder shapes on a dark ground" in await page.text("#concept-parent")
    await page.until("document.querySelector('#picture').checkVisibility()", 60)
    await page.click("#concept-parent a")
    await page.until(
        f"location.hash === '#{concept_id}' && document.querySelector('#concept-parent a') === null"
    )


async def test_a_palette_of_ones_own_is_shown_as_soon_as_it_is_painted(page: Page, concept_id: str):
    await _show(page, concept_id)
    before = await _count(page, ".tile[data-id]")
    await page.fill("#own [name=name]", "House colours")
    await page.click("#own [type=submit]")
    await page.until("document.querySelector('#palette-name').textContent === 'House colours'", 60)
    assert await _count(page, ".tile[data-id]") == before + 1
    assert await _count(page, ".swatches button") == await _count(page, "#wells input")


async def test_a_running_concept_can_be_cancelled_and_then_deleted(page: Page):
    doomed = await _create(page, palette_count=12)
    await page.evaluate(f"location.hash = {doomed!r}")
    await page.click("#cancel")
    await page.until("document.querySelector('#concept-problem').textContent.includes('cancelled')")
    await page.click("#delete")
    await page.click("#confirm [value=delete]")
    await page.until("document.querySelector('#welcome').checkVisibility()")
    assert await _count(page, f"#recent [href='#{doomed}']") == 0
    assert await page.evaluate(f"fetch('/v1/concepts/{doomed}').then(answer => answer.status)") == 404


async def test_what_is_missing_is_told_in_the_form_and_the_cursor_put_there(page: Page):
    await page.fill("[name=logo_description]", "fox")
    await page.click("#create [type=submit]")
    assert "5 to 500 characters" in await page.text("#create .problem")
    assert await page.evaluate("document.activeElement.name") == "logo_description"


async def test_what_the_server_refuses_is_told_in_its_own_words(page: Page, concept_id: str):
    await _show(page, concept_id)
    await page.evaluate("document.querySelector('[name=instructions]').value = 'rounder \\u0007 shapes'")
    await page.click("#refine [type=submit]")
    await page.until("document.querySelector('#refine .problem').checkVisibility()")
    assert "control characters" in await page.text("#refine .problem")
    assert await page.evaluate("document.activeElement.name") == "instructions"


async def test_a_concept_that_is_not_there_leads_back_to_the_start(page: Page):
    await page.evaluate("location.hash = '00000000-0000-4000-8000-000000000000'")
    await page.until("document.querySelector('#say').textContent.includes('not there')")
    assert await page.evaluate("document.querySelector('#welcome').checkVisibility()")


@pytest.mark.parametrize("width", [320, 390, 820, 1280])
async def test_everything_fits_a_window_of_width_(width: int, page: Page, concept_id: str):
    await page.look(width, 800)
    await _show(page, concept_id)
    assert await page.evaluate(f"({_TOO_WIDE})({width})") == []


@pytest.mark.parametrize("scheme", ["light", "dark"])
async def test_text_stands_out_from_its_ground_when_it_is_(scheme: str, page: Page, concept_id: str):
    await page.look(1280, 900, scheme)
    assert await page.evaluate(_PALE) == []
    await _show(page, concept_id)
    await page.click(".variations li:nth-child(2) button")
    assert await page.evaluate(_PALE) == []


async def test_every_control_has_a_name_for_screen_readers(page: Page, concept_id: str):
    await _show(page, concept_id)
    await page.click(".variations li:nth-child(2) button")
    tree: list[dict[str, Any]] = (await page.send("Accessibility.getFullAXTree"))["nodes"]
    controls = [node for node in tree if _focusable(node) and node["role"]["value"] != "RootWebArea"]
    assert len(controls) > 25
    assert [node for node in controls if not node["name"]["value"] and node["role"]["value"] != "main"] == []


async def test_an_open_page_sees_the_end_though_the_gateway_was_killed_meanwhile(
    browser: Page, own_system: System
):
    await _start(browser, own_system)
    await browser.evaluate(f"location.hash = {await _create(browser, palette_count=12)!r}")
    await browser.until("document.querySelector('#concept').checkVisibility()")
    os.kill(own_system.pid("gateway"), signal.SIGKILL)
    await browser.until("document.querySelectorAll('.tile[data-id]').length === 13", 90)
    await browser.until(_PAINTED)
    assert browser.complaints() == []


def _focusable(node: dict[str, Any]) -> bool:
    properties = {each["name"]: each["value"].get("value") for each in node.get("properties", ())}
    return bool(properties.get("focusable")) and not node.get("ignored")


async def test_the_api_is_described_at_docs_with_nothing_from_elsewhere(browser: Page, system: System):
    await browser.open(f"{system.url}/docs")
    await browser.until("document.querySelectorAll('.opblock').length > 20", 60)
    loaded = await browser.evaluate("performance.getEntriesByType('resource').map(each => each.name)")
    assert loaded
    assert [url for url in loaded if not url.startswith(system.url) and not url.startswith("data:")] == []
    assert "/v1/concepts" in await browser.text("#swagger-ui")
