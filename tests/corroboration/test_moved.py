"""Statements that were gained, lost and changed are told apart; what only stands elsewhere did not move."""

from __future__ import annotations

from dataclasses import replace

from tawatur import configure
from tawatur.corroboration import moved
from tawatur.intake import Given, Source
from tawatur.model import Account
from tawatur.pipeline import received

WORDS = "Nine people were killed in a flood near Ghat on Thursday, the mayor said, and 12 families left their homes."


def account(words: str = WORDS) -> Account:
    (found,) = received(Source("a", words.encode()), Given("2022-01-21"), configure.knowledge())
    assert isinstance(found, Account)
    return found


def test_nothing_moved() -> None:
    one = account()
    found = moved([one], [one])
    assert (found.moves, found.same, +found.gained, +found.lost) == ([], len(one.statements), {}, {})


def test_the_same_words_further_on_did_not_move() -> None:
    one, other = account(), account(f"An item. {WORDS}")
    found = moved([one], [replace(other, key=one.key)])
    assert [move for move in found.moves if move.kind != "gained"] == []
    assert found.same == len(one.statements)


def test_a_change_names_its_fields() -> None:
    one = account()
    killed = next(s for s in one.statements if s.figures and s.figures[0].low == 9)
    changed = replace(killed, figures=(replace(killed.figures[0], low=10, high=10, rule="another"),), where=None)
    found = moved([one], [replace(one, statements=tuple(changed if s is killed else s for s in one.statements))])
    (move,) = found.moves
    assert (move.kind, move.fields, move.old, move.new) == ("changed", ("where", "figures"), killed, changed)


def test_another_rule_that_says_the_same_is_no_change() -> None:
    one = account()
    other = [replace(s, figures=tuple(replace(f, rule="another") for f in s.figures)) for s in one.statements]
    assert moved([one], [replace(one, statements=tuple(other))]).moves == []


def test_gained_and_lost() -> None:
    one = account()
    fewer = replace(one, statements=one.statements[1:])
    assert [move.kind for move in moved([one], [fewer]).moves] == ["lost"]
    assert [move.kind for move in moved([fewer], [one]).moves] == ["gained"]


def test_reports_that_came_and_went() -> None:
    one = account()
    found = moved([one], [])
    assert (found.reports_lost, len(found.moves)) == (1, len(one.statements))
    assert moved([], [one]).reports_gained == 1
