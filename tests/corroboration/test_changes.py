"""What changed from one story to the next."""

from __future__ import annotations

from tawatur.corroboration import changes, corroborate
from tawatur.model import CHANGES, Account, Change, Story
from tawatur.outputs._labels import labels_of
from tawatur.outputs._sentences import worded
from tawatur.rules import interfaces, load_interface
from tests.made import Made

DAY = "2022-01-20"


def killed(number: int, published: str, by: str = "Medics") -> Account:
    text = f"{by} said that an attack in Hasakah killed {number}."
    made = Made(text, id=f"{by}{number}", outlet=f"{by} Post", published=published)
    made.said("said", by, f"an attack in Hasakah killed {number}", "medical").place("Hasakah", "hasakah")
    made.event("attack", "attack", date=DAY, place="Hasakah").event("killed", "killing", date=DAY, place="Hasakah")
    return made.figure(str(number), number).account()


def denied() -> Account:
    made = Made("The Army denied an attack in Hasakah.", id="army", published="2022-01-23").place("Hasakah", "hasakah")
    made.said("denied", "The Army", "an attack in Hasakah", "official", act="denies")
    return made.event("attack", "attack", date=DAY, place="Hasakah").account()


def told(old: Story, new: Story) -> dict[str, list[str]]:
    """The changes in English words, by kind."""
    ui, found = load_interface("en"), dict[str, list[str]]()
    for change in changes(old, new):
        story = old if change.of == "old" else new
        found.setdefault(change.kind, []).append(worded(change.sentence, story, labels_of(story, ui)))
    return found


def test_nothing_changed() -> None:
    story = corroborate([killed(3, "2022-01-21")])
    assert changes(story, story) == ()


def test_a_report_more_moves_the_toll() -> None:
    old = corroborate([killed(3, "2022-01-21")])
    found = told(old, corroborate([killed(3, "2022-01-21"), killed(7, "2022-01-22")]))
    assert found["reports"] == ["1 report more"]
    assert found["tolls"] == ["Attack · Hasakah · 20 January 2022: killed, was 3, is 7"]
    assert "happenings" not in found


def test_what_nobody_had_told_is_new() -> None:
    fire = Made("A fire broke out in Mosul.", id="f").event("fire", "fire", date=DAY, place="Mosul")
    old = corroborate([killed(3, "2022-01-21")])
    new = corroborate([killed(3, "2022-01-21"), fire.place("Mosul", "mosul", 36.3, 43.1).account()])
    assert told(old, new)["happenings"] == ["Fire · Mosul · 20 January 2022"]


def test_disputes_open_and_settle_and_grades_move() -> None:
    old, new = corroborate([killed(3, "2022-01-21")]), corroborate([killed(3, "2022-01-21"), denied()])
    opened, settled = told(old, new), told(new, old)
    assert len(opened["disputes_opened"]) == len(settled["disputes_settled"]) == 1
    assert opened["grades"] == ["Attack · Hasakah · 20 January 2022: was weak, is contested"]
    assert opened["origins"] == ["The Army (official)"]
    assert settled["reports"] == ["1 report fewer"]


def everything() -> tuple[Story, Story]:
    """Two stories between which everything changes."""
    planned = Made("They planned to attack Hasakah.", id="p", published="2022-01-10").place("Hasakah", "hasakah")
    planned.event("attack", "attack", "planned", place="Hasakah")
    feared = Made("A flood is feared in Hasakah.", id="w", published="2022-01-19").place("Hasakah", "hasakah")
    feared.event("flood", "flood", "feared", place="Hasakah")
    blamed = Made("An attack in Hasakah. Medics blamed the Group.", id="b").place("Hasakah", "hasakah")
    blamed.event("attack", "attack", date=DAY, place="Hasakah").actor("Group", "Group")
    blamed.said("blamed", "Medics", "the Group", act="accuses").charge("blamed", "the Group", known="Group")
    new = [killed(3, "2022-01-21"), killed(9, "2022-01-23"), killed(5, "2022-01-23", "Farmers"), denied()]
    return corroborate([killed(3, "2022-01-21")]), corroborate(
        [*new, planned.account(), feared.account(), blamed.account()]
    )


def test_every_change_has_its_words_in_every_language() -> None:
    old, new = everything()
    found = changes(old, new)
    assert {c.kind for c in found} >= set(CHANGES) - {"happenings", "disputes_settled"}
    assert [c.kind for c in found] == sorted((c.kind for c in found), key=CHANGES.index)
    for code in interfaces():
        labels = labels_of(new, load_interface(code))
        for change in found:
            assert worded(change.sentence, new, labels) != change.sentence.code
            assert load_interface(code).word("changes", change.kind) != change.kind


def test_changes_rest_on_statements() -> None:
    old, new = everything()
    known = {s.id for s in (*old.statements, *new.statements)}
    rests: list[Change] = [c for c in changes(old, new) if c.kind != "reports"]
    assert all(c.statements and set(c.statements) <= known for c in rests)
