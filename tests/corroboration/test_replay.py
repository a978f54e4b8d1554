"""What was known when: each standing is the story told as of that moment."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tawatur.corroboration import Cutoff, Setting, corroborate, replayed
from tawatur.model import Account, Stood, Story
from tests.made import Made


def report(n: int, dead: int, published: str | None, source: str = "Medics") -> Account:
    made = Made(
        f"{source} said {dead} people were killed in Aden.", id=f"r{n}", outlet=f"Outlet {n}", published=published
    )
    made.said("said", source, f"{dead} people", "medical").figure(str(dead), dead).place("Aden", "aden")
    return made.event("killed", "killing", place="Aden", date="2022-01-20").time("Aden", date(2022, 1, 20)).account()


def stood(told: Story) -> tuple[Stood, ...]:
    whole = (t for t in told.tolls if t.happening is None)
    return tuple(Stood(t.measure, t.group, t.best, t.low, t.high, t.origins) for t in whole)


def accounts(*published: str | None) -> list[Account]:
    return [report(n, 3 + n, when, f"Source {chr(65 + n)}") for n, when in enumerate(published)]


def test_each_standing_is_the_story_as_of_that_moment() -> None:
    found = accounts("2022-01-21", "2022-01-22T10:00+03:00", "2022-01-22", "2022-01-25")
    told = replayed(corroborate(found), Setting())
    assert [s.until for s in told.standings] == ["2022-01-21", "2022-01-22", "2022-01-25"]
    for standing in told.standings:
        as_of = corroborate(found, Setting(as_of=Cutoff.at(standing.until)))
        assert standing.tolls == stood(as_of)
        assert standing.reports == tuple(a.key for a in as_of.accounts)
    assert told.standings[-1].tolls == stood(told)


def test_moments_are_hours_where_all_reports_have_them() -> None:
    found = accounts("2022-01-22T10:00+03:00", "2022-01-22T08:00+00:00", "2022-01-22T12:00+03:00")
    told = replayed(corroborate(found), Setting())
    assert [len(s.reports) for s in told.standings] == [1, 2, 3]


def test_a_report_without_a_date_is_no_moment() -> None:
    told = replayed(corroborate(accounts("2022-01-21", None, "2022-01-23")), Setting())
    assert [s.until for s in told.standings] == ["2022-01-21", "2022-01-23"]


def test_one_moment_or_none_is_no_replay() -> None:
    assert replayed(corroborate(accounts("2022-01-21", "2022-01-21")), Setting()).standings == ()
    assert replayed(corroborate([]), Setting()).standings == ()


def test_many_moments_are_thinned_and_the_last_stays() -> None:
    days = [date.fromordinal(date(2022, 1, 21).toordinal() + n).isoformat() for n in range(40)]
    told = replayed(corroborate([report(n, 5, day) for n, day in enumerate(days)]), Setting())
    assert len(told.standings) == 30
    assert told.standings[-1].until == days[-1]
    assert replace(told, standings=()) == corroborate([report(n, 5, day) for n, day in enumerate(days)])
