"""Bytes become text, or a reason why not."""

from __future__ import annotations

import pytest
from hypothesis import given
from hypothesis import strategies as st

from tawatur.intake.decoding import decode
from tawatur.intake.source import Unreadable

ARABIC = "قال مصدر في الشرطة إن ثلاثة أشخاص قتلوا في انفجار وقع قرب السوق، من دون أن يذكر تفاصيل أخرى عن الحادث."
ENGLISH = "“Three people were killed,” said a police source – without giving any more details of the blast."


def test_utf8_is_read_unchanged() -> None:
    assert decode("\ufeffقال\r\n".encode()) == ("\ufeffقال\r\n", None)


@pytest.mark.parametrize(("text", "encoding"), [(ARABIC, "windows-1256"), (ENGLISH, "windows-1252")])
def test_an_older_encoding_is_recognised_and_said(text: str, encoding: str) -> None:
    decoded, remark = decode(text.encode(encoding))
    assert decoded == text
    assert remark is not None
    assert f"read as {encoding}" in remark


def test_utf16_is_read_and_said() -> None:
    decoded, remark = decode(ARABIC.encode("utf-16"))
    assert decoded == ARABIC
    assert remark is not None


@pytest.mark.parametrize(
    ("data", "why"),
    [
        (b"%PDF-1.7 \xe2\xe3", "a PDF"),
        (b"\x89PNG\r\n\x1a\n\0\0", "a picture"),
        (b"text\0text", "binary, not text \\(byte 4\\)"),
        (bytes(range(128, 256)), "byte 0"),
    ],
)
def test_what_is_no_text_is_refused(data: bytes, why: str) -> None:
    with pytest.raises(Unreadable, match=why):
        decode(data)


@given(st.binary(max_size=200))
def test_any_bytes_are_read_or_refused(data: bytes) -> None:
    try:
        text, remark = decode(data)
    except Unreadable:
        return
    assert remark or text.encode() == data
