"""The ICC profile of sRGB, as Little CMS makes it."""

from functools import lru_cache

from PIL import ImageCms

# Little CMS writes the present time into a profile; a file's bytes must not depend on it.
_DATE, _FIXED_DATE = slice(24, 36), bytes((7, 232, 0, 1, 0, 1, 0, 0, 0, 0, 0, 0))


def srgb() -> ImageCms.ImageCmsProfile:
    # Pillow does not say what its C part makes.
    made = ImageCms.createProfile("sRGB")  # pyright: ignore[reportUnknownMemberType, reportUnknownVariableType]
    return ImageCms.ImageCmsProfile(made)  # pyright: ignore[reportUnknownArgumentType]


@lru_cache(1)
def srgb_file() -> bytes:
    """The same bytes at any time."""
    profile = bytearray(srgb().tobytes())
    profile[_DATE] = _FIXED_DATE
    return bytes(profile)
