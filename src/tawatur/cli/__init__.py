"""The commands."""

from __future__ import annotations

import hashlib
import json
import sys
from pathlib import Path

from tawatur.knowledge import load_knowledge
from tawatur.model import Report
from tawatur.model.contract import reading_to_dict
from tawatur.pipeline import read


def main() -> None:
    """A first sketch: read PATH --published DATE."""
    path = Path(sys.argv[2])
    published = sys.argv[4] if len(sys.argv) > 4 else None
    data = path.read_bytes()
    text = data.decode()
    language = "ar" if any("\u0600" <= c <= "\u06ff" for c in text[:400]) else "en"
    report = Report(path.stem, language, text, hashlib.sha256(data).hexdigest(), published)
    json.dump(reading_to_dict(read(report, load_knowledge())), sys.stdout, ensure_ascii=False)


if __name__ == "__main__":
    main()
