"""What can be wrong with an export.

UnsupportedExport  the format, size or options asked for do not exist, or not together
"""

from concept_runtime.errors import PermanentError


class UnsupportedExport(PermanentError):
    """Always the request's fault; the message says what would be possible."""

    code = "unsupported-export"

    def __init__(self, message: str) -> None:
        super().__init__(message, user_fault=True)
