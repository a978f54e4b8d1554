"""``ftm``: FollowTheMoney entities as JSON lines: happenings, reports, places, bodies, and how they hang together."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping

from tawatur.model import Account, Blame, Happening, Statement, Story, Where
from tawatur.outputs._sentences import worded
from tawatur.outputs.exports import Asked, File
from tawatur.outputs.exports._addresses import web
from tawatur.outputs.exports._entities import Entity, Named, entity, key_of, mentioned, schemas
from tawatur.outputs.exports._facts import Book, book_of, iso, located
from tawatur.outputs.exports._json import written

NAME = "ftm"
ABOUT = "FollowTheMoney entities, a line each: events, articles, places, bodies, mentions and links"
SUFFIX = ".ftm.json"
_LANGUAGES = {"ar": "ara", "en": "eng"}  # FollowTheMoney wants ISO 639-3
_CAME = frozenset({"actual", "ongoing"})


def files(story: Story, asked: Asked) -> Iterator[File]:
    """The one file, an entity a line, sorted so that the same story gives the same lines."""
    lines = (written(line, indent=None) for line in entities(book_of(story, asked.interface)))
    yield File("story.ftm.json", b"".join(lines))


def entities(book: Book) -> Iterator[Entity]:
    """Articles, places, actors, happenings, then what links them."""
    known = schemas(book.story)
    mentions = mentioned(book, known)
    yield from (_article(a, book) for a in book.story.accounts)
    yield from _places(book)
    for name, schema in known.items():
        yield _actor(name, schema, (m.words for m in mentions if m.actor == name), book)
    yield from (_event(h, book, known) for h in book.story.happenings)
    yield from _documentation(book)
    yield from (_mention(m, known[m.actor]) for m in mentions)
    yield from (_blame(b, book, known) for b in book.story.responsibility if b.actor in known)


def _article(account: Account, book: Book) -> Entity:
    report, copy = account.report, book.labels.copies.get(account.key)
    return entity(
        "Article",
        _id(account.key),
        fileName=report.id,
        title=report.title,
        publisher=report.outlet,
        publishedAt=(report.published or "")[:10],
        language=_LANGUAGES.get(report.language),
        sourceUrl=web(report.url),
        author=report.byline,
        # FollowTheMoney's contentHash is a SHA-1, which is not kept.
        notes=[f"SHA-256 {report.sha256}", f"tawatur: copy of {_id(copy.original)}" if copy else None],
    )


def _places(book: Book) -> Iterator[Entity]:
    """Each place of a happening once."""
    wheres = {_place_id(h.where): h.where for h in book.story.happenings if h.where}
    for key, where in sorted(wheres.items()):
        point = located(where)
        yield entity(
            "Address",
            key,
            name=book.labels.place(where),
            full=book.labels.place(where),
            latitude=where.lat if point else None,
            longitude=where.lon if point else None,
            remarks=where.id,
        )


def _place_id(where: Where) -> str:
    return key_of("place", where.id or where.name)


def _actor(name: str, schema: str, names: Iterable[str], book: Book) -> Entity:
    """A body or a public figure: its usual English name, those that reports have for it, what kind of source it is."""
    origin = next((o for o in book.story.origins if o.actor == name), None)
    role = book.labels.ui.word("kinds", origin.kind) if origin else None
    return entity(schema, key_of("actor", name), name=name, alias=[n for n in names if n != name], notes=role)


def _event(happening: Happening, book: Book, known: Mapping[str, str]) -> Entity:
    facts, when, where = book.named(happening), happening.when, happening.where
    first, last = (iso(when.first), iso(when.last)) if when else (None, None)
    quotes = [book.statements[sid] for sid in happening.statements]
    return entity(
        "Event",
        _id(happening.id),
        name=facts["title"],
        date=first if first == last else None,
        startDate=first,
        endDate=last,
        location=facts["place"],
        addressEntity=_place_id(where) if where else None,
        involved=_involved(quotes, known) if happening.modality in _CAME else None,
        proof=[_id(s.report) for s in quotes],
        summary=[book.toll_line(toll) for toll in book.tolls.get(happening.id, ())],
        description=[f"{facts['grade_label']}: {facts['grade_reason']}", *(d["sentence"] for d in facts["disputes"])],
        keywords=[happening.type, happening.modality, happening.grade.code],
        notes=[f"EDTF {facts['date']}"] if facts["date"] else None,
        sourceUrl=[web(book.labels.reports[s.report].url) for s in quotes],
    )


def _involved(statements: list[Statement], known: Mapping[str, str]) -> list[str]:
    """Who did it and to whom it was done, as far as they are entities and it is said to have happened."""
    parts = [p for s in statements if s.modality in _CAME for p in s.parts if p.role in ("agent", "patient")]
    return [key_of("actor", actor) for actor in (p.id for p in parts) if actor and actor in known]


def _documentation(book: Book) -> Iterator[Entity]:
    """Which report tells of which happening, on whose word, and in which sentence first."""
    for happening in book.story.happenings:
        told: dict[str, list[str]] = {}
        for sid in happening.statements:
            told.setdefault(book.statements[sid].report, []).append(sid)
        for report, sids in told.items():
            yield entity(
                "Documentation",
                key_of("tells", report, happening.id),
                document=_id(report),
                entity=_id(happening.id),
                role=[f"{book.origin(sid)} ({book.labels.ui.word('acts', _act(sid, book))})" for sid in sids],
                summary=[book.statements[sid].quote.text for sid in sids],
                date=(book.labels.reports[report].published or "")[:10],
            )


def _act(sid: str, book: Book) -> str:
    return book.statements[sid].origin.act


def _mention(named: Named, schema: str) -> Entity:
    """The words by which a report names an entity."""
    return entity(
        "Mention",
        key_of("mention", named.report, named.actor, named.words),
        document=_id(named.report),
        name=named.words,
        resolved=key_of("actor", named.actor),
        detectedSchema=schema,
    )


def _blame(blame: Blame, book: Book, known: Mapping[str, str]) -> Entity:
    """Who is held responsible for what, with who says so in its role: what a source says, not what is so."""
    quotes = [book.statements[sid] for sid in blame.statements]
    return entity(
        "UnknownLink",
        _id(blame.id),
        subject=key_of("actor", blame.actor or ""),
        object=_id(blame.happening),
        role=worded(book.held(blame), book.story, book.labels),
        status=blame.act,
        summary=[s.quote.text for s in quotes],
        sourceUrl=[web(book.labels.reports[s.report].url) for s in quotes],
    )


def _id(key: str) -> str:
    return f"tawatur-{key}"
