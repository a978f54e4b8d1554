"""Finding forms of one or more words among the words of a text."""

from __future__ import annotations

from collections.abc import Callable, Iterable, Iterator, Sequence
from typing import Generic

from tawatur.text.sentences import Sentence, sentence_of
from tawatur.text.tokens import Clitics, Split, tokens
from tawatur.text.words import QUOTE, Finds, Followed, Form, Match, Value, Word, form_of, grouped, match_of

_MOST = 60_000  # words remembered; past that the memory starts afresh


class Phrases(Generic[Value]):
    """Forms with their values; the first word of a form may carry clitics.

    A word is analysed once and remembered, so that finding costs by the text's length, whatever the number
    of forms. Marks of quotation inside a form are stepped over. ``notes``: each word takes notes of its own; else
    all that start no form, nearly every word where the forms are few, are one object.
    """

    def __init__(
        self,
        items: Iterable[tuple[str, Value]],
        clitics: Clitics,
        whole: frozenset[str],
        group: Callable[[Value], str] = str,
        *,
        notes: bool = True,
    ) -> None:
        self._group = group
        self._single: dict[str, list[Value]] = {}
        self._longer: dict[str, dict[str, list[tuple[tuple[str, ...], Value]]]] = {}
        self._heads: set[str] = set()  # of both
        for form, value in items:
            self._add(form, value)
        self._clitics = clitics
        self._whole = whole
        self._blank: Word[Value] | None = None if notes else Word("")
        self._known: _Memory[Value] = _Memory(self._analysed)
        self._walked: set[str] = set()  # groups
        self._none: set[str] = set()  # words that start no form, where these are one object
        self._with_longer: dict[tuple[object, ...], Word[Value]] = {}  # by text, and lengths and values of the longer

    def _add(self, form: str, value: Value) -> None:
        if form.isalpha():  # one word, as most are: looked at no further
            self._single.setdefault(form, []).append(value)
            self._heads.add(form)
            return
        first, *rest = [t.text for t in tokens(form)] or [""]
        self._heads.add(first)
        if rest:
            self._longer.setdefault(first, {}).setdefault(rest[0], []).append((tuple(rest[1:]), value))
        elif first:
            self._single.setdefault(first, []).append(value)

    def words(self, texts: Sequence[str], sentences: Sequence[Sentence]) -> list[Word[Value]]:
        """What may start at each token; a form stands within a sentence."""
        words = list(map(self._known.__getitem__, texts))
        seats = [i for i, (word, following) in enumerate(zip(words, texts[1:])) if following in word.seconds]
        for i in seats:  # few: a word's own test above costs a tenth of looking for what follows it
            if longer := _longer_at(texts, i, sentences, words[i].longer):
                words[i] = self._several(words[i], longer)
        return words

    def finds(self, words: list[Word[Value]]) -> Finds[Value]:
        """The words of one text, by what starts at each."""
        return Finds(words, self._walked, self._walk)

    def _walk(self, group: str) -> None:
        """A group is walked over for the first time: from now on its tokens are written down for every text."""
        self._walked.add(group)
        for word in (*self._known.values(), *self._with_longer.values()):
            word.walked = word.groups & self._walked

    def _several(self, word: Word[Value], longer: list[Form[Value]]) -> Word[Value]:
        """The word with these longer forms: remembered too, and with it what readers have noted on it."""
        key = (word.text, *[(form.length, id(form.value)) for form in longer])
        found = self._with_longer.get(key)
        if found is None:
            if len(self._with_longer) >= _MOST:
                self._with_longer.clear()
            forms = (*word.forms, *longer)
            found = Word(word.text, forms, grouped(forms, self._group), walked=self._walked, several=True)
            self._with_longer[key] = found
        return found

    def matches(self, texts: Sequence[str], sentences: Sequence[Sentence]) -> Iterator[tuple[int, list[Match[Value]]]]:
        """The tokens at which forms start, each with these: for few forms, where nearly every word starts none."""
        none, known, ends = self._none, self._known, len(texts) - 1
        for i in [i for i, text in enumerate(texts) if text not in none]:
            word = known[texts[i]]
            found = i < ends and texts[i + 1] in word.seconds
            longer = _longer_at(texts, i, sentences, word.longer) if found else ()
            if word.forms or longer:
                yield i, [match_of((i, i + n, value, split)) for n, value, split in (*word.forms, *longer)]

    def alone(self, word: str) -> list[tuple[Value, Split]]:
        """The one-word forms that ``word`` may be."""
        return [(value, split) for _, value, split in self._known[word].forms]

    def groups(self, word: str) -> frozenset[str]:
        """The groups of the one-word forms that ``word`` may be."""
        return self._known[word].groups

    def _analysed(self, word: str) -> Word[Value]:
        heads = self._heads.intersection([word]) if word in self._whole else self._heads
        splits = self._clitics.among(word, heads)
        if not splits:
            return self._without(word)
        forms: list[Form[Value]] = []
        longer: list[tuple[Followed[Value], Split]] = []
        for split in splits:
            _, stem, after = split
            if stem in self._single:
                forms += [form_of((1, value, split)) for value in self._single[stem]]
            if stem in self._longer and not after:
                longer.append((self._longer[stem], split))
        if not forms and not longer:
            return self._without(word)
        return Word(word, tuple(forms), grouped(forms, self._group), longer, self._walked)

    def _without(self, word: str) -> Word[Value]:
        if self._blank is None:
            return Word(word)
        if len(self._none) >= _MOST:
            self._none.clear()
        self._none.add(word)
        return self._blank


class _Memory(dict[str, Word[Value]]):
    """Words met, each analysed when it is first asked for."""

    def __init__(self, analysed: Callable[[str], Word[Value]]) -> None:
        super().__init__()
        self._analysed = analysed

    def __missing__(self, word: str) -> Word[Value]:
        if len(self) >= _MOST:
            self.clear()
        found = self[word] = self._analysed(word)
        return found


def _longer_at(
    texts: Sequence[str],
    i: int,
    sentences: Sequence[Sentence],
    longer: Sequence[tuple[Followed[Value], Split]],
) -> list[Form[Value]]:
    """The forms of several words that start at token ``i`` and end in its sentence."""
    second = i + 1
    while texts[second] == QUOTE and second < len(texts) - 1:
        second += 1
    word, found = texts[second], []
    for followed, split in longer:
        if word in followed:
            last = sentence_of(sentences, i).last
            for rest, value in followed[word] if second < last else ():
                end = _end(texts, second + 1, last, rest) if rest else second + 1
                if end:
                    found.append(Form(end - i, value, split))
    return found


def _end(texts: Sequence[str], i: int, last: int, rest: tuple[str, ...]) -> int:
    """Where the form ends when ``rest`` follows from token ``i``; 0 when it does not."""
    for part in rest:
        while i < last and texts[i] == QUOTE:
            i += 1
        if i >= last or texts[i] != part:
            return 0
        i += 1
    return i
