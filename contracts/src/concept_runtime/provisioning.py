"""Streams, buckets and durables as the contracts describe them. Run by one owner; safe to run again."""

import asyncio
import logging
from collections.abc import Awaitable, Callable

import nats
from nats.js import JetStreamContext, api
from nats.js.errors import BadRequestError, NotFoundError

from concept_contracts.streams import (
    BUCKETS,
    CONSUMERS,
    STREAMS,
    BucketKind,
    BucketSpec,
    ConsumerSpec,
    StreamSpec,
)
from concept_runtime import object_layout
from concept_runtime.connection import NATS_ERRORS
from concept_runtime.errors import Unavailable

logger = logging.getLogger(__name__)


async def provision(url: str, *, replicas: int = 1, credentials: str | None = None) -> None:
    """Creates what is missing and brings what differs to its specification. Raises nats.errors.Error."""
    client = await nats.connect(
        url, user_credentials=credentials, connect_timeout=5, allow_reconnect=False, max_reconnect_attempts=1
    )
    try:
        jetstream = client.jetstream(timeout=10)
        for stream in STREAMS:
            await _ensure_stream(jetstream, stream_config(stream, replicas))
        for bucket in BUCKETS:
            await _ensure_stream(jetstream, bucket_config(bucket, replicas))
        for consumer in CONSUMERS:
            await ensure_consumer(jetstream, consumer)
    finally:
        await client.close()


async def until_provisioned(prepare: Callable[[], Awaitable[None]]) -> None:
    """Calls `prepare`, which needs streams, until it succeeds: somebody else may be about to make them."""
    while True:
        try:
            return await prepare()
        except (*NATS_ERRORS, Unavailable) as error:
            reason = "missing streams" if isinstance(error, NotFoundError) else error
            logger.warning("waiting for the streams to be provisioned: %s", reason)
            await asyncio.sleep(0.25)


async def ensure_consumer(jetstream: JetStreamContext, consumer: ConsumerSpec) -> None:
    await jetstream.add_consumer(consumer.stream, consumer_config(consumer))


def stream_config(spec: StreamSpec, replicas: int = 1) -> api.StreamConfig:
    return api.StreamConfig(
        name=spec.name,
        subjects=list(spec.subjects),
        retention=api.RetentionPolicy.LIMITS,
        storage=api.StorageType.FILE,
        discard=api.DiscardPolicy.NEW if spec.discard_new else api.DiscardPolicy.OLD,
        max_age=spec.max_age,
        duplicate_window=spec.duplicate_window,
        num_replicas=replicas,
        allow_direct=True,
        allow_msg_schedules=spec.schedules or None,
        republish=api.RePublish(src=">", dest=spec.republish) if spec.republish else None,
    )


def bucket_config(spec: BucketSpec, replicas: int = 1) -> api.StreamConfig:
    """The stream beneath a bucket, as https://github.com/nats-io/nats-architecture-and-design lays it out."""
    of_kind = _object_bucket if spec.kind is BucketKind.OBJECTS else _key_value_bucket
    return of_kind(spec, replicas)


def consumer_config(spec: ConsumerSpec) -> api.ConsumerConfig:
    return api.ConsumerConfig(
        name=spec.durable,
        durable_name=spec.durable,
        deliver_policy=api.DeliverPolicy.ALL,
        ack_policy=api.AckPolicy.EXPLICIT,
        ack_wait=spec.ack_wait,
        max_deliver=-1,
        max_ack_pending=spec.max_ack_pending,
        filter_subjects=list(spec.filters),
    )


def _object_bucket(spec: BucketSpec, replicas: int) -> api.StreamConfig:
    return api.StreamConfig(
        name=object_layout.stream(spec.name),
        subjects=[object_layout.chunks(spec.name, ">"), object_layout.records(spec.name)],
        storage=api.StorageType.FILE,
        discard=api.DiscardPolicy.NEW,
        max_age=spec.ttl,
        num_replicas=replicas,
        allow_rollup_hdrs=True,
        allow_direct=True,
    )


def _key_value_bucket(spec: BucketSpec, replicas: int) -> api.StreamConfig:
    return api.StreamConfig(
        name=f"KV_{spec.name}",
        subjects=[f"$KV.{spec.name}.>"],
        storage=api.StorageType.FILE,
        discard=api.DiscardPolicy.NEW,
        max_age=spec.ttl,
        max_msgs_per_subject=spec.history,
        num_replicas=replicas,
        allow_rollup_hdrs=True,
        allow_direct=True,
        deny_delete=True,
    )


async def _ensure_stream(jetstream: JetStreamContext, config: api.StreamConfig) -> None:
    assert config.name
    try:
        await jetstream.stream_info(config.name)
    except NotFoundError:
        await _add_stream(jetstream, config)
    else:
        await jetstream.update_stream(config)


async def _add_stream(jetstream: JetStreamContext, config: api.StreamConfig) -> None:
    try:
        await jetstream.add_stream(config)
    except BadRequestError:
        await jetstream.update_stream(config)
