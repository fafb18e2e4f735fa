"""Messages that are gone from the server's files too, not only from its answers.

A purge marks messages as removed; their bytes stay in the files until the server happens to rewrite these.
Deleting a single message has its bytes overwritten at once.
https://docs.nats.io/reference/reference-protocols/nats_api_reference (STREAM.MSG.DELETE, no_erase)
"""

from nats.aio.client import Client

from concept_runtime import direct


async def erase(client: Client, stream: str, subject: str, keep: int = 0, timeout: float = 5.0) -> None:
    """Overwrites and removes every message on `subject`, but for the last `keep`.

    Raises nats.errors.Error or TimeoutError; what was not erased by then is found by the next call.
    """
    jetstream = client.jetstream(timeout=timeout)
    found = [message.sequence async for message in direct.read(client, stream, subject)]
    for sequence in found[: len(found) - keep]:
        await jetstream.delete_msg(stream, sequence)
    # A replica that lags behind may not have told of all.
    await jetstream.purge_stream(stream, subject=subject, keep=keep or None)
