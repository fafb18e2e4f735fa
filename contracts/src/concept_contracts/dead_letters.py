"""What is kept of a message that nobody could handle."""

from datetime import datetime

from pydantic import Base64Bytes, Field

from concept_contracts.model import Contract


class DeadLetter(Contract):
    """Published on `concept.dlq.v1.<consumer>`: why, and the original as it was."""

    consumer: str
    stream: str
    sequence: int = Field(ge=0, description="of the original in its stream")
    subject: str
    code: str
    message: str = Field(description="fit for a user")
    reason: str = Field(description="for operators")
    retryable: bool = False
    user_fault: bool = False
    attempts: int = Field(ge=1)
    time: datetime
    headers: dict[str, str] = Field(default={}, description="of the original")
    data: Base64Bytes = Field(description="the original's body")


class Retried(Contract):
    """The answer to a dead letter sent to `concept.retry.v1.<consumer>`: it has been handled."""

    consumer: str
