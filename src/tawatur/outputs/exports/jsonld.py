"""``jsonld``: one graph of Web Annotations, PROV-O and schema.org claims; its context is in it, nothing is fetched."""

from __future__ import annotations

import hashlib
from collections.abc import Iterator
from typing import Any

from tawatur import __version__
from tawatur.model import Account, Happening, Origin, Statement, Story, Toll
from tawatur.outputs._sentences import worded
from tawatur.outputs.exports import Asked, File
from tawatur.outputs.exports._addresses import web
from tawatur.outputs.exports._annotations import annotated, iri
from tawatur.outputs.exports._context import context
from tawatur.outputs.exports._facts import Book, book_of, iso, located
from tawatur.outputs.exports._json import written

NAME = "jsonld"
ABOUT = "one graph: W3C Web Annotations of every span, PROV-O of the run, schema.org claims"
SUFFIX = ".jsonld"
Node = dict[str, Any]
_BODIES = frozenset({"party", "ngo", "un", "media", "outlet"})  # kinds of source that are no single person
_CAME = frozenset({"actual", "ongoing"})
_RUN, _SOFTWARE = iri("run"), iri("software")


def files(story: Story, asked: Asked) -> Iterator[File]:
    """The one file."""
    yield File("story.jsonld", written(document(book_of(story, asked.interface))))


def document(book: Book) -> Node:
    """The graph: the run, reports, origins, happenings, tolls, disputes, claims, annotations, in the story's order."""
    story = book.story
    first = _first(book)
    graph = [
        *_provenance(story),
        *(_report(a, book) for a in story.accounts),
        *(_origin(o, book) for o in story.origins),
        *(_happening(h, book) for h in story.happenings),
        *(_toll(t, book) for t in story.tolls),
        *(_disputes(book)),
        *(_claim(s, first[_alike(s, book)], book) for s in story.statements),
        *annotated(story),
    ]
    return {"@context": context(), "@graph": [_filled(node) for node in graph]}


def _filled(node: Node) -> Node:
    return {key: value for key, value in node.items() if value is not None and value != []}


def _provenance(story: Story) -> Iterator[Node]:
    """The run and what it made; it has no time, for the program reads no clock."""
    reports = [iri(a.key) for a in story.accounts]
    named = hashlib.sha256("\n".join([*reports, story.as_of or ""]).encode()).hexdigest()[:10]
    yield {
        "id": _SOFTWARE,
        "type": ["prov:SoftwareAgent", "schema:SoftwareApplication"],
        "schema:name": "tawatur",
        "schema:softwareVersion": __version__,
    }
    yield {"id": _RUN, "type": "prov:Activity", "prov:used": reports, "prov:wasAssociatedWith": _SOFTWARE}
    yield {
        "id": iri(f"s{named}"),
        "type": ["prov:Entity", "tawatur:Story"],
        "prov:wasGeneratedBy": _RUN,
        "prov:wasDerivedFrom": reports,
        "prov:wasAttributedTo": _SOFTWARE,
        "tawatur:asOf": story.as_of,
    }


def _report(account: Account, book: Book) -> Node:
    report, copy = account.report, book.labels.copies.get(account.key)
    address = web(report.url)
    return {
        "id": iri(account.key),
        "type": ["prov:Entity", "schema:Article"],
        "schema:identifier": report.id,
        "schema:headline": report.title,
        "schema:inLanguage": report.language,
        "schema:datePublished": report.published,
        "schema:publisher": report.outlet and {"type": "schema:Organization", "schema:name": report.outlet},
        "schema:url": address,
        "tawatur:address": None if address else report.url,
        "schema:encoding": {"type": "schema:MediaObject", "schema:sha256": report.sha256},
        "prov:alternateOf": iri(copy.original) if copy else None,
    }


def _origin(origin: Origin, book: Book) -> Node:
    """Who spoke first; an unnamed source has the words for it that the report has, and nothing more."""
    body = origin.kind in _BODIES
    return {
        "id": iri(origin.id),
        "type": ["prov:Agent", "schema:Organization"] if body else "prov:Agent",
        "schema:name": book.labels.origin(origin),
        "tawatur:kind": origin.kind,
        "tawatur:standing": origin.standing,
        "tawatur:grade": origin.grade,
    }


def _happening(happening: Happening, book: Book) -> Node:
    facts, where, when = book.named(happening), happening.where, happening.when
    place = where and {
        "type": "schema:Place",
        "schema:name": facts["place"],
        **({"schema:identifier": where.id} if where.id else {}),
        **({"schema:geo": _point(where.lat, where.lon)} if located(where) else {}),
    }
    return {
        "id": iri(happening.id),
        "type": ["tawatur:Happening", *(["schema:Event"] if happening.modality in _CAME else [])],
        "schema:name": facts["title"],
        "schema:startDate": iso(when.first) if when else None,
        "schema:endDate": iso(when.last) if when else None,
        "schema:location": place,
        "tawatur:edtf": facts["date"],
        "tawatur:eventType": happening.type,
        "tawatur:modality": happening.modality,
        "tawatur:precisionInMetres": facts["precision_m"],
        "tawatur:grade": facts["grade"],
        "tawatur:gradeReason": facts["grade_reason"],
        "tawatur:origins": facts["origins"],
        "tawatur:partOf": iri(happening.part_of) if happening.part_of else None,
        "tawatur:claims": [iri(sid) for sid in happening.statements],
    }


def _point(lat: float | None, lon: float | None) -> Node:
    return {"type": "schema:GeoCoordinates", "schema:latitude": lat, "schema:longitude": lon}


def _toll(toll: Toll, book: Book) -> Node:
    facts = book.counted(toll)
    return {
        "id": iri(toll.id),
        "type": ["tawatur:Toll", "schema:PropertyValue"],
        "schema:name": facts["label"],
        "schema:propertyID": toll.measure,
        "schema:value": toll.best,
        "schema:minValue": toll.low,
        "schema:maxValue": toll.high,
        "schema:measurementTechnique": facts["rule_label"],
        "schema:about": iri(toll.happening) if toll.happening else None,
        "tawatur:rule": toll.rule,
        "tawatur:group": toll.group,
        "tawatur:origins": toll.origins,
        "tawatur:partOf": iri(toll.part_of) if toll.part_of else None,
        "tawatur:claims": [iri(sid) for sid in toll.statements],
    }


def _disputes(book: Book) -> Iterator[Node]:
    for dispute in book.story.disputes:
        about = dispute.happening or dispute.toll
        yield {
            "id": iri(dispute.id),
            "type": "tawatur:Dispute",
            "tawatur:kind": dispute.kind,
            "schema:description": worded(dispute.sentence, book.story, book.labels),
            "schema:about": iri(about) if about else None,
            "tawatur:claims": [iri(sid) for sid in dispute.statements],
        }


def _claim(statement: Statement, first: str, book: Book) -> Node:
    origin, happening = book.origins.get(statement.id), book.labels.happenings.get(statement.id)
    return {
        "id": iri(statement.id),
        "type": ["schema:Claim", "prov:Entity"],
        "schema:text": statement.words.text,
        "schema:inLanguage": statement.language,
        "schema:author": iri(origin.id) if origin else None,
        "schema:appearance": iri(statement.report),
        "schema:firstAppearance": iri(first),
        "schema:about": iri(happening.id) if happening else None,
        "tawatur:kind": statement.kind,
        "tawatur:eventType": statement.type,
        "tawatur:modality": statement.modality,
        "tawatur:chain": [speaker.name or speaker.kind for speaker in statement.chain],
        "prov:wasDerivedFrom": iri(statement.report),
        "prov:wasGeneratedBy": _RUN,
    }


def _alike(statement: Statement, book: Book) -> tuple[object, ...]:
    """What makes two statements one claim: who says it, of which happening, in which modality, with which figures."""
    happening, origin = book.labels.happenings.get(statement.id), book.origins.get(statement.id)
    if happening is None or origin is None:
        return (statement.id,)
    figures = tuple((f.measure, f.low, f.high, f.bound) for f in statement.figures)
    return origin.id, happening.id, statement.kind, statement.type, statement.modality, figures


def _first(book: Book) -> dict[tuple[object, ...], str]:
    """The report, of those on hand and by publication, in which each claim stands first."""
    found: dict[tuple[object, ...], str] = {}
    for account in book.story.accounts:
        for statement in account.statements:
            found.setdefault(_alike(statement, book), account.key)
    return found
