"""The JSON-LD context that ``jsonld`` carries in itself, so that nobody has to fetch one."""

from __future__ import annotations

from collections.abc import Mapping
from typing import Any

TERMS = "urn:tawatur:terms:"  # what no vocabulary has: the words of docs/story.md
_PREFIXES = {
    "oa": "http://www.w3.org/ns/oa#",
    "prov": "http://www.w3.org/ns/prov#",
    "schema": "https://schema.org/",
    "dc": "http://purl.org/dc/elements/1.1/",
    "rdf": "http://www.w3.org/1999/02/22-rdf-syntax-ns#",
    "tawatur": TERMS,
}
# Named as the context of the Web Annotation Data Model (http://www.w3.org/ns/anno.jsonld) names them.
_TYPES = ("Annotation", "TextualBody", "TextQuoteSelector", "TextPositionSelector")
_MOTIVES = ("identifying", "classifying")
_NODES = {"body": "hasBody", "target": "hasTarget", "source": "hasSource", "selector": "hasSelector"}
_CHOICES = {"motivation": "motivatedBy", "purpose": "hasPurpose"}
_WORDS = {
    **{name: f"oa:{name}" for name in ("exact", "prefix", "suffix", "start", "end")},
    "value": "rdf:value",
    "language": "dc:language",
}
# Those whose values are other things of the graph.
_LINKS = (
    "prov:used prov:wasAssociatedWith prov:wasGeneratedBy prov:wasDerivedFrom prov:wasAttributedTo prov:alternateOf "
    "schema:url schema:appearance schema:firstAppearance schema:author schema:about schema:encoding schema:location "
    "schema:geo schema:publisher tawatur:claims tawatur:partOf"
)


def context() -> Mapping[str, Any]:
    """The context: prefixes, the terms of Web Annotation under their own names, and what is a link."""
    return {
        "@version": 1.1,
        **_PREFIXES,
        "id": "@id",
        "type": "@type",
        **{name: f"oa:{name}" for name in (*_TYPES, *_MOTIVES)},
        **{name: {"@id": f"oa:{iri}", "@type": "@id"} for name, iri in _NODES.items()},
        **{name: {"@id": f"oa:{iri}", "@type": "@vocab"} for name, iri in _CHOICES.items()},
        **_WORDS,
        **{name: {"@id": name, "@type": "@id"} for name in _LINKS.split()},
        "tawatur:chain": {"@id": "tawatur:chain", "@container": "@list"},
    }
