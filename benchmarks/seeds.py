"""A small file of every form of intake, each written by another program wherever one writes it; in our own words.

They are what the tests read back and what ``benchmarks.fuzz_intake`` mutates.
"""

from __future__ import annotations

import csv
import gzip
import io
import json
import zipfile
from datetime import UTC, datetime, timedelta, timezone
from email.message import EmailMessage
from functools import cache
from pathlib import Path

FILES = Path(__file__).parent.parent / "tests" / "intake" / "files"
AR = "قُتل 14 شخصا وفُقد ثلاثة في غرق قارب قبالة مدينة صبراتة مساء الأربعاء، بحسب ما قالت وزارة الصحة في بيان."
MORE = "وقال مصدر في خفر السواحل إن عمليات البحث عن المفقودين مستمرة منذ ساعات الفجر، وإن القارب كان يقل أربعين شخصا."
EN = "Fourteen people were killed when a boat sank off Sabratha on Wednesday evening, the health ministry said."
TITLE = "غرق قارب قبالة صبراتة"
OUTLET = "صوت الساحل"
AT = "2021-03-10T20:15:00+02:00"


@cache
def seeds() -> dict[str, bytes]:
    """Each by its name."""
    made = {
        "page.html": page().encode(),
        "page-1256.html": page("windows-1256").replace("ُ", "").encode("windows-1256"),
        "live.html": live().encode(),
        "story.txt": f"{TITLE}\n\n{AR}\n{MORE}\n".encode(),
        "note.md": markdown().encode(),
        "feed.rss": feed("rss"),
        "feed.atom": feed("atom"),
        "page.warc": warc(packed=False),
        "page.warc.gz": warc(packed=True),
        "pages.wacz": (FILES / "pages.wacz").read_bytes(),
        "telegram.json": telegram().encode(),
        "whatsapp-android.txt": whatsapp().encode(),
        "whatsapp-iphone.txt": whatsapp_iphone().encode(),
        "table.csv": table(",").encode(),
        "table.tsv": table("\t").encode(),
        "spreadsheet.csv": (FILES / "spreadsheet.csv").read_bytes(),
        "records.jsonl": "".join(json.dumps(r, ensure_ascii=False) + "\n" for r in records()).encode(),
        "records.json": json.dumps({"status": "ok", "articles": records()}, ensure_ascii=False, indent=1).encode(),
        "table.parquet": parquet(),
        "mail.eml": mail(),
        "letter.docx": docx(),
        "print.pdf": (FILES / "chromium.pdf").read_bytes(),
    }
    made["all.zip"] = zipped({name: made[name] for name in ("page.html", "story.txt", "letter.docx", "telegram.json")})
    made["story.txt.gz"] = gzip.compress(made["story.txt"], mtime=0)
    return made


def page(charset: str = "utf-8") -> str:
    """A saved page: what stands around the article, and what it says of itself."""
    told = {
        "@context": "https://schema.org",
        "@type": "NewsArticle",
        "headline": TITLE,
        "datePublished": AT,
        "author": {"@type": "Person", "name": "صبراتة - سالم العربي"},
        "publisher": {"@type": "Organization", "name": OUTLET},
    }
    around = "".join(f'<li><a href="/{i}">قسم {i}</a></li>' for i in range(8))
    return (
        f'<!DOCTYPE html><html lang="ar" dir="rtl"><head><meta charset="{charset}"><title>{TITLE} | {OUTLET}</title>'
        f'<script type="application/ld+json">{json.dumps(told, ensure_ascii=False)}</script>'
        f'<link rel="canonical" href="https://sahel.example/boat"></head><body><nav><ul>{around}</ul></nav>'
        f"<article><h1>{TITLE}</h1><p>{AR}</p><p>{MORE}</p></article>"
        f"<footer><p>جميع الحقوق محفوظة للموقع ولا يجوز النسخ</p></footer></body></html>"
    )


def live(entries: int = 12) -> str:
    """A live coverage whose entries only readers see."""
    told = "".join(
        f'<div class="entry"><time datetime="2021-03-10T{8 + i:02}:15:00+02:00">{8 + i}:15</time>'
        f"<p>قالت الوزارة في بيانها رقم {i} إن عدد المفقودين بلغ {i + 4} أشخاص قبالة الساحل.</p></div>"
        for i in range(entries)
    )
    return (
        f'<!DOCTYPE html><html lang="ar"><head><meta charset="utf-8"><meta property="og:site_name" content="{OUTLET}">'
        f"<title>تغطية مباشرة</title></head><body><main><h1>تغطية مباشرة</h1><p>{AR}</p>"
        f"<section>{told}</section></main></body></html>"
    )


def markdown() -> str:
    """With a head of keys, a heading, a link and a list."""
    head = f'---\ntitle: "{TITLE}"\ndate: {AT}\nauthor: سالم العربي\nsource: {OUTLET}\ntags: [a, b]\n---\n'
    return f"{head}\n# {TITLE}\n\n**قُتل 14 شخصا** في [غرق قارب](https://sahel.example/boat).\n\n- {MORE}\n"


def feed(form: str) -> bytes:
    """Two entries, by feedgen."""
    from feedgen.feed import FeedGenerator

    made = FeedGenerator()
    made.id("https://sahel.example/feed")
    made.title(OUTLET)
    made.link(href="https://sahel.example/feed", rel="self")
    made.description("أخبار الساحل")
    made.language("ar")
    made.updated(datetime(2021, 3, 10, 19, tzinfo=UTC))
    made.lastBuildDate(datetime(2021, 3, 10, 19, tzinfo=UTC))
    for i, text in enumerate((AR, MORE)):
        entry = made.add_entry(order="append")
        entry.id(f"https://sahel.example/{i}")
        entry.title(f"{TITLE} {i}")
        entry.link(href=f"https://sahel.example/{i}")
        entry.author(name="سالم العربي", email="salem@sahel.example")
        entry.content(f"<p>{text}</p><p>&copy; {OUTLET}</p>", type="CDATA" if form == "rss" else "html")
        entry.published(datetime(2021, 3, 10, 20, 15 + i, tzinfo=timezone(timedelta(hours=2))))
        entry.updated(datetime(2021, 3, 10, 21, 0, tzinfo=timezone(timedelta(hours=2))))
    return bytes(made.rss_str() if form == "rss" else made.atom_str())


def warc(*, packed: bool) -> bytes:
    """A page, a picture, a page that moved, and the request, by warcio."""
    from warcio.statusandheaders import StatusAndHeaders
    from warcio.warcwriter import WARCWriter

    out = io.BytesIO()
    writer = WARCWriter(out, gzip=packed)

    def write(kind: str, url: str, status: str, media: str, body: bytes, *more: tuple[str, str]) -> None:
        head = StatusAndHeaders(status, [("Content-Type", media), *more], protocol="HTTP/1.1")
        date = "2021-03-11T08:00:00Z"
        record = writer.create_warc_record(
            url, kind, payload=io.BytesIO(body), http_headers=head, warc_headers_dict={"WARC-Date": date}
        )
        writer.write_record(record)
        record.raw_stream.close()

    body = gzip.compress(page("windows-1256").replace("ُ", "").encode("windows-1256"), mtime=0)
    write("response", "https://sahel.example/boat", "200 OK", "text/html", body, ("Content-Encoding", "gzip"))
    write("response", "https://sahel.example/p.png", "200 OK", "image/png", b"\x89PNG\r\n\x1a\n")
    write("response", "https://sahel.example/old", "301 Moved", "text/html", b"moved")
    write("request", "https://sahel.example/boat", "GET / HTTP/1.1", "application/http", b"")
    return out.getvalue()


def telegram(messages: int = 3) -> str:
    """As Telegram Desktop writes it: words in parts, one forwarded, one of a picture, a notice of the channel."""
    said: list[dict[str, object]] = [
        {"id": 1, "type": "service", "date": "2021-03-10T08:00:00", "actor": OUTLET, "action": "create_channel"},
        {
            "id": 2,
            "type": "message",
            "date": "2021-03-10T20:15:00",
            "from": OUTLET,
            "photo": "photos/1.jpg",
            "text": "",
        },
    ]
    for i in range(messages):
        told: dict[str, object] = {
            "id": 3 + i,
            "type": "message",
            "date": "2021-03-10T20:15:00",
            "date_unixtime": "1615400100",
            "from": OUTLET,
            "from_id": "channel1",
            "text": ["عاجل: ", {"type": "bold", "text": f"غرق قارب رقم {i}"}, " قبالة صبراتة وفقدان ثلاثة أشخاص."],
        }
        said.append(told | ({"forwarded_from": "شبكة الساحل"} if i % 2 == 0 else {}))
    chat = {"name": OUTLET, "type": "public_channel", "id": 1, "messages": said}
    return json.dumps(chat, ensure_ascii=False, indent=1)


def whatsapp() -> str:
    """As an Android phone in Arabic writes it."""
    mark = "\u200f"
    day = f"{mark}١٠{mark}/٣{mark}/٢٠٢١"
    lines = [
        f"{day}، ٨:٠٥ ص - الرسائل والمكالمات مشفرة تمامًا بين الأطراف.",
        f"{day}، ٩:٤٤ م - سالم: {AR}",
        f"ملاحظة: {MORE}",
        f"{day}، ٩:٤٥ م - سالم: <تم استبعاد الوسائط>",
        f"{day}، ٩:٤٦ م - +218 91 000 0000: IMG-20210310-WA0001.jpg (الملف مرفق)",
        "صورة القارب عند الميناء",
        f"{mark}٢٠{mark}/٣{mark}/٢٠٢١، ١٢:٠١ ص - سالم: وصل المصابون الستة إلى المستشفى",
    ]
    return "\n".join(lines) + "\n"


def whatsapp_iphone() -> str:
    """As an iPhone in American English writes it."""
    return (
        "[3/10/21, 8:05:00\u202fAM] Coast: \u200eMessages and calls are end-to-end encrypted.\n"
        f"[3/10/21, 9:44:10\u202fPM] ~\u202fSalem: {EN}\n"
        "Second line: still his words\n"
        "\u200e[3/10/21, 9:45:00\u202fPM] ~\u202fSalem: \u200eimage omitted\n"
        "[3/25/21, 12:01:00\u202fAM] Huda: The injured have reached the hospital. \u200e<This message was edited>\n"
    )


def records() -> list[dict[str, str]]:
    """Objects with keys of their own."""
    shared = {"source": OUTLET, "link": "https://sahel.example/boat"}
    return [
        {"id": "a", "title": TITLE, "content": AR, "publishedAt": AT, **shared},
        {"id": "b", "title": TITLE, "content": MORE, "publishedAt": "2021-03-11", **shared},
    ]


def table(mark: str) -> str:
    """Its cells with the mark in them, a line's end, and quotes."""
    out = io.StringIO()
    writer = csv.DictWriter(out, ["headline", "body", "date", "publisher"], delimiter=mark)
    writer.writeheader()
    writer.writerow({"headline": TITLE, "body": f'{AR}\n"{MORE}"', "date": "10/03/2021 20:15", "publisher": OUTLET})
    writer.writerow({"headline": "Boat", "body": f"{EN}{mark} it said", "date": AT, "publisher": "The Coast"})
    return out.getvalue()


def parquet() -> bytes:
    """By pyarrow, its times with their zone."""
    import pyarrow
    import pyarrow.parquet

    rows = [
        {"text": AR, "created_at": datetime.fromisoformat(AT), "channel": OUTLET},
        {"text": EN, "created_at": datetime.fromisoformat(AT), "channel": "The Coast"},
    ]
    out = io.BytesIO()
    pyarrow.parquet.write_table(pyarrow.Table.from_pylist(rows), out)
    return out.getvalue()


def mail() -> bytes:
    """The same words twice, as text and as HTML, and a page attached."""
    made = EmailMessage()
    made["From"] = f"{OUTLET} <news@sahel.example>"
    made["To"] = "desk@example.org"
    made["Subject"] = TITLE
    made["Date"] = "Wed, 10 Mar 2021 20:15:00 +0200"
    made["Message-ID"] = "<1@sahel.example>"
    made.set_content(f"{AR}\n\n{MORE}\n", cte="base64")
    made.add_alternative(f"<html><body><p>{AR}</p><p>{MORE}</p></body></html>", subtype="html", cte="base64")
    made.add_attachment(page().encode(), maintype="text", subtype="html", filename="page.html")
    made.set_boundary("=outer=")
    made.get_payload(0).set_boundary("=inner=")
    return made.as_bytes()


def docx() -> bytes:
    """By python-docx: a heading, paragraphs, a table."""
    from docx import Document

    document = Document()
    document.core_properties.title = TITLE
    document.add_heading(TITLE, 1)
    document.add_paragraph(AR)
    document.add_paragraph(MORE)
    cells = document.add_table(rows=1, cols=2).rows[0].cells
    cells[0].text, cells[1].text = "القتلى", "14"
    out = io.BytesIO()
    document.save(out)
    return out.getvalue()


def zipped(files: dict[str, bytes]) -> bytes:
    """Files in a ZIP, with the same bytes each time."""
    out = io.BytesIO()
    with zipfile.ZipFile(out, "w", zipfile.ZIP_DEFLATED) as archive:
        for name, data in files.items():
            archive.writestr(zipfile.ZipInfo(name), data, zipfile.ZIP_DEFLATED)
    return out.getvalue()
