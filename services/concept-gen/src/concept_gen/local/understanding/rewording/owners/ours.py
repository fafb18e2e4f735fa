"""What a text tells of our own work by: `we mend`, `my workshop`."""

import re

OURS = re.compile(r"(?i)(?<![\w'’])(?:i|we|my|our)(?:['’](?:m|re|ve))?\s+[a-z]+")
