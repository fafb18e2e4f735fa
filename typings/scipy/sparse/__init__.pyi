import numpy as np
from numpy.typing import NDArray

class coo_array:
    def __init__(
        self,
        arg1: tuple[
            NDArray[np.floating], tuple[NDArray[np.integer], NDArray[np.integer]] | NDArray[np.integer]
        ],
        *,
        shape: tuple[int, int],
    ) -> None: ...
