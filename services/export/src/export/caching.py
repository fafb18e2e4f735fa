"""Equal exports have equal cache keys, whoever asks and however often."""

import hashlib
import json
from collections.abc import Mapping, Sequence
from typing import Any

from concept_contracts.images import Artifact
from concept_contracts.queries import RenderImage

VERSION = 1


def cache_key(
    format_name: str,
    parts: Sequence[tuple[str, RenderImage]],
    copies: Mapping[str, Artifact] = {},
    documents: Mapping[str, bytes] = {},
) -> str:
    """The digest of all that decides an export's bytes.

    By their path in the result: what is rendered, what is taken as it is, and what is written here. A change
    of VERSION forgets every file made before.
    """
    content = {
        "version": VERSION,
        "format": format_name,
        "parts": [[path, _identity(request)] for path, request in parts],
        "copies": {path: artifact.sha256 for path, artifact in copies.items()},
        "documents": {path: hashlib.sha256(data).hexdigest() for path, data in documents.items()},
    }
    canonical = json.dumps(content, sort_keys=True, separators=(",", ":"))
    return hashlib.sha256(canonical.encode()).hexdigest()


def _identity(request: RenderImage) -> dict[str, Any]:
    """A render request by content: where the source lies makes no difference."""
    options = request.model_dump(mode="json", exclude={"concept_id", "image", "vector"})
    vector = request.vector.sha256 if request.vector else None
    return options | {"image": request.image.sha256, "vector": vector}
