"""The examples that every rule carries: where it must match and what is then read, and where it must not."""

from __future__ import annotations

from functools import cache

import pytest

from tawatur.configure import knowledge
from tawatur.dimensions import dimensions
from tawatur.model import Mention, Report
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
def found(code: str, dimension: str, example: Example) -> tuple[Mention, ...]:
    """What the dimension reads in the example."""
    return read(report(code, example), knowledge()).found[dimension]


@pytest.mark.parametrize(("code", "dimension", "rule", "example"), EXAMPLES)
def test_an_example(code: str, dimension: str, rule: Rule, example: Example) -> None:
    """Where the rule must not match, its pattern may, if what it makes of that is nothing."""
    mentions = found(code, dimension, example)
    if example.find is None:
        assert [mention.span.text for mention in mentions if rule.id in mention.rule.split("+")] == []
        return
    document = prepare(report(code, example), load_language(code))
    assert any(match.rule.id == rule.id for match in document.matches(dimension))
    read_so = [(mention.span.text, DIMENSIONS[dimension].described(mention)) for mention in mentions]
    values = [value for words, value in read_so if words == example.find]
    assert values, f"read instead: {read_so}"
    assert example.value is None or values[0] == example.value
