"""How a step failed decides what happens to its message.

StepError
├── PermanentError   never again: dead letter
│   └── (a service's own)
├── TransientError   again later, for as long as the work is wanted
│   ├── Unavailable  NATS is away
│   └── QueryFailed  a request to another service was not answered, or with a passing error
└── InterruptedStep  nobody wants the result any more: drop the work
"""


class StepError(Exception):
    """`code` is for machines, the message is fit for a user."""

    code = "internal-error"

    def __init__(self, message: str, *, code: str | None = None) -> None:
        super().__init__(message)
        self.code = code or self.code


class PermanentError(StepError):
    """`user_fault` tells that the request itself was refused, not the system at fault."""

    code = "rejected"

    def __init__(self, message: str, *, code: str | None = None, user_fault: bool = False) -> None:
        super().__init__(message, code=code)
        self.user_fault = user_fault


class TransientError(StepError):
    """`retry_after`: seconds the other side asked to be left alone."""

    code = "unavailable"

    def __init__(self, message: str, *, code: str | None = None, retry_after: float = 0) -> None:
        super().__init__(message, code=code)
        self.retry_after = retry_after


class InterruptedStep(StepError):
    code = "interrupted"


class Unavailable(TransientError):
    """What is away stands in the error's cause: its users need not know the system's parts."""

    def __init__(
        self, message: str = "A part of the system cannot be reached right now.", *, code: str | None = None
    ) -> None:
        super().__init__(message, code=code)


class QueryFailed(TransientError):
    pass
