"""Nouns that are their own number: duals, and singulars that count as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.dimensions.figure.counted import noun_at
from tawatur.dimensions.figure.governors import Governor
from tawatur.dimensions.figure.numbers import Number
from tawatur.dimensions.figure.words import ONE, PEOPLE, Words, between, counting_dual
from tawatur.rules import Entry, Language, Question
from tawatur.rules.document import Hit
from tawatur.text import Word

_LIST = 9  # words between the members of a list of casualties
_DOER, _LATE = 5, 6  # words between a verb and whom it hurts: a doer with an adjective, an adverbial
_ADJECTIVES = 8  # words between an English article and the noun


def duals(words: Words, first: int, last: int) -> Iterator[Number]:
    """Indefinite duals of what may be counted, in order."""
    for i in between(words.duals, first, last):
        dual = counting_dual(words.counted.at(i), words.settings)
        if dual and not _adjective(words, dual) and (not _bound(words, dual) or _harmed(words, dual)):
            yield _number(words, dual, 2, "dual")


def _bound(words: Words, hit: Hit) -> bool:
    """True for a dual without its last letter: it is bound to the noun behind it."""
    return hit.value.shape == words.settings.get("bound-dual")


def _harmed(words: Words, hit: Hit) -> bool:
    """True right behind a verbal noun of harm: "the killing of two of the police"."""
    governors = words.governors.at(hit.first - 1)
    return any(g.last == hit.first and g.value.slot == "noun" and g.value["measure"] in ONE for g in governors)


def _adjective(words: Words, hit: Hit) -> bool:
    """True for a dual that stands behind another, or behind a number, like an adjective."""
    if hit.first and words.numeric(hit.first - 1):
        return True
    if hit.value.slot == "form":  # two others: of those whom a verb or a list has named
        return not hit.split.before and hit.first - 1 not in words.governors
    return not hit.split.before and any(
        h.last == hit.first and h.value.slot == "pair" and words.article not in h.split.before
        for h in words.counted.at(hit.first - 1)
    )


def _number(words: Words, hit: Hit, value: int, form: str) -> Number:
    first = words.tokens[hit.first]
    length = len(hit.split.stem) if hit.last == hit.first + 1 else len(hit.split.stem.split()[0])
    joined = hit.split.before[:1] == (words.conjunction,)
    return Number(hit.first, hit.last, max(first.start, first.end - length), value, value, form, joined=joined)


def bare(words: Words, first: int, last: int, governing: dict[int, Governor], taken: set[int]) -> Iterator[Number]:
    """Singulars that count as one: behind a word of harm, or in a list with another count."""
    harming = [g for g in governing.values() if g.people in ONE]
    if not harming and not taken:
        return
    if words.settings["adjectives"] == "before":
        yield from _articled(words, first, last, governing, taken)
        return
    ends = {g.last for g in harming if not g.after}
    yield from _the_two(words, ends)
    single = words.document.answers(_SINGLE)
    run = -1  # where the last counted phrase ends
    for i in sorted({*between(words.counted.starts, first, last), *taken}):
        if i in taken:
            run = i + 1
            continue
        hit = _singular(words, i) if single[i] and i not in governing else None
        if hit is None or _construct(words, hit, last) or _paired(words, hit):
            continue
        if _between(words, i - 1) or (hit.split.before and _between(words, i - 2)):
            continue
        led = bool(hit.split.before)
        joined = led and 0 <= i - run <= _LIST and (i - run <= 2 or hit.value["class"] == "casualty")
        told = led and run >= 0 and _tells(words, hit, governing)
        alone = not led and (i in ends or _result(words, hit, last) or _object(words, hit, harming, taken))
        if joined or told or alone or _subject(words, i, governing) or _part(words, i) or _late(words, hit, harming):
            yield _number(words, hit, 1, "bare")
            run = hit.last


def _between(words: Words, i: int) -> bool:
    """True for "between (dead and missing)", which counts nobody by itself; "among them" is another word."""
    hit = words.signal(i, "between")
    return hit is not None and not hit.split.after


def _the_two(words: Words, ends: set[int]) -> Iterator[Number]:
    """Definite duals right behind a word of harm: the killing of the two men."""
    for i in sorted(ends):
        hits = [h for h in words.counted.at(i) if h.split.before == (words.article,) and not h.split.after]
        if hits and all(h.value.slot == "pair" and h.value["class"] in PEOPLE for h in hits):  # many plurals look alike
            yield _number(words, hits[0], 2, "dual")


def _tells(words: Words, hit: Hit, governing: dict[int, Governor]) -> bool:
    """True for one more of a list of whom a verb of harm tells: "..., and a boy (who) died in the river"."""
    governor = governing.get(hit.last)
    return governor is not None and governor.verb and governor.people in ONE and not governor.after


def _result(words: Words, hit: Hit, last: int) -> bool:
    """True for a casualty that heads a list: "left (one) dead and two wounded"."""
    if hit.value["class"] != "casualty" or hit.last >= last:
        return False
    return any(h.split.before[:1] == (words.conjunction,) and _counts(words, h) for h in words.counted.at(hit.last))


def _counts(words: Words, hit: Hit) -> bool:
    return hit.value["class"] == "casualty" and not hit.split.after and hit.split.before == (words.conjunction,)


def _object(words: Words, hit: Hit, harming: Sequence[Governor], taken: set[int]) -> bool:
    """True for one to whom a doer between verb and noun does it: "the army killed a man"."""
    if not hit.value["alone"]:
        return False
    marked = hit.value.shape == words.settings.get("accusative")
    for governor in harming:
        gap = range(governor.last, hit.first)
        if not 1 <= len(gap) <= _DOER or not acts(words, governor):
            continue
        if any(
            not words.tokens[j].text[0].isalpha() or not (_aside(words, j) or not words.grammatical(j)) for j in gap
        ):
            continue
        definite = words.tokens[governor.last].text.startswith(words.article) or any(
            words.tokens[j].text.startswith(words.article) for j in gap[1:2]
        )
        if marked or (definite and taken.isdisjoint(gap)):
            return True
    return False


def _aside(words: Words, i: int) -> bool:
    """True for a word like "today", which parts no verb from its object."""
    return words.document.is_a(i, "stops") and not _leads(words, i)


def acts(words: Words, governor: Governor) -> bool:
    """True for a verb whose subject may harm another."""
    frames = () if governor.after else words.document.hits.at(governor.first, "frames")
    return any(
        h.value.row["voice"] in {"active", "either"} and h.value["measure"] and h.value.slot != "noun" for h in frames
    )


def _late(words: Words, hit: Hit, harming: Sequence[Governor]) -> bool:
    """True for the subject behind a verb and an adverbial: "were killed in the raid a man and two women"."""
    before = hit.first - 1
    for governor in harming:
        gap = range(governor.last, hit.first)
        if hit.split.before or hit.value.shape != "{}" or not governor.verb or not 1 <= len(gap) <= _LATE:
            continue
        if any(not words.tokens[j].text[0].isalpha() or words.signal(j, "break", "agent") for j in gap):
            continue
        opens = words.document.is_a(gap[0], "stops")
        ends = words.tokens[before].text.startswith(words.article) or words.document.is_a(before, "stops")
        if opens and ends and not _leads(words, before):
            return True
    return False


def _leads(words: Words, i: int) -> bool:
    """True for a preposition, which the noun behind it belongs to."""
    return any(h.value.row["as"] != "aside" for h in words.document.hits.at(i, "stops"))


def _subject(words: Words, i: int, governing: dict[int, Governor]) -> bool:
    """True between "that" and a verb of harm: that a civilian was killed."""
    governor = governing.get(i + 1)
    return bool(governor and governor.verb and governor.people in ONE and words.signal(i - 1, "break"))


def _articled(words: Words, first: int, last: int, governing: dict[int, Governor], taken: set[int]) -> Iterator[Number]:
    """Singulars behind an article that count as one: "killing a child", "a civilian was killed"."""
    if not any(words.signal(i, "single") for i in between(words.signals.starts, first, last)):
        return  # as nearly always
    ends = {g.last for g in governing.values() if g.people in ONE}
    run = first - 9
    for i in range(first, last):
        run = i + 1 if i in taken else run
        if i in taken or not words.signal(i, "single") or (hit := _headed(words, i + 1, last)) is None:
            continue
        if any((them := words.signal(j, "them")) and them.last == i for j in (i - 2, i - 1)):
            continue  # one of them a child: once
        if words.signal(hit.last, "of") and hit.last + 1 < last and words.numeric(hit.last + 1):
            continue  # a family of five
        ahead = any(j in governing and governing[j].people in ONE for j in range(hit.last, min(hit.last + 3, last)))
        joined = _joined(words, run, i) and not _speaker(words, i, hit.last, last)
        if i in ends or ahead or joined or _part(words, i) or _listed(words, hit, last, taken):
            also = words.tokens[i - 1].text == words.conjunction
            yield Number(i, hit.last, words.tokens[i].start, 1, 1, "bare", joined=also)
            run = hit.last


def _listed(words: Words, hit: Hit, last: int, taken: set[int]) -> bool:
    """True where a list goes on with a number: "a woman and her two children"."""
    i = hit.last
    if i + 2 >= last or words.tokens[i].text not in {words.conjunction, ","}:
        return False
    i += 1 + (words.tokens[i + 1].text in words.settings["possessives"])
    return i in taken


def _joined(words: Words, run: int, i: int) -> bool:
    """True when nothing but a mark, a conjunction or a small word parts a counted phrase from the next."""
    return 0 <= i - run <= 2 and not any(words.document.is_a(j, "stops") for j in range(run, i))


def _speaker(words: Words, i: int, end: int, last: int) -> bool:
    """True for one who speaks behind what is said: "... and 12 missing, an official said"."""
    if words.tokens[i - 1].text == '"':
        return True
    return words.tokens[i - 1].text == "," and any(
        words.document.is_a(j, "reporting") for j in range(end, min(end + _ADJECTIVES, last))
    )


def _headed(words: Words, i: int, last: int) -> Hit | None:
    """The singular person behind an article, adjectives between them passed over."""
    found = None
    for j in range(i, min(i + _ADJECTIVES, last)):
        hit = noun_at(words, j)
        if not found and _aged(words, j):
            continue
        if hit and hit.value["class"] == "thing":
            break
        if hit is None and (found or j in words.numerals or words.grammatical(j) or not words.tokens[j].text.isalpha()):
            break
        found = hit or found
    return found if found and found.value.slot == "singular" and found.value["class"] in PEOPLE else None


def _aged(words: Words, i: int) -> bool:
    """True inside an age: a 19-year-old student."""
    text = words.tokens[i].text
    following = words.tokens[i + 1].text if i + 1 < len(words.tokens) else ""
    years = text[0].isdigit() and following == "-"
    return years or text == "-" or words.signal(i, "age") is not None


def _part(words: Words, i: int) -> bool:
    before = words.signal(i - 1, "part")
    return before is not None and before.last == i


def _single(language: Language, word: Word[Entry]) -> bool:
    """True for a word that can be an indefinite singular person: few are, and the rest are looked at no further."""
    joined = (language.settings["figures"]["and"],)
    return any(
        form.value.slot == "singular" and form.value["class"] in PEOPLE and form.split.before in {(), joined}
        for form in word.by_group.get("counted", ())
    )


_SINGLE = Question(_single)


def _singular(words: Words, i: int) -> Hit | None:
    """An indefinite singular person at token ``i``, alone or behind the conjunction."""
    joined = (words.conjunction,)
    hit = noun_at(words, i, indefinite=True) or next((h for h in words.counted.at(i) if h.split.before == joined), None)
    if hit is None or hit.value.slot != "singular" or hit.split.after or hit.value["class"] not in PEOPLE:
        return None
    return hit


def _paired(words: Words, hit: Hit) -> bool:
    """True for the second of two singulars that one number counts together: twelve boys and girls."""
    counted = hit.first > 1 and words.numeric(hit.first - 2)
    if hit.value.shape != "{}":
        if hit.split.before and not counted:
            return False  # killed an officer and a driver
        return any(h.value.shape == hit.value.shape for h in words.counted.at(hit.first - 1))
    if not hit.split.before or not hit.split.stem.endswith(tuple(words.settings.get("caseless", ()))):
        return False
    return counted and any(
        h.value.slot == "singular" and h.value["class"] in PEOPLE for h in words.counted.at(hit.first - 1)
    )


def _construct(words: Words, hit: Hit, last: int) -> bool:
    """True when the noun is bound to a definite one behind it, and so is definite itself."""
    if hit.last >= last or hit.value.shape != "{}":
        return False
    text = words.tokens[hit.last].text
    if text[0].isalpha() and not hit.value["alone"] and not words.grammatical(hit.last, "verbs"):
        return True  # a title: the leader of somebody
    return text.startswith(words.article) and len(text) > len(words.article) + 1
