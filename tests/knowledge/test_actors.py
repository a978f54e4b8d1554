import pytest

from tawatur.knowledge import load_roster
from tawatur.knowledge.actors import ActorsFault
from tawatur.rules import load_language

HEAD = "key\tname\tkind\ttype\tside\tar\ten\n"


def known(text, code="ar", roster=None):
    language = load_language(code)
    names = (roster or load_roster()).index(code, language.table, language.clitics)
    return {name.actor.name for name, _ in names.alone(text)}


def test_names_and_abbreviations_lead_to_one_actor():
    assert known("داعش") == {"Islamic State"}
    assert known("قسد") == {"Syrian Democratic Forces"}
    assert known("reuters", "en") == {"Reuters"}


def test_keys_are_each_one_actors():
    keys = [actor.key for actor in load_roster().actors]
    assert len(keys) == len(set(keys))


def test_armed_groups_are_sides():
    sides = {actor.name for actor in load_roster().actors if actor.side}
    assert {"Islamic State", "Hamas", "Rapid Support Forces", "Israel Defense Forces"} <= sides


def test_a_users_row_adds_and_replaces(tmp_path):
    own = tmp_path / "own.tsv"
    own.write_text(HEAD + "own.one\tValley Committee\tngo\t\t\tالوادعون\t\n", encoding="utf-8")
    assert known("الوادعون", roster=load_roster((own,))) == {"Valley Committee"}


@pytest.mark.parametrize(
    ("text", "what"),
    [
        ("key\tar\n", ":1: the first line lacks the column name"),
        (HEAD + "own.one\t\t\t\t\t\t\n", ":2: a row needs a key and a name"),
        (HEAD + "own.one\tOne\tfriend\t\t\t\t\n", ":2: kind 'friend' is none of"),
        (HEAD + "own.one\tOne\t\tthing\t\t\t\n", ":2: type 'thing' is none of"),
        (HEAD + "a\tb\tngo\tbody\tno\tc\td\te\n", ":2: 8 cells, but the first line names 7 columns"),
    ],
)
def test_a_file_that_cannot_be_used_gets_one_line(tmp_path, text, what):
    own = tmp_path / "own.tsv"
    own.write_text(text, encoding="utf-8")
    with pytest.raises(ActorsFault) as fault:
        load_roster((own,))
    assert str(fault.value).startswith(str(own))
    assert what in str(fault.value)
    assert "\n" not in str(fault.value)


def test_a_file_that_is_not_utf8(tmp_path):
    own = tmp_path / "own.tsv"
    own.write_bytes(HEAD.encode() + "own.one\tقسد".encode("cp1256"))
    with pytest.raises(ActorsFault, match="not UTF-8"):
        load_roster((own,))
