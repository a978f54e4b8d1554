"""Words set against what another says are a dispute, without a number, a day or an event that could be compared."""

from __future__ import annotations

import hashlib

import pytest

from tawatur.configure import knowledge
from tawatur.corroboration import corroborate, setting
from tawatur.corroboration.planned import planned
from tawatur.model import Account, Amount, Counted, Dispute, EarlyWarning, Outline, Report
from tawatur.pipeline import account


def disputes(text: str) -> list[Dispute]:
    language = "en" if text.isascii() else "ar"
    report = Report("report", language, text, hashlib.sha256(text.encode()).hexdigest(), "2023-05-10")
    found = corroborate([account(report, knowledge())], setting(knowledge())).disputes
    return [d for d in found if d.sentence.code == "dispute_gainsaid"]


AGAINST = [
    "The governor said the dam had been repaired in April. Residents denied that the dam had been repaired.",
    "The interior ministry said 12 people had been killed in the explosion. A lawyer, Karim Nasser, rejected the "
    "findings of the interior ministry.",
    "The army said its troops had arrested 40 gunmen. Residents said the number of those who got away was far higher "
    "than what the army announced.",
    "Only three boats came to the rescue, residents said, and not 20, as the coast guard claims.",
    "وأعلن الجيش اللبناني اعتقال 40 مسلحًا. وقال سكان إن عدد الفارين أكبر بكثير مما أعلنه الجيش اللبناني.",
    "نجا الصيادان من الغرق، وفق ما أكدته تقارير محلية، بعدما تحدثت وسائل إعلام أخرى عن مقتلهما.",
]
NONE = [
    "The governor said the dam had been repaired in April. Residents said the dam was old.",
    "The army said its troops had arrested 40 gunmen. Residents said the number was higher than in April.",
    "The army said it had hit gunmen and not civilians, as far as it knew.",
    "نجا الصياد من غارة أدت إلى مقتل شقيقه، وفق ما أكدته تقارير محلية.",
]


@pytest.mark.parametrize("text", AGAINST)
def test_words_against_another_s_are_a_dispute(text: str) -> None:
    (dispute,) = disputes(text)
    assert dispute.kind == "denial" and len(dispute.sides) == 2


@pytest.mark.parametrize("text", NONE)
def test_other_words_are_none(text: str) -> None:
    assert not disputes(text)


def test_who_rejects_a_report_on_a_fire_denies_no_fire() -> None:
    text = (
        "A fire broke out in Mosul on Tuesday. A lawyer, Karim Nasser, rejected the findings of the police on the fire."
    )
    digest = hashlib.sha256(text.encode()).hexdigest()
    told = account(Report("report", "en", text, digest, "2023-05-10"), knowledge()).statements
    assert not [s for s in told if s.type == "fire" and s.modality == "denied"]


def test_who_is_said_to_have_failed_to_take_what_he_says_he_holds_is_contradicted() -> None:
    claim = "The Syrian Army said on Monday that its troops had seized the prison in Aleppo."
    doubt = "Residents said the Syrian Army had failed so far to enter the prison."
    later = "The Syrian Army said on Wednesday that its troops had seized the prison in Aleppo."
    assert [d.kind for d in stories(claim, doubt)] == ["denial"]
    assert not stories(doubt.replace("said the", "said on Monday that the"), later)


def warned(origin: str, number: int, happening: str = "h1", bound: str = "exact") -> EarlyWarning:
    figure = Counted("weapons", Amount(number, number, bound), "car bombs", f"s {origin}")
    plan = Outline(("attack",), (figure,), None, None)
    return EarlyWarning(
        f"w {origin}", f"s {origin}", happening, origin, "planned", None, None, plan, None, (f"s {origin}",)
    )


def test_numbers_foretold_of_one_happening_are_a_dispute() -> None:
    (found,) = planned([warned("one", 2), warned("two", 3)])
    assert (found.kind, found.happening) == ("numbers", "h1")
    assert found.sides == (("one", ("s one",)), ("two", ("s two",)))


def test_of_two_happenings_of_one_origin_or_with_bounds_that_agree_they_are_none() -> None:
    assert not list(planned([warned("one", 2), warned("two", 3, "h2")]))
    assert not list(planned([warned("one", 2), warned("one", 3)]))
    assert not list(planned([warned("one", 2, bound="at_least"), warned("two", 3)]))


def read(text: str, n: int) -> Account:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return account(Report(f"report {n}", "en", text, digest, "2023-05-10"), knowledge())


def stories(*texts: str) -> list[Dispute]:
    found = corroborate([read(text, n) for n, text in enumerate(texts)], setting(knowledge())).disputes
    return [d for d in found if d.sentence.code == "dispute_gainsaid"]
