"""Later mentions: the family name of a person, the head of a body named in full before."""

from __future__ import annotations

from collections.abc import Iterable, Iterator

from tawatur.dimensions.actor.ground import Candidate, Ground


def later(ground: Ground, chosen: Iterable[Candidate]) -> Iterator[Candidate]:
    """Words that name again whom ``chosen`` names in full."""
    chosen = list(chosen)
    yield from _echoes(ground, chosen)
    families: dict[str, Candidate] = {}
    for candidate in chosen:
        if candidate.type == "person" and candidate.last - candidate.first > 1:
            families.setdefault(_family(ground, candidate), candidate)
    if not families:
        return
    forms = dict(_prefixed(ground, families))
    for i in [i for i, word in enumerate(ground.document.words) if word in forms]:
        token = ground.document.tokens[i]
        person, letters = forms[token.text]
        if i >= person.last and _alone(ground, i):
            yield person._replace(first=i, last=i + 1, start=token.start + letters, end=token.end, rule="later", rank=5)


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


def _family(ground: Ground, person: Candidate) -> str:
    return ground.word(person.last - 1)


def _prefixed(ground: Ground, families: dict[str, Candidate]) -> Iterator[tuple[str, tuple[Candidate, int]]]:
    """Each family name with the clitics that may stand before it."""
    slots = [c for slot in ground.document.language.clitics.slots[:2] for c in slot]
    for family, person in families.items():
        if len(family) < 3 or _common(ground, person):
            continue
        yield family, (person, 0)
        for clitic in slots:
            yield clitic + family, (person, len(clitic))
        for written, (first, second) in ground.document.language.clitics.joined.items():
            if family.startswith(second):
                yield written + family[len(second) :], (person, len(first))


def _common(ground: Ground, person: Candidate) -> bool:
    """True for a family name that is a given name or an ordinary word too."""
    return ground.document.is_a(person.last - 1, "given", "titles", "notnames", "stops") or (
        ground.place(person.last - 1) is not None
    )


def _alone(ground: Ground, i: int) -> bool:
    """True when the word is not the end of another person's name."""
    if ground.settings.get("capitals") and not ground.capital(i):
        return False
    return not ground.document.is_a(i - 1, "given")
