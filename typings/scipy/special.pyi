from typing import TypeVar

import numpy as np
from numpy.typing import NDArray

_Scalar = TypeVar("_Scalar", bound=np.floating)

def ndtri(y: NDArray[_Scalar]) -> NDArray[_Scalar]: ...
