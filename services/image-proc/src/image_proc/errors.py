"""What can be wrong with a picture or with what is asked of it.

PermanentError
├── UnreadableImage    the bytes are not a picture that can be read
├── ImageTooLarge      a limit on bytes, pixels or colours is passed
├── UnsafeDrawing      an SVG that is not one of the role-tagged drawings made here
├── UnsupportedOption  a format, size or colour that is not offered
└── TookTooLong        the work did not end within its time limit
TransientError
└── WorkerLost         a worker process ended while it worked
"""

from concept_runtime.errors import PermanentError, TransientError


class UnreadableImage(PermanentError):
    code = "unreadable-image"


class ImageTooLarge(PermanentError):
    code = "image-too-large"


class UnsafeDrawing(PermanentError):
    code = "unsafe-drawing"


class UnsupportedOption(PermanentError):
    code = "unsupported-option"


class TookTooLong(PermanentError):
    code = "took-too-long"


class WorkerLost(TransientError):
    code = "worker-lost"
