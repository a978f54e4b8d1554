"""Charges in statements."""

from __future__ import annotations

from tawatur import configure
from tawatur.model import Report, Statement
from tawatur.pipeline import account


def told(text: str, language: str = "en") -> tuple[Statement, ...]:
    report = Report("made", language, text, "0" * 64, "2024-03-15", "The Outlet")
    return account(report, configure.knowledge()).statements


def accused(statement: Statement) -> list[str]:
    return [p.name for p in statement.parts if p.role == "accused"]


def test_the_charged_is_a_part_of_what_is_said() -> None:
    (statement,) = told("The army accused the Rapid Support Forces of shelling a hospital in Nyala.")
    assert (statement.type, statement.origin.name, statement.origin.act) == ("shelling", "The army", "accuses")
    assert accused(statement) == ["the Rapid Support Forces"]
    assert [p.name for p in statement.parts if p.role == "named"] == []


def test_a_charge_without_an_event_is_said_too() -> None:
    (statement,) = told("The mayor blamed the contractor for it.")
    assert (statement.kind, accused(statement)) == ("saying", ["the contractor"])
    assert statement.words.text.startswith("the contractor")


def test_who_denies_his_part_is_the_charged() -> None:
    statement = told("Hezbollah denied responsibility.")[0]
    assert (statement.origin.act, accused(statement)) == ("denies", ["Hezbollah"])


def test_who_goes_on_charging_is_who_spoke_before() -> None:
    said = told("حمّلت «قسد» تركيا مسؤولية ما جرى، واتهمت دولًا في المنطقة بدعم المهاجمين.", "ar")
    assert [(s.origin.id, accused(s)) for s in said] == [
        ("Syrian Democratic Forces", ["تركيا"]),
        ("Syrian Democratic Forces", ["دولًا في المنطقة"]),
    ]
