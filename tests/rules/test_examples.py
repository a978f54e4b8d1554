"""The examples that every rule carries: where it must match and what is then read, and where it must not."""

from __future__ import annotations

from functools import cache

import pytest

from tawatur.configure import knowledge
from tawatur.dimensions import dimensions
from tawatur.model import Report
from tawatur.pipeline import read
from tawatur.rules import Example, Rule, languages, load_language, prepare

PUBLISHED = "2022-01-22"  # a Saturday; an example that needs another day says so
DIMENSIONS = {dimension.NAME: dimension for dimension in dimensions()}
EXAMPLES = [
    pytest.param(code, dimension, rule, example, id=f"{rule.id}:{example.line}")
    for code in languages()
    for dimension, rules in load_language(code).rules.items()
    for rule in rules
    for example in (*rule.yes, *rule.no)
]


def report(code: str, example: Example) -> Report:
    return Report("example", code, example.text, "", example.published or PUBLISHED)


@cache
def found(code: str, dimension: str, example: Example) -> list[tuple[str, str]]:
    """What the dimension reads in the example: words and value."""
    mentions = read(report(code, example), knowledge()).found[dimension]
    return [(mention.span.text, DIMENSIONS[dimension].described(mention)) for mention in mentions]


@pytest.mark.parametrize(("code", "dimension", "rule", "example"), EXAMPLES)
def test_an_example(code: str, dimension: str, rule: Rule, example: Example) -> None:
    document = prepare(report(code, example), load_language(code))
    matched = [document.cut(m.start, m.end).text for m in document.matches(dimension) if m.rule.id == rule.id]
    if example.find is None:
        assert matched == []
        return
    assert matched
    values = [value for words, value in found(code, dimension, example) if words == example.find]
    assert values, f"read instead: {found(code, dimension, example)}"
    assert example.value is None or values[0] == example.value
