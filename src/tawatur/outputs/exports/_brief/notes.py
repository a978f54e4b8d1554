"""Footnotes: behind each number the exact quote that it stands in, once."""

from __future__ import annotations

from collections.abc import Iterable, Iterator, Mapping
from dataclasses import dataclass, field

from tawatur.model import Argument, Dispute, Sentence, Span
from tawatur.outputs._sentences import worded
from tawatur.outputs.exports._brief.ink import apart, text
from tawatur.outputs.exports._facts import Book


@dataclass
class Notes:
    """The book, the number of each report in the list of sources, and the footnotes as far as they were asked for."""

    book: Book
    reports: Mapping[str, int]
    _known: dict[tuple[str, int, int], int] = field(default_factory=dict)
    _lines: list[str] = field(default_factory=list)

    def mark(self, statement: str, quote: Span | None = None) -> str:
        """The reference to a statement's quote, to be put right behind what rests on it."""
        said = self.book.statements[statement]
        quote = quote or said.quote
        key = (said.report, quote.start, quote.end)
        if key not in self._known:
            self._known[key] = len(self._known) + 1
            self._lines.append(self._note(statement, quote, self._known[key]))
        return f"[^{self._known[key]}]"

    def marks(self, statements: Iterable[str]) -> str:
        """References to several, each once."""
        return "".join(dict.fromkeys(self.mark(sid) for sid in statements))

    def lines(self) -> Iterator[str]:
        """The footnotes, in the order in which they were asked for."""
        yield from self._lines

    def word(self, key: str, **values: object) -> str:
        """One of the brief's own sentences; its values are Markdown already."""
        return self.book.labels.ui.word("brief", key, **values)

    def quoted(self, words: str) -> str:
        """Words between quotation marks, whatever their direction."""
        return self.word("quote", words=apart(text(words)))

    def sentence(self, sentence: Sentence) -> str:
        """A sentence of the program's own as Markdown."""

        def dressed(argument: Argument, words: str) -> str:
            """Escaped; what is in a report's own words between quotation marks."""
            return self.quoted(words) if argument.kind == "text" else text(words)

        return worded(sentence, self.book.story, self.book.labels, dressed)

    def disputed(self, dispute: Dispute) -> str:
        """A dispute's sentence: behind what a side says, the quote that says it."""
        sides = {side.origin: self.mark(side.statements[0], side.quote) for side in dispute.sides}
        told = {a.name: str(a.value) for a in dispute.sentence.arguments if a.kind == "origin"}
        behind = {"first": sides.get(told.get("one", ""), ""), "second": sides.get(told.get("other", ""), "")}

        def dressed(argument: Argument, words: str) -> str:
            return text(words) + behind.get(argument.name, "")

        return worded(dispute.sentence, self.book.story, self.book.labels, dressed)

    def _note(self, statement: str, quote: Span, number: int) -> str:
        said, labels = self.book.statements[statement], self.book.labels
        origin, outlet = self.book.origin(statement), labels.outlet(said.report)
        words = self.word(
            "note_outlet" if origin == outlet else "note",
            quote=self.quoted(quote.text),
            origin=apart(text(origin)),
            outlet=apart(text(outlet)),
            published=text(labels.published(said.report)),
            report=self.reports[said.report],
            start=quote.start,
            end=quote.end,
        )
        return f"[^{number}]: {words}"
