"""Which language a text is in."""

from __future__ import annotations

import pytest

from tawatur.intake.recognition import recognise, tell
from tawatur.intake.source import Unreadable

ARABIC = (
    "أعلنت السلطات في المدينة أن عدد القتلى ارتفع إلى اثني عشر شخصا بعد انهيار المبنى الذي "
    "كان يضم عشرات العائلات، وقالت إن فرق الإنقاذ ما زالت تبحث."
)
ENGLISH = "The authorities in the city said that the number of dead had risen to twelve after the building collapsed."
OTHERS = {
    "French": "Les autorités de la ville ont annoncé que le nombre de morts était passé à douze après "
    "l'effondrement de l'immeuble, et que les recherches se poursuivaient pour retrouver les disparus.",
    "Persian": "مقامات شهر اعلام کردند که شمار کشته شدگان پس از فروریختن ساختمان به دوازده نفر رسیده است و "
    "گروه های امداد همچنان در جست و جوی ناپدید شدگان هستند.",
    "Urdu": "شہر کے حکام نے بتایا کہ عمارت گرنے کے بعد ہلاک ہونے والوں کی تعداد بارہ ہو گئی ہے اور امدادی ٹیمیں اب بھی "
    "لاپتہ افراد کو تلاش کر رہی ہیں۔",
    "Russian": "Власти города сообщили, что число погибших после обрушения здания выросло до двенадцати.",
}


def test_the_languages_on_hand_are_told_apart() -> None:
    assert (recognise(ARABIC), recognise(ENGLISH)) == ("ar", "en")


def test_names_in_another_script_do_no_harm() -> None:
    assert recognise(ARABIC + " (Reuters, Agence France-Presse)") == "ar"


def test_a_headline_is_told_by_its_letters() -> None:
    assert recognise("مقتل ثلاثة في انفجار") == "ar"


@pytest.mark.parametrize("text", OTHERS.values(), ids=OTHERS.keys())
def test_any_other_language_is_refused(text: str) -> None:
    assert recognise(text) is None
    with pytest.raises(Unreadable, match=r"none of those on hand \(ar, en\)"):
        tell(text)


def test_a_stated_language_is_believed() -> None:
    assert tell(ENGLISH, "ar-SY") == "ar"
    with pytest.raises(Unreadable, match="stated as fr"):
        tell(ENGLISH, "fr")


@pytest.mark.parametrize("text", ["", "12", "\N{PILE OF POO}"])
def test_nothing_to_tell_by(text: str) -> None:
    assert recognise(text) is None
