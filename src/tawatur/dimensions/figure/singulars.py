"""Nouns that are their own number: duals, and singulars that count as one."""

from __future__ import annotations

from collections.abc import Iterator, Sequence

from tawatur.dimensions.figure.articled import articled, is_part
from tawatur.dimensions.figure.counted import noun_at
from tawatur.dimensions.figure.governors import Governor
from tawatur.dimensions.figure.numbers import Number
from tawatur.dimensions.figure.words import ONE, PEOPLE, Words, between, counting_dual
from tawatur.rules import Entry, Language, Question
from tawatur.rules.document import Hit
from tawatur.text import Word

_LIST = 9  # words between the members of a list of casualties
_DOER, _LATE = 5, 6  # words between a verb and whom it hurts: a doer with an adjective, an adverbial
_AGE = 14  # words from a counted phrase to the next with an age between them


def duals(words: Words, first: int, last: int) -> Iterator[Number]:
    """Indefinite duals of what may be counted, in order."""
    for i in between(words.duals, first, last):
        dual = counting_dual(words.counted.at(i), words.settings)
        if dual and not _adjective(words, dual) and (not _bound(words, dual) or _harms_two(words, dual)):
            yield _number(words, dual, 2, "dual")


def _bound(words: Words, hit: Hit) -> bool:
    """True for a dual without its last letter: it is bound to the noun behind it."""
    return hit.value.shape == words.settings.get("bound-dual")


def _harms_two(words: Words, hit: Hit) -> bool:
    """True right behind a verbal noun of harm ("the killing of two of the police"), and of no plural that looks so."""
    if any(h.value.slot == "masculine" and h.value.shape == hit.value.shape for h in words.counted.at(hit.first)):
        return False
    governors = [g for g in words.governors.at(hit.first - 1) if g.last == hit.first and not g.split.after]
    return any(g.value.slot == "noun" and g.value["measure"] in ONE for g in governors)


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
        yield from articled(words, first, last, governing, taken)
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
        if words.signal(hit.last, "of") and hit.last + 1 < last and words.numeric(hit.last + 1):
            continue  # a family of five
        led = bool(hit.split.before)
        run = _past_age(words, run, i)
        joined = led and 0 <= i - run <= _LIST and (i - run <= 2 or hit.value["class"] == "casualty")
        told = led and run >= 0 and _tells(words, hit, governing)
        alone = not led and (i in ends or _result(words, hit, last) or _object(words, hit, harming, taken))
        if joined or told or alone or _subject(words, i, governing) or is_part(words, i) or _late(words, hit, harming):
            yield _number(words, hit, 1, "bare")
            run = hit.last


def _past_age(words: Words, run: int, i: int) -> int:
    """Where an age ends that stands between the last counted phrase and token ``i``: "a girl aged 10 and a man"."""
    if not 0 <= run < i <= run + _AGE:
        return run
    ages = [j for j in range(run + 1, i) if words.signal(j, "years") and words.numeric(j - 1)]
    return ages[-1] + 1 + (words.tokens[ages[-1] + 1].text == ")") if ages else run


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
    if not words.signal(i - 1, "break"):
        return False
    plain = words.tokens[i + 1].text.isalpha() and not words.grammatical(i + 1, "verbs", "stops")
    governor = governing.get(i + 1) or (governing.get(i + 2) if plain else None)  # "a policeman", "an armed man"
    return bool(governor and governor.verb and not governor.joined and governor.people in ONE)


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


def _goes_on(words: Words, i: int) -> bool:
    """True where a list or a preposition goes on behind a noun, written to the next word: "... and her children"."""
    if any(h.split.before[:1] == (words.conjunction,) for h in (*words.counted.at(i), *words.numerals.at(i))):
        return True
    grammar = words.document.grammar[i]
    return grammar.led or (not grammar.known and words.tokens[i].text.startswith(tuple(words.settings["prepositions"])))


def _adjective_of(words: Words, i: int, last: int) -> bool:
    """True for an indefinite adjective of relation behind a noun, nothing definite behind it: "a field commander"."""
    text, document = words.tokens[i].text, words.document
    if not text.endswith(tuple(words.settings.get("relation", ("\0",)))) or i in words.counted:
        return False
    named = document.is_a(i, "given", "family", "heads", "titles", "speakers", "kunyas")
    return not named and not (i + 1 < last and words.tokens[i + 1].text.startswith(words.article))


def _construct(words: Words, hit: Hit, last: int) -> bool:
    """True when the noun is bound to a definite one behind it, and so is definite itself."""
    if hit.last >= last or hit.value.shape != "{}":
        return False
    text = words.tokens[hit.last].text
    open_ended = (
        words.grammatical(hit.last, "verbs") or _goes_on(words, hit.last) or _adjective_of(words, hit.last, last)
    )
    if text[0].isalpha() and not hit.value["alone"] and not open_ended:
        return True  # a title: the leader of somebody
    return text.startswith(words.article) and len(text) > len(words.article) + 1
