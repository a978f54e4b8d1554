"""Which column is what: by usual names, as the user states it, from a file and into one."""

from __future__ import annotations

from pathlib import Path

import pytest

from tawatur.intake import Given, Source, columns, columns_of
from tests.intake.taken import refused, taken

TABLE = "when,what it says,who\n2022-01-21,Three people were killed near the prison on Thursday,The Outlet\n"


def test_a_table_without_a_usual_name_is_refused_with_what_to_do() -> None:
    assert refused(TABLE + 2 * TABLE.partition("\n")[2]) == [
        "file: none of its columns is called as a text is (when, what it says, who): say --columns text=NAME"
    ]


def test_columns_as_stated_and_as_saved(tmp_path: Path) -> None:
    stated = columns(["text=what it says", "published=when", "outlet=who"])
    (report,), _ = taken(TABLE, given=Given(columns=stated))
    assert (report.text[:5], report.published, report.outlet) == ("Three", "2022-01-21", "The Outlet")
    used = columns_of(Source("file", TABLE.encode()), Given(columns=stated))
    assert used is not None
    saved = tmp_path / "map.toml"
    saved.write_text(used.toml(), encoding="utf-8")
    assert columns([str(saved)]) == stated


def test_what_is_stated_wins_over_a_usual_name() -> None:
    table = "text,notes,date\nshort,Three people were killed near the prison on Thursday,2022-01-21\n"
    (report,), _ = taken(table, given=Given(columns=columns(["text=notes"])))
    assert report.text.startswith("Three people")


@pytest.mark.parametrize(
    ("stated", "says"),
    [("body=x", "is no field of a report"), ("missing.toml", "No such file"), ("x.toml", "[columns]")],
)
def test_what_cannot_be_used_is_said(tmp_path: Path, stated: str, says: str) -> None:
    (tmp_path / "x.toml").write_text("a = 1\n", encoding="utf-8")
    with pytest.raises((ValueError, OSError), match=says.replace("[", r"\[")):
        columns([stated if "=" in stated else str(tmp_path / stated)])


@pytest.mark.parametrize(
    ("value", "published"),
    [
        ("2022-01-21T10:00:00Z", "2022-01-21T10:00:00+00:00"),
        ("2022-01-21 10:00:00", "2022-01-21"),
        ("1642759200", "2022-01-21T10:00:00+00:00"),
        ("1642759200000", "2022-01-21T10:00:00+00:00"),
        ("Fri, 21 Jan 2022 10:00:00 +0300", "2022-01-21T10:00:00+03:00"),
        ("21 كانون الثاني 2022", "2022-01-21"),
        ("January 21, 2022", "2022-01-21"),
        ("21/01/2022", "2022-01-21"),
    ],
)
def test_days_as_people_write_them(value: str, published: str) -> None:
    table = f'text\tdate\nThree people were killed near the prison\t"{value}"\n'
    assert taken(table)[0][0].published == published


def test_a_day_that_is_none_leaves_the_row_undated() -> None:
    (report,), (complaint,) = taken("text\tdate\nThree people were killed near the prison\t2022-13-45\n")
    assert report.published is None
    assert (complaint.where, complaint.kind) == ("file:2", "remark")
