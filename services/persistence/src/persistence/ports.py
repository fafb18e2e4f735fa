"""The two halves of storage. Neither knows the other: handlers bring them together."""

from collections.abc import Sequence
from datetime import datetime
from typing import Protocol
from uuid import UUID

from concept_contracts.images import StoredImage
from concept_contracts.queries import ImagePath
from persistence.rows import ConceptRows


class ImageStorage(Protocol):
    """Files. Methods raise StorageUnavailable or another TransientError while they cannot be reached."""

    async def holds(self, images: Sequence[ImagePath]) -> tuple[bool, ...]:
        """Which of the images exist, in the order asked."""
        ...

    async def store(self, image: StoredImage, data: bytes) -> None:
        """Makes `data` the bytes of the image. Idempotent: a path names its content."""
        ...

    async def read(self, image: StoredImage) -> bytes:
        """The bytes at the image's path. Raises NoSuchImage."""
        ...

    async def sign(self, images: Sequence[ImagePath], expires_at: datetime) -> tuple[str | None, ...]:
        """A URL for each image in the order asked; None where there is no such image."""
        ...

    async def paths(self, bucket: str, folder: str) -> tuple[str, ...]:
        """Every path in the bucket that begins with `folder`."""
        ...

    async def delete(self, bucket: str, paths: Sequence[str]) -> None:
        """Removes files for good. What is not there is no error."""
        ...

    async def close(self) -> None: ...


class ConceptStorage(Protocol):
    """Rows. Each method is one transaction; each raises StorageUnavailable while rows cannot be reached."""

    async def open(self) -> None: ...

    async def close(self) -> None: ...

    async def store(self, rows: ConceptRows) -> None:
        """Writes the rows of one concept, unless newer ones are there.

        A task that has ended keeps its status. The concept and its variations are only ever added to, except
        that those of a failed or cancelled task are removed.
        """
        ...

    async def project(self, concept_id: UUID, rows: ConceptRows | None, position: int) -> None:
        """Stores the rows, or removes all of the concept's where there are none, and notes the position."""
        ...

    async def remove(self, concept_id: UUID) -> None:
        """Removes all rows of the concept."""
        ...

    async def read(self, concept_id: UUID) -> ConceptRows | None:
        """The rows as they are stored."""
        ...

    async def position(self) -> int:
        """The stream sequence of the last projected fact; 0 for none."""
        ...
