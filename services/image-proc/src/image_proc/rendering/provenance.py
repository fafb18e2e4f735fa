"""Where a picture came from, written into its file: XMP and PNG text."""

import re
from collections.abc import Mapping
from xml.sax.saxutils import escape, quoteattr

_KEY = re.compile(r"[a-z][a-z0-9_-]{0,39}")
_MAX_FIELDS, _MAX_VALUE = 16, 2000
_NAMESPACE = "urn:conceptvisualizer:provenance:1"
_UNPRINTABLE = re.compile(r"[\x00-\x08\x0b\x0c\x0e-\x1f\x7f\ud800-\udfff\ufffe\uffff]")


def clean(metadata: Mapping[str, str]) -> dict[str, str]:
    """At most 16 well-named fields of at most 2,000 printable characters, in the order of their names."""
    fields = {
        key: _UNPRINTABLE.sub("", value)[:_MAX_VALUE]
        for key, value in metadata.items()
        if _KEY.fullmatch(key)
    }
    return dict(sorted(fields.items())[:_MAX_FIELDS])


def xmp(fields: Mapping[str, str]) -> bytes:
    """An XMP packet; empty without fields."""
    if not fields:
        return b""
    attributes = "".join(f" cv:{key}={quoteattr(value)}" for key, value in fields.items())
    packet = (
        '<?xpacket begin="\ufeff" id="W5M0MpCehiHzreSzNTczkc9d"?><x:xmpmeta xmlns:x="adobe:ns:meta/">'
        '<rdf:RDF xmlns:rdf="http://www.w3.org/1999/02/22-rdf-syntax-ns#">'
        f'<rdf:Description rdf:about="" xmlns:cv="{_NAMESPACE}"{attributes}/></rdf:RDF></x:xmpmeta>'
        '<?xpacket end="r"?>'
    )
    return packet.encode()


def svg_metadata(fields: Mapping[str, str]) -> str:
    """A `metadata` element; empty without fields."""
    if not fields:
        return ""
    inner = "".join(f"<cv:{key}>{escape(value)}</cv:{key}>" for key, value in fields.items())
    return f'<metadata xmlns:cv="{_NAMESPACE}">{inner}</metadata>'
