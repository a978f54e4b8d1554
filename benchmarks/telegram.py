"""``python -m benchmarks.telegram [--messages 1000000]``: a made-up Telegram export taken into a case as a stream.

Prints how long it took and the most memory that any of the processes held; the aim is under 500 MB.
"""

from __future__ import annotations

import argparse
import json
import random
import resource
import subprocess
import sys
import tempfile
import time
from datetime import UTC, datetime, timedelta
from pathlib import Path

from benchmarks.bench import show

_PLACES = ("عدن", "تعز", "حلب", "حمص", "الحسكة", "الموصل", "بنغازي", "الخرطوم", "غزة", "صفاقس", "وهران", "صيدا")
_OPENINGS = ("عاجل", "مراسلنا", "مصادر محلية", "شهود عيان", "الدفاع المدني", "مصدر طبي", "تحديث", "الهلال الأحمر")
_SENTENCES = (
    "قُتل {n} أشخاص وأصيب {m} آخرون في قصف على حي في {place} مساء اليوم",
    "أعلن الدفاع المدني إخماد حريق اندلع في سوق بمدينة {place} ولا إصابات",
    "نزحت {m} عائلة من ريف {place} بعد اشتباكات اندلعت فجرا",
    "انهار مبنى في {place} وفرق الإنقاذ تبحث عن {n} مفقودين",
)
# Most of what a channel posts is no report of anything.
_CHATTER = (
    "صباح الخير من {place}",
    "صورة اليوم من {place} بعدسة أحد المتابعين",
    "سعر الصرف اليوم في {place} {m}",
    "للاشتراك في القناة وتلقي الإشعارات اضغطوا على زر المتابعة",
)
_FIRST = datetime(2023, 1, 1, tzinfo=UTC)


def write_export(path: Path, messages: int) -> None:
    """Writes an export of one channel, always the same one; every fortieth message is posted once more."""
    chance = random.Random(7)
    head = {"name": "قناة الأخبار المحلية", "type": "public_channel", "id": 1}
    posted = ""
    with path.open("w", encoding="utf-8") as file:
        file.write(json.dumps(head, ensure_ascii=False)[:-1] + ', "messages": [')
        for number in range(messages):
            text = posted if posted and not number % 40 else _text(chance, number)
            posted = text
            moment = _FIRST + timedelta(seconds=31 * number)
            told = {"id": number, "type": "message", "from": head["name"], "text": text}
            told |= {"date": moment.isoformat()[:19], "date_unixtime": str(int(moment.timestamp()))}
            file.write(("," if number else "") + "\n" + json.dumps(told, ensure_ascii=False))
        file.write("\n]}\n")


def _text(chance: random.Random, number: int) -> str:
    """One in twenty reports something."""
    kind = _SENTENCES if chance.random() < 0.05 else _CHATTER
    filled = {"n": chance.randint(3, 90), "m": chance.randint(3, 900), "place": chance.choice(_PLACES)}
    return f"{chance.choice(_OPENINGS)}: {chance.choice(kind).format(**filled)}. منشور {number}"


def main() -> None:
    """Makes the export, takes it in, verifies."""
    parser = argparse.ArgumentParser(description=__doc__)
    parser.add_argument("--messages", type=int, default=1_000_000)
    number = parser.parse_args().messages
    with tempfile.TemporaryDirectory(prefix="tawatur-telegram-") as folder:
        export, case = Path(folder) / "result.json", Path(folder) / "case"
        write_export(export, number)
        show("the export, MB", export.stat().st_size / 1e6, f"{number:,} messages")
        for what, *arguments in (("init", case), ("add", case, export), ("verify", case)):
            start = time.perf_counter()
            command = [sys.executable, "-m", "tawatur.cli", what, *map(str, arguments)]
            subprocess.run(command, stdout=subprocess.DEVNULL, check=True)
            show(f"{what}, s", time.perf_counter() - start, "")
            show("  most memory of a process so far, MB", _memory(), "aim under 500")
        show("the database, MB", (case / "case.sqlite").stat().st_size / 1e6, "")


def _memory() -> float:
    return resource.getrusage(resource.RUSAGE_CHILDREN).ru_maxrss / 1024


if __name__ == "__main__":
    main()
