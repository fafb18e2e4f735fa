"""Composition of the gateway. Nothing is connected here."""

import contextlib
from collections.abc import AsyncIterator, Callable
from datetime import UTC, datetime
from pathlib import Path
from typing import Any, NamedTuple

from fastapi import FastAPI
from nats.aio.msg import Msg
from starlette.middleware.cors import CORSMiddleware
from starlette.types import ASGIApp

from concept_contracts import failures, lifecycle, streams, subjects
from concept_runtime.service import Service
from concept_runtime.serving import lifespan
from gateway import openapi, problems
from gateway.access.accounts import Accounts
from gateway.access.auth_routes import auth_router
from gateway.access.idempotency import Idempotency
from gateway.access.keys import Keys
from gateway.access.quotas import Policy, Quotas
from gateway.access.tokens import Verifier
from gateway.commands.concepts import CONCEPTS, ConceptCommands
from gateway.commands.exports import EXPORTS, ExportCommands
from gateway.commands.sources import Sources
from gateway.deadlines import Deadlines, fired
from gateway.dependencies import Gateway
from gateway.endings import Endings
from gateway.image_urls import ImageUrls
from gateway.live.hub import Hub
from gateway.page import mount_page
from gateway.presenting import Presenter
from gateway.readmodel.projector import Projector
from gateway.readmodel.store import ReadModel
from gateway.routes import concepts, events, exports, limits, palettes, sessions, storage
from gateway.settings import Settings
from gateway.tracing import Tracing
from gateway.waiting import Waits
