"""Later mentions: the family name of a person, the head of a body named in full before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tawatur.dimensions.actor.ground import Candidate, Ground

_SHORT = 2  # letters; shorter words are no name by themselves


def later(ground: Ground, chosen: Iterable[Candidate]) -> Iterator[Candidate]:
    """Words that name again whom ``chosen`` names in full."""
    chosen = list(chosen)
    yield from _echoes(ground, chosen)
    yield from _bare(ground, chosen)
    yield from _alliances(ground, chosen)
    families: dict[str, Candidate] = {}
    for candidate in chosen:
        if candidate.type == "person" and candidate.last - candidate.first > 1:
            families.setdefault(_family(ground, candidate), candidate)
    if not families:
        return
    forms = dict(_prefixed(ground, families))
    for i in [i for i, word in enumerate(ground.document.words) if word in forms]:
        token = ground.document.tokens[i]
        person, letters, words = forms[token.text]
        if i >= person.last and _alone(ground, i, person) and _same(ground, i, person, words):
            end = ground.document.tokens[i + words - 1].end
            start = token.start + letters
            yield person._replace(first=i, last=i + words, start=start, end=end, rule="later", rank=5)
    yield from _by_given(ground, chosen)
    yield from _in_full(ground, chosen)


def _in_full(ground: Ground, chosen: list[Candidate]) -> Iterator[Candidate]:
    """A full name told before, word for word."""
    if ground.settings.get("capitals"):
        return
    document, told = ground.document, dict[str, Candidate]()
    for person in chosen:
        if person.type == "person" and person.rank > 0 and person.last - person.first > 1:
            told.setdefault(ground.word(person.first), person)
    for i in [i for i, word in enumerate(document.words) if word in told]:
        person = told[document.words[i]]
        last = i + person.last - person.first
        if i >= person.last and document.words[i:last] == document.words[person.first : person.last]:
            start, end = document.tokens[i].start, document.tokens[last - 1].end
            yield person._replace(first=i, last=last, start=start, end=end, rule="later", rank=5)


def _by_given(ground: Ground, chosen: list[Candidate]) -> Iterator[Candidate]:
    """The given name of the one person told before that bears it, right behind a verb of saying or a title."""
    if ground.settings.get("capitals"):
        return
    bearers: dict[str, set[Candidate]] = {}
    for person in chosen:
        if (
            person.type == "person"
            and person.last - person.first > 1
            and ground.word(person.first) not in ground.joints
        ):
            bearers.setdefault(ground.word(person.first), set()).add(person)
    document = ground.document
    for i in [i for i, word in enumerate(document.words) if word in bearers]:
        person = min(bearers[ground.word(i)], key=lambda c: c.first)
        alone = not document.is_a(i + 1, "given", "family", "kunyas") and not ground.definite(i + 1)
        ended = not ground.word(i + 1).isalpha() or document.is_a(i + 1, "stops")
        led = document.is_a(i - 1, "reporting") and not document.is_a(i - 1, "stops")
        if i >= person.last and alone and ended and led and len({c.id for c in bearers[ground.word(i)]}) == 1:
            token = document.tokens[i]
            yield person._replace(first=i, last=i + 1, start=token.start, end=token.end, rule="later", rank=5)


def _same(ground: Ground, i: int, person: Candidate, words: int) -> bool:
    """True when the words of a family name after the first stand at token ``i`` too."""
    return all(ground.word(i + k) == ground.word(person.last - words + k) for k in range(1, words))


def _echoes(ground: Ground, chosen: list[Candidate]) -> Iterator[Candidate]:
    """A head noun alone that stands for the last body of that head: "the Observatory"."""
    document = ground.document
    full = {c.first: c for c in chosen if c.type == "body" and c.last - c.first > 1}
    told: dict[str, Candidate] = {}
    for hit in document.classes.get("heads", ()):
        if not hit.value["echo"] or hit.split.after:
            continue
        if hit.first in full:
            told[hit.value.form] = full[hit.first]
        elif hit.value.form in told and ground.settings["article"] in hit.split.before:
            token = document.tokens[hit.first]
            yield told[hit.value.form]._replace(
                first=hit.first, last=hit.last, start=token.start, end=token.end, rule="echo", rank=5
            )


def _bare(ground: Ground, chosen: list[Candidate]) -> Iterator[Candidate]:
    """The name alone of a body told with its noun, where it is no ordinary word: "the movement X", then "X"."""
    named: dict[str, Candidate] = {}
    for body in chosen:
        head = ground.document.at(body.first, "heads") if body.type == "body" else None
        if head is not None and head.value["apposed"]:
            i = body.first + 1 + (ground.word(body.first + 1) == '"')
            ends = i + 1 >= body.last or ground.word(i + 1) == '"'
            alone = ends or ground.nationality(i + 1) or ground.definite(i + 1)
            if alone and i < body.last and _unheard(ground, i):
                named.setdefault(ground.word(i), body)
    also = ground.settings.get("and", "\0")
    forms = {
        **{also + word: (body, len(also)) for word, body in named.items()},
        **{w: (b, 0) for w, b in named.items()},
    }
    for i in [i for i, word in enumerate(ground.document.words) if word in forms]:
        body, letters = forms[ground.word(i)]
        if i >= body.last and not ground.document.is_a(i - 1, "given", "heads"):
            token = ground.document.tokens[i]
            yield body._replace(first=i, last=i + 1, start=token.start + letters, end=token.end, rule="bare", rank=5)


def _unheard(ground: Ground, i: int) -> bool:
    """True for a word without the article that the lexicon does not know and that is no place."""
    return len(ground.word(i)) > _SHORT and not (
        ground.definite(i) or ground.document.hits.get(i) or ground.place(i) or not ground.word(i).isalpha()
    )


def _alliances(ground: Ground, chosen: list[Candidate]) -> Iterator[Candidate]:
    """A word such as "the coalition" where it speaks or strikes: the one of this region, until it is told in full."""
    for word, told in ground.settings.get("alliances", {}).items():
        names = set(told["of"].values())
        where = [i for i, w in enumerate(ground.document.words) if w == word]
        for i in where:
            before = [c for c in chosen if c.id in names and c.first < i]
            name = before[-1].id if before else told["of"].get(ground.adjective)
            led = ground.word(i - 1) in told["heads"]
            if name and (led or (not before and _active(ground, i))):
                first = i - led
                yield ground.candidate(first, i + 1, name, "party", "body", "alliance", 5)


def _active(ground: Ground, i: int) -> bool:
    """True for the subject of a verb: right behind it, or before it at the opening of a clause."""
    document = ground.document
    if document.is_a(i - 1, "place-speakers", "reporting"):
        return not document.is_a(i + 1, "nationality", "heads")
    opened = document.is_a(i - 1, "stops") or ground.word(i - 1) in ground.settings.get("articles", ())
    return opened and document.is_a(i + 1, "place-speakers")


def _family(ground: Ground, person: Candidate) -> str:
    return ground.word(_opens(ground, person))


def _opens(ground: Ground, person: Candidate) -> int:
    """The token at which the family name begins: before a word such as "of God" that is never alone."""
    i = person.last - 1
    return i - 1 if ground.word(i) in ground.settings.get("compounds", ()) and i > person.first + 1 else i


def _prefixed(ground: Ground, families: dict[str, Candidate]) -> Iterator[tuple[str, tuple[Candidate, int, int]]]:
    """Each family name with the clitics that may stand before it, and how many words it has."""
    slots = [c for slot in ground.document.language.clitics.slots[:2] for c in slot]
    for family, person in families.items():
        if len(family) < 3 or ground.document.is_a(_opens(ground, person), "stops"):
            continue
        words = person.last - _opens(ground, person)
        yield family, (person, 0, words)
        if _common(ground, person):
            continue
        for clitic in slots:
            yield clitic + family, (person, len(clitic), words)
        for written, (first, second) in ground.document.language.clitics.joined.items():
            if family.startswith(second):
                yield written + family[len(second) :], (person, len(first), words)


def _common(ground: Ground, person: Candidate) -> bool:
    """True for a family name that is a given name or an ordinary word too."""
    i = _opens(ground, person)
    if person.last - i > 1:
        return False  # two words are no ordinary one
    if ground.settings.get("capitals"):
        return ground.document.is_a(i, "given", "titles", "notnames", "stops") or ground.place(i) is not None
    document = ground.document
    return document.is_a(i, "given", "titles", "notnames", "bodywords", "heads") or ground.place(i) is not None


def _alone(ground: Ground, i: int, person: Candidate) -> bool:
    """True when the word is no part of another's name; an ordinary word must be said to speak or bear a title."""
    document = ground.document
    if document.is_a(i - 1, "given"):
        return False
    if ground.settings.get("capitals"):
        return ground.capital(i) and (not _common(ground, person) or document.is_a(i + 1, "place-speakers"))
    if not _common(ground, person):
        return True
    if document.is_a(i + 1, "given", "family") or ground.place(i):
        return False
    return document.is_a(i - 1, "titles", "place-speakers", "frames")
