"""Which of a user's images a path or URL names."""

import re
from typing import NamedTuple
from urllib.parse import unquote, urlsplit
from uuid import UUID

from concept_contracts.concept_state import ConceptState
from concept_contracts.streams import CONCEPT_IMAGES, PALETTE_IMAGES
from gateway.requests import known_id

BUCKETS = (CONCEPT_IMAGES.name, PALETTE_IMAGES.name)
_STORAGE = re.compile(r"/storage/v1/object/(?:public|authenticated|sign)/([^/]+)/(.+)")


class ImagePath(NamedTuple):
    """`<user_id>/<concept_id>/<file>` as storage lays images out."""

    path: str
    user_id: UUID
    concept_id: UUID


def image_path(identifier: str) -> ImagePath | None:
    """From a path inside a bucket, or from a storage URL. None for anything else."""
    try:
        path = unquote(urlsplit(identifier).path) if "://" in identifier else identifier.partition("?")[0]
    except ValueError:
        return None
    stored = _STORAGE.fullmatch(path)
    path = stored[2] if stored else path.removeprefix("/")
    parts = [part for part in path.split("/") if part not in BUCKETS]
    if len(parts) != 3:
        return None
    user_id, concept_id = known_id(parts[0]), known_id(parts[1])
    return ImagePath("/".join(parts), user_id, concept_id) if user_id and concept_id else None


def variation_of(state: ConceptState, path: str) -> UUID | None:
    """The variation whose picture or drawing lies at `path`; None for the concept's own. Raises KeyError."""
    if path in {image.path for image in (state.image, state.vector) if image}:
        return None
    for variation in state.variations:
        if path in {image.path for image in (variation.image, variation.vector) if image}:
            return variation.variation_id
    raise KeyError(path)
