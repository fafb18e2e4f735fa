"""Where an image lies in storage: `<user_id>/<concept_id>/<content>.<extension>`.

The owner comes first because the storage policies grant by the first folder. The file's name is its content's
digest, so storing twice stores once and a path never changes its bytes.
"""

from uuid import UUID

from concept_contracts.images import Artifact, StoredImage

_EXTENSIONS = {
    "image/png": "png",
    "image/jpeg": "jpg",
    "image/webp": "webp",
    "image/avif": "avif",
    "image/svg+xml": "svg",
}


def folder(user_id: UUID, concept_id: UUID) -> str:
    """The prefix of every file of one concept, in every bucket."""
    return f"{user_id}/{concept_id}/"


def place(bucket: str, user_id: UUID, concept_id: UUID, artifact: Artifact) -> StoredImage:
    """The stored image that the artifact's bytes become."""
    name = f"{artifact.sha256[:32]}.{_EXTENSIONS.get(artifact.media_type, 'bin')}"
    return StoredImage(
        bucket=bucket,
        path=folder(user_id, concept_id) + name,
        sha256=artifact.sha256,
        media_type=artifact.media_type,
        size=artifact.size,
        width=artifact.width,
        height=artifact.height,
    )
