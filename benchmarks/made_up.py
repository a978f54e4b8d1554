"""Made-up reports of a realistic mixture: many happenings, a few of which everybody reports, in Arabic and English.

Every sentence is of our own making, filled from lists. A happening has a day, a town, a type and a toll that grows;
how many reports tell of it falls off as in real coverage (Zipf). One report in seven is another outlet's text with a
first line of its own; one mention in eight has neither day nor place.
"""

from __future__ import annotations

import hashlib
import random
from collections.abc import Iterator
from dataclasses import dataclass
from datetime import date, timedelta

from tawatur.model import Report

_TOWNS = (
    ("Aden", "عدن"), ("Taiz", "تعز"), ("Hodeidah", "الحديدة"), ("Aleppo", "حلب"), ("Homs", "حمص"), ("Idlib", "إدلب"),
    ("Raqqa", "الرقة"), ("Hasakah", "الحسكة"), ("Mosul", "الموصل"), ("Basra", "البصرة"), ("Kirkuk", "كركوك"),
    ("Ramadi", "الرمادي"), ("Benghazi", "بنغازي"), ("Misrata", "مصراتة"), ("Derna", "درنة"), ("Khartoum", "الخرطوم"),
    ("Nyala", "نيالا"), ("El Fasher", "الفاشر"), ("Tripoli", "طرابلس"), ("Sidon", "صيدا"), ("Jenin", "جنين"),
    ("Nablus", "نابلس"), ("Rafah", "رفح"), ("Sfax", "صفاقس"), ("Oran", "وهران"), ("Agadir", "أكادير"),
)  # fmt: skip
_TYPES = (
    ("an attack", "هجوم"), ("an airstrike", "غارة جوية"), ("shelling", "قصف"), ("clashes", "اشتباكات"),
    ("an explosion", "انفجار"), ("a fire", "حريق"), ("floods", "فيضانات"), ("a building collapse", "انهيار مبنى"),
)  # fmt: skip
_SOURCES = (
    ("the Syrian Observatory for Human Rights", "المرصد السوري لحقوق الإنسان"), ("the health ministry", "وزارة الصحة"),
    ("the Syrian Democratic Forces", "قوات سوريا الديمقراطية"), ("UNICEF", "اليونيسف"), ("the army", "الجيش"),
    ("a medical source", "مصدر طبي"), ("a security official", "مسؤول أمني"), ("residents", "سكان"),
    ("the governor", "المحافظ"), ("Islamic State", "تنظيم الدولة الإسلامية"), ("the Red Crescent", "الهلال الأحمر"),
)  # fmt: skip
_MONTHS = "كانون الثاني شباط آذار نيسان أيار حزيران تموز آب أيلول تشرين_الأول تشرين_الثاني كانون_الأول"
_FIRST = date(2023, 1, 1)
_PERIOD = 365
_REPORTS_EACH = 9  # on average, of one happening


@dataclass(frozen=True, slots=True)
class Made:
    """A happening of the made-up world."""

    day: date
    town: tuple[str, str]
    type: tuple[str, str]
    dead: int


def reports(number: int, seed: int = 7) -> Iterator[Report]:
    """So many reports, always the same ones."""
    chance = random.Random(seed)
    world = [_happening(chance) for _ in range(max(1, number // _REPORTS_EACH))]
    weights = [1 / (n + 3) for n in range(len(world))]
    told: list[Report] = []
    for n in range(number):
        if told and chance.random() < 1 / 7:
            yield _copy(chance.choice(told[-200:]), n, chance)
            continue
        report = _report(chance.choices(world, weights)[0], n, chance)
        told.append(report)
        yield report


def rounds(number: int, happenings: int, seed: int = 7) -> Iterator[Report]:
    """So many reports that tell of so many happenings in a sentence or two each, as a round-up of a day does."""
    chance = random.Random(seed)
    world = sorted((_happening(chance) for _ in range(happenings)), key=lambda made: made.day)
    for n in range(number):
        first, last = n * happenings // number, (n + 1) * happenings // number
        told = world[first - (n % 3 == 1) : last]  # one in eight is told twice
        language = chance.choice(("ar", "en"))
        lines = [_told(made, language, chance) for made in told]
        yield _made(n, language, "\n\n".join(lines), told[-1].day + timedelta(days=1), chance)


def _told(made: Made, language: str, chance: random.Random) -> str:
    """One sentence: what, where, when, how many, says who."""
    source = chance.choice(_SOURCES)[language == "ar"]
    if language == "en":
        day = f"{made.day.day} {made.day:%B} {made.day.year}"
        return f"At least {made.dead} people were killed in {made.type[0]} in {made.town[0]} on {day}, {source} said."
    month = _MONTHS.replace("كانون الثاني", "كانون_الثاني").split()[made.day.month - 1].replace("_", " ")
    day = f"{made.day.day} {month} {made.day.year}"
    return f"قال {source} إن {max(made.dead, 3)} شخصا قتلوا في {made.type[1]} في مدينة {made.town[1]} يوم {day}."


def _happening(chance: random.Random) -> Made:
    day = _FIRST + timedelta(days=chance.randrange(_PERIOD))
    return Made(day, chance.choice(_TOWNS), chance.choice(_TYPES), chance.randrange(2, 300))


def _report(made: Made, n: int, chance: random.Random) -> Report:
    language = chance.choice(("ar", "en"))
    later = min(int(chance.expovariate(0.7)), 9)
    published = made.day + timedelta(days=later)
    dead = max(1, int(made.dead * (0.4 + 0.07 * later) * chance.choice((1, 1, 1, 1.1))))
    lines = (_english if language == "en" else _arabic)(made, dead, chance)
    return _made(n, language, "\n\n".join(lines), published, chance)


def _english(made: Made, dead: int, chance: random.Random) -> list[str]:
    source, second, third = (s[0] for s in chance.sample(_SOURCES, 3))
    day = f" on {made.day.day} {made.day:%B} {made.day.year}" if chance.random() < 0.8 else ""
    place = f" in {made.town[0]}" if chance.random() < 0.9 else ""
    hurt, children = dead + chance.randrange(40), chance.randrange(1, 9)
    return [
        f"At least {dead} people were killed and {hurt} injured in {made.type[0]}{place}{day}, {source} said.",
        f"The dead include {children} children, according to {second}. Rescuers searched all night for survivors.",
        f"{third.capitalize()} said that {chance.randrange(20, 4000)} families had been displaced{place}.",
        chance.choice(
            ("The toll may rise, officials warned.", f"Police later arrested {chance.randrange(2, 30)} men.")
        ),
    ]


def _arabic(made: Made, dead: int, chance: random.Random) -> list[str]:
    source, second, third = (s[1] for s in chance.sample(_SOURCES, 3))
    month = _MONTHS.replace("كانون الثاني", "كانون_الثاني").split()[made.day.month - 1].replace("_", " ")
    day = f" يوم {made.day.day} {month} {made.day.year}" if chance.random() < 0.8 else ""
    place = f" في مدينة {made.town[1]}" if chance.random() < 0.9 else ""
    hurt, children = dead + chance.randrange(40), chance.randrange(3, 9)
    return [
        f"قال {source} إن {dead} شخصا قتلوا وأصيب {hurt} آخرون في {made.type[1]}{place}{day}.",
        f"وبين القتلى {children} أطفال، بحسب {second}. وواصلت فرق الإنقاذ البحث طوال الليل عن ناجين.",
        f"وأعلن {third} نزوح {chance.randrange(20, 4000)} عائلة{place}.",
        chance.choice(("وحذر مسؤولون من ارتفاع الحصيلة.", f"واعتقلت الشرطة {chance.randrange(11, 30)} رجلا.")),
    ]


def _copy(original: Report, n: int, chance: random.Random) -> Report:
    first = "(Agencies) A report as received." if original.language == "en" else "(وكالات) كما ورد من المصدر."
    published = date.fromisoformat(original.published or "") + timedelta(days=chance.randrange(2))
    return _made(n, original.language, f"{first}\n\n{original.text}", published, chance)


def _made(n: int, language: str, text: str, published: date, chance: random.Random) -> Report:
    digest = hashlib.sha256(text.encode()).hexdigest()
    return Report(f"made-{n}", language, text, digest, published.isoformat(), f"Outlet {chance.randrange(120)}")
