"""Every form, from a file that another program wrote: nothing is lost, and nothing is fetched.

``files/chromium.pdf`` was printed by Debian's Chromium (``chromium --headless --no-pdf-header-footer --print-to-pdf``)
from a page of our own sentences, ``files/pages.wacz`` made by ``wacz create`` from a WARC of warcio,
``files/spreadsheet.csv`` saved by Gnumeric (``ssconvert``, semicolons) and given a mark of byte order. The others are
written anew each time: ``benchmarks/seeds.py``.
"""

from __future__ import annotations

import socket
from typing import Any

import pytest

from benchmarks.seeds import AR, AT, EN, MORE, OUTLET, TITLE, seeds
from tawatur.intake import form_of
from tawatur.intake.source import Source
from tests.intake.taken import taken

FORMS = {
    "page.html": "html", "page-1256.html": "html", "live.html": "html", "story.txt": "text", "note.md": "markdown",
    "feed.rss": "feed", "feed.atom": "feed", "page.warc": "warc", "page.warc.gz": "compressed", "pages.wacz": "wacz",
    "telegram.json": "telegram", "whatsapp-android.txt": "whatsapp", "whatsapp-iphone.txt": "whatsapp",
    "table.csv": "table", "table.tsv": "table", "spreadsheet.csv": "table", "records.jsonl": "lines",
    "records.json": "objects", "table.parquet": "parquet", "mail.eml": "mail", "letter.docx": "word",
    "print.pdf": "pdf", "all.zip": "archive", "story.txt.gz": "compressed",
}  # fmt: skip


@pytest.fixture(autouse=True)
def no_network(monkeypatch: pytest.MonkeyPatch) -> None:
    """Whoever opens a socket fails; libraries that only derive from it are loaded before."""
    import feedparser  # noqa: F401
    import trafilatura  # noqa: F401

    def forbidden(*_: Any, **__: Any) -> None:
        raise AssertionError("the intake asks the network")

    monkeypatch.setattr(socket, "socket", forbidden)
    monkeypatch.setattr(socket, "create_connection", forbidden)
    monkeypatch.setattr(socket, "getaddrinfo", forbidden)


@pytest.mark.parametrize("name", seeds())
def test_it_is_told_by_its_content(name: str) -> None:
    assert form_of(Source("nameless", seeds()[name])).__name__.rpartition(".")[2] == FORMS[name]  # type: ignore[attr-defined]


@pytest.mark.parametrize("name", seeds())
def test_it_is_taken_and_nothing_refused(name: str) -> None:
    reports, complaints = taken(seeds()[name], name)
    assert reports
    assert [c for c in complaints if c.kind == "refused"] == []


@pytest.mark.parametrize("name", ["page.html", "page-1256.html", "page.warc", "page.warc.gz"])
def test_a_page(name: str) -> None:
    (report,), _ = taken(seeds()[name], name)
    body = AR if name == "page.html" else AR.replace("ُ", "")
    assert (report.title, report.outlet, report.published, report.language) == (TITLE, OUTLET, AT, "ar")
    assert (report.byline, report.dateline, report.url) == ("سالم العربي", "صبراتة", "https://sahel.example/boat")
    assert report.text == f"{TITLE}\n{body}\n{MORE.replace('ُ', '') if body != AR else MORE}"


def test_a_live_coverage_keeps_all_its_entries() -> None:
    reports, _ = taken(seeds()["live.html"])
    assert [r.published for r in reports[:12]] == [f"2021-03-10T{8 + i:02}:15:00+02:00" for i in range(12)]
    assert all(f"رقم {i} " in r.text for i, r in enumerate(reports[:12]))
    assert reports[12].text == f"تغطية مباشرة\n{AR}"


def test_markdown() -> None:
    (report,), _ = taken(seeds()["note.md"], "note.md")
    assert (report.title, report.published, report.outlet, report.byline) == (TITLE, AT, OUTLET, "سالم العربي")
    assert "قُتل 14 شخصا في غرق قارب." in report.text
    assert not set("#*[]()") & set(report.text)


@pytest.mark.parametrize("name", ["feed.rss", "feed.atom"])
def test_a_feed(name: str) -> None:
    reports, _ = taken(seeds()[name], name)
    assert [(r.published, r.url) for r in reports] == [
        (f"2021-03-10T20:{15 + i}:00+02:00", f"https://sahel.example/{i}") for i in range(2)
    ]
    assert reports[0].text == f"{TITLE} 0\n\n{AR}\n© {OUTLET}"
    assert {r.outlet for r in reports} == {OUTLET}


def test_what_a_web_archive_holds_besides_pages_is_counted() -> None:
    _, complaints = taken(seeds()["page.warc.gz"])
    assert sorted((c.what, c.kind, c.count) for c in complaints) == [
        ("answers without a page (moved, missing, failed) (1)", "passed", 1),
        ("what pages are made of (pictures, styles, scripts) (1)", "passed", 1),
        ("what the archive notes of itself (requests, metadata), holds no report (1)", "passed", 1),
    ]


def test_wacz() -> None:
    (report,), complaints = taken(seeds()["pages.wacz"])
    assert (report.title, report.outlet, report.url) == ("غرق قارب", OUTLET, "http://sahel.example/1")
    assert [c.kind for c in complaints] == ["passed"]


@pytest.mark.parametrize("name", ["table.csv", "table.tsv"])
def test_a_table(name: str) -> None:
    (arabic, english), _ = taken(seeds()[name], name)
    assert (arabic.text, arabic.published, arabic.outlet, arabic.title) == (
        f'{AR}\n"{MORE}"',
        "2021-03-10",
        OUTLET,
        TITLE,
    )
    assert (english.language, english.published) == ("en", AT)
    assert english.text.startswith(EN)


def test_a_spreadsheets_table_with_mark_and_semicolons() -> None:
    reports, complaints = taken(seeds()["spreadsheet.csv"], "spreadsheet.csv")
    assert [(r.id, r.published, r.outlet) for r in reports] == [
        ("spreadsheet-2", "2022-01-21", "شبكة الوادي"),
        ("spreadsheet-3", "2022-01-22", "شبكة الوادي"),
    ]
    assert reports[1].text == 'قالت الوزارة: "أُغلقت الطرق"'
    assert complaints == []


@pytest.mark.parametrize("name", ["records.jsonl", "records.json"])
def test_records(name: str) -> None:
    reports, _ = taken(seeds()[name], name)
    assert [(r.id, r.text, r.published, r.outlet, r.url) for r in reports] == [
        ("a", AR, AT, OUTLET, "https://sahel.example/boat"),
        ("b", MORE, "2021-03-11", OUTLET, "https://sahel.example/boat"),
    ]


def test_parquet() -> None:
    reports, _ = taken(seeds()["table.parquet"], "t.parquet")
    assert [(r.id, r.text, r.published, r.outlet) for r in reports] == [
        ("t-1", AR, AT, OUTLET),
        ("t-2", EN, AT, "The Coast"),
    ]


def test_an_e_mail_and_what_is_attached() -> None:
    (said, attached), complaints = taken(seeds()["mail.eml"], "mail.eml")
    assert said.text == f"{TITLE}\n\n{AR}\n\n{MORE}"
    assert (said.title, said.outlet, said.published) == (TITLE, OUTLET, AT)
    assert (attached.id, attached.published, attached.byline) == ("page", AT, "سالم العربي")
    assert complaints == []


def test_a_word_document() -> None:
    (report,), _ = taken(seeds()["letter.docx"], "letter.docx")
    assert report.text == f"{TITLE}\n{AR}\n{MORE}\nالقتلى | 14"
    assert report.title == TITLE


def test_a_pdf_keeps_its_words_and_numbers_and_is_marked_for_review() -> None:
    (report,), complaints = taken(seeds()["print.pdf"], "print.pdf")
    assert "قُتل 14 شخصا وفُقد ٢٣ آخرون في غرق قارب قبالة مدينة صبراتة مساء الأربعاء عند الساعة 19:30" in report.text
    assert "إن 1,250 لترا من الوقود" in report.text
    assert (report.review, report.published, report.title) == (("figures", "times"), "2021-03-12", TITLE)
    assert report.title == "غرق قارب قبالة صبراتة"
    assert [c.kind for c in complaints] == ["passed"]


def test_a_zip_of_several_forms() -> None:
    reports, complaints = taken(seeds()["all.zip"], "all.zip")
    assert [r.id for r in reports] == ["page", "story", "letter", "telegram-3", "telegram-4", "telegram-5"]
    assert {c.where for c in complaints} == {"all.zip"}


def test_gzip() -> None:
    assert [r.text for r in taken(seeds()["story.txt.gz"])[0]] == [f"{TITLE}\n\n{AR}\n{MORE}\n"]
