"""``python -m benchmarks.fuzz_intake [--count 100000] [--seconds 600]``: the files of every form, mutated.

Each must be taken or refused with a reason, within ten seconds and one GB. What crashes, hangs or grows is named by its
number, by which it is made again (``--only NUMBER``). Runs in processes of its own: a crash ends none but its own.
"""

from __future__ import annotations

import argparse
import gzip
import json
import multiprocessing
import random
import resource
import signal
import time
from collections import Counter
from collections.abc import Callable
from multiprocessing.connection import Connection
from pathlib import Path

from benchmarks.seeds import seeds, zipped
from tawatur.intake import Complaint, Given, Source, reports
from tawatur.model import Report

SECONDS, MEMORY = 10, 1 << 30
_ADDRESSES = 6 << 30  # of address space, which libraries reserve without using it
_LENGTH = 4  # mutations of one file at most
_WORDS = (
    *(
        b"\xff\xff\xff\xff",
        b"\x00",
        b"\r\n\r\n",
        b"\xd9",
        b"-1",
        b"99999999999999999999",
        b"\xef\xbb\xbf",
        b"\xe2\x80\x8f",
    ),
    *(
        b"0" * 400,
        b"<div>" * 3000,
        b"[" * 5000,
        b'{"a":' * 2000,
        b"<!ENTITY a 'b'>",
        b'"' * 99,
        b"((((" * 500,
        b" " * 3000,
    ),
)


class Hang(BaseException):
    """Ten seconds are over."""


def mutated(number: int) -> tuple[str, bytes]:
    """The name of the file that was mutated, and what came of it: the same for the same number."""
    chance = random.Random(number)
    name = chance.choice(list(seeds()))
    data = seeds()[name]
    for _ in range(chance.randint(1, _LENGTH)):
        data = chance.choice(_MUTATIONS)(data, chance)[: 4 << 20]
    packing = chance.random()
    if packing < 0.04:
        return f"{name}.gz", gzip.compress(data, 1, mtime=0)
    return (f"{name}.zip", zipped({"a/" + name: data})) if packing < 0.08 else (name, data)


def _flip(data: bytes, chance: random.Random) -> bytes:
    changed = bytearray(data)
    for _ in range(chance.randint(1, 12)):
        if changed:
            changed[chance.randrange(len(changed))] = chance.randrange(256)
    return bytes(changed)


def _cut(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] if chance.random() < 0.7 else data[at:]


def _drop(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + data[at + chance.randint(1, 200) :]


def _repeat(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    piece = data[at : at + chance.randint(1, 300)]
    return data[:at] + piece * chance.choice((2, 10, 300)) + data[at:]


def _insert(data: bytes, chance: random.Random) -> bytes:
    at = chance.randrange(len(data) + 1)
    return data[:at] + chance.choice(_WORDS) + data[at:]


def _splice(data: bytes, chance: random.Random) -> bytes:
    other = chance.choice(list(seeds().values()))
    return data[: chance.randrange(len(data) + 1)] + other[chance.randrange(len(other)) :]


_MUTATIONS: list[Callable[[bytes, random.Random], bytes]] = [_flip, _flip, _cut, _drop, _repeat, _insert, _splice]


def read(number: int) -> tuple[str, float, int]:
    """How one mutated file ended, its seconds, and the most memory held: ``taken``, ``refused``, ``broken: …``."""
    name, data = mutated(number)
    Path("/proc/self/clear_refs").write_text("5", encoding="ascii")
    signal.alarm(SECONDS)
    start = time.monotonic()
    try:
        found = list(reports(Source(name, data), Given()))
        return checked(found), time.monotonic() - start, _peak()
    except Hang:
        return f"hangs: {name}", time.monotonic() - start, _peak()
    except Exception as problem:
        return f"crashes: {name} {type(problem).__name__} {problem}"[:300], time.monotonic() - start, _peak()
    finally:
        signal.alarm(0)


def checked(found: list[Report | Complaint]) -> str:
    """``taken`` or ``refused``; what else, where a report or complaint is not as it must be."""
    for one in found:
        if isinstance(one, Report):
            one.text.encode()
            assert one.text.strip() and len(one.text) <= 4 << 20, "text"
            assert one.language in ("ar", "en"), "language"
            assert one.published is None or one.day, "published"
            json.dumps([one.outlet, one.title, one.byline, one.url, one.forwarded_from]).encode()
        else:
            assert one.where and one.what and "\n" not in str(one), f"complaint {one}"
    if any(isinstance(one, Report) for one in found):
        return "taken"
    assert found, "neither taken nor refused"
    failed = [one.what for one in found if isinstance(one, Complaint) and "reading it failed" in one.what]
    return f"refused, unforeseen: {failed[0][:90]}" if failed else "refused"


def _peak() -> int:
    status = Path("/proc/self/status").read_text(encoding="ascii")
    return int(status.split("VmHWM:")[1].split()[0]) * 1024


def _work(numbers: range, out: Connection) -> None:
    def hang(*_: object) -> None:
        raise Hang

    signal.signal(signal.SIGALRM, hang)
    resource.setrlimit(resource.RLIMIT_AS, (_ADDRESSES, _ADDRESSES))
    for number in numbers:
        out.send(number)
        out.send(read(number))
    out.send(None)


def run(count: int, seconds: float, first: int = 0) -> tuple[Counter[str], list[str], float, int]:
    """How they ended; what went wrong; the longest and the largest."""
    ended: Counter[str] = Counter()
    wrong: list[str] = []
    longest, largest, number, until = 0.0, 0, first, time.monotonic() + seconds
    while number < first + count and time.monotonic() < until:
        here, there = multiprocessing.Pipe(duplex=False)
        worker = multiprocessing.get_context("fork").Process(
            target=_work, args=(range(number, first + count), there), daemon=True
        )
        worker.start()
        there.close()
        try:
            while time.monotonic() < until and (at := here.recv()) is not None:
                number = at + 1
                if not here.poll(SECONDS + 5):
                    raise TimeoutError
                how, took, held = here.recv()
                ended[how.partition(":")[0]] += 1
                longest, largest = max(longest, took), max(largest, held)
                if how not in ("taken", "refused") or held > MEMORY:
                    wrong.append(f"{at}: {how} ({took:.1f} s, {held >> 20} MB)")
            number = number if time.monotonic() > until else first + count
        except (EOFError, TimeoutError) as problem:
            ended["crashes"] += 1
            wrong.append(f"{number - 1}: the process {'died' if isinstance(problem, EOFError) else 'hangs'}")
        worker.kill()
        worker.join()
    return ended, wrong, longest, largest


def main() -> None:
    """Prints how they ended."""
    options = argparse.ArgumentParser(description=(__doc__ or "").splitlines()[0])
    options.add_argument("--count", type=int, default=100_000)
    options.add_argument("--first", type=int, default=0)
    options.add_argument("--seconds", type=float, default=600)
    options.add_argument("--only", type=int)
    chosen = options.parse_args()
    if chosen.only is not None:
        name, data = mutated(chosen.only)
        print(name, len(data), *(str(found)[:300] for found in reports(Source(name, data), Given())), sep="\n")
        return
    start = time.monotonic()
    ended, wrong, longest, largest = run(chosen.count, chosen.seconds, chosen.first)
    print("\n".join(wrong))
    print(f"{sum(ended.values())} in {time.monotonic() - start:.0f} s:", dict(ended))
    print(f"longest {longest:.1f} s, largest {largest >> 20} MB")


if __name__ == "__main__":
    main()
