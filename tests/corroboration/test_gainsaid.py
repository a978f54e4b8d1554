"""Words set against what another says are a dispute, without a number, a day or an event that could be compared."""

from __future__ import annotations

import hashlib

import pytest

from tawatur.configure import knowledge
from tawatur.corroboration import corroborate, setting
from tawatur.model import Dispute, Report
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
