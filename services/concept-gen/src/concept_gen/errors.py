"""What can go wrong between words and a logo.

PermanentError
├── UnknownProvider     the request names a provider that is not there
├── UnfitRequest        the local generator cannot draw what is asked
├── ContentRefused      a provider's moderation said no
├── ProviderMisused     credentials, payment or a request the provider does not understand
├── UnusableResult      what the provider made is not an image that may be used
└── OutcomeUnknown      nobody knows whether the provider made (and charged for) the result
TransientError
├── ProviderUnavailable overloaded, down or out of reach
└── AttemptRunning      the same purchase is being made elsewhere
"""

from typing import TypeAlias

from concept_runtime.errors import PermanentError, TransientError


class UnknownProvider(PermanentError):
    """Not the user's fault: the gateway refuses what is not listed, as far as it can ask."""

    code = "unknown-provider"


class UnfitRequest(PermanentError):
    code = "unfit-request"


class ContentRefused(PermanentError):
    code = "content-refused"

    def __init__(self, message: str) -> None:
        super().__init__(message, user_fault=True)


class ProviderMisused(PermanentError):
    code = "provider-rejected-request"


class UnusableResult(PermanentError):
    code = "unusable-result"


class OutcomeUnknown(PermanentError):
    code = "outcome-unknown"


class ProviderUnavailable(TransientError):
    code = "provider-unavailable"


class AttemptRunning(TransientError):
    code = "attempt-running"


ProviderFault: TypeAlias = ProviderUnavailable | ProviderMisused | UnusableResult | OutcomeUnknown
PROVIDER_FAULTS = (ProviderUnavailable, ProviderMisused, UnusableResult, OutcomeUnknown)
"""What another provider may do better. A refusal is none, and neither is an attempt still running."""
