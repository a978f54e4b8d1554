from pathlib import Path

import pytest

from tawatur.knowledge.places import load_gazetteer
from tawatur.knowledge.places_files import FILES, PlacesFault, read_places
from tawatur.rules import load_language
from tawatur.text import Clitics, cut


def find(text, *extra, code="ar"):
    language = load_language(code)
    slots = language.settings.get("place", {}).get("slots", [])
    clitics = Clitics(tuple(map(tuple, slots)), language.clitics.joined, (), {})
    names = load_gazetteer(extra).names(code, language.table, clitics)
    words = cut(text.translate(language.table)).texts
    return names.at(words, 0, len(words))


@pytest.mark.parametrize(
    ("text", "name", "cut"),
    [("حلب", "Aleppo", 0), ("بحلب", "Aleppo", 1), ("ولبنان", "Lebanon", 1), ("دير الزور", "Deir ez-Zor", 0)],
)
def test_a_name_is_found_with_what_is_written_before_it(text, name, cut):
    match = find(text)
    assert (match.places[0].name, match.cut) == (name, cut)


def test_an_article_that_another_clitic_swallowed_is_the_names():
    assert find("للحسكة").head == "الحسكة"


def test_the_longest_name_wins():
    assert find("قطاع غزة").places[0].type == "region"


def test_marks_inside_a_name_are_stepped_over():
    assert find('سجن "غويران"').places[0].type == "facility"
    assert find("Deir Ez-Zor", code="en").places[0].country == "SY"


def test_no_name_where_there_is_none():
    assert find("كتاب") is None


def table(folder: Path, text: str) -> Path:
    path = folder / "mine.tsv"
    path.write_text(text, encoding="utf-8")
    return path


HEADER = "id\ttype\tlat\tlon\tcountry\tar\n"


def test_a_users_own_places_are_found(tmp_path):
    path = table(tmp_path, HEADER + "ours:1\tdistrict\t36.49\t40.74\tSY\tحي النخيل|النخيل\n")
    assert [p.id for p in find("بالنخيل", path).places if p.id == "ours:1"] == ["ours:1"]


@pytest.mark.parametrize(
    ("text", "what"),
    [
        (HEADER + "x\tvillage\t1\t2\tSY\tاسم\n", "2: type is 'village'"),
        (HEADER + "x\tcity\t3649\t2\tSY\tاسم\n", "2: lat is 3649, outside -90 to 90"),
        (HEADER + "x\tcity\tnorth\t2\tSY\tاسم\n", "2: lat is 'north', not degrees"),
        (HEADER + "x\tcity\t1\t2\tSY\n", "2: 5 columns where the first line has 6"),
        (HEADER + "x\tcity\t1\t2\tSY\t\n", "2: a place needs an id and at least one name"),
        ("name\tlat\n", "1: the first line must name the columns; id is missing"),
        ("id\ttype\tlat\tlon\n", "1: no column of names"),
    ],
)
def test_what_is_wrong_in_a_table_is_said_in_one_line(tmp_path, text, what):
    with pytest.raises(PlacesFault) as fault:
        list(read_places(table(tmp_path, text)))
    assert what in str(fault.value)
    assert "\n" not in str(fault.value)


def test_a_missing_table_is_named(tmp_path):
    with pytest.raises(PlacesFault, match=r"none\.tsv:0: cannot be read"):
        list(read_places(tmp_path / "none.tsv"))


def test_ids_are_unique_and_no_name_is_foreign():
    ids = [place.id for path in sorted(FILES.glob("*.tsv")) for place, _ in read_places(path)]
    assert len(ids) == len(set(ids))


def test_packed_names_are_folded():
    table = load_language("ar").table
    packed = (FILES / "geonames.ar.txt").read_text(encoding="utf-8").splitlines()[1:]
    heads = [line.split("\t", 1)[0] for line in packed]
    assert [head for head in heads if head.translate(table) != head] == []
