"""Saved pages of made-up reports: what stands around an article, and what a page tells machines."""

from __future__ import annotations

import html
import json
from pathlib import Path

from benchmarks.made_up import reports
from tawatur.model import Report

_PAGE = """<!DOCTYPE html>
<html lang="{language}"><head><meta charset="utf-8"><title>{title} | {outlet}</title>
<script type="application/ld+json">{linked}</script></head>
<body><nav><ul>{menu}</ul></nav><main><article><h1>{title}</h1>{body}</article></main>
<aside><h2>More</h2><ul>{menu}</ul></aside><footer>{outlet}</footer></body></html>
"""
_MENU = "".join(f'<li><a href="/section/{n}">Section {n}</a></li>' for n in range(30))


def write_pages(folder: Path, number: int) -> None:
    """Writes so many pages, always the same ones."""
    folder.mkdir(parents=True)
    for n, report in enumerate(reports(number)):
        (folder / f"{n:05}.html").write_text(page(report), encoding="utf-8")


def page(report: Report) -> str:
    """The report as a saved page."""
    first, _, _ = report.text.partition(".")
    told = {"@type": "NewsArticle", "headline": first, "datePublished": f"{report.published}T09:30:00+03:00"}
    linked = json.dumps({**told, "publisher": {"name": report.outlet}}, ensure_ascii=False)
    body = "".join(f"<p>{html.escape(part)}</p>" for part in report.text.split("\n\n"))
    outlet, title = html.escape(report.outlet or ""), html.escape(first)
    return _PAGE.format(language=report.language, title=title, outlet=outlet, linked=linked, menu=_MENU, body=body)
