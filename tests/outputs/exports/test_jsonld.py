"""JSON-LD: parsed by rdflib with the network cut off, counted by SPARQL; its quotes held against the reports."""

from __future__ import annotations

import json
import socket
from functools import cache
from typing import Any

import pytest
from rdflib import RDF, Graph, Literal, URIRef
from rdflib.namespace import PROV, SDO

from tawatur.outputs.exports._annotations import read_from
from tests.outputs.exports.readers import read
from tests.outputs.exports.stories import EVERY, EXAMPLES, HOSTILE, IN_EVERY, ON_EVERY, content, numbers, story

PREFIXES = """PREFIX oa: <http://www.w3.org/ns/oa#> PREFIX prov: <http://www.w3.org/ns/prov#>
PREFIX schema: <https://schema.org/> PREFIX rdf: <http://www.w3.org/1999/02/22-rdf-syntax-ns#>
PREFIX t: <urn:tawatur:terms:> """
OA = "http://www.w3.org/ns/oa#"
TERMS = {"hasBody", "hasTarget", "hasSource", "hasSelector", "motivatedBy", "hasPurpose"}
TERMS |= {"exact", "prefix", "suffix", "start", "end", "identifying", "classifying"}
TERMS |= {"Annotation", "TextualBody", "TextQuoteSelector", "TextPositionSelector"}
# rdflib's own parser uses what rdflib deprecates.
pytestmark = pytest.mark.filterwarnings("ignore::DeprecationWarning:rdflib")


@pytest.fixture(autouse=True)
def cut_off(monkeypatch: pytest.MonkeyPatch) -> None:
    def refused(*_: object) -> None:
        raise AssertionError("something was to be fetched")

    monkeypatch.setattr(socket.socket, "connect", refused)


@cache
def graph(name: str, ui: str = "en") -> Graph:
    return Graph().parse(data=content("jsonld", name, ui), format="json-ld")


def asked(name: str, query: str) -> list[Any]:
    return [tuple(row) for row in graph(name).query(PREFIXES + query)]


def count(name: str, kind: str) -> int:
    ((number,),) = asked(name, f"SELECT (COUNT(DISTINCT ?x) AS ?n) WHERE {{ ?x a {kind} }}")
    return int(number)


@pytest.mark.parametrize("name", EVERY)
def test_there_is_as_much_of_everything_as_in_the_story(name: str) -> None:
    told = numbers(name)
    assert count(name, "schema:Article") == len(told["reports"])
    assert count(name, "schema:Claim") == len(told["statements"])
    assert count(name, "t:Happening") == len(told["happenings"])
    assert count(name, "t:Toll") == len(told["tolls"])
    assert count(name, "t:Dispute") == len(told["disputes"])
    assert count(name, "prov:Agent") == len(told["origins"])
    spans = {(s.report, role, span) for s in story(name).statements for role, span in read_from(s)}
    assert count(name, "oa:Annotation") == count(name, "oa:TextQuoteSelector") == len(spans)


@pytest.mark.parametrize("name", EXAMPLES)
def test_quotes_hold_against_the_text_of_the_report(name: str) -> None:
    texts = {f"urn:tawatur:{a.key}": a.report.text for a in story(name).accounts}
    rows = asked(
        name,
        """SELECT ?source ?exact ?prefix ?suffix ?start ?end WHERE { ?a oa:hasTarget ?t .
        ?t oa:hasSource ?source ; oa:hasSelector ?quote, ?position . ?quote oa:exact ?exact .
        ?position oa:start ?start ; oa:end ?end .
        OPTIONAL { ?quote oa:prefix ?prefix } OPTIONAL { ?quote oa:suffix ?suffix } }""",
    )
    assert len(rows) == count(name, "oa:Annotation")
    for source, exact, prefix, suffix, start, end in rows:
        text, first, last = texts[str(source)], int(start), int(end)
        assert text[first:last] == str(exact)
        assert text[:first].endswith(str(prefix or ""))
        assert text[last:].startswith(str(suffix or ""))
        assert (prefix is None, suffix is None) == (first == 0, last == len(text))


@pytest.mark.parametrize("name", ["hasakah-2022", "hostile"])
def test_the_schema_of_web_annotation_takes_each(name: str, tmp_path_factory: pytest.TempPathFactory) -> None:
    found = read("annotations.mjs", content("jsonld", name), tmp_path_factory.getbasetemp())
    assert found == {"annotations": count(name, "oa:Annotation"), "refused": []}


@pytest.mark.parametrize("name", EVERY)
def test_tolls_have_the_numbers_of_the_story(name: str) -> None:
    rows = asked(
        name,
        """SELECT ?toll ?best ?low ?high ?rule ?origins WHERE { ?toll a t:Toll ; t:rule ?rule ; t:origins ?origins .
        OPTIONAL { ?toll schema:value ?best ; schema:minValue ?low ; schema:maxValue ?high } }""",
    )
    found = {str(row[0]): [value.toPython() if value is not None else None for value in row[1:]] for row in rows}
    keys = ("best", "low", "high", "rule", "origins")
    assert found == {f"urn:tawatur:{t['id']}": [t[key] for key in keys] for t in numbers(name)["tolls"]}


@pytest.mark.parametrize("name", EXAMPLES)
def test_everything_is_derived_from_reports_with_their_hashes(name: str) -> None:
    hashes = dict(asked(name, "SELECT ?r ?h WHERE { ?r schema:encoding ?e . ?e schema:sha256 ?h }"))
    assert {str(h) for h in hashes.values()} == {r["sha256"] for r in numbers(name)["reports"]}
    derived = asked(name, "SELECT ?s ?r WHERE { ?s a t:Story ; prov:wasDerivedFrom ?r ; prov:wasGeneratedBy ?run }")
    assert {row[1] for row in derived} == set(hashes)
    claims = asked(name, "SELECT ?c WHERE { ?c a schema:Claim ; prov:wasDerivedFrom ?r ; schema:appearance ?r }")
    assert len(claims) == len(story(name).statements)
    ((version,),) = asked(name, "SELECT ?v WHERE { ?a a prov:SoftwareAgent ; schema:softwareVersion ?v }")
    assert str(version)
    assert not {PROV.startedAtTime, PROV.endedAtTime, PROV.generatedAtTime} & set(graph(name).predicates())


@pytest.mark.parametrize("name", EVERY)
def test_no_word_of_a_vocabulary_is_made_up(name: str) -> None:
    """rdflib knows the terms of PROV and of schema.org; those of Web Annotation are listed above."""
    used = {*graph(name).predicates(), *graph(name).objects(None, RDF.type)}
    for term in (str(node) for node in used if isinstance(node, URIRef)):
        space = next((s for s in (str(PROV), str(SDO), OA) if term.startswith(s)), None)
        known = {str(PROV): PROV, str(SDO): SDO}.get(space or "")
        assert known is None or URIRef(term) in known, term
        assert space != OA or term.removeprefix(OA) in TERMS, term


@pytest.mark.parametrize("name", EVERY)
def test_no_key_is_lost_on_the_way(name: str) -> None:
    """A key that the context does not name would be dropped in silence by whoever reads it."""
    document = json.loads(content("jsonld", name))
    known = set(document["@context"]) | {"id", "type"}
    assert {key.partition(":")[0] for key in _keys(document["@graph"])} <= known
    assert document["@context"]["schema"] == str(SDO)


def _keys(value: Any) -> set[str]:
    if isinstance(value, list):
        return {key for item in value for key in _keys(item)}
    return set(value) | {key for item in value.values() for key in _keys(item)} if isinstance(value, dict) else set()


def test_an_unnamed_source_stays_unnamed() -> None:
    rows = asked("hasakah-2022", "SELECT ?o ?name WHERE { ?o t:kind 'anonymous' ; schema:name ?name }")
    assert rows
    told = {o["id"]: o for o in numbers("hasakah-2022")["origins"]}
    for origin, _ in rows:
        assert told[str(origin).removeprefix("urn:tawatur:")]["actor"] is None
        assert (origin, RDF.type, SDO.Person) not in graph("hasakah-2022")


def test_a_claim_first_appears_where_it_was_published_first() -> None:
    rows = asked("hasakah-2022", "SELECT ?c ?r ?f WHERE { ?c schema:appearance ?r ; schema:firstAppearance ?f }")
    out = {f"urn:tawatur:{a.key}": a.report.published or "" for a in story("hasakah-2022").accounts}
    assert all(out[str(first)][:10] <= out[str(report)][:10] for _, report, first in rows)
    assert any(first != report for _, report, first in rows)


def test_hostile_text_is_a_literal_and_no_address() -> None:
    found = graph("hostile")
    assert Literal(HOSTILE) in set(found.objects(None, SDO.headline))
    assert not list(found.objects(None, SDO.url))
    assert {str(o) for o in found.objects(None, URIRef("urn:tawatur:terms:address"))} == {
        r["url"] for r in numbers("hostile")["reports"]
    }
    assert all(str(node).isascii() for node in found.all_nodes() if isinstance(node, URIRef))


@ON_EVERY
@IN_EVERY
def test_it_is_a_graph_in_every_language(name: str, ui: str) -> None:
    assert len(graph(name, ui))
