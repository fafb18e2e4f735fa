"""Services that tests build for themselves."""

from concept_contracts import lifecycle
from concept_runtime.service import Service
from concept_runtime.settings import ServiceSettings


def service_at(url: str, name: str) -> Service:
    """One that neither consumes nor answers until it is told to."""
    return Service(name, ServiceSettings(nats_url=url), admits=lifecycle.admits)
