"""The few settings every service has. Environment variables, prefix CONCEPTS_."""

import logging
import re
from collections.abc import Mapping
from typing import Annotated, Any, TypeVar
from urllib.parse import urlsplit

from pydantic import AfterValidator, Field, ValidationError
from pydantic_settings import BaseSettings, SettingsConfigDict, SettingsError

from concept_contracts.upcasting import Majors, checked

_PREFIX = "CONCEPTS_"
_NATS_SCHEMES = ("nats", "tls", "ws", "wss")
_WEB_ADDRESS = re.compile(r"https?://[^\s/?#][^\s?#]*")
_FIELD = re.compile(r'field "(\w+)"')
S = TypeVar("S", bound=BaseSettings)


class WrongSettings(ValueError):
    """`lines`: what is wrong, each with the name of its variable and without its value."""

    def __init__(self, *lines: str) -> None:
        super().__init__("; ".join(lines))
        self.lines = lines


def from_environment(kind: type[S]) -> S:
    """Raises WrongSettings."""
    try:
        return kind()
    except ValidationError as error:
        told = error.errors(include_url=False, include_context=False, include_input=False)
        raise WrongSettings(*(_line(fault) for fault in told)) from None
    except SettingsError as error:
        field = _FIELD.search(str(error))
        raise WrongSettings(f"{_PREFIX}{field[1].upper() if field else '*'}: this is no JSON") from None


def checked_addresses(given: str) -> str:
    """Addresses of NATS, with commas between them; without a scheme one means nats://. Raises ValueError."""
    for each in given.split(","):
        if not _is_address(each if "://" in each else f"nats://{each}"):
            raise ValueError("this is not the address of a NATS server, like nats://host:4222")
    return given


def _checked_web_address(given: str) -> str:
    if not _WEB_ADDRESS.fullmatch(given):
        raise ValueError("this is not an address like https://host:port")
    return given


def _is_address(given: str) -> bool:
    try:
        parts = urlsplit(given)
        named = re.fullmatch(r"\S+", parts.hostname or "")
        return parts.scheme in _NATS_SCHEMES and bool(named) and parts.port != 0
    except ValueError:
        return False


def _checked_level(given: str) -> str:
    if given.upper() not in logging.getLevelNamesMapping():
        raise ValueError("this is none of DEBUG, INFO, WARNING, ERROR, CRITICAL")
    return given


WebAddress = Annotated[str, AfterValidator(_checked_web_address)]
NatsAddress = Annotated[str, AfterValidator(checked_addresses)]
LogLevel = Annotated[str, AfterValidator(_checked_level)]


class ServiceSettings(BaseSettings):
    model_config = SettingsConfigDict(
        env_prefix=_PREFIX, env_ignore_empty=True, extra="ignore", frozen=True, hide_input_in_errors=True
    )

    nats_url: NatsAddress = "nats://127.0.0.1:4222"
    nats_credentials: str | None = Field(default=None, description="path of a NATS credentials file")
    health_host: str = "127.0.0.1"
    health_port: int = Field(default=0, ge=0, le=65535, description="0: any free port")
    event_versions: Annotated[Majors, AfterValidator(checked)] = Field(
        default={}, description="which major version of a fact to publish, as JSON by subject's tail"
    )
    log_level: LogLevel = "INFO"
    otlp_endpoint: WebAddress | None = Field(default=None, description="OTLP/HTTP collector; none: no export")
    grace_period: float = Field(
        default=5, gt=0, le=30, description="seconds a running step may take at the end"
    )


def _line(fault: Mapping[str, Any]) -> str:
    reason = str(fault["msg"]).removeprefix("Value error, ")
    return f"{_PREFIX}{str(fault['loc'][0]).upper()}: {reason}" if fault["loc"] else reason
