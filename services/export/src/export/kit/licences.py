"""Where the kit's contents come from, and the notices that the drawings' sources ask for."""

from collections.abc import Mapping

_INTRODUCTION = """\
Brand kit: origin and licences

The files in this archive were made by Concept Visualizer from a description in words.
No typeface is embedded in any of them; the brand sheet names Helvetica, one of the
standard fonts that every PDF reader brings.
"""
_LOCAL = """\
Shapes
------
The built-in generator composes its drawings from outlines of these sets, changed in
shape and colour. A logo holds at most a few of them.

  Fluent Emoji              Copyright (c) Microsoft Corporation        MIT
  Phosphor Icons            Copyright (c) Phosphor Icons               MIT
  Tabler Icons              Copyright (c) Pawel Kuna                   MIT
  Material Design Icons     Copyright (c) the Pictogrammers            Apache-2.0

Lettering is drawn from typefaces under the SIL Open Font License 1.1, which lays no
condition on what is drawn with them. The Apache License 2.0 stands at
https://www.apache.org/licenses/LICENSE-2.0

The MIT License: Permission is hereby granted, free of charge, to any person obtaining
a copy of this software and associated documentation files (the "Software"), to deal in
the Software without restriction, including without limitation the rights to use, copy,
modify, merge, publish, distribute, sublicense, and/or sell copies of the Software, and
to permit persons to whom the Software is furnished to do so, subject to the following
conditions: The above copyright notice and this permission notice shall be included in
all copies or substantial portions of the Software. THE SOFTWARE IS PROVIDED "AS IS",
WITHOUT WARRANTY OF ANY KIND, EXPRESS OR IMPLIED, INCLUDING BUT NOT LIMITED TO THE
WARRANTIES OF MERCHANTABILITY, FITNESS FOR A PARTICULAR PURPOSE AND NONINFRINGEMENT. IN
NO EVENT SHALL THE AUTHORS OR COPYRIGHT HOLDERS BE LIABLE FOR ANY CLAIM, DAMAGES OR
OTHER LIABILITY, WHETHER IN AN ACTION OF CONTRACT, TORT OR OTHERWISE, ARISING FROM, OUT
OF OR IN CONNECTION WITH THE SOFTWARE OR THE USE OR OTHER DEALINGS IN THE SOFTWARE.
"""
_HOSTED = """\
Shapes
------
The picture comes from the provider named above; its terms say how it may be used.
"""


def write(provenance: Mapping[str, str]) -> bytes:
    """`provenance["provider"]` decides which notices apply; without it, those of the built-in generator."""
    known = "".join(f"  {key}: {' '.join(value.split())}\n" for key, value in provenance.items())
    origin = f"Origin\n------\n{known}" if known else ""
    notices = _LOCAL if provenance.get("provider", "local") == "local" else _HOSTED
    return "\n".join(part for part in (_INTRODUCTION, origin, notices) if part).encode()
