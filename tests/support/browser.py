"""A headless Chromium, driven over the DevTools protocol.

https://chromedevtools.github.io/devtools-protocol/
"""

import asyncio
import base64
import itertools
import json
import shutil
from collections import defaultdict
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any

from websockets.asyncio.client import ClientConnection, connect

from support.waiting import wait_until

_PROGRAMS = ("chromium", "chromium-browser", "google-chrome")
_FLAGS = (
    "--headless",
    "--no-sandbox",
    "--disable-gpu",
    "--hide-scrollbars",
    "--disable-dev-shm-usage",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
    "--remote-debugging-port=0",
)
_KEYS = {"Tab": 9, "Enter": 13, "Escape": 27, "Space": 32}
_TEXTS = {"Enter": "\r", "Space": " "}
_CENTRE = """(() => {
  const element = document.querySelector(%s);
  element.scrollIntoView({block: "center", behavior: "instant"});
  const box = element.getBoundingClientRect();
  return {x: box.x + box.width / 2, y: box.y + box.height / 2};
})()"""


def chromium() -> str | None:
    """The path of the browser; None where there is none."""
    return next(filter(None, map(shutil.which, _PROGRAMS)), None)


class DevTools:
    """Commands and events over one connection."""

    def __init__(self, socket: ClientConnection) -> None:
        self._socket = socket
        self._numbers = itertools.count(1)
        self._answers: dict[int, asyncio.Future[dict[str, Any]]] = {}
        self.heard: defaultdict[str, list[dict[str, Any]]] = defaultdict(list)

    async def listen(self) -> None:
        async for text in self._socket:
            message = json.loads(text)
            answer = self._answers.pop(message.get("id", 0), None)
            if answer and not answer.done():
                answer.set_result(message)
            elif "method" in message:
                self.heard[message["method"]].append(message["params"])

    async def send(self, method: str, session: str | None = None, **params: Any) -> dict[str, Any]:
        number = next(self._numbers)
        self._answers[number] = asyncio.get_running_loop().create_future()
        envelope = {"id": number, "method": method, "params": params}
        await self._socket.send(json.dumps(envelope | ({"sessionId": session} if session else {})))
        async with asyncio.timeout(20):
            message = await self._answers[number]
        assert "error" not in message, f"{method}: {message['error']}"
        return message["result"]


class Page:
    """One tab, used as a person uses it: with a mouse and a keyboard. Files it saves come to `downloads`."""

    def __init__(self, tools: DevTools, session: str, downloads: Path) -> None:
        self.downloads = downloads
        self._tools = tools
        self._session = session

    async def send(self, method: str, **params: Any) -> dict[str, Any]:
        return await self._tools.send(method, self._session, **params)

    async def open(self, url: str) -> None:
        await self.send("Page.navigate", url=url)
        await self.until("document.readyState === 'complete' && location.href !== 'about:blank'")

    async def look(self, width: int, height: int, scheme: str = "light") -> None:
        """Sets the window's size in CSS pixels and the preferred colour scheme."""
        await self.send(
            "Emulation.setDeviceMetricsOverride",
            width=width,
            height=height,
            deviceScaleFactor=1,
            mobile=width < 600,
        )
        feature = {"name": "prefers-color-scheme", "value": scheme}
        await self.send("Emulation.setEmulatedMedia", features=[feature])

    async def evaluate(self, script: str) -> Any:
        """The value of an expression; a promise is awaited."""
        answer = await self.send(
            "Runtime.evaluate", expression=script, returnByValue=True, awaitPromise=True, userGesture=True
        )
        assert "exceptionDetails" not in answer, f"{script}: {answer['exceptionDetails']}"
        return answer["result"].get("value")

    async def until(self, script: str, timeout: float = 30) -> Any:
        """The first truthy value of an expression."""
        return await wait_until(lambda: self.evaluate(script), timeout, interval=0.1, what=script)

    async def text(self, selector: str) -> str:
        return await self.evaluate(f"document.querySelector({json.dumps(selector)}).innerText")

    async def click(self, selector: str) -> None:
        await self.until(f"document.querySelector({json.dumps(selector)})?.checkVisibility()")
        point = await self.evaluate(_CENTRE % json.dumps(selector))
        for kind in ("mousePressed", "mouseReleased"):
            await self.send("Input.dispatchMouseEvent", type=kind, button="left", clickCount=1, **point)

    async def fill(self, selector: str, text: str) -> None:
        """Types into a field in place of what it holds."""
        await self.click(selector)
        await self.evaluate("document.activeElement.select()")
        await self.write(text)

    async def write(self, text: str) -> None:
        await self.send("Input.insertText", text=text)

    async def press(self, key: str) -> None:
        code = {"key": _TEXTS.get(key, key), "code": key, "windowsVirtualKeyCode": _KEYS[key]}
        text = {"text": _TEXTS[key]} if key in _TEXTS else {}
        await self.send("Input.dispatchKeyEvent", type="keyDown", **code, **text)
        await self.send("Input.dispatchKeyEvent", type="keyUp", **code)

    async def screenshot(self, path: Path, whole: bool = False) -> None:
        shot = await self.send("Page.captureScreenshot", format="png", captureBeyondViewport=whole)
        await asyncio.to_thread(path.write_bytes, base64.b64decode(shot["data"]))

    def complaints(self) -> list[str]:
        """Uncaught exceptions and errors that the browser logged, such as a violated policy.

        An HTTP status of 400 and above is none: pages may expect it.
        """
        thrown = self._tools.heard["Runtime.exceptionThrown"]
        logged = [each["entry"] for each in self._tools.heard["Log.entryAdded"]]
        return [each["exceptionDetails"]["text"] for each in thrown] + [
            entry["text"] for entry in logged if entry["level"] == "error" and entry["source"] != "network"
        ]


@asynccontextmanager
async def browsing(folder: Path) -> AsyncIterator[Page]:
    """A page in a browser of its own, whose profile and downloads lie in `folder`."""
    async with _running(folder) as address, connect(address, max_size=2**26) as socket:
        tools = DevTools(socket)
        listening = asyncio.create_task(tools.listen())
        try:
            yield await _page(tools, folder / "downloads")
        finally:
            listening.cancel()


@asynccontextmanager
async def _running(folder: Path) -> AsyncIterator[str]:
    """Runs the browser; gives the address of its DevTools."""
    program = chromium()
    assert program, "Chromium is not installed"
    profile = folder / "profile"
    process = await asyncio.create_subprocess_exec(
        program,
        *_FLAGS,
        f"--user-data-dir={profile}",
        stdout=asyncio.subprocess.DEVNULL,
        stderr=asyncio.subprocess.DEVNULL,
    )
    try:
        yield await wait_until(lambda: _address(profile / "DevToolsActivePort"), 30, what="Chromium")
    finally:
        process.terminate()
        await process.wait()


def _address(file: Path) -> str | None:
    lines = file.read_text().split() if file.exists() else []
    return f"ws://127.0.0.1:{lines[0]}{lines[1]}" if len(lines) == 2 else None


async def _page(tools: DevTools, downloads: Path) -> Page:
    await tools.send("Browser.setDownloadBehavior", behavior="allow", downloadPath=str(downloads))
    await tools.send(
        "Browser.grantPermissions", permissions=["clipboardReadWrite", "clipboardSanitizedWrite"]
    )
    target = await tools.send("Target.createTarget", url="about:blank")
    attached = await tools.send("Target.attachToTarget", targetId=target["targetId"], flatten=True)
    page = Page(tools, attached["sessionId"], downloads)
    for domain in ("Page", "Runtime", "Log"):
        await page.send(f"{domain}.enable")
    return page
