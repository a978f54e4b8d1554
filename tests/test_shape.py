"""The layout's own rules: what a file may be called, how long it may be, what it may hold."""

from __future__ import annotations

import ast
import importlib
import re
from collections.abc import Iterator
from pathlib import Path

import pytest

ROOT = Path(__file__).parent.parent
PACKAGE = ROOT / "src" / "tawatur"
MODULES = sorted(PACKAGE.rglob("*.py"))
TESTS = sorted((ROOT / "tests").rglob("*.py"))
TREES = {path: ast.parse(path.read_text(encoding="utf-8")) for path in MODULES}
RULES = sorted(PACKAGE.glob("languages/*/rules/**/*.toml"))
LEXICONS = sorted(PACKAGE.glob("languages/**/*.tsv"))

FILE_LINES = 300
FUNCTION_LINES = 40
RULE_LINES, RULE_WIDTH = 400, 120
NO_NAMES = {"utils", "util", "helpers", "helper", "common", "manager", "base", "misc"}
ARABIC = re.compile("[\u0600-\u06ff\u0750-\u077f\u08a0-\u08ff\ufb50-\ufdff\ufe70-\ufeff]")


def named(paths: list[Path]) -> pytest.MarkDecorator:
    return pytest.mark.parametrize("path", paths, ids=[str(p.relative_to(ROOT)) for p in paths])


def functions(tree: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    return (node for node in ast.walk(tree) if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef))


@named(MODULES + TESTS)
def test_a_file_fits_a_reader(path: Path) -> None:
    assert len(path.read_text(encoding="utf-8").splitlines()) <= FILE_LINES


@named(MODULES)
def test_a_function_fits_a_screen(path: Path) -> None:
    long = {f.name: (f.end_lineno or 0) - f.lineno + 1 for f in functions(TREES[path])}
    assert {name: lines for name, lines in long.items() if lines > FUNCTION_LINES} == {}


@named(MODULES)
def test_a_module_says_what_it_is(path: Path) -> None:
    assert ast.get_docstring(TREES[path])


@named(MODULES)
def test_the_engine_knows_no_language(path: Path) -> None:
    """Neither written nor escaped: what is known of Arabic stands in its folder."""
    source = path.read_text(encoding="utf-8")
    strings = [n.value for n in ast.walk(TREES[path]) if isinstance(n, ast.Constant) and isinstance(n.value, str)]
    assert [text for text in (source, *strings) if any(char.isalpha() for char in ARABIC.findall(text))] == []


@named(MODULES)
def test_no_import_for_types_alone(path: Path) -> None:
    """An import that only a type checker sees hides which way the layers depend."""
    assert "TYPE_CHECKING" not in path.read_text(encoding="utf-8")


@named(MODULES)
def test_a_name_says_something(path: Path) -> None:
    assert not NO_NAMES & set(path.relative_to(PACKAGE).with_suffix("").parts)


@named([p for p in MODULES if "__all__" in p.read_text(encoding="utf-8")])
def test_all_is_what_is_public(path: Path) -> None:
    """All that a module makes, and of what it takes from our own modules what it hands on (its stub says it)."""
    parts = path.relative_to(PACKAGE.parent).with_suffix("").parts
    module = importlib.import_module(".".join(parts).removesuffix(".__init__"))
    public = {name for name in made(TREES[path]) if not name.startswith("_")}
    stub = path.with_suffix(".pyi")
    tree = ast.parse(stub.read_text(encoding="utf-8")) if stub.exists() else TREES[path]
    dunder = {name for name in made(TREES[path]) if name.startswith("__")}
    assert public <= set(module.__all__) <= public | set(taken(tree)) | dunder


def made(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.FunctionDef | ast.ClassDef):
            yield node.name
        elif isinstance(node, ast.Assign):
            yield from (target.id for target in node.targets if isinstance(target, ast.Name))


def taken(tree: ast.Module) -> Iterator[str]:
    for node in tree.body:
        if isinstance(node, ast.ImportFrom) and (node.module or "").startswith("tawatur"):
            yield from (alias.asname or alias.name for alias in node.names)


@named(RULES)
def test_a_file_of_rules_fits_a_reader(path: Path) -> None:
    lines = path.read_text(encoding="utf-8").splitlines()
    assert len(lines) <= RULE_LINES
    assert [i for i, line in enumerate(lines, 1) if len(line) > RULE_WIDTH] == []


@named(LEXICONS)
def test_a_lexicon_holds_no_row_twice(path: Path) -> None:
    """Lexicons are merged by union: what two people added is added once."""
    rows = [line for line in path.read_text(encoding="utf-8").splitlines() if line.strip() and line[0] != "#"]
    assert sorted(row for row in set(rows) if rows.count(row) > 1) == []


@pytest.mark.parametrize("folder", sorted({p.parent for p in TESTS} - {ROOT / "tests"}), ids=lambda p: p.name)
def test_the_tests_mirror_the_source(folder: Path) -> None:
    assert (PACKAGE / folder.relative_to(ROOT / "tests")).is_dir()
