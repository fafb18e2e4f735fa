"""What can go wrong with storage.

NoSuchImage         nothing is stored there
StorageRefused      the storage will never take this file
StorageUnavailable  files or rows cannot be reached now
"""

from concept_runtime.errors import PermanentError, TransientError


class NoSuchImage(PermanentError):
    code = "no-such-image"


class StorageRefused(PermanentError):
    code = "storage-refused"


class StorageUnavailable(TransientError):
    code = "storage-unavailable"
