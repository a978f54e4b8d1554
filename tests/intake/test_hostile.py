"""Files that are made to hurt: each is refused with its place and a reason, or what is whole in it is taken."""

from __future__ import annotations

import gzip
import io
import zipfile
from collections.abc import Callable
from typing import BinaryIO

import pytest

from benchmarks.fuzz_intake import checked, mutated
from benchmarks.seeds import AR, EN, page, seeds, zipped
from tawatur.intake import Complaint, Given, Source, limits, reports
from tawatur.model import Report
from tests.intake.taken import refused, taken

MB = 1 << 20


class Endless(io.RawIOBase):
    """A stream of parts, each so many times, that is nowhere as a whole."""

    def __init__(self, *parts: tuple[bytes, int]) -> None:
        self._parts, self._waiting = list(parts), b""

    def readable(self) -> bool:
        return True

    def readinto(self, buffer: object) -> int:
        view = memoryview(buffer)  # type: ignore[arg-type]
        while not self._waiting and self._parts:
            part, times = self._parts.pop(0)
            self._waiting = part
            if times > 1:
                self._parts.insert(0, (part, times - 1))
        size = min(len(self._waiting), len(view))
        view[:size], self._waiting = self._waiting[:size], self._waiting[size:]
        return size


def long(*parts: tuple[bytes, int]) -> Callable[[], BinaryIO]:
    """Opens it, as often as it is asked."""
    return lambda: io.BufferedReader(Endless(*parts), MB)  # type: ignore[return-value, arg-type]


def all_of(content: Callable[[], BinaryIO] | bytes) -> tuple[list[Report], list[str]]:
    found = list(reports(Source("f", content), Given()))
    return [r for r in found if isinstance(r, Report)], [str(c) for c in found if isinstance(c, Complaint)]


LINE = b'{"text": "' + EN.encode() + b'"}\n'


def test_a_line_of_200_mb_is_passed_over_and_the_next_is_read() -> None:
    found, said = all_of(long((LINE, 1), (b'{"text": "', 1), (b"a" * MB, 200), (b'"}\n', 1), (LINE, 1)))
    assert [r.id for r in found] == ["f-1", "f-3"]
    assert said == ["f:2: a line of more than 32 MB, which is no one report: left out"]


def test_a_row_of_200_mb_is_passed_over() -> None:
    row = f'"{EN}",2022-01-21\n'.encode()
    found, said = all_of(long((b"text,date\n", 1), (row, 1), (b"a" * MB, 200), (b"\n", 1), (row, 1)))
    assert [r.id for r in found] == ["f-2", "f-4"]
    assert said == ["f:3: a line of more than 32 MB, which is no one report: left out"]


def test_a_text_of_200_mb_is_refused() -> None:
    assert all_of(long((b"a" * MB, 200))) == (
        [],
        ["f: larger than 64 MB, the most that is read of its kind: hand it in by parts"],
    )


def test_a_string_of_200_mb_in_an_export_is_refused() -> None:
    head = b'{"name": "x", "type": "public_channel", "id": 1, "messages": [{"id": 5, "type": "message", "text": "'
    _, said = all_of(long((head, 1), (b"a" * MB, 200), (b'"}]}', 1)))
    assert said == ["f: behind its beginning: a string of more than 32 MB, which is no one report"]


def test_a_bomb_is_left_unread() -> None:
    bomb = gzip.compress(b"a" * (40 * MB))
    assert refused(bomb) == ["file/unpacked: unpacks to more than 200 times its size, as only a bomb does: left unread"]
    assert "more than 200 times" in refused(zipped({"a.json": b'[{"text": "' + b"a" * (40 * MB)}))[0]


def test_archives_in_archives() -> None:
    data = AR.encode()
    for depth in range(6):
        assert bool(taken(data)[0]) == (depth <= limits.DEPTH)
        data = zipped({"a": data})
    assert "an archive in more than 4 others: unpack it" in refused(data)[0]


def test_more_members_than_the_limit(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "MEMBERS", 3)
    found, complaints = taken(zipped({str(i): AR.encode() for i in range(5)}))
    assert len(found) == 3
    assert str(complaints[-1]).startswith("file: holds more than 3 files")


def test_more_than_may_be_unpacked(monkeypatch: pytest.MonkeyPatch) -> None:
    monkeypatch.setattr(limits, "EXPANDED", 1000)
    assert "unpack it and hand in what it holds" in refused(zipped({"a": AR.encode() * 20}))[0]


@pytest.mark.parametrize("name", ["../../etc/passwd", "/etc/passwd", "C:\\a.txt", "a/../../b", "..\\..\\b"])
def test_a_name_that_leads_out_of_the_archive(name: str) -> None:
    found, complaints = taken(zipped({name: AR.encode(), "good.txt": AR.encode()}))
    assert [r.id for r in found] == ["good"]
    assert "its name leads out of the archive" in str(complaints[0])


def test_an_encrypted_member() -> None:
    data = bytearray(zipped({"a.txt": AR.encode()}))
    data[6] |= 1
    data[data.index(b"PK\x01\x02") + 8] |= 1
    assert refused(bytes(data)) == ["file/a.txt: encrypted: unpack it with its password and hand in what it holds"]


def test_entities_of_a_feeds_own() -> None:
    laughs = "".join(f'<!ENTITY l{i} "{f"&l{i - 1};" * 10}">' for i in range(1, 12))
    head = f'<?xml version="1.0"?><!DOCTYPE rss [<!ENTITY l0 "ha">{laughs}]>'
    feed = f"{head}<rss><channel><title>&l11;</title></channel></rss>"
    assert refused(feed) == ["file: a feed that declares entities of its own, which may grow without end: left unread"]


def test_entities_of_a_documents_own() -> None:
    with zipfile.ZipFile(io.BytesIO(seeds()["letter.docx"])) as archive:
        files = {name: archive.read(name) for name in archive.namelist()}
    begin = b'<!DOCTYPE a [<!ENTITY x SYSTEM "file:///etc/hostname">]>'
    files["word/document.xml"] = files["word/document.xml"].replace(b"?>", b"?>" + begin, 1).replace(b"14", b"&x;")
    found, complaints = taken(zipped(files))
    assert found or complaints
    assert not any("root" in r.text or open("/etc/hostname").read().strip() in r.text for r in found)  # noqa: SIM115, PTH123


@pytest.mark.parametrize("body", ["<div>" * 100_000, "<b>س" * 60_000, "<p><i>س" * 50_000, "<table><tr><td>" * 20_000])
def test_pathological_html(body: str) -> None:
    found, complaints = taken(page().replace("</article>", f"{body}</article>"), given=Given(language="ar"))
    assert AR in found[0].text
    assert "all its text is taken, not its article alone" in str(complaints[0])


def test_a_page_of_too_many_tags() -> None:
    assert "hand it in by parts" in refused("<!DOCTYPE html><html>" + "<p>a</p>" * 150_000)[0]


@pytest.mark.parametrize(
    "begin", ['[{"text": ', '{"text": ', '{"name": "x", "type": "public_channel", "messages": [{"text": ']
)
def test_json_that_stands_too_deep(begin: str) -> None:
    assert refused(begin + "[" * 500_000)


def test_an_office_document_that_unpacks_to_too_much() -> None:
    files = {"[Content_Types].xml": b"<a/>", "word/document.xml": b" " * (limits.XML + 1)}
    assert refused(zipped(files)) == ["file: its text unpacks to more than 32 MB: hand it in by parts"]


@pytest.mark.parametrize("name", seeds())
def test_a_file_cut_short_anywhere_is_taken_or_refused(name: str) -> None:
    data = seeds()[name]
    for part in range(1, 12):
        assert checked(list(reports(Source(name, data[: len(data) * part // 12]), Given()))) in ("taken", "refused")


@pytest.mark.parametrize("first", range(0, 600, 100))
def test_mutated_files_are_taken_or_refused(first: int) -> None:
    """A few of those that ``benchmarks.fuzz_intake`` reads by the hundred thousand, in limits of time and memory."""
    for number in range(first, first + 100):
        name, data = mutated(number)
        assert checked(list(reports(Source(name, data), Given()))) in ("taken", "refused"), number


def test_broken_utf8_is_read_and_said() -> None:
    found, complaints = taken((AR * 3)[:-1].encode()[:-1])
    assert found[0].text.endswith("\ufffd")
    assert "characters are read as \ufffd" in complaints[0].what


def test_a_web_archive_broken_in_the_middle_goes_on() -> None:
    data = seeds()["page.warc"]
    broken = data.replace(b"Content-Length", b"Content-Lingth", 1) + data
    found, complaints = taken(broken)
    assert len(found) == 1
    assert "a record without its length" in str(complaints[0])
