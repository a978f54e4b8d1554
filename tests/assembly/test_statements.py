"""Mentions become statements by clause and by the extent of a source's words."""

from __future__ import annotations

from dataclasses import replace
from datetime import date

from tawatur.assembly.naming import Naming
from tawatur.model import Attribution, Retelling
from tawatur.rules import load_language
from tests.made import Made

BOMB = "A car bomb exploded in Aden on Tuesday, killing 12 people and wounding 30."


def test_each_event_makes_a_statement_with_its_own_figures() -> None:
    made = Made(BOMB).event("exploded", "bombing").event("killing", "killing").event("wounding", "injury")
    told = made.figure("12", 12).figure("30", 30, "injured").account().statements
    assert [(s.type, [f.low for f in s.figures]) for s in told] == [
        ("bombing", []),
        ("killing", [12]),
        ("injury", [30]),
    ]


def test_without_another_verb_the_cause_counts_the_dead() -> None:
    (told,) = (
        Made("An explosion in Aden left 12 dead.").event("explosion", "bombing").figure("12", 12).account().statements
    )
    assert (told.type, told.figures[0].low) == ("bombing", 12)


def test_a_figure_without_an_event_in_its_clause_is_a_toll() -> None:
    made = Made("Clashes went on, while the toll stands at 40.").event("Clashes", "clash").figure("40", 40)
    told = made.account().statements
    assert [(s.kind, s.type) for s in told] == [("event", "clash"), ("toll", None)]
    assert told[1].words.text == "while the toll stands at 40."


def test_figures_of_one_clause_are_one_toll() -> None:
    made = Made("The toll: 12 dead and 30 hurt.").figure("12", 12).figure("30", 30, "injured")
    (toll,) = made.account().statements
    assert [f.low for f in toll.figures] == [12, 30]


def test_a_part_stands_with_its_whole() -> None:
    made = Made("Gunmen killed 40 people, but 7 of them were children.").event("killed", "killing").figure("40", 40)
    (told,) = made.figure("7", 7, part_of=made.span("40")).account().statements
    assert [f.low for f in told.figures] == [40, 7]


def test_another_sources_event_does_not_count_the_figure() -> None:
    made = Made("Guards shot at the crowd and medics said 5 had died").event("shot", "attack").figure("5", 5)
    told = made.said("said", "medics", "5 had died", "medical").account().statements
    assert [(s.kind, s.origin.name) for s in told] == [("event", "The Outlet"), ("toll", "medics")]


def test_a_chain_runs_from_the_first_speaker_to_the_outlet() -> None:
    made = Made("Reuters reported that the army said a base was attacked.").event("attacked", "attack")
    made.said("reported", "Reuters", "the army said a base was attacked", "media")
    made.said("said", "the army", "a base was attacked", "official").actor("Reuters", "Reuters", "media")
    (told,) = made.account().statements
    assert [(s.name, s.kind) for s in told.chain] == [
        ("the army", "official"),
        ("Reuters", "media"),
        ("The Outlet", "outlet"),
    ]
    assert told.chain[1].id == "Reuters"


def test_carriers_named_nearest_to_the_reader_first_are_turned_round() -> None:
    made = Made("A base was attacked, a source told A, B said.").event("attacked", "attack")
    made.said("told", "a source", "A base was attacked", "anonymous", via=("B", "A"))
    (told,) = made.account().statements
    assert [s.name for s in told.chain] == ["a source", "A", "B", "The Outlet"]


def test_a_body_named_in_an_unnamed_source_is_not_the_origin() -> None:
    made = (
        Made("A source in the ministry said it was shelled.")
        .event("shelled", "shelling")
        .actor("ministry", "The Ministry")
    )
    made.said("said", "A source in the ministry", "it was shelled", "anonymous")
    assert made.account().statements[0].origin.id is None


def test_what_is_denied_is_not_told_as_having_happened() -> None:
    made = Made("The army denied the shelling of Derna.").event("shelling", "shelling")
    made.said("denied", "The army", "the shelling of Derna", act="denies")
    assert made.account().statements[0].modality == "denied"


def test_words_with_neither_event_nor_figure_are_a_saying() -> None:
    made = Made("He warned that the dam is old.").said("warned", "He", "the dam is old", "expert", act="warns")
    (told,) = made.account().statements
    assert (told.kind, told.modality, told.words.text) == ("saying", "feared", "the dam is old")


def test_day_part_and_place_come_with_their_words() -> None:
    made = Made("Gunmen attacked the prison in Hasakah on Thursday evening.").place("Hasakah", "hasakah-sy")
    made.time("Thursday evening", date(2022, 1, 20), part="evening")
    (told,) = made.event("attacked", "attack", place="Hasakah", date="2022-01-20").account().statements
    assert told.when and (told.when.first, told.when.part) == (date(2022, 1, 20), "evening")
    assert told.where and (told.where.id, told.where.span) == ("hasakah-sy", made.span("Hasakah"))


def test_an_inherited_day_has_no_words() -> None:
    (told,) = Made("They fled.").event("fled", "escape", date="2022-01-20/2022-01-22").account().statements
    assert told.when and (told.when.last, told.when.span) == (date(2022, 1, 22), None)


def test_rules_and_spans_lead_back_to_the_text() -> None:
    made = (
        Made(BOMB).event("exploded", "bombing").event("killing", "killing").figure("12", 12).figure("30", 30, "injured")
    )
    account = made.account()
    for told in account.statements:
        assert told.rules
        for span in (told.words, told.quote, *(s for _, s in told.marks())):
            assert BOMB[span.start : span.end] == span.text


def test_every_event_and_figure_lands_somewhere() -> None:
    made = Made(BOMB + " Some 400 fled; 9 are missing.").event("exploded", "bombing").event("fled", "displacement")
    made.figure("12", 12).figure("30", 30, "injured").figure("400", 400, "displaced").figure("9", 9, "missing")
    told = made.account().statements
    assert {f.low for s in told for f in s.figures} == {12, 30, 400, 9}
    assert len({s.id for s in told}) == len(told)


def test_arabic_clauses_turn_at_their_words() -> None:
    made = Made("قُتل 3 جنود في درعا، فيما أُصيب 5 آخرون.", "ar").event("قُتل", "killing").event("أُصيب", "injury")
    told = made.figure("3", 3).figure("5", 5, "injured").account().statements
    assert [(s.type, [f.low for f in s.figures]) for s in told] == [("killing", [3]), ("injury", [5])]


def test_a_report_without_mentions_says_nothing() -> None:
    assert Made("Nothing.").account().statements == ()
    assert Made("؟ \n\n —", "ar").account().statements == ()


def test_a_short_name_is_the_one_given_in_full_before() -> None:
    made = Made("قال المرصد السوري إن 3 قُتلوا. وأضاف المرصد أن 5 جُرحوا.", "ar").figure("3", 3).figure("5", 5, "injured")
    made.said("قال", "المرصد السوري", "3 قُتلوا", "ngo").said("وأضاف", "المرصد", "5 جُرحوا", "official")
    attributions = made.mentions["attributions"]
    attributions[1] = replace(attributions[1], source_span=made.span("المرصد", 2))  # type: ignore[type-var]
    told = made.account().statements
    assert {(s.origin.name, s.origin.kind) for s in told} == {("المرصد السوري", "ngo")}


def test_the_article_is_no_part_of_a_name() -> None:
    naming = Naming(load_language("ar"))
    assert naming.shortens("الوكالة", "وكالة الأنباء السورية")
    assert naming.shortens("التنظيم", "تنظيم الدولة")
    assert not naming.shortens("الوزارة", "وكالة الأنباء")
    assert not naming.shortens("قسد", "قسد")


def test_an_outlets_own_site_is_the_outlet() -> None:
    made = Made("Sources told the site of The Outlet a base was shelled.").event("shelled", "shelling")
    made.said("told", "Sources", "a base was shelled", "anonymous", via=("the site of The Outlet",))
    assert [s.name for s in made.account().statements[0].chain] == ["Sources", "The Outlet"]


def test_it_is_who_spoke_last() -> None:
    made = Made("The Observatory said 3 had died. It added that 5 were hurt.").figure("3", 3).figure("5", 5, "injured")
    made.said("said", "The Observatory", "3 had died", "ngo").said("added", "It", "5 were hurt", "party")
    assert {(s.origin.name, s.origin.kind) for s in made.account().statements} == {("The Observatory", "ngo")}


def test_nobody_stands_twice_in_a_chain() -> None:
    made = Made("Medics said that what A told the press was wrong: 5 had died.").figure("5", 5)
    made.said("said", "Medics", "what A told the press was wrong: 5 had died", "medical")
    made.said("told", "A", "the press was wrong: 5 had died", "party")
    again = Attribution(made.span("wrong"), "Medics", None, "medical", (), made.span("5 had died"), "test")
    made.mentions["attributions"].append(again)
    assert [s.name for s in made.account().statements[-1].chain] == ["Medics", "The Outlet"]


def test_when_it_was_said_is_not_when_it_was() -> None:
    made = Made("The army said on Friday that a base was shelled on Thursday.").event(
        "shelled", "shelling", date="2022-01-20"
    )
    made.time("Friday", date(2022, 1, 21)).time("Thursday", date(2022, 1, 20))
    (told,) = made.said("said", "The army", "a base was shelled on Thursday").account().statements
    assert told.when and told.told
    assert (told.when.first, told.told.first) == (date(2022, 1, 20), date(2022, 1, 21))


def test_a_day_taken_over_leads_to_the_sentence_that_gives_it() -> None:
    made = Made("Gunmen attacked on Thursday. Prisoners fled.").event("attacked", "attack", date="2022-01-20")
    made.time("Thursday", date(2022, 1, 20), part="evening").event("fled", "escape", date="2022-01-20")
    attack, escape = made.account().statements
    assert attack.beside == ()
    assert [s.text for s in escape.beside] == ["Gunmen attacked on Thursday."]
    assert escape.when and escape.when.part is None


def test_the_source_is_the_last_source_before_any_other_speaker() -> None:
    text = "قالت مصادر محلية إن 3 قُتلوا. وقال الوزير إن 4 جُرحوا. وأكدت المصادر أن 5 فُقدوا."
    made = Made(text, "ar").figure("3", 3).figure("4", 4, "injured").figure("5", 5, "missing")
    made.said("قالت", "مصادر محلية", "3 قُتلوا", "anonymous").said("وقال", "الوزير", "4 جُرحوا", "official")
    told = made.said("وأكدت", "المصادر", "5 فُقدوا", "anonymous").account().statements
    assert [s.origin.name for s in told] == ["مصادر محلية", "الوزير", "مصادر محلية"]


def test_the_same_event_told_again_with_a_day_or_by_the_outlet_is_a_statement_of_its_own() -> None:
    text = "The army said that the attack was over. The attack began on Tuesday, a nurse told us. The attack went on."
    made = Made(text).said("said", "army", "that the attack was over", "official")
    made.said("told", "nurse", "The attack began on Tuesday", "medical").time("Tuesday", date(2022, 1, 18))
    later = (Retelling(made.span("attack", 2), "2022-01-18", None), Retelling(made.span("attack", 3), None, None))
    first, nurse, outlet = made.event("attack", "attack", retold=later).account().statements
    assert [s.origin.name for s in (first, nurse, outlet)] == ["army", "nurse", "The Outlet"]
    assert nurse.when and nurse.when.first == date(2022, 1, 18)
    assert first.retells is None
    assert nurse.retells == outlet.retells == first.id


def test_what_a_source_says_of_an_event_told_before_is_a_saying() -> None:
    made = Made("A fire broke out. A priest said that the fire was no accident.").said(
        "said", "priest", "that the fire was no accident"
    )
    _, saying = made.event("fire", "fire", retold=(Retelling(made.span("fire", 2), None, None),)).account().statements
    assert (saying.kind, saying.origin.name) == ("saying", "priest")


def test_the_same_source_telling_it_again_says_nothing_new() -> None:
    made = Made("An attack struck Aden. The attack was short.")
    made.event("attack", "attack", retold=(Retelling(made.span("attack", 2), None, None),))
    assert len(made.account().statements) == 1


def test_a_number_beside_an_event_told_before_counts_of_it() -> None:
    made = Made("An attack struck Aden. Police said that 200 gunmen took part in the attack.").figure(
        "200", 200, "force"
    )
    made.event("attack", "attack", retold=(Retelling(made.span("attack", 2), None, None),))
    first, toll = made.account().statements
    assert (toll.kind, toll.retells) == ("toll", first.id)


def test_a_number_elsewhere_counts_of_no_event_told_before() -> None:
    made = Made("An attack struck Aden. The attack was short. A camp holds 200 men.").figure("200", 200, "held")
    made.event("attack", "attack", retold=(Retelling(made.span("attack", 2), None, None),))
    assert [s.retells for s in made.account().statements if s.kind == "toll"] == [None]
