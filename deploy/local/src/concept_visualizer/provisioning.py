"""`concepts provision`: the one owner of streams, buckets and consumers."""

import nats.errors

from concept_runtime.provisioning import provision as provision_all
from concept_visualizer.errors import CommandFailed, Unreachable


async def provision(nats_url: str, replicas: int, credentials: str | None) -> None:
    """Raises Unreachable, or CommandFailed when the server refuses a specification."""
    try:
        await provision_all(nats_url, replicas=replicas, credentials=credentials)
    except (nats.errors.NoServersError, OSError, TimeoutError) as error:
        raise Unreachable(f"NATS at {nats_url} cannot be reached: {error or type(error).__name__}") from error
    except nats.errors.Error as error:
        raise CommandFailed(f"NATS at {nats_url} refused: {error}") from error
