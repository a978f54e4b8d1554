"""Which of several places of one name is meant, and whether a place is meant at all."""

from __future__ import annotations

from bisect import bisect_right
from collections import Counter
from collections.abc import Iterable
from dataclasses import dataclass
from functools import cached_property
from math import cos, hypot, radians

from tawatur.dimensions.place.context import Named
from tawatur.dimensions.place.usage import Usage
from tawatur.knowledge.places import KnownPlace
from tawatur.rules import Document

# Points for and against a place; settled on the articles of shared/texts, an everyday word needs NEED_COMMON.
NEED, NEED_COMMON = 3, 5
CALLED, NATION, ELSEWHERE = 3, 3, 2
SIZES = (15_000, 100_000, 400_000)
MAIN = 3
FAMOUS = 3  # how famous the places are of which one is meant under any name
NEAR_KM, SAME_TOWN_KM = 200, 40
KM_PER_DEGREE = 111.2
_WITHIN = frozenset({"district", "facility"})


@dataclass(frozen=True)
class Support:
    """What the whole report says of where it happens: countries with their weight, and places beyond doubt."""

    countries: Counter[str]
    sure: tuple[KnownPlace, ...]
    own: Counter[str]  # what each place has added to the weight of its country

    @classmethod
    def of(cls, document: Document, named: Iterable[Named]) -> Support:
        """Counted from adjectives of nations, countries, and names that the well-known places of one country bear."""
        countries: Counter[str] = Counter(h.value["country"] for h in document.classes.get("nationalities", ()))
        own: Counter[str] = Counter()
        sure, small = [], []
        for name in named:
            most = max(fame(place) for place in name.match.places)
            well = min(most, FAMOUS)  # Oman, and Amman as well
            places = [place for place in name.match.places if fame(place) >= well]
            if most < NEED or name.common or name.usage is Usage.INSIDE or len({p.country for p in places}) > 1:
                continue
            if name.called in _WITHIN and places[0].type not in _WITHIN:
                continue  # a quarter that is called after a town far away
            if places[0].type in _WITHIN and name.before < 2 and name.match.last - name.match.first == 1:
                small.append(places[0])
                continue
            countries[places[0].country] += 2
            own[places[0].id] += 2
            if places[0].type not in {"country", "region", "water"}:
                sure.append(places[0])
        alone = not countries
        for place in small:  # a quarter tells of no country that nothing else tells of
            if alone or countries[place.country]:
                countries[place.country] += 2
                sure.append(place)
        return cls(countries, tuple(dict.fromkeys(sure)), own)

    def share(self, country: str) -> int:
        """2 for a country that the report dwells on, 1 for one it mentions, 0 for others."""
        if not country:
            return 1
        count = self.countries.get(country, 0)
        return 0 if not count else 2 if count * 3 >= self._most else 1

    @cached_property
    def _most(self) -> int:
        """The weight of the country that weighs most."""
        return max(self.countries.values(), default=0)

    @cached_property
    def weak(self) -> bool:
        """True where a single adjective at most tells of a country."""
        return self._most < 2

    def alone(self, named: Named, place: KnownPlace) -> bool:
        """True where nothing but the name itself tells of the place's country, and something tells of another."""
        own = sum(self.own.get(other.id, 0) for other in named.match.places)
        return self.countries.get(place.country, 0) <= own < sum(self.countries.values())

    def main(self) -> tuple[str, ...]:
        """The countries that the report dwells on, those it names most first, three at most."""
        most = sorted(self.countries, key=self.countries.__getitem__, reverse=True)[:MAIN]
        return tuple(c for c in most if c and self.share(c) == 2)

    def near(self, place: KnownPlace, within: int = NEAR_KM) -> bool:
        """True when a place beyond doubt lies near."""
        return bool(self.sure) and any(
            kilometres(place, other) <= within for other in self.sure if other.id != place.id
        )


def fame(place: KnownPlace) -> int:
    """How readily a name is taken for this place, from 0 to 4."""
    if place.type == "country":
        return 4
    if place.id[:9] != "geonames:":
        return 3
    return bisect_right(SIZES, place.weight)


def choose(named: Named, support: Support) -> KnownPlace | None:
    """The place that is meant; None when none is."""
    if named.usage is not Usage.PLACE or (named.common and not named.head and not _announced(named, support)):
        return None
    scored = [(points(named, place, support), place) for place in named.match.places]
    best, place = max(scored, key=lambda s: (s[0] + fame(s[1]) if s[0] else 0, s[1].weight))
    need = NEED_COMMON if named.common and place.type != "country" and not named.listed else NEED
    return place if best >= need else None


def _announced(named: Named, support: Support) -> bool:
    """True when an everyday word stands where a place would."""
    if named.listed and any(
        support.near(place) or (named.common == "in" and support.share(place.country) == 2)
        for place in named.match.places
        if fame(place) >= 3
    ):
        return True
    return named.common == "in" and bool(named.before or named.nation)


def points(named: Named, place: KnownPlace, support: Support) -> int:
    """How much speaks for this place."""
    known, share = fame(place), support.share(place.country)
    announced = bool(named.head or named.before == 2 or named.nation == place.country)
    local = named.before == 1 and share == 2 and named.unheard  # behind "on", in a report about its country
    if not (announced or local or _known_enough(place, share)):
        return 0
    if _astray(named, place, support, announced) or (not share and _far(named, place, support)):
        return 0
    if named.head and named.head.value["joined"]:  # a hospital called after somebody, not after a village far away
        if known < 2 and not support.near(place, SAME_TOWN_KM):
            return 0
        if not share and (named.common or known < 3):
            return 0
    found = known + (named.before // 2 or local) + share + support.near(place)
    if named.head:
        found += CALLED + _fits(named.called, place)
    if not share and any(fame(other) >= FAMOUS and support.share(other.country) for other in named.match.places):
        found -= ELSEWHERE
    if named.nation:
        found += NATION if named.nation == place.country else -1
    return found


def _astray(named: Named, place: KnownPlace, support: Support, announced: bool) -> bool:
    """True for a word that is the name of a town far away too, and that nothing says is one here."""
    told = announced or named.before or named.listed or named.document.language.settings.get("capitals")
    plain = named.match.last - named.match.first == 1 and not told
    return plain and place.type != "country" and support.alone(named, place)


def _far(named: Named, place: KnownPlace, support: Support) -> bool:
    """True for what the report, which speaks of other countries and never of the place's, cannot mean."""
    if not support.countries or named.nation == place.country:
        return False
    known = fame(place)
    small = known < 2 or (named.common and known < 4)
    lone = named.head and known and support.weak and len(named.match.places) == 1
    if small and not lone and not support.near(place):
        return True
    if place.type in _WITHIN:
        return not (named.head and not named.head.value["joined"])  # a quarter of a town far away
    return named.called in _WITHIN and not support.near(place)  # a quarter that is called after a place far away


def _known_enough(place: KnownPlace, share: int) -> bool:
    """True for a place that needs no word of place before its name."""
    return (fame(place) >= 3 and (share > 0 or not place.id.startswith("geonames:"))) or (fame(place) == 2 == share)


def _fits(called: str, place: KnownPlace) -> int:
    if called == place.type:
        return 2
    return -3 if place.type == "country" and called in {"city", "region", "district"} else 0


def kilometres(a: KnownPlace, b: KnownPlace) -> float:
    """The distance between two places, well enough for comparing."""
    mean = radians((a.lat + b.lat) / 2)
    return hypot((a.lon - b.lon) * cos(mean), a.lat - b.lat) * KM_PER_DEGREE
