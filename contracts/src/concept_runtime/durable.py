"""Files that outlive a power failure."""

import os
from pathlib import Path


def sync_names(folder: Path) -> None:
    """Brings to the disk which names there are in `folder`; what is in the files is synced by itself."""
    descriptor = os.open(folder, os.O_RDONLY)
    try:
        os.fsync(descriptor)
    finally:
        os.close(descriptor)
